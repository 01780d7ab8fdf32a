/** What the check asks of a draft. */
import { sha256Of } from '../../data/digest.ts'
import type { Part } from '../../model/sentence.ts'
import type { Draft } from '../draft.ts'
import { questionKey } from '../references.ts'
import { changing } from '../stepBuilder.ts'
import type { DraftStep } from '../step.ts'

/** `must`: stays out of what is published until mended. `look`: may be right as it is. `taste`: reads better otherwise. */
export type Severity = 'must' | 'look' | 'taste'

export type Check =
  | 'no-end'
  | 'no-relation'
  | 'uncited'
  | 'unfound'
  | 'misquoted'
  | 'impossible-date'
  | 'no-basis'
  | 'no-note'
  | 'end-not-named'
  | 'after-its-text'
  | 'date-not-said'
  | 'day-of-publication'
  | 'twice'
  | 'still-planned'
  | 'alleged-and-denied'
  | 'needs-a-day'
  | 'same-entity'
  | 'alias-in-no-text'
  | 'long-label'
  | 'no-publisher'

/** One way to answer: at once, by a step; or by opening what the curator then fills in. */
export type Repair =
  | { readonly label: string; readonly step: (draft: Draft) => DraftStep }
  | { readonly label: string; readonly opens: 'passage' | 'date' | 'relation' | 'name' | 'publisher' }

export interface Quote {
  readonly text: string
  /** Id of the document that it stands in. */
  readonly document: string
  /** What of it is meant, in UTF-16 code units, end exclusive. */
  readonly marked?: readonly [start: number, end: number]
}

/** What takes a look at the texts to find, for the questions that are on the screen. */
export interface Suggestion {
  readonly detail: string
  readonly quote: Quote
  /** Stand in place of those of the question. */
  readonly repairs: readonly Repair[]
}

/** A suggestion that is looked for in slices; null where there is none. */
export type Suggesting = Generator<undefined, Suggestion | null, undefined>

export interface Question {
  /** The same as long as the claim is: what an answer is remembered by. */
  readonly key: string
  readonly check: Check
  readonly severity: Severity
  readonly list: 'edges' | 'nodes' | 'documents'
  readonly subject: string
  /** Ids of other records of the list that it is about. */
  readonly others: readonly string[]
  /** The sentence of the relationship, the name of the entity, or the title of the document. */
  readonly title: readonly Part[]
  /** What is the matter, in few words: “has no quote”. */
  readonly short: string
  readonly detail: string
  readonly quotes: readonly Quote[]
  /** The first is done with one click. */
  readonly repairs: readonly Repair[]
  readonly suggest?: (draft: Draft) => Suggesting
}

/** What a check says of a record; the rest of a question is the same for all of it. */
export interface Asked extends Pick<Question, 'check' | 'severity' | 'short' | 'detail' | 'repairs'> {
  readonly others?: readonly string[]
  readonly quotes?: readonly Quote[]
  /** What of the claim the answer depends on: all but its date; absent: all of it. */
  readonly of?: 'undated'
  /** Beside the claim itself, what the answer depends on. */
  readonly about?: readonly unknown[]
  /** What “It is right” is called here; of a must there is no such answer. */
  readonly right?: string
  /** What stands behind that answer. */
  readonly besides?: readonly Repair[]
  readonly suggest?: (draft: Draft) => Suggesting
}

/** Digits of a digest that tell claims of one record apart. */
const DIGITS = 12

/** What an answer is remembered by: the same as long as the claim is. @param about what the answer depends on beside it */
export function keyOf(
  check: Check,
  subject: string,
  others: readonly string[],
  claim: readonly unknown[],
  about: readonly unknown[],
): string {
  const digest = sha256Of(JSON.stringify([claim, about])).slice(0, DIGITS)
  return questionKey(check, [subject, ...others], digest)
}

/** The question about a record, with its key and with the answer that it is right. @param claim what of the record the answer depends on */
export function questionOf(
  list: Question['list'],
  subject: string,
  claim: readonly unknown[],
  title: readonly Part[],
  { about = [], right, others = [], quotes = [], repairs, besides = [], suggest, ...asked }: Omit<Asked, 'of'>,
): Question {
  const key = keyOf(asked.check, subject, others, claim, about)
  const isRight = right === undefined ? [] : [{ label: right, step: (draft: Draft) => settled(draft, key) }]
  const all = { ...asked, key, list, subject, title, others, quotes, repairs: [...repairs, ...isRight, ...besides] }
  return suggest ? { ...all, suggest } : all
}

/** Remembers that what was asked is right as it is: it is not asked again until the claim changes. */
function settled(draft: Draft, key: string): DraftStep {
  return changing(draft, 'said that it is right', (edit) => {
    if (!draft.settled.includes(key)) edit.set('settled', [...draft.settled, key])
  })
}
