import { toJsonSchema } from '@valibot/to-json-schema'
import { DatasetSchema } from '../data/schema.ts'

/** Where the JSON Schema is, seen from the root of the project: beside the dataset, whose `$schema` names it. */
export const SCHEMA_FILE = 'src/data/dataset.schema.json'

/**
 * The text of `dataset.schema.json`, for editors: what it accepts holds everything that the checker does, and more, for
 * JSON Schema cannot say that an id exists or that a date is one.
 */
export function jsonSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(DatasetSchema, {
    target: 'draft-2020-12',
    overrideAction({ valibotAction, jsonSchema }) {
      // These change no value and have no counterpart: `readonly` is for the compiler, `check` is code.
      return valibotAction.type === 'readonly' || valibotAction.type === 'check' ? jsonSchema : undefined
    },
  })
  return `${JSON.stringify({ $schema, title: 'Dataset of the format entente/1', ...schema }, null, 2)}\n`
}
