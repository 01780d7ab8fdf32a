import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SCHEMA_FILE, jsonSchemaText } from '../../../src/cli/jsonSchema.ts'
import { DatasetSchema } from '../../../src/data/schema.ts'

describe('dataset.schema.json', () => {
  it('is what `npm run dataset -- schema` writes', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../..', SCHEMA_FILE), 'utf8')
    expect(committed).toBe(jsonSchemaText())
  })

  it('has every field of the schema in code and allows no other', () => {
    const schema = JSON.parse(jsonSchemaText()) as Record<string, unknown>
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    })
    expect(Object.keys(schema['properties'] as object)).toEqual(Object.keys(DatasetSchema.entries))
  })

  it('explains its fields to an editor', () => {
    expect(JSON.parse(jsonSchemaText())).toMatchObject({
      properties: {
        passages: { items: { properties: { exact: { description: 'Verbatim, with the slips of the text.' } } } },
      },
    })
  })
})
