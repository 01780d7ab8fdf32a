/**
 * The step that brings a finished bar into the draft: passages, new names, a new relation, and a relationship for each pair of ends. Of
 * relationships that were opened again each keeps its id, and what the bar does not speak of.
 */
import { dayOf } from '../../time/day.ts'
import { sayDay } from '../../time/sayDate.ts'
import type { Draft, DraftEdge } from '../draft.ts'
import { meantKey } from '../questions/unnamedEnds.ts'
import { followEdges } from '../relationships.ts'
import { mintId } from '../mintId.ts'
import { passageMaker } from '../passages.ts'
import { recordIn } from '../placesIn.ts'
import { SPARE_FAMILY } from '../spareWords.ts'
import type { DraftStep } from '../step.ts'
import { type Edit, type FieldsOf, changing } from '../stepBuilder.ts'
import type { BarState, DateChoice, End, RelationChoice } from './barState.ts'
import { dayOfDocument } from './dayOfDocument.ts'
import { plannedWords } from './preview.ts'
import { readAmount } from './readAmount.ts'
import { sayAmounts } from './sayAmounts.ts'

/**
 * @param state in which no slot is open
 * @throws Error where a slot has nothing in it: a bar is saved once none is open
 */
export function saveMark(draft: Draft, state: BarState): DraftStep {
  const { source, relation, target } = state
  const { choice } = relation
  const [first] = source.ends
  const [other] = target.ends
  if (!choice || !first || !other) throw new Error('A bar with an open slot was to be saved.')
  const count = source.ends.length * target.ends.length
  const known = (state.edges ?? []).flatMap((id) => recordIn(draft.edges, id) ?? [])
  const label = `${known.length > 0 ? 'changed' : 'marked'} ${first.name} ${choice.label} ${other.name}${count > 1 ? ` and ${count - 1} more` : ''}`
  return changing(draft, label, (edit) => {
    const citations = citationsOf(draft, state, edit)
    const [main] = citations
    const nodeOf = nodeMaker(draft, edit, main === undefined ? [] : [main], state)
    const relationId = relationOf(draft, choice, state, edit)
    const teller = state.accordingTo && nodeOf(state.accordingTo)
    const told = { ...claimOf(draft, state, citations), ...(teller !== undefined && { accordingTo: teller }) }
    const pairs = source.ends.flatMap((from) =>
      target.ends.map((to) => ({ source: nodeOf(from), target: nodeOf(to), relation: relationId })),
    )
    const edges = edgesFor(pairs, known)
    const saved: string[] = []
    for (const [index, ends] of pairs.entries()) {
      const edge = edges[index]
      if (edge) {
        saved.push(edge.id)
        edit.change('edges', edge.id, { ...ends, ...changedClaim(draft, edge, told, state, citations) })
        continue
      }
      const id = mintId(`${ends.source} ${ends.relation} ${ends.target}`, isTaken(edit), 'edge')
      saved.push(id)
      edit.add('edges', { id, ...ends, ...told, citations })
    }
    settleMeant(draft, edit, saved, state)
    const going = new Set(known.filter((edge) => !edges.includes(edge)).map(({ id }) => id))
    if (going.size > 0) followEdges(edit, draft, (id) => (going.has(id) ? undefined : id))
    for (const id of going) edit.remove('edges', id)
  })
}

/**
 * Who marks “the board” as Harbour Board has said what it means there: the check does not ask again which end the quote does not name. It
 * is remembered of this relationship alone, and is no spelling of the name, which readers would be shown.
 */
function settleMeant(draft: Draft, edit: Edit, edgeIds: readonly string[], { source, target }: BarState): void {
  const ends = [...source.ends, ...target.ends]
  const meant = new Set(ends.flatMap(({ node, from }) => (node !== undefined && from !== undefined ? [node] : [])))
  if (meant.size === 0) return
  const records = {
    node: (id: string) => edit.get('nodes', id),
    kind: (id: string) => recordIn(draft.kinds, id),
    relation: (id: string) => edit.get('relations', id),
    passage: (id: string) => edit.get('passages', id),
  }
  const settled = edit.value('settled')
  const keys = edgeIds.flatMap((id) => {
    const edge = edit.get('edges', id)
    return (edge && meantKey(records, edge, meant)) ?? []
  })
  const fresh = keys.filter((key) => !settled.includes(key))
  if (fresh.length > 0) edit.set('settled', [...settled, ...fresh])
}

interface Pair {
  readonly source: string
  readonly target: string
}

/** Which of the opened edges each pair is: the one of the same ends, else one whose ends were changed. */
function edgesFor(pairs: readonly Pair[], known: readonly DraftEdge[]): readonly (DraftEdge | undefined)[] {
  const same = pairs.map((pair) => known.find((edge) => edge.source === pair.source && edge.target === pair.target))
  const others = known.filter((edge) => !same.includes(edge))
  return same.map((edge) => edge ?? others.shift())
}

