import { parseArgs } from 'node:util'
import { examine } from '../data/checkDataset.ts'
import type { Findings } from '../data/collectIssues.ts'
import { DatasetError } from '../data/datasetError.ts'
import { sayIssue, sayIssues, sayMore } from '../data/issue.ts'
import type { TextOf } from '../data/rules/againstTexts.ts'
import { readDraft } from '../draft/readDraft.ts'
import type { Command, Terminal } from './command.ts'
import { UsageError } from './command.ts'
import { checkDraft } from './checkDraft.ts'
import { saysDraft, tellMendedNames } from './draftFile.ts'
import { BUNDLED, readDatasetFile } from './datasetFile.ts'
import { textFolder } from './textFolder.ts'

/** Prints the faults of a dataset, and how many there are. */
export const check: Command = {
  usage: '[FILE] [--texts DIR]',
  summary: `says the faults of a dataset (${BUNDLED} unless another is named), or what of a draft stays out; with --texts also compares its quotes`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { texts: { type: 'string' } },
      allowPositionals: true,
    })
    const [file = BUNDLED, ...others] = positionals
    if (others.length > 0) throw new UsageError(`check takes one file, not ${positionals.length}.`)
    const read = readValue(file)
    if ('value' in read && saysDraft(read.value)) return checkAsDraft(file, read.value, terminal)
    const textOf = values.texts === undefined ? undefined : textFolder(values.texts)
    const { issues, errors, warnings, holds } = checkValue(read, textOf)
    for (const issue of issues) terminal.out(`${issue.severity.padEnd(7)} ${sayIssue(issue)}`)
    const more = errors + warnings - issues.length
    if (more > 0) terminal.out(sayMore(more))
    const found = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
    const compared = values.texts === undefined ? 'not compared with the texts' : `compared with ${values.texts}`
    terminal.out(`${file}: ${found}${holds && ` in ${holds}`}, ${compared}.`)
    return errors > 0 ? 1 : 0
  },
}

/** A draft never fails, but where it is none. */
function checkAsDraft(file: string, value: unknown, terminal: Terminal): number {
  try {
    const draft = readDraft(value)
    tellMendedNames(file, value, draft, terminal)
    checkDraft(file, draft, terminal)
    return 0
  } catch (cause) {
    if (!(cause instanceof DatasetError)) throw cause
    for (const line of sayIssues(cause.issues, cause.count)) terminal.err(line)
    terminal.err(`${file} is no whole draft.`)
    return 1
  }
}

type Read = { readonly value: unknown } | { readonly notJson: DatasetError }

function readValue(file: string): Read {
  try {
    return { value: readDatasetFile(file) }
  } catch (cause) {
    if (cause instanceof DatasetError) return { notJson: cause }
    throw cause
  }
}

function checkValue(read: Read, textOf: TextOf | undefined): Findings & { readonly holds: string } {
  if ('notJson' in read) {
    const { issues, count } = read.notJson
    return { issues, errors: count, warnings: 0, holds: '' }
  }
  const { dataset, ...findings } = examine(read.value, textOf)
  if (!dataset) return { ...findings, holds: '' }
  const { documents, passages, nodes, edges } = dataset
  const counts = [
    counted(documents.length, 'document'),
    counted(passages.length, 'passage'),
    counted(nodes.length, 'node'),
    counted(edges.length, 'edge'),
  ]
  return { ...findings, holds: counts.join(', ') }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
