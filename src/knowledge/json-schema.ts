import { z } from 'zod';
import { EntryFile, GlossaryFile, NotCoveredFile, SourcesFile, TopicsFile } from './schema.ts';

/** JSON Schema, draft 2020-12, as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What each field is for, by its path: `title`, `questions.da`, `sources[].id`; the empty path is the file itself. */
export type FieldTexts = Readonly<Record<string, string>>;

/** The front matter of an entry (its answer is the text below) and the four lists. */
const FILES = {
  entry: EntryFile.omit({ answer: true }),
  sources: SourcesFile,
  glossary: GlossaryFile,
  topics: TopicsFile,
  'not-covered': NotCoveredFile,
} as const;
export type SchemaName = keyof typeof FILES;

/** The schemas editors check knowledge files with while someone types, each field with its description. */
export function jsonSchemas(texts: Readonly<Record<SchemaName, FieldTexts>>): Record<SchemaName, JsonSchema> {
  return {
    entry: schemaOf('entry'),
    sources: schemaOf('sources'),
    glossary: schemaOf('glossary'),
    topics: schemaOf('topics'),
    'not-covered': schemaOf('not-covered'),
  };

  function schemaOf(name: SchemaName): JsonSchema {
    return describe(z.toJSONSchema(FILES[name], { target: 'draft-2020-12', io: 'input' }), texts[name], '');
  }
}

function describe(schema: JsonSchema, texts: FieldTexts, path: string): JsonSchema {
  const { properties, items } = schema;
  const description = texts[path];
  return {
    ...(description === undefined ? {} : { description }),
    ...schema,
    ...(isSchema(properties)
      ? { properties: mapValues(properties, (key, child) => describeAny(child, key)) }
      : {}),
    ...(items === undefined ? {} : { items: describeAny(items, '[]') }),
  };

  function describeAny(child: unknown, step: string): unknown {
    const way = path === '' || step === '[]' ? `${path}${step}` : `${path}.${step}`;
    return isSchema(child) ? describe(child, texts, way) : child;
  }
}

function mapValues(parts: JsonSchema, map: (key: string, value: unknown) => unknown): JsonSchema {
  return Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, map(key, value)]));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
