/** Opens the bar for relationships that are in the draft already, with what they say. */
import { parseWhen } from '../../time/edtf.ts'
import type { Draft, DraftEdge } from '../draft.ts'
import { sayReading } from '../dates/sayReading.ts'
import { recordIn } from '../placesIn.ts'
import { readWhen } from '../readings.ts'
import { type BarState, type DateSlot, type End, type Quoted, isSameEnd } from './barState.ts'
import { marksIn } from './marksIn.ts'
import type { MarkText } from './markText.ts'
import { type OpenedBar, openBar } from './openBar.ts'
import { sayAmounts } from './sayAmounts.ts'

/**
 * @param edges that say the same of one source and several targets; null where none of their quotes is in the text that was read, or an
 *   end or the relation of the first is not there
 */
export function reopenBar(draft: Draft, read: MarkText, edges: readonly DraftEdge[]): OpenedBar | null {
  const [edge] = edges
  const relation = edge && recordIn(draft.relations, edge.relation)
  if (!edge || !relation) return null
  const cited = quotedBy(draft, edge)
  const quoted = cited.find(({ document }) => document === read.document.id)
  if (!quoted) return null
  const { offers } = openBar(draft, read, quoted)
  const endOf = (id: string): readonly End[] => {
    const node = recordIn(draft.nodes, id)
    if (!node) return []
    const end: End = { name: node.label, node: id, kind: node.kind }
    return [offers.names.find((name) => isSameEnd(name, end)) ?? end]
  }
  const [source] = endOf(edge.source)
  const targets = edges.flatMap(({ target }) => endOf(target))
  if (!source || targets.length === 0) return null
  const [teller] = edge.accordingTo === undefined ? [] : endOf(edge.accordingTo)
  const state: BarState = {
    edges: edges.map(({ id }) => id),
    quoted,
    further: cited.filter((one) => one !== quoted),
    source: { state: 'chosen', ends: [source] },
    relation: { state: 'chosen', choice: { relation: relation.id, label: relation.label } },
    target: { state: 'chosen', ends: targets },
    date: dateOf(edge),
    standing: edge.standing ?? 'reported',
    status: edge.status,
    ...(teller && { accordingTo: teller }),
    ...(edge.amounts && edge.amounts.length > 0 && { amount: sayAmounts(edge.amounts) }),
    ...(edge.remark !== undefined && { note: edge.remark }),
    ...(edge.role !== undefined && { role: edge.role }),
    active: 'save',
    asks: 'value',
    typed: '',
    at: 0,
    walked: false,
    ticked: [],
  }
  return { state, offers }
}

/** The passages of an edge as they stand in the texts that are here, in its order. */
function quotedBy(draft: Draft, edge: DraftEdge): readonly Quoted[] {
  return edge.citations.flatMap((id) => {
    const passage = recordIn(draft.passages, id)
    const document = passage && recordIn(draft.documents, passage.document)
    if (!passage || document?.text === undefined) return []
    const [mark] = marksIn({ passages: [passage], edges: [{ ...edge, citations: [id] }] }, document)
    return mark ? [{ document: document.id, start: mark.start, end: mark.end }] : []
  })
}

function dateOf({ when, dating, askedWhen }: DraftEdge): DateSlot {
  if (when === undefined) {
    const words = askedWhen === undefined ? {} : { words: askedWhen }
    return { state: 'chosen', choice: { says: 'no date', ...words } }
  }
  const says = readWhen(when) ? sayReading(parseWhen(when), dating?.basis ?? 'stated') : when
  return { state: 'chosen', choice: { when, ...(dating && { basis: dating.basis }), says } }
}
