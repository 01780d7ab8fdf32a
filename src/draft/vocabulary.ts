/** What is done to the words of a draft: kinds, relations, sides. */
import { alikeAmong } from './alikeEdges.ts'
import { applyStep } from './applyStep.ts'
import type { Draft } from './draft.ts'
import { mintId } from './mintId.ts'
import { placesIn, recordIn } from './placesIn.ts'
import type { Edit, FieldsOf } from './stepBuilder.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'
import type { Relation } from '../data/schema.ts'

/** The lists of words that the curator makes. */
export type WordList = 'kinds' | 'relations' | 'parties'

/** How many records use each word, by its id; of one that none uses nothing. */
export function usesOf(draft: Draft, list: WordList): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  const count = (id: string) => uses.set(id, (uses.get(id) ?? 0) + 1)
  if (list === 'relations') for (const { relation } of draft.edges) count(relation)
  else for (const { kind, parties } of draft.nodes) (list === 'kinds' ? [kind] : parties).forEach(count)
  return uses
}

/** Gives fields of a word other values: its label, its colour. @throws Error where there is no such word */
export function changeWord<L extends WordList>(draft: Draft, list: L, id: string, fields: FieldsOf<L>): DraftStep {
  return changing(draft, `changed “${labelOf(draft, list, id)}”`, (edit) => edit.change(list, id, fields))
}

/**
 * Makes one word of two: all that used the one that goes uses the one that stays.
 * @param turned of relations: who stood first stands second then, as where “owned by” becomes “owns”
 * @throws Error where one is not there
 */
export function joinWords(draft: Draft, list: WordList, stays: string, goes: string, turned = false): DraftStep {
  return changing(draft, `made one word of two: “${labelOf(draft, list, stays)}”`, (edit) => {
    const renamed = (id: string) => (id === goes ? stays : id)
    if (list === 'relations')
      for (const { id, relation, source, target } of draft.edges) {
        if (relation !== goes) continue
        edit.change('edges', id, { relation: stays, ...(turned && { source: target, target: source }) })
      }
    if (list === 'kinds')
      for (const { id, kind } of draft.nodes) if (kind === goes) edit.change('nodes', id, { kind: stays })
    if (list === 'parties') {
      for (const { id, parties } of draft.nodes)
        if (parties.includes(goes)) edit.change('nodes', id, { parties: [...new Set(parties.map(renamed))] })
    }
    if (list === 'relations') keepPlannedWords(edit, stays, goes)
    edit.remove(list, goes)
  })
}

export interface JoinedRelations {
  readonly step: DraftStep
  /** Relationships that would then say the same, in groups of ids: they stay until they are joined. */
  readonly alike: readonly (readonly string[])[]
}

/**
 * Makes one relation of two: the one that stays keeps its words and its direction.
 * @param turned as of `joinWords`
 * @throws Error where one is not there
 */
export function joinRelations(draft: Draft, stays: string, goes: string, turned: boolean): JoinedRelations {
  const step = joinWords(draft, 'relations', stays, goes, turned)
  const after = applyStep(draft, step)
  const touched = new Set(draft.edges.flatMap(({ id, relation }) => (relation === goes ? [id] : [])))
  const at = after.edges.filter(({ relation }) => relation === stays)
  return { step, alike: alikeAmong(after, at).filter((group) => group.some((id) => touched.has(id))) }
}

type Words = Pick<Relation, 'label' | 'inverse' | 'directed'>

/** Does one say from the other end what the other says: “owned by” what “owns” says, or “was sued by” what “sued” does? */
export function areInverse(one: Words, other: Words): boolean {
  if (!one.directed || !other.directed) return false
  if (one.label === other.inverse || other.label === one.inverse) return true
  const [a, b] = [one, other].map(({ label }) => ({ isPassive: label.endsWith(' by'), verb: verbOf(label) }))
  return a !== undefined && b !== undefined && a.isPassive !== b.isPassive && a.verb === b.verb
}

/** “was owned by” and “owns” without what bends the verb: `own`. */
function verbOf(label: string): string {
  const words = label.toLowerCase().replace(/^(?:(?:is|are|was|were|has been|have been|had been)\s+)/u, '')
  return (words.split(' ')[0] ?? '').replace(/(?:ed|es|s|d|ing)$/u, '').replace(/e$/u, '')
}

/** What is only planned needs words: those of the one that goes are better than none. */
function keepPlannedWords(edit: Edit, stays: string, goes: string): void {
  const planned = edit.get('relations', goes)?.planned
  if (planned !== undefined && edit.get('relations', stays)?.planned === undefined)
    edit.change('relations', stays, { planned })
}

/** Takes a word away that nothing uses. @throws Error where something does */
export function removeWord(draft: Draft, list: WordList, id: string): DraftStep {
  if (usesOf(draft, list).has(id)) throw new Error(`"${id}" of ${list} is in use.`)
  return changing(draft, `took the word “${labelOf(draft, list, id)}” away`, (edit) => edit.remove(list, id))
}

/** Makes a new side, or finds the one of that name, and puts nodes on it alone. */
export function putOnNewSide(draft: Draft, nodes: readonly string[], label: string): DraftStep {
  const known = draft.parties.find((party) => party.label === label)
  const id = known?.id ?? mintId(label, new Set(placesIn(draft.parties).keys()), 'side')
  return changing(draft, `made the side “${label}”`, (edit) => {
    if (!known) edit.add('parties', { id, label })
    for (const node of nodes) edit.change('nodes', node, { parties: [id] })
  })
}

function labelOf(draft: Draft, list: WordList, id: string): string {
  return recordIn<{ readonly id: string; readonly label: string }>(draft[list], id)?.label ?? ''
}
