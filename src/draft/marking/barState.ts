/** What a bar holds while a sentence is being marked: its slots, which of them is active, and what is typed in it. */
import type { Basis, Status } from '../../data/schema.ts'

/** A stretch of a document’s text: offsets in UTF-16 code units, `end` exclusive. */
export interface Quoted {
  /** Id of the document. */
  readonly document: string
  readonly start: number
  readonly end: number
}

/** What stands, or may stand, at an end of a relationship: an entity of the draft, or a name that will become one. */
export interface End {
  /** The label of the entity, or the new name as it will be written. */
  readonly name: string
  /** Id of the entity; absent for a new name. */
  readonly node?: string
  /** Id of the kind, where that is known: always for an entity, for a new name once it was proposed or chosen. */
  readonly kind?: string
  /** The words of the sentence that mean it, where they are not its name: “the board”. */
  readonly from?: string
  readonly inSentence?: true
  /** It is named in a sentence before the marked one, where a pronoun of that may mean it. */
  readonly earlier?: true
}

/** `open` has to be answered, `proposed` is shown dashed and saved as it is, `chosen` was taken or stands in the sentence. */
export type SlotState = 'open' | 'proposed' | 'chosen'

export interface EndSlot {
  readonly state: SlotState
  /** Several make a relationship each. */
  readonly ends: readonly End[]
  /** Of an open slot with nothing in it: what it may be. Without it, the names of the sentence. */
  readonly asked?: AskedEnd
}

/** An end that the words of a sentence leave to be asked for. */
export interface AskedEnd {
  /** The words that stand for it: “He”, or a surname of several; absent where none do. */
  readonly words?: string
  /** Whom they may mean. One alone is offered first, of several none before the others. */
  readonly ends: readonly End[]
}

export interface RelationChoice {
  /** As it reads from source to target; for a new relation, as typed. */
  readonly label: string
  /** Id of the relation; absent for a new one. */
  readonly relation?: string
}

export interface RelationSlot {
  readonly state: SlotState
  readonly choice?: RelationChoice
}

export interface DateChoice {
  /** EDTF; absent for no date. */
  readonly when?: string
  readonly basis?: Basis
  /** In words, as it is listed: `Friday 22 March 2024`. */
  readonly says: string
  /** Why it may be this one: `the Friday before`. */
  readonly why?: string
  /** The words of the text that it was worked out from: `Already on Friday`. */
  readonly words?: string
}

export interface DateSlot {
  readonly state: SlotState
  readonly choice?: DateChoice
}

/** A sum in the marked words. */
export interface AskedAmount {
  /** `€2.3 million`. */
  readonly text: string
  /** The word before it that takes it back a little: `almost`. */
  readonly about?: string
}

/** How far the document goes along with the claim. */
export const STANDINGS = ['reported', 'alleged', 'denied', 'established'] as const
export type Standing = (typeof STANDINGS)[number]

/** The slots in the order of Tab. */
export const BAR_SLOTS = ['source', 'relation', 'target', 'date', 'standing', 'more'] as const
export type BarSlot = (typeof BAR_SLOTS)[number]

/** Words of a relation that the sentence has, and does not say. */
export interface NotSaid {
  readonly words: string
  /** It says that it did not happen; or it only does not say that it did: a question, a condition. */
  readonly how: 'denied' | 'open'
}

export interface BarState {
  /** Ids of the relationships that were opened again, which say the same of several targets: they are changed, and no new one is made. */
  readonly edges?: readonly string[]
  /** The marked words. */
  readonly quoted: Quoted
  /** Further passages that the claim rests on. */
  readonly further: readonly Quoted[]
  readonly source: EndSlot
  readonly relation: RelationSlot
  readonly target: EndSlot
  readonly date: DateSlot
  readonly standing: Standing
  /** The words of the sentence from which the standing, or who says so, is proposed: “alleges that”. Absent once the curator chose. */
  readonly standingFrom?: string
  /** The sentence denies the claim, or leaves it open: how sure it is has to be said. */
  readonly standingAsked?: NotSaid
  readonly status: Status
  /** Who makes the claim, where the document only relays it. */
  readonly accordingTo?: End
  /** A sum as it stands in the text: `12 million crowns`. */
  readonly amount?: string
  /** Sums that the marked words name, as long as nobody has said which of them is the amount. */
  readonly amountsAsked?: readonly AskedAmount[]
  /** The curator’s own remark. */
  readonly note?: string
  /** The part played: `as chairman`. */
  readonly role?: string
  /** The slot that the keys go to; `save` where nothing is open and the next Enter saves. */
  readonly active: BarSlot | 'save'
  /** What the active slot wants: its value, the kind of new names in it, or who says so. */
  readonly asks: 'value' | 'kind' | 'teller'
  /** The letters typed in the active slot. */
  readonly typed: string
  /** Letters that were left in a slot, since nothing fits them: it has them again when the keys come back. */
  readonly left?: Partial<Record<BarSlot, string>>
  /** Index of the option that Enter takes; -1 where none is likely enough to be offered. */
  readonly at: number
  /** The curator went through the options by ↑ ↓ since the last letter: Space then ticks, even where something is typed. */
  readonly walked: boolean
  /** What is ticked in the active slot, of several ends; new names have a kind. */
  readonly ticked: readonly End[]
}

/** Are two ends the same one? New names are told by their letters. */
export function isSameEnd(a: End, b: End): boolean {
  return a.node === undefined && b.node === undefined ? a.name === b.name : a.node === b.node
}

/** A new name of which nobody has said what it is. */
export function lacksKind({ node, kind }: End): boolean {
  return node === undefined && kind === undefined
}

/** What the active slot asks for, as long as it is empty. */
export function askedOf({ active, source, target }: BarState): AskedEnd | undefined {
  const slot = active === 'source' ? source : active === 'target' ? target : undefined
  return slot && slot.ends.length === 0 ? slot.asked : undefined
}

/** The slots that have to be answered before the claim can be saved, in order. */
export function openSlots(state: BarState): readonly BarSlot[] {
  const isOpen = (slot: BarSlot) => {
    if (slot === 'more') return state.amountsAsked !== undefined
    if (slot === 'standing') return state.standingAsked !== undefined
    return state[slot].state === 'open'
  }
  return BAR_SLOTS.filter((slot) => isOpen(slot) || state.left?.[slot] !== undefined)
}
