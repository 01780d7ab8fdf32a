import { examine } from '../data/checkDataset.ts'
import { sayIssue, sayMore } from '../data/issue.ts'
import { createNetwork } from '../model/network.ts'
import { nameOf, sentenceOf } from '../model/sentence.ts'
import type { Draft } from '../draft/draft.ts'
import { networkOf } from '../draft/networkOf.ts'
import { recordIn } from '../draft/placesIn.ts'
import { publishable } from '../draft/publishable.ts'
import { questionsOf } from '../draft/questions/checks.ts'
import type { LeftOut } from '../draft/selectSound.ts'
import type { Terminal } from './command.ts'
import { type Caused, sayCauses } from './sayCauses.ts'

/** In the order in which they are said: must be mended, please look, taste. */
const SEVERITIES = ['must', 'look', 'taste'] as const

/** “has no quote” of “has no quote · row 4”. */
const causeOf = (short: string) => short.split(' · ', 1).join('')

/** What a record of a list is called. */
const SINGULAR: Readonly<Partial<Record<LeftOut['list'], string>>> = {
  nodes: 'node',
  edges: 'edge',
  steps: 'step',
  documents: 'document',
}

/**
 * Says what must be mended in a draft, what may be looked at and what would read better, one line a cause, relationships by id and
 * sentence; then what the checker warns of in what is published. A draft never fails.
 */
export function checkDraft(file: string, draft: Draft, terminal: Terminal): void {
  const { dataset, left } = publishable(draft)
  const network = createNetwork(networkOf(draft))
  const nameIn = (list: LeftOut['list'], id: string): string => {
    const edge = list === 'edges' ? network.edges.get(id) : undefined
    const node = list === 'nodes' ? network.nodes.get(id) : undefined
    const document = list === 'documents' ? recordIn(draft.documents, id) : undefined
    const words = edge ? sentenceOf(edge, network) : node ? nameOf(node) : document?.title
    return `${SINGULAR[list] ?? list} "${id}"${words === undefined ? '' : ` (${words})`}`
  }
  const questions = questionsOf(draft)
  for (const severity of SEVERITIES) {
    const asked = questions.filter((question) => question.severity === severity)
    const causes = asked.map(({ list, subject, short }): Caused => ({
      at: nameIn(list, subject),
      cause: causeOf(short),
    }))
    for (const line of sayCauses(causes)) terminal.out(`${severity.padEnd(7)} ${line}`)
  }
  // Whatever else keeps a relationship or a step out; entities and documents follow their relationships.
  const told = new Set(
    questions.flatMap(({ list, severity, subject }) => (list === 'edges' && severity === 'must' ? [subject] : [])),
  )
  const others = left.filter(({ list, id }) => list === 'steps' || (list === 'edges' && !told.has(id)))
  const causes = others.map(({ list, id, reason }): Caused => ({ at: nameIn(list, id), cause: reason }))
  for (const line of sayCauses(causes)) terminal.out(`must    ${line}`)
  const { issues, errors, warnings } = examine(dataset)
  for (const issue of issues) terminal.out(`${issue.severity.padEnd(7)} ${sayIssue(issue)}`)
  const more = errors + warnings - issues.length
  if (more > 0) terminal.out(sayMore(more))
  const { length } = draft.edges
  terminal.out(
    `${file}: a draft of ${length} ${length === 1 ? 'relationship' : 'relationships'}, of which ${dataset.edges.length} can be published.`,
  )
}
