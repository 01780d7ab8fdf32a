/** What a publication would hold and what of the draft stays behind, in numbers and short words, each with what it counts. */
import type { Dataset } from '../data/schema.ts'
import { capitalised } from '../model/sentence.ts'
import { checkedEdges } from './aboutText.ts'
import type { Draft, DraftList } from './draft.ts'
import { recordIn } from './placesIn.ts'
import { claimTitle } from './questions/claimTitle.ts'
import { questionsOf } from './questions/checks.ts'
import { recordsOf } from './records.ts'
import type { LeftOut } from './selectSound.ts'
import { sayList } from './tables/sayList.ts'
import { SAY_FAULT } from './whyOut.ts'

export interface SummaryLine {
  readonly count: number
  /** Goes on behind the number: “relationships, each with its quote”. */
  readonly text: string
  /** What is counted, each in a sentence; empty where the line says it all. */
  readonly listed: readonly string[]
}

export interface PublishSummary {
  readonly goes: readonly SummaryLine[]
  readonly stays: readonly SummaryLine[]
}

export function publishSummary(draft: Draft, dataset: Dataset, left: readonly LeftOut[]): PublishSummary {
  return { goes: whatGoes(dataset), stays: whatStays(draft, dataset, left) }
}

function whatGoes(dataset: Dataset): readonly SummaryLine[] {
  const { edges, nodes, passages, documents, steps = [] } = dataset
  const checked = checkedEdges(dataset)
  const readers = [...new Set(checked.flatMap(({ by }) => by))]
  const whole = documents.filter(({ text }) => text !== undefined).length
  return [
    line(edges.length, edges.length === 1 ? 'relationship, with its quote' : 'relationships, each with its quote'),
    line(nodes.length, plural(nodes.length, 'name')),
    line(
      passages.length,
      `${plural(passages.length, 'quote')} from ${documents.length} ${plural(documents.length, 'text')}`,
    ),
    line(whole, plural(whole, 'full text')),
    ...some(steps.length, `${plural(steps.length, 'step')} of the story`),
    ...some(checked.length, `“checked by two”, by ${sayList(readers)}`),
  ]
}

/** In few words behind their number: “1 uncited, 1 impossible date”. */
const SHORT: Readonly<Record<string, string>> = {
  [SAY_FAULT.uncited]: 'uncited',
  [SAY_FAULT.misquoted]: 'misquoted',
  [SAY_FAULT['impossible date']]: 'impossible date',
  [SAY_FAULT['no end']]: 'without an end',
  [SAY_FAULT['no relation']]: 'without words',
  [SAY_FAULT['no basis']]: 'date without a basis',
  [SAY_FAULT['no note']]: 'date not explained',
}
/** Names that stand in a line; more are behind “Show”. */
const NAMED = 2

function whatStays(draft: Draft, dataset: Dataset, left: readonly LeftOut[]): readonly SummaryLine[] {
  const leftOf = (list: LeftOut['list']) => left.filter((one) => one.list === list)
  const records = recordsOf(draft)
  const edges = leftOf('edges')
  const reasons = new Map<string, number>()
  for (const { reason } of edges) {
    const short = SHORT[reason] ?? 'faulty'
    reasons.set(short, (reasons.get(short) ?? 0) + 1)
  }
  const sayReasons = Array.from(reasons, ([short, count]) => `${count} ${short}`).join(', ')
  const nodes = leftOf('nodes').map(({ id }) => nameOf(draft, 'nodes', id))
  const steps = leftOf('steps')
  const notes = [...draft.nodes, ...draft.edges].filter(({ remark = '' }) => remark.trim() !== '')
  const quotesOnly = draft.documents.filter(
    ({ id, text, sharesText }) => text !== undefined && !sharesText && recordIn(dataset.documents, id),
  )
  const uncited = leftOf('documents').map(({ id }) => nameOf(draft, 'documents', id))
  const questions = questionsOf(draft)
  return [
    ...some(
      edges.length,
      `${plural(edges.length, 'relationship')}: ${sayReasons}`,
      edges.map(({ id, reason }) => {
        const edge = records.edge(id)
        const title = edge ? claimTitle(records, edge) : []
        return `${title.map(({ text }) => text).join('')}: ${reason}`
      }),
    ),
    ...some(
      nodes.length,
      `${plural(nodes.length, 'name')} in no relationship${nodes.length > NAMED ? '' : `: ${sayList(nodes)}`}`,
      nodes.length > NAMED ? nodes : [],
    ),
    ...some(
      steps.length,
      `${plural(steps.length, 'step')} of the story`,
      steps.map(({ id, reason }) => `${id}: ${reason}`),
    ),
    ...some(notes.length, `${plural(notes.length, 'note')} to yourself`),
    ...some(quotesOnly.length, `${plural(quotesOnly.length, 'full text')}: quotes only`),
    ...some(
      uncited.length,
      `${plural(uncited.length, 'text')} that nothing cites${uncited.length > 1 ? '' : `: ${sayList(uncited)}`}`,
      uncited.length > 1 ? uncited : [],
    ),
    ...some(
      questions.length,
      plural(questions.length, 'open question'),
      questions.map(({ title, short }) => `${title.map(({ text }) => text).join('')}: ${short}`),
    ),
  ]
}

function nameOf(draft: Draft, list: Extract<DraftList, 'nodes' | 'documents'>, id: string): string {
  const record = recordIn<Draft['nodes'][number] | Draft['documents'][number]>(draft[list], id)
  if (!record) return ''
  return 'title' in record ? record.title : capitalised(record.name ?? record.label)
}

const line = (count: number, text: string, listed: readonly string[] = []): SummaryLine => ({ count, text, listed })

/** A line that is left out where it would count nothing. */
const some = (count: number, text: string, listed: readonly string[] = []): readonly SummaryLine[] =>
  count === 0 ? [] : [line(count, text, listed)]

function plural(count: number, one: string): string {
  return count === 1 ? one : `${one}s`
}
