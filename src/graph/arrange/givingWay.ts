import { LABEL_GAP, NODE_PX, labelBox, labelLines } from '../../layout/label.ts'
import { type Arrangement, positionOf } from '../../layout/arrangement.ts'
import { type Candidate, labelsThatFit } from '../../layout/labelsThatFit.ts'
import type { Arrangeable } from '../../layout/scene.ts'

/** The nodes whose labels do not fit at zoom 1 in any font, by id. Where two are in each other's way, the later kind's gives way. */
export function givingWay({ kinds, nodes }: Pick<Arrangeable, 'kinds' | 'nodes'>, arrangement: Arrangement): string[] {
  const rank = new Map(kinds.map(({ id }, i) => [id, i]))
  const candidates = nodes.map(({ id, kind, label }): Candidate => {
    const [x, y] = positionOf(arrangement.positions, id)
    const box = labelBox(labelLines(label))
    return { id, x, y, nodePx: NODE_PX, ...box, gap: LABEL_GAP, priority: -(rank.get(kind) ?? kinds.length) }
  })
  const fitting = labelsThatFit(candidates)
  return candidates.map(({ id }) => id).filter((id) => !fitting.has(id))
}
