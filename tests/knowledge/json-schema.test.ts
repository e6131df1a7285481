import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/cli/schema/schema-files.ts';
import { schema as texts } from '../../src/i18n/da/schema.ts';
import { jsonSchemas, type JsonSchema } from '../../src/knowledge/json-schema.ts';

/** The paths of all fields of a schema, each with its description. */
function described(schema: JsonSchema, path = ''): [string, unknown][] {
  const { properties, items } = schema;
  return [
    [path, schema['description']],
    ...Object.entries(isSchema(properties) ? properties : {}).flatMap(([key, child]) =>
      isSchema(child) ? described(child, path === '' ? key : `${path}.${key}`) : [],
    ),
    ...(isSchema(items) ? described(items, `${path}[]`) : []),
  ];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

describe('the schemas for editors', () => {
  it.each(schemaFiles())('$name is as "npm run schema" writes it', async ({ name, text }) => {
    expect(await readFile(join('knowledge/schema', name), 'utf8')).toBe(text);
  });

  it.each(['entry', 'sources', 'glossary', 'topics', 'not-covered'] as const)(
    'say what every field of %s is for',
    (name) => {
      expect(Object.fromEntries(described(jsonSchemas(texts)[name]))).toEqual(texts[name]);
    },
  );

  it('know required fields, formats and limits, and not the answer', () => {
    const { entry, sources } = jsonSchemas(texts);
    expect(entry).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['id', 'title', 'sources'],
      additionalProperties: false,
      properties: { title: { maxLength: 75 }, review: { type: 'string', format: 'date' } },
    });
    expect(entry).not.toHaveProperty('properties.answer');
    expect(sources).toHaveProperty('items.properties.url.pattern', expect.stringMatching(/^\^https:/));
  });
});
