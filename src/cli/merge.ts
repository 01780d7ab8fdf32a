import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DatasetError } from '../data/datasetError.ts'
import { sayIssues } from '../data/issue.ts'
import { applyStep } from '../draft/applyStep.ts'
import { mergeDrafts } from '../draft/mergeDrafts.ts'
import type { Command } from './command.ts'
import { UsageError } from './command.ts'
import { refusePage } from './datasetFile.ts'
import { draftText, handedOver, readDraftFile } from './draftFile.ts'

/** Conflicts that are told one by one; of more it says how many. */
const MOST_TOLD = 50

/**
 * Brings two drafts together, claim by claim. What both changed otherwise stays as mine, and is told. A file that a second reader gave
 * back has in it what was handed over.
 */
export const merge: Command = {
  usage: 'MINE THEIRS [--base HANDED-OVER] --out FILE.json',
  summary:
    'takes from THEIRS what it added or changed, claim by claim; what both changed stays as in MINE, and is told',
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' }, base: { type: 'string' } },
      allowPositionals: true,
    })
    const [mine, theirs, ...others] = positionals
    if (mine === undefined || theirs === undefined || others.length > 0)
      throw new UsageError(`merge needs two files, mine and theirs, not ${positionals.length}.`)
    if (values.out === undefined) throw new UsageError('Name the file to write: --out FILE.')
    refusePage(values.out)
    try {
      const ours = readDraftFile(mine, terminal)
      const read = readDraftFile(theirs, terminal)
      const base = values.base === undefined ? handedOver(theirs, ours) : readDraftFile(values.base, terminal)
      const { step, taken, conflicts, verdicts } = mergeDrafts(ours, read, base)
      writeFileSync(values.out, draftText(applyStep(ours, step)))
      for (const { of, id, ours: my, theirs: their } of conflicts.slice(0, MOST_TOLD))
        terminal.out(`differs ${of} "${id}": mine: ${my}; theirs: ${their}`)
      if (conflicts.length > MOST_TOLD) terminal.out(`differs ${conflicts.length - MOST_TOLD} more.`)
      const count = (what: string) => taken.filter((one) => one.what === what).length
      terminal.out(
        `${values.out}: from ${theirs} ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed, ` +
          `${verdicts} verdicts; ${conflicts.length} differ and stay as in ${mine}.`,
      )
      return 0
    } catch (cause) {
      if (!(cause instanceof DatasetError)) throw cause
      for (const line of sayIssues(cause.issues, cause.count)) terminal.err(line)
      terminal.err('Nothing was written.')
      return 1
    }
  },
}
