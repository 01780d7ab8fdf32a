import type { Arrangement, Frame } from '../../layout/arrangement.ts'
import { type Picture, createPicture } from './picture.ts'
import { type Random, createRandom } from '../../layout/random.ts'
import { type Arrangeable, FRAME, type Scene, createScene } from '../../layout/scene.ts'
import { clearUp, search } from './search.ts'

export interface Effort {
  /** Pictures that are made, of which the best is kept. */
  readonly tries?: number
  /** Moves for each node and picture. */
  readonly moves?: number
}

const TRIES = 4
const MOVES = 3_600
/** Bounds the time that a large dataset takes. */
const MOST_MOVES = 500_000

/**
 * Where every node of a dataset lies: the first party's left, the last party's right, what they share or what belongs to
 * none between them, and there the earlier above the later; symbols and labels apart; lines short, with few crossings.
 * The same dataset gives the same positions on every machine. Takes some seconds for a hundred nodes.
 * @throws DateError where an edge's date is none
 */
export function arrange(dataset: Arrangeable, frame: Frame = FRAME, effort: Effort = {}): Arrangement {
  const scene = createScene(dataset, frame)
  const moves = Math.min(MOST_MOVES, (effort.moves ?? MOVES) * scene.items.length)
  let best: Picture | undefined
  let least = Infinity
  for (let seed = 1; seed <= (effort.tries ?? TRIES); seed++) {
    const random = createRandom(seed)
    const picture = createPicture(scene, strewn(scene, random))
    search(picture, scene, random, moves)
    clearUp(picture, scene)
    const cost = picture.total()
    if (cost < least) [best, least] = [picture, cost]
  }
  const positions = scene.items.map(({ id }, i) => [id, [best?.x[i] ?? 0, best?.y[i] ?? 0]] as const)
  return { format: 'entente-arrangement/1', frame: scene.frame, positions: Object.fromEntries(positions) }
}

/** Somewhere, each in its own place, and at its height in time where it has one. */
function strewn({ items, room, leftEnd, rightStart }: Scene, random: Random): readonly (readonly [number, number])[] {
  const spans = { left: [room.left, leftEnd], middle: [leftEnd, rightStart], right: [rightStart, room.right] } as const
  return items.map(({ place, rank }) => {
    const [start, end] = spans[place]
    const x = start + random() * (end - start)
    const y = room.top + (rank ?? random()) * (room.bottom - room.top)
    return [x, y]
  })
}
