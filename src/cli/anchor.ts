import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DatasetError } from '../data/datasetError.ts'
import { sayIssues } from '../data/issue.ts'
import { anchorDataset } from '../draft/anchorDataset.ts'
import type { Command } from './command.ts'
import { UsageError } from './command.ts'
import { readDatasetFile, refusePage } from './datasetFile.ts'
import { textFolder } from './textFolder.ts'

/** Fills in what follows from the quotes and the texts, and rewrites the file; all of it or nothing. */
export const anchor: Command = {
  usage: 'FILE --texts DIR',
  summary: 'finds every quote in its text and writes its place, context and digest, and those of the texts, to FILE',
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { texts: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...others] = positionals
    if (file === undefined) throw new UsageError('anchor needs the file to write to.')
    if (others.length > 0) throw new UsageError(`anchor takes one file, not ${positionals.length}.`)
    refusePage(file)
    const textOf = values.texts === undefined ? () => undefined : textFolder(values.texts)
    try {
      const anchored = `${JSON.stringify(anchorDataset(readDatasetFile(file), textOf), null, 2)}\n`
      const isChanged = anchored !== readFileSync(file, 'utf8')
      if (isChanged) writeFileSync(file, anchored)
      terminal.out(`${file}: every quote is anchored${isChanged ? '' : ', as it was'}.`)
      return 0
    } catch (cause) {
      if (!(cause instanceof DatasetError)) throw cause
      for (const line of sayIssues(cause.issues, cause.count)) terminal.out(`error   ${line}`)
      terminal.out(`${file}: ${cause.count} not anchored; nothing was written.`)
      return 1
    }
  },
}
