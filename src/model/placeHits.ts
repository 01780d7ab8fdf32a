/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a thing, or the bits of words */
/** Which of the things that answer to a query are listed, and in which order. */
import { nearestOf, nearnessTo } from './nearness.ts'
import type { Network } from './network.ts'
import type { Ranked } from './rankWords.ts'
import { GROUPS, type Group } from './searchGroups.ts'
import { countBits } from './slips.ts'
import type { WordIndex } from './wordIndex.ts'

/** Most hits that are listed, and how many of each group there is room for before the others leave some. */
const MOST = 12
const ROOM: Readonly<Record<Group, number>> = { entities: 6, relationships: 3, quotes: 3 }

/** A thing and what decides on its place: the score, then the relationships at it, then the score of its words alone. */
interface Placed {
  readonly number: number
  readonly score: number
  readonly weight: number
  readonly plain: number
}

const isBefore = (a: Placed, b: Placed) =>
  (a.score - b.score || a.weight - b.weight || a.plain - b.plain || b.number - a.number) > 0

/**
 * The best of each group, in the order of the groups, of what holds so many of the words; room that one leaves goes to the others in
 * their order. And how many there are in all.
 */
export function bestOf(
  ranked: Ranked,
  most: number,
  terms: readonly string[],
  index: WordIndex<string>,
  network: Network,
) {
  const { nodes, edges } = network.dataset
  const ends = [nodes.length, nodes.length + edges.length, index.size]
  const isWanted = Uint8Array.from({ length: 1 << terms.length }, (_, bits) => Number(countBits(bits) === most))
  const weightOf = (number: number) => {
    const node = nodes[number]
    return node ? (network.edgesAt.get(node.id) ?? []).length : 0
  }
  const known = new Map<number, (thing: number) => number>()
  const nearnessOf = (bits: number) => {
    const own = known.get(bits) ?? nearnessTo(termsHeld(bits, terms), index)
    known.set(bits, own)
    return own
  }
  let total = 0
  const groups = ends.map((end, i) => {
    const among = { ranked, first: ends[i - 1] ?? 0, end, isWanted, asked: terms.join(' ').length }
    const { placed, count } = bestAmong(among, index.phrases.shortest, weightOf, nearnessOf)
    total += count
    return placed
  })
  return { best: shared(groups).map(({ number }) => number), total }
}

interface Among {
  readonly ranked: Ranked
  /** The numbers of the things of a group, `end` exclusive. */
  readonly first: number
  readonly end: number
  /** By the bits of the words that a thing holds. */
  readonly isWanted: Uint8Array
  /** The length of all the words. */
  readonly asked: number
}

/** Phrases are compared with the query only where that may still bring a thing among the best: of 100,000 that is a few. */
function bestAmong(
  { ranked: { scores, held, plain: unslipped }, first, end, isWanted, asked }: Among,
  shortest: Int32Array,
  weightOf: (number: number) => number,
  nearnessOf: (bits: number) => (thing: number) => number,
): { readonly placed: readonly Placed[]; readonly count: number } {
  const placed: Placed[] = []
  let count = 0
  let least = -Infinity
  for (let number = first; number < end; number++) {
    const bits = held[number]!
    if (bits === 0 || isWanted[bits] === 0) continue
    count += 1
    const plain = scores[number]!
    // No phrase has the words where they were found for their resemblance.
    const mayBeNear = unslipped[number] === bits
    const highest = mayBeNear ? plain * nearestOf(shortest[number]!, asked) : plain
    if (highest < least) continue
    const last = placed.length < MOST ? undefined : placed.at(-1)
    const weight = weightOf(number)
    if (last && !isBefore({ number, score: highest, weight, plain }, last)) continue
    const own = { number, score: mayBeNear ? plain * nearnessOf(bits)(number) : plain, weight, plain }
    if (last && !isBefore(own, last)) continue
    const at = placed.findIndex((other) => isBefore(own, other))
    placed.splice(at < 0 ? placed.length : at, 0, own)
    if (placed.length > MOST) placed.pop()
    if (placed.length === MOST) least = placed.at(-1)!.score
  }
  return { placed, count }
}

/** Those of the words whose bits are set. */
const termsHeld = (bits: number, terms: readonly string[]) => terms.filter((_, i) => bits & (1 << i))

/** As many of each group as it has room for, room that one leaves going to the others in their order. */
function shared(groups: readonly (readonly Placed[])[]): readonly Placed[] {
  let left = MOST
  const shares = groups.map((group, i) => {
    const share = Math.min(group.length, ROOM[GROUPS[i] ?? 'quotes'])
    left -= share
    return share
  })
  return groups.flatMap((group, i) => {
    const share = shares[i] ?? 0
    const more = Math.min(left, group.length - share)
    left -= more
    return group.slice(0, share + more)
  })
}
