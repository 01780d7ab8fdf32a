import type { Dataset } from '../../../../src/data/schema.ts'
import { type Positions, positionOf } from '../../../../src/layout/arrangement.ts'
import { labelBox, labelLines } from '../../../../src/layout/label.ts'
import { LABEL_GAP, NODE_PX } from '../../../../src/layout/nodeSize.ts'
import { type Candidate, labelsThatFit } from '../../../../src/layout/labelsThatFit.ts'

/** Ids of the nodes whose labels have no room at zoom 1. Of two in each other's way the later kind's is left out. */
export function hiddenLabels({ kinds, nodes }: Pick<Dataset, 'kinds' | 'nodes'>, positions: Positions): string[] {
  const rank = new Map(kinds.map(({ id }, i) => [id, i]))
  const candidates = nodes.map(({ id, kind, label }): Candidate => {
    const [x, y] = positionOf(positions, id)
    const box = labelBox(labelLines(label))
    return { id, x, y, nodePx: NODE_PX, ...box, gap: LABEL_GAP, priority: -(rank.get(kind) ?? kinds.length) }
  })
  const fitting = labelsThatFit(candidates)
  return candidates.map(({ id }) => id).filter((id) => !fitting.has(id))
}
