import type { Node } from '../../data/schema.ts'

export type NamedNode = Pick<Node, 'id' | 'kind' | 'label' | 'short' | 'name' | 'aliases'>

/** One spelling of a name. */
export interface Spelling {
  readonly words: string
  /** Where its first word begins in it: 1 in “(DP) Secretary”. */
  readonly lead: number
  /** Ids of all nodes that are spelt so. */
  readonly nodes: readonly string[]
}

/** The spellings of the names of nodes, by their first word, the longest first. */
export type Spellings = ReadonlyMap<string, readonly Spelling[]>

/** Scripts that are written without spaces: any character may begin a name. */
const CLOSE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
/** A word, or one character of such a script. */
export const WORD = new RegExp(String.raw`${CLOSE}|(?:(?!${CLOSE})[\p{L}\p{M}\p{N}])+`, 'gu')
const CLOSE_CHARACTER = new RegExp(`^${CLOSE}`, 'u')

const made = new WeakMap<readonly NamedNode[], Spellings>()

/** The spellings of these nodes, worked out once for a list. Hangul and all else with spaces is found as words. */
export function spellingsOf(nodes: readonly NamedNode[]): Spellings {
  const known = made.get(nodes)
  if (known) return known
  const holders = new Map<string, Set<string>>()
  for (const { id, label, short, name, aliases = [] } of nodes) {
    for (const spelling of [label, name, short, ...aliases]) {
      const words = spelling?.trim() ?? ''
      if (words !== '') holders.set(words, (holders.get(words) ?? new Set()).add(id))
    }
  }
  const byFirst = new Map<string, Spelling[]>()
  for (const [words, ids] of holders) {
    WORD.lastIndex = 0
    const first = WORD.exec(words)
    if (!first) continue
    const list = byFirst.get(first[0]) ?? []
    list.push({ words, lead: first.index, nodes: [...ids] })
    byFirst.set(first[0], list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  made.set(nodes, byFirst)
  return byFirst
}

/**
 * Where a spelling ends in a text in which it begins at `at`; undefined where it does not stand there as whole words. Each space of it
 * stands for any white space, since a text breaks lines within names, and both kinds of apostrophe for each other.
 */
export function endInText({ words }: Spelling, text: string, at: number): number | undefined {
  let place = at
  for (let i = 0; i < words.length; i += 1) {
    const wanted = words.charCodeAt(i)
    const found = text.charCodeAt(place)
    if (wanted === SPACE) {
      const from = place
      while (isSpace(text.charCodeAt(place))) place += 1
      if (place === from) return undefined
    } else if (wanted === found || (isApostrophe(wanted) && isApostrophe(found))) {
      place += 1
    } else {
      return undefined
    }
  }
  return endsWord(text, place) ? place : undefined
}

const SPACE = 0x20

function isSpace(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0xa0 || code === 0x09 || code === 0x202f
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function endsWord(text: string, at: number): boolean {
  const next = text.codePointAt(at)
  if (next === undefined) return true
  const character = String.fromCodePoint(next)
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return true
  const before = text.slice(Math.max(0, at - 2), at)
  return CLOSE_CHARACTER.test(character) || CLOSE_CHARACTER.test(before) || CLOSE_CHARACTER.test(before.slice(-1))
}
