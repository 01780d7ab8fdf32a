/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number that was given here */
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import type { Fold } from './lines.ts'

/**
 * For each box how many nodes it is tied to that are not drawn, or that no line leads to for want of room: what unfolds at it. Boxes
 * with none are left out. Of all relationships.
 */
export function foldCounts(
  folded: ReadonlyMap<string, Fold>,
  isDrawn: (node: string) => boolean,
  network: Network,
): ReadonlyMap<string, number> {
  return foldCounter(folded, isDrawn, network)(() => true)
}

/** The same of any part of the relationships, given by their places: what is folded is gone through once, for all that is asked of it. */
export function foldCounter(
  folded: ReadonlyMap<string, Fold>,
  isDrawn: (node: string) => boolean,
  network: Network,
): (counts: (place: number) => boolean) => ReadonlyMap<string, number> {
  const { places, nodeIds, source, target, event } = columnsOf(network)
  const isHidden = nodeIds.map((id) => !isDrawn(id))
  const boxes: string[] = []
  const boxNumbers = new Map<string, number>()
  /** Of each tie its relationship, its box, and the number of the pair of box and node that it is one of. */
  const [ties, boxOf, pairOf]: [number[], number[], number[]] = [[], [], []]
  const pairs = new Map<number, number>()
  const addTie = (place: number, at: string, node: number) => {
    let box = boxNumbers.get(at)
    if (box === undefined) {
      box = boxes.push(at) - 1
      boxNumbers.set(at, box)
    }
    const key = box * nodeIds.length + node
    const pair = pairs.get(key) ?? pairs.size
    pairs.set(key, pair)
    ties.push(place)
    boxOf.push(box)
    pairOf.push(pair)
  }
  for (const [id, { how, at }] of folded) {
    if (at === null) continue
    const place = places.get(id)
    if (place === undefined) continue
    const [from, to, own] = [source[place]!, target[place]!, event[place]!]
    if (how === 'level') {
      for (const node of [from, to, own]) if (node !== NONE && isHidden[node]) addTie(place, at, node)
    } else if (how === 'budget') {
      // As its lines would be: from either end to the event that it is, where that is drawn; else from one end to the other.
      const lines =
        own === NONE || isHidden[own]
          ? [[from, to] as const]
          : ([
              [from, own],
              [to, own],
            ] as const)
      for (const [a, b] of lines) {
        if (isHidden[a] || isHidden[b]) continue
        addTie(place, nodeIds[a]!, b)
        addTie(place, nodeIds[b]!, a)
      }
    }
  }
  const count = pairs.size
  return (counts) => {
    const seen = new Uint8Array(count)
    const hidden = new Int32Array(boxes.length)
    for (let i = 0; i < ties.length; i++) {
      if (seen[pairOf[i]!] || !counts(ties[i]!)) continue
      seen[pairOf[i]!] = 1
      hidden[boxOf[i]!]! += 1
    }
    return new Map(boxes.map((id, box) => [id, hidden[box]!] as const).filter(([, nodes]) => nodes > 0))
  }
}
