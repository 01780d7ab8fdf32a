/** The step that brings a finished bar into the draft: passages, new names, a new relation, and a relationship for each pair of ends. */
import { dayOf } from '../../time/day.ts'
import { sayDay } from '../../time/sayDate.ts'
import type { Draft, DraftEdge } from '../draft.ts'
import { mintId } from '../mintId.ts'
import { passageMaker } from '../passages.ts'
import { placesIn, recordIn } from '../placesIn.ts'
import type { DraftStep } from '../step.ts'
import { type Edit, changing } from '../stepBuilder.ts'
import type { BarState, DateChoice, End, RelationChoice } from './barState.ts'
import { dayOfDocument } from './dayOfDocument.ts'
import { plannedWords } from './preview.ts'
import { readAmount } from './readAmount.ts'

/** What new relations are of where the draft has no family yet. */
const FIRST_FAMILY = { id: 'ties', label: 'Ties', colour: 'grey', weight: 'medium' } as const

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
  const label = `marked ${first.name} ${choice.label} ${other.name}${count > 1 ? ` and ${count - 1} more` : ''}`
  return changing(draft, label, (edit) => {
    const citations = citationsOf(draft, state, edit)
    const [main] = citations
    const nodeOf = nodeMaker(draft, edit, main === undefined ? [] : [main], state)
    const relationId = relationOf(draft, choice, state, edit)
    const edgeIds = new Set(placesIn(draft.edges).keys())
    const teller = state.accordingTo && nodeOf(state.accordingTo)
    for (const from of source.ends) {
      for (const to of target.ends) {
        const ends = { source: nodeOf(from), target: nodeOf(to), relation: relationId }
        const id = mintId(`${ends.source} ${ends.relation} ${ends.target}`, edgeIds, 'edge')
        edgeIds.add(id)
        edit.add('edges', {
          id,
          ...ends,
          ...claimOf(draft, state, citations),
          ...(teller !== undefined && { accordingTo: teller }),
          citations,
        })
      }
    }
  })
}

function citationsOf(draft: Draft, { quoted, further }: BarState, edit: Edit): readonly string[] {
  const passageFor = passageMaker(draft)
  const ids = [quoted, ...further].map(({ document, start, end }) => {
    const { passage, isNew } = passageFor(document, start, end)
    if (isNew && !edit.get('passages', passage.id)) edit.add('passages', passage)
    return passage.id
  })
  return [...new Set(ids)]
}

/** Gives the id of an end, and makes an entity of a new name the first time that it is asked for. */
function nodeMaker(draft: Draft, edit: Edit, citations: readonly string[], { quoted }: BarState) {
  const made = new Map<string, string>()
  const ids = new Set(placesIn(draft.nodes).keys())
  const title = recordIn(draft.documents, quoted.document)?.title ?? 'a text'
  return (end: End): string => {
    if (end.node !== undefined) {
      const node = edit.get('nodes', end.node)
      if (node && node.citations.length === 0) edit.change('nodes', end.node, { citations })
      return end.node
    }
    const known = made.get(end.name)
    if (known !== undefined) return known
    const id = mintId(end.name, ids, 'name')
    ids.add(id)
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
  const [family] = draft.families
  if (!family) edit.add('families', FIRST_FAMILY)
  const id = mintId(choice.label, new Set(placesIn(draft.relations).keys()), 'relation')
  edit.add('relations', { id, label: choice.label, ...planned, directed: true, family: (family ?? FIRST_FAMILY).id })
  return id
}

/** What the edges of a bar share. */
function claimOf(draft: Draft, state: BarState, citations: readonly string[]) {
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
  } satisfies Partial<DraftEdge>
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
