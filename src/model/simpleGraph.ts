/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or a number of a node */
import { rowsOf } from './byEdge.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { type Network, found } from './network.ts'
import type { View } from './view.ts'

/** The drawn nodes, numbered by id, and who is joined to whom: without direction, loops or parallels. */
export interface SimpleGraph {
  readonly ids: readonly string[]
  /** For each node the numbers of its neighbours, in ascending order. */
  readonly neighbours: readonly (readonly number[])[]
}

export function simpleGraphOf(network: Network, view: Pick<View, 'edges' | 'nodes'>): SimpleGraph {
  const { nodeNumbers, source, target, event } = columnsOf(network)
  const ids = [...view.nodes].toSorted((a, b) => (a < b ? -1 : 1))
  /** By number of a node in the columns, that in the graph; −1 where it is not drawn. */
  const numbers = new Int32Array(nodeNumbers.size).fill(NONE)
  for (const [i, id] of ids.entries()) numbers[found(nodeNumbers, id)] = i
  const neighbours = ids.map(() => new Set<number>())
  const join = (a: number, b: number) => {
    const [i, j] = [a === NONE ? NONE : numbers[a]!, b === NONE ? NONE : numbers[b]!]
    if (i === NONE || j === NONE || i === j) return
    neighbours[i]!.add(j)
    neighbours[j]!.add(i)
  }
  for (const place of rowsOf(view.edges, columnsOf(network))) {
    join(source[place]!, target[place]!)
    if (event[place] === NONE) continue
    join(source[place]!, event[place]!)
    join(target[place]!, event[place]!)
  }
  return { ids, neighbours: neighbours.map((own) => [...own].toSorted((a, b) => a - b)) }
}
