/** Finds the names of nodes in a quoted passage, so that they can be marked and lead to their nodes. */
import { oncePer } from '../data/oncePer.ts'
import type { Node } from '../data/schema.ts'
import { beginsClose } from './searchWords.ts'
import type { Part } from './sentence.ts'

/** A letter with its accents, or a figure; two code units wide where it lies outside the basic plane. */
const WORD_BEFORE = /[\p{L}\p{M}\p{N}]$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}]/u

/** Does the span begin or end in the middle of a word? In scripts without spaces no word has bounds to be seen. */
function cutsWord(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start)
  const first = text.slice(start, end)
  const last = characterBefore(text, end)
  const after = text.slice(end, end + 2)
  const cutsStart = WORD_BEFORE.test(before) && !beginsClose(before) && !beginsClose(first)
  const cutsEnd = WORD_AFTER.test(after) && !beginsClose(after) && !beginsClose(last)
  return cutsStart || cutsEnd || /^\p{M}/u.test(after)
}

/** The letter that ends at a place, with its marks; two code units wide where it lies outside the basic plane. */
function characterBefore(text: string, at: number): string {
  return /(?:\P{M}\p{M}*|\p{M})$/u.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? ''
}

/** A way to write a node. */
interface Spelling {
  readonly text: string
  readonly node: string
  /** The longest come first, of the same length as the nodes do. */
  readonly rank: number
}

/** By the first two code units, so that a passage is held only against what may begin there: a network has thousands of names. */
type Spellings = ReadonlyMap<string, readonly Spelling[]>

const BEGINNING = 2
const spellingsOf = oncePer((nodes: readonly Node[]): Spellings => {
  const sorted = nodes
    .flatMap((node) =>
      [node.label, node.name, ...(node.aliases ?? [])].map((text) => ({ text: text ?? '', node: node.id })),
    )
    .filter(({ text }) => text.length >= BEGINNING)
    .toSorted((a, b) => b.text.length - a.text.length)
  const spellings = new Map<string, Spelling[]>()
  for (const [rank, { text, node }] of sorted.entries()) {
    const key = text.slice(0, BEGINNING)
    const own = spellings.get(key)
    if (own) own.push({ text, node, rank })
    else spellings.set(key, [{ text, node, rank }])
  }
  return spellings
})

/** Every spelling wherever it stands in a text: the longest first, each from the beginning of the text on. */
function occurrences(exact: string, nodes: readonly Node[]): readonly (Spelling & { readonly at: number })[] {
  const spellings = spellingsOf(nodes)
  const all: (Spelling & { readonly at: number })[] = []
  for (let at = 0; at < exact.length; at++)
    for (const spelling of spellings.get(exact.slice(at, at + BEGINNING)) ?? [])
      if (exact.startsWith(spelling.text, at)) all.push({ ...spelling, at })
  return all.toSorted((a, b) => a.rank - b.rank || a.at - b.at)
}

/**
 * The passage cut into parts, those that name one of `nodes` carrying its id. Longest spelling first, whole words only,
 * first come first served: the parts put together are the passage again, to the letter.
 */
export function mentionsIn(exact: string, nodes: readonly Node[]): readonly Part[] {
  const taken: { readonly start: number; readonly end: number; readonly node: string }[] = []
  for (const { at, text, node } of occurrences(exact, nodes)) {
    const end = at + text.length
    if (cutsWord(exact, at, end)) continue
    if (taken.some((span) => at < span.end && span.start < end)) continue
    taken.push({ start: at, end, node })
  }

  const parts: Part[] = []
  let done = 0
  for (const { start, end, node } of taken.toSorted((a, b) => a.start - b.start)) {
    if (start > done) parts.push({ text: exact.slice(done, start) })
    parts.push({ text: exact.slice(start, end), node })
    done = end
  }
  if (done < exact.length) parts.push({ text: exact.slice(done) })
  return parts
}
