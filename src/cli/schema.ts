import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { SCHEMA_FILE, jsonSchemaText } from './jsonSchema.ts'

/** Writes the JSON Schema of the format anew, from the schema in code. */
export const schema: Command = {
  usage: '',
  summary: `writes ${SCHEMA_FILE} from the schema in code`,
  run(args, terminal) {
    parseArgs({ args: [...args] })
    writeFileSync(SCHEMA_FILE, jsonSchemaText())
    terminal.out(`${SCHEMA_FILE}: written.`)
    return 0
  },
}
