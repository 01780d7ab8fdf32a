/** How much a figure may hold for a person to read it. A dataset of no more than that is drawn whole. */
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'

/** Of a whole dataset, whatever is asked for. Measured: 150 nodes and 350 lines read well, 300 and 900 are a thicket. */
export const BUDGET = {
  nodes: 150,
  /** Of the nodes, subjects: each is a track across all of an outline. */
  subjects: 24,
  lines: 350,
  /** Lines for each node that is drawn, as of 80 nodes and 160 lines, which read best: fewer nodes do not make room for more. */
  linesANode: 2,
  /** Of the lines, those that cross an outline without a row: each takes a lane of it. */
  lanes: 120,
} as const

/** What comes on top of it because it was asked for. */
export const ON_TOP = { nodes: 100, lines: 250 } as const

/** Is there more of a dataset than a figure may hold? The same at each level and in each window. */
export function isLarge(network: Network): boolean {
  return network.nodes.size > BUDGET.nodes || pairColumnsOf(network).count > BUDGET.lines
}
