import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from './schema/schema-files.ts';

const DIR = 'knowledge/schema';

await mkdir(DIR, { recursive: true });
for (const { name, text } of schemaFiles()) await writeFile(join(DIR, name), text);
