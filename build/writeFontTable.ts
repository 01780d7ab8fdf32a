/** `npm run font`: writes the table of the bundled font's widths anew, after another version of it was installed. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fontTableFile } from './fontTable.ts'

writeFileSync(resolve(import.meta.dirname, '../src/layout/fontTable.json'), await fontTableFile())
