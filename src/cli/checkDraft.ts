import { examine } from '../data/checkDataset.ts'
import { sayIssue, sayMore } from '../data/issue.ts'
import { createNetwork } from '../model/network.ts'
import { nameOf, sentenceOf } from '../model/sentence.ts'
import type { Draft } from '../draft/draft.ts'
import { networkOf } from '../draft/networkOf.ts'
import { publishable } from '../draft/publishable.ts'
import type { LeftOut } from '../draft/selectSound.ts'
import type { Terminal } from './command.ts'
import { type Caused, sayCauses } from './sayCauses.ts'

/** What a record of a list is called. */
const SINGULAR: Readonly<Partial<Record<LeftOut['list'], string>>> = {
  documents: 'document',
  passages: 'passage',
  nodes: 'node',
  edges: 'edge',
  steps: 'step',
}

/**
 * Says what of a draft stays out of the published page, one line a cause, relationships by id and sentence; then what the checker
 * warns of in what is published. A draft never fails.
 */
export function checkDraft(file: string, draft: Draft, terminal: Terminal): void {
  const { dataset, left } = publishable(draft)
  const network = createNetwork(networkOf(draft))
  const nameOfRecord = ({ list, id }: LeftOut): string => {
    const edge = list === 'edges' ? network.edges.get(id) : undefined
    const node = list === 'nodes' ? network.nodes.get(id) : undefined
    const words = edge ? sentenceOf(edge, network) : node && nameOf(node)
    return `${SINGULAR[list] ?? list} "${id}"${words === undefined ? '' : ` (${words})`}`
  }
  const causes = left.map((record): Caused => ({ at: nameOfRecord(record), cause: record.reason }))
  for (const line of sayCauses(causes)) terminal.out(`left out ${line}`)
  const { issues, errors, warnings } = examine(dataset)
  for (const issue of issues) terminal.out(`${issue.severity.padEnd(8)} ${sayIssue(issue)}`)
  const more = errors + warnings - issues.length
  if (more > 0) terminal.out(sayMore(more))
  const { length } = draft.edges
  terminal.out(
    `${file}: a draft of ${length} ${length === 1 ? 'relationship' : 'relationships'}, of which ${dataset.edges.length} can be published.`,
  )
}
