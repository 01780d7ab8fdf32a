import { parseArgs } from 'node:util'
import { examine } from '../data/checkDataset.ts'
import type { Findings } from '../data/collectIssues.ts'
import { DatasetError } from '../data/datasetError.ts'
import { sayIssue, sayMore } from '../data/issue.ts'
import type { TextOf } from '../data/rules/againstTexts.ts'
import type { Command } from './command.ts'
import { UsageError } from './command.ts'
import { BUNDLED, readDatasetFile } from './datasetFile.ts'
import { textFolder } from './textFolder.ts'

/** Prints the faults of a dataset, and how many there are. */
export const check: Command = {
  usage: '[FILE] [--texts DIR]',
  summary: `says the faults of a dataset (${BUNDLED} unless another is named); with --texts also compares its quotes`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { texts: { type: 'string' } },
      allowPositionals: true,
    })
    const [file = BUNDLED, ...others] = positionals
    if (others.length > 0) throw new UsageError(`check takes one file, not ${positionals.length}.`)
    const textOf = values.texts === undefined ? undefined : textFolder(values.texts)
    const { issues, errors, warnings, holds } = checkFile(file, textOf)
    for (const issue of issues) terminal.out(`${issue.severity.padEnd(7)} ${sayIssue(issue)}`)
    const more = errors + warnings - issues.length
    if (more > 0) terminal.out(sayMore(more))
    const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
    const compared = values.texts === undefined ? 'not compared with the texts' : `compared with ${values.texts}`
    terminal.out(`${file}: ${found}${holds && ` in ${holds}`}, ${compared}.`)
    return errors > 0 ? 1 : 0
  },
}

function checkFile(file: string, textOf: TextOf | undefined): Findings & { readonly holds: string } {
  try {
    const { dataset, ...findings } = examine(readDatasetFile(file), textOf)
    if (!dataset) return { ...findings, holds: '' }
    const { documents, passages, nodes, edges } = dataset
    const counts = [
      counted(documents.length, 'document'),
      counted(passages.length, 'passage'),
      counted(nodes.length, 'node'),
      counted(edges.length, 'edge'),
    ]
    return { ...findings, holds: counts.join(', ') }
  } catch (cause) {
    if (cause instanceof DatasetError) return { issues: cause.issues, errors: cause.count, warnings: 0, holds: '' }
    throw cause
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