/** What becomes of the claim of an edge that was opened again. What the bar shows as it was stays to the letter. */
function changedClaim(
  { passages, documents }: Draft,
  edge: DraftEdge,
  { when, dating, askedWhen, amounts, ...told }: Told,
  { date, amount, note }: BarState,
  citations: readonly string[],
): FieldsOf<'edges'> {
  const isSameDate =
    date.choice?.when === edge.when && (edge.when === undefined || date.choice?.basis === edge.dating?.basis)
  const isSameAmount = amount === (edge.amounts && edge.amounts.length > 0 ? sayAmounts(edge.amounts) : undefined)
  // The bar cannot show a quote whose text is not here.
  const unseen = (id: string) => {
    const passage = recordIn(passages, id)
    return passage !== undefined && recordIn(documents, passage.document)?.text === undefined
  }
  const stays = edge.citations.filter((id) => citations.includes(id) || unseen(id))
  return {
    standing: undefined,
    role: undefined,
    accordingTo: undefined,
    ...told,
    remark: isSameAmount ? note : told.remark,
    ...(!isSameDate && { when, dating, askedWhen }),
    ...(!isSameAmount && { amounts }),
    citations: [...stays, ...citations.filter((id) => !stays.includes(id))],
  }
}

/** What the edges of a bar share. */
type Told = Pick<
  DraftEdge,
  'when' | 'dating' | 'askedWhen' | 'status' | 'standing' | 'role' | 'amounts' | 'remark' | 'accordingTo'
>

function citationsOf(draft: Draft, { quoted, further }: BarState, edit: Edit): readonly string[] {
  const passageFor = passageMaker(draft)
  const ids = [quoted, ...further].map(({ document, start, end }) => {
    const { passage, isNew } = passageFor(document, start, end)
    if (isNew && !edit.get('passages', passage.id)) edit.add('passages', passage)
    return passage.id
  })
  return [...new Set(ids)]
}

/** Names and relationships share their ids, since a selection names either. */
const isTaken = (edit: Edit) => (id: string) =>
  edit.get('nodes', id) !== undefined || edit.get('edges', id) !== undefined

/** Gives the id of an end, and makes an entity of a new name the first time that it is asked for. */
function nodeMaker(draft: Draft, edit: Edit, citations: readonly string[], { quoted }: BarState) {
  const made = new Map<string, string>()
  const title = recordIn(draft.documents, quoted.document)?.title ?? 'a text'
  return (end: End): string => {
    if (end.node !== undefined) {
      const node = edit.get('nodes', end.node)
      if (node && node.citations.length === 0) edit.change('nodes', end.node, { citations })
      return end.node
    }
    const known = made.get(end.name)
    if (known !== undefined) return known
    const id = mintId(end.name, isTaken(edit), 'name')
    const kind = end.kind ?? draft.kinds[0]?.id ?? ''
    // Nobody has described it yet: what is certain of it is where it stands.
    edit.add('nodes', { id, kind, label: end.name, parties: [], summary: `Named in “${title}”.`, citations })
    made.set(end.name, id)
    return id
  }
}

function relationOf(draft: Draft, choice: RelationChoice, { status }: BarState, edit: Edit): string {
  // Whoever reads what was foreseen needs words for it.
  const planned = status === 'planned' ? { planned: plannedWords(choice, draft) } : {}
  if (choice.relation !== undefined) {
    const relation = edit.get('relations', choice.relation)
    if (relation && relation.planned === undefined && status === 'planned')
      edit.change('relations', relation.id, planned)
    return choice.relation
  }
  // Nobody has said of what family it is: one of those that are there would say something of it.
  if (edit.get('families', SPARE_FAMILY.id) === undefined) edit.add('families', SPARE_FAMILY)
  const id = mintId(choice.label, (one) => edit.get('relations', one) !== undefined, 'relation')
  edit.add('relations', { id, label: choice.label, ...planned, directed: true, family: SPARE_FAMILY.id })
  return id
}

function claimOf(draft: Draft, state: BarState, citations: readonly string[]): Told {
  const { date, status, standing, role, note, amount } = state
  const read = amount === undefined ? null : readAmount(amount)
  // A sum that cannot be read as one is not lost.
  const remark = [note, read === null ? amount : undefined].filter((text) => text !== undefined).join('; ')
  return {
    ...datedBy(draft, date.choice, state, citations),
    status,
    ...(standing !== 'reported' && { standing }),
    ...(role !== undefined && { role }),
    ...(read && { amounts: [{ ...read, citations }] }),
    ...(remark !== '' && { remark }),
  }
}

function datedBy(draft: Draft, choice: DateChoice | undefined, state: BarState, citations: readonly string[]) {
  if (choice?.when === undefined) return choice?.words === undefined ? {} : { askedWhen: choice.words }
  const basis = choice.basis ?? 'stated'
  const note = basis === 'resolved' || basis === 'conjectured' ? { note: noteOf(draft, choice, state) } : {}
  return { when: choice.when, dating: { basis, ...note, citations } }
}

/** "“Already on Friday”: the Friday before. The text is of 26 March 2024." */
function noteOf(draft: Draft, { words, why }: DateChoice, { quoted }: BarState): string {
  const document = recordIn(draft.documents, quoted.document)
  const day = document && dayOfDocument(document)
  const from = words === undefined ? 'Worked out by the curator' : `“${words}”`
  const parts = [why === undefined ? from : `${from}: ${why}`]
  if (day !== undefined) parts.push(`The text is of ${sayDay(dayOf(day))}`)
  return `${parts.join('. ')}.`
}
