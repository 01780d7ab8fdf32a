import type { Span } from '../documents/span.ts'
import { NOUNS, ROLES } from './headWords.ts'
import type { KnownName } from './knownNames.ts'
import type { NodeTraits } from './nodeTraits.ts'

/** How many nodes are offered at most for the same words. */
const MOST_MEANT = 3
/** How far before and after a person’s name a role is looked for, in UTF-16 code units: “Ines Harrow, Minister of Ports,”. */
const BEFORE = 20
const AFTER = 40

const ROLE = new RegExp(String.raw`(?<!\p{L})(?:${[...ROLES].join('|')})(?!\p{L})`, 'giu')
/** Not “the board of Corran Line”, which is another one, and not “the company register”, which is none. */
const DEFINITE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[Tt]he\s(${[...NOUNS, ...ROLES].join('|')})(?![\p{L}\p{M}\p{N}-])(?!\s+(?:of|for)\s)(?!\s(?:register|registry|records|accounts|law|secretary|town|car)(?!\p{L}))`,
  'gu',
)

/**
 * Words that speak of a node which the same text named before, the nearest first: “the board”, and the last word of a person’s name alone.
 * @param known in order
 * @param unknown runs of words with capitals, in order; those that are such a last word are among what is given
 */
export function definiteWords(
  text: string,
  known: readonly KnownName[],
  unknown: readonly Span[],
  traits: ReadonlyMap<string, NodeTraits>,
): readonly KnownName[] {
  if (known.length === 0) return []
  const named = new Named()
  const found: KnownName[] = []
  let next = 0
  for (const { start, end, call } of callsIn(text, unknown)) {
    for (; (known[next]?.end ?? Infinity) <= start; next += 1) {
      const name = known[next]
      if (name) named.name(name, rolesBeside(text, name, known[next - 1], known[next + 1]), traits)
    }
    const nodes = (known[next]?.start ?? Infinity) < end ? [] : named.calledBy(call)
    if (nodes.length > 0) found.push({ start, end, nodes })
  }
  return found
}

/** Offices that stand beside a name in its sentence, and beside no other name. */
function rolesBeside(text: string, name: Span, last: Span | undefined, next: Span | undefined): readonly string[] {
  const before = text.slice(Math.max(last?.end ?? 0, name.start - BEFORE), name.start)
  const after = text.slice(name.end, Math.min(next?.start ?? text.length, name.end + AFTER))
  const beside = `${/[^.;\n]*$/.exec(before)?.[0] ?? ''}\n${/^[^.;]*/.exec(after)?.[0] ?? ''}`
  return (beside.match(ROLE) ?? []).map((role) => role.toLowerCase())
}

interface Call extends Span {
  /** The noun, or the name. */
  readonly call: string
}

function callsIn(text: string, unknown: readonly Span[]): readonly Call[] {
  const calls: Call[] = []
  for (const { 0: words, 1: noun = '', index } of text.matchAll(DEFINITE)) {
    calls.push({ start: index, end: index + words.length, call: noun })
  }
  for (const { start, end } of unknown) {
    const words = text.slice(start, end)
    const small = words.toLowerCase()
    // “The Ministry”, once the Ministry of Transport was named.
    if (!/[\s.]/u.test(words)) calls.push({ start, end, call: NOUNS.includes(small) ? small : words })
  }
  return calls.toSorted((a, b) => a.start - b.start)
}

/** The nodes that a text has named so far, by what it may call them. */
class Named {
  /** Nodes with the word in their names or beside them go before those whose kind alone fits. */
  readonly #byWord = new Map<string, readonly string[]>()
  readonly #byKind = new Map<string, readonly string[]>()

  name({ nodes }: KnownName, roles: readonly string[], traits: ReadonlyMap<string, NodeTraits>): void {
    for (const id of nodes) {
      const node = traits.get(id)
      if (!node) continue
      for (const call of [...node.byWord, ...node.shortNames]) add(this.#byWord, call, id)
      for (const call of node.byKind) add(this.#byKind, call, id)
      for (const role of node.isPerson ? roles : []) add(this.#byWord, role, id)
    }
  }

  calledBy(call: string): readonly string[] {
    return [...new Set([...(this.#byWord.get(call) ?? []), ...(this.#byKind.get(call) ?? [])])].slice(0, MOST_MEANT)
  }
}

function add(to: Map<string, readonly string[]>, call: string, id: string): void {
  const before = to.get(call) ?? []
  if (before[0] !== id) to.set(call, [id, ...before.filter((one) => one !== id)].slice(0, MOST_MEANT))
}
