import { da } from '../../i18n/da.ts';
import { jsonSchemas } from '../../knowledge/json-schema.ts';

/** The files of `knowledge/schema/`: name and text. */
export function schemaFiles(): { readonly name: string; readonly text: string }[] {
  return Object.entries(jsonSchemas(da.schema)).map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${withShortLists(JSON.stringify(schema, null, 2))}\n`,
  }));
}

/** Lists of words on one line each, as prettier keeps them. */
function withShortLists(json: string): string {
  return json.replace(/\[\n\s+("[^\]]*")\n\s+\]/g, (_, words: string) => `[${words.replace(/\n\s+/g, ' ')}]`);
}
