/** What of a view a slide has room for in letters that can be read from a seat. */
import { LEVELS, type Level } from '../../model/levels.ts'
import { type Session, paperOf } from './paper.ts'
import { OFFICE_TYPE } from './type.ts'

/** Points that a slide has for its figure: of its 960 by 540 what margins, words and legend leave. */
const ROOM = { width: 888, height: 310 }
/** Points that names have at the least where all is asked for. */
const LEAST = 9
/** Px² that a name has to itself in a layout without an outline. */
const FREE_ROOM = 10_000

/**
 * The session as a slide shows it. Of "everything" it folds what would be too small to read, level by level; the first two levels are
 * left as they are, since a reader who chose one has chosen how much that is.
 */
export function legibleOnSlide(session: Session): Session {
  const { level } = session.state
  if (level < 3) return session
  const at = (lower: Level): Session => ({ ...session, state: { ...session.state, level: lower } })
  const legible = LEVELS.toReversed().find((lower) => lower === 1 || isLegible(at(lower))) ?? level
  return legible === level ? session : at(legible)
}

/** Points for each px at which so many names without an outline have room. */
export function freeScale(count: number, { width, height }: typeof ROOM): number {
  return Math.sqrt((width * height) / (Math.max(1, count) * FREE_ROOM))
}

/** Do its names have the least size? With an outline the figure has to fit where a px is a point: smaller, its smallest type is too small. */
function isLegible(session: Session): boolean {
  const { figure } = paperOf(session, ROOM.width, ROOM.height)
  const boxes = [...figure.boxes.values()]
  const names = boxes.flatMap(({ runs }) => runs.flatMap(({ role, size }) => (role === 'name' ? [size] : [])))
  const isFree = boxes[0]?.place === 'free'
  const scale = isFree ? freeScale(boxes.length, ROOM) : 1
  return (isFree || figure.frame.height <= ROOM.height + 0.5) && Math.min(...names) * scale * OFFICE_TYPE.share >= LEAST
}
