import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DatasetError } from '../data/datasetError.ts'
import { sayIssues } from '../data/issue.ts'
import { parseDataset } from '../data/parseDataset.ts'
import { arrange as arranged } from '../graph/arrange/arrange.ts'
import { toArrangementText } from '../layout/arrangement.ts'
import { givingWay } from '../graph/arrange/givingWay.ts'
import type { Command } from './command.ts'
import { UsageError } from './command.ts'
import { readDatasetFile } from './datasetFile.ts'

/** Computes where the nodes lie, and writes it beside the dataset. */
export const arrange: Command = {
  usage: 'FILE',
  summary: 'computes where the nodes of FILE.json lie and writes it to FILE.arrangement.json',
  run(args, terminal) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [file, ...others] = positionals
    if (file === undefined) throw new UsageError('arrange needs the dataset to arrange.')
    if (others.length > 0) throw new UsageError(`arrange takes one file, not ${positionals.length}.`)
    try {
      const dataset = parseDataset(readDatasetFile(file))
      const target = arrangementFile(file)
      const arrangement = arranged(dataset)
      const text = toArrangementText(arrangement)
      const isChanged = !existsSync(target) || readFileSync(target, 'utf8') !== text
      if (isChanged) writeFileSync(target, text)
      terminal.out(`${target}: ${dataset.nodes.length} nodes are arranged${isChanged ? '' : ', as they were'}.`)
      const unlabelled = givingWay(dataset, arrangement)
      if (unlabelled.length > 0) {
        terminal.out(
          `Where nothing is enlarged, these labels give way (shorter ones may fit): ${unlabelled.join(', ')}.`,
        )
      }
      return 0
    } catch (cause) {
      if (!(cause instanceof DatasetError)) throw cause
      for (const line of sayIssues(cause.issues)) terminal.out(`error   ${line}`)
      terminal.out(`${file}: not arranged; nothing was written.`)
      return 1
    }
  },
}

/** The file beside a dataset's that holds its arrangement. */
function arrangementFile(file: string): string {
  return `${file.replace(/\.json$/, '')}.arrangement.json`
}
