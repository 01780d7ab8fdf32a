/**
 * A walk over the drawing by keyboard: where one may stand, and where a step leads. Arrows follow the picture, brackets go
 * round a node, and what the eye would pick out is reached by its place in an order or by its name.
 */
import type { Network } from './network.ts'
import { found } from './network.ts'
import { nameOf } from './sentence.ts'

/** A place in the picture, y downwards; any unit. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Place extends Point {
  readonly id: string
  /** What it may be called by: its name, and the label that is drawn. */
  readonly names: readonly string[]
}

interface Way {
  readonly id: string
  readonly source: string
  readonly target: string
  /** The event that it is, where that is in the view. */
  readonly event?: string
}

/** What can be walked on: everything of the view, and nothing else. */
export interface Ground {
  /** In reading order: by kind as in the legend, within a kind by name. */
  readonly nodes: readonly Place[]
  /** In order of date, undated last. */
  readonly edges: readonly Way[]
}

/** Where one stands. */
export interface Stop {
  /** A node or an edge. */
  readonly id: string
  /** That node, or the end of that edge from which it was come upon. */
  readonly at: string
}

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** `next-edge` and `previous-edge` go round a node; `next-node` and `previous-node` through all, in reading order. */
export type Step =
  Direction | 'next-edge' | 'previous-edge' | 'other-end' | 'next-node' | 'previous-node' | 'first' | 'last'

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ']': 'next-edge',
  '[': 'previous-edge',
  ' ': 'other-end',
  PageDown: 'next-node',
  PageUp: 'previous-node',
  Home: 'first',
  End: 'last',
}

/** Brackets need a third hand on many keyboards: Shift with an arrow does the same. */
const SHIFTED: Readonly<Record<string, Step>> = { ArrowLeft: 'previous-edge', ArrowRight: 'next-edge' }

/** The step that a key asks for; null where it asks for none. */
export function stepOf(key: string, shift: boolean): Step | null {
  return (shift ? SHIFTED[key] : undefined) ?? STEPS[key] ?? null
}

export function isDirection(step: Step): step is Direction {
  return (DIRECTIONS as readonly Step[]).includes(step)
}

/** The ground of a view. `pointOf` says where a node is drawn. */
export function groundOf(
  network: Network,
  view: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlyMap<string, unknown> },
  pointOf: (node: string) => Point,
): Ground {
  const rank = new Map(network.dataset.kinds.map((kind, i) => [kind.id, i]))
  const rankOf = (kind: string) => rank.get(kind) ?? rank.size
  const compare = new Intl.Collator('en').compare
  const nodes = [...view.nodes]
    .map((id) => found(network.nodes, id))
    .toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind) || compare(nameOf(a), nameOf(b)))
    .map((node): Place => {
      const { x, y } = pointOf(node.id)
      return { id: node.id, x, y, names: [nameOf(node), node.label] }
    })
  const edges = [...view.edges.keys()].map((id): Way => {
    const { source, target, event } = found(network.edges, id)
    return event !== undefined && view.nodes.has(event) ? { id, source, target, event } : { id, source, target }
  })
  return { nodes, edges }
}

/** A stop at an element of the ground; null where the ground has none of that id. An edge is stood on from `at` where that is an end of it, else from its source. */
export function stopAt(id: string | null, ground: Ground, at: string | null = null): Stop | null {
  if (id === null) return null
  if (ground.nodes.some((node) => node.id === id)) return { id, at: id }
  const edge = ground.edges.find((one) => one.id === id)
  if (!edge) return null
  return { id, at: at !== null && touches(edge, at) ? at : edge.source }
}

/** The edges at a node, clockwise from the top by where their other ends are drawn; parallel ones by date, loops last. */
export function edgesAround(node: string, ground: Ground): readonly string[] {
  const places = new Map(ground.nodes.map((place) => [place.id, place]))
  const here = places.get(node)
  const turn = (edge: Way) => {
    const there = places.get(otherEnd(edge, node))
    if (!here || !there || (there.x === here.x && there.y === here.y)) return Infinity
    const angle = Math.atan2(there.x - here.x, here.y - there.y)
    return angle < 0 ? angle + 2 * Math.PI : angle
  }
  return ground.edges
    .filter((edge) => touches(edge, node))
    .map((edge) => ({ id: edge.id, turn: turn(edge) }))
    .toSorted((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn))
    .map(({ id }) => id)
}

/** Are two nodes joined by an edge of the ground? */
export function areJoined(a: string, b: string, ground: Ground): boolean {
  return ground.edges.some((edge) => touches(edge, a) && a !== b && touches(edge, b))
}

/**
 * Where a step leads; null where there is nothing further that way. From nowhere every step leads to the first node, and
 * `last` to the last.
 *
 * - From a node an arrow leads to the nearest of its neighbours in that direction; where it has none there, to the nearest
 *   node of all. A node lies in the one direction in which it is further away than in the other.
 * - From an edge an arrow leads to the end that lies that way.
 */
export function nextStop(step: Step, from: Stop | null, ground: Ground): Stop | null {
  const onNode = (place: Place | undefined): Stop | null => (place ? { id: place.id, at: place.id } : null)
  if (step === 'last') return onNode(ground.nodes.at(-1))
  if (step === 'first' || from === null) return onNode(ground.nodes[0])

  const index = ground.nodes.findIndex(({ id }) => id === from.at)
  const here = ground.nodes[index]
  const edge = ground.edges.find(({ id }) => id === from.id)
  if (!here) return onNode(ground.nodes[0])

  switch (step) {
    case 'next-node':
      return onNode(ground.nodes[index + 1])
    case 'previous-node':
      return onNode(ground.nodes[index - 1])
    case 'next-edge':
    case 'previous-edge':
      return turned(step === 'next-edge' ? 1 : -1, from, ground)
    case 'other-end':
      return edge ? onNode(ground.nodes.find(({ id }) => id === otherEnd(edge, from.at))) : null
    case 'left':
    case 'right':
    case 'up':
    case 'down':
      return onNode(edge ? endTowards(step, edge, from.at, ground) : nearest(step, here, ground))
  }
}

/** The next edge around the node that one stands at, or the one before; past the last comes the first. */
function turned(by: 1 | -1, from: Stop, ground: Ground): Stop | null {
  const around = edgesAround(from.at, ground)
  const index = around.indexOf(from.id)
  const next = index < 0 ? (by === 1 ? 0 : -1) : (index + by) % around.length
  const id = around.at(next)
  return id === undefined ? null : { id, at: from.at }
}

function nearest(direction: Direction, here: Place, ground: Ground): Place | undefined {
  const ahead = ground.nodes.filter((place) => directionTo(here, place) === direction)
  const neighbours = new Set<string | undefined>(
    ground.edges
      .filter((edge) => touches(edge, here.id))
      .flatMap(({ source, target, event }) => [source, target, event]),
  )
  const joined = ahead.filter(({ id }) => neighbours.has(id))
  const distance = ({ x, y }: Place) => Math.hypot(x - here.x, y - here.y)
  return (joined.length > 0 ? joined : ahead).toSorted((a, b) => distance(a) - distance(b))[0]
}

/** The end of an edge that lies further in a direction; where neither does, the one that one does not stand at. */
function endTowards(direction: Direction, edge: Way, at: string, ground: Ground): Place | undefined {
  const place = (node: string) => ground.nodes.find(({ id }) => id === node)
  const there = place(otherEnd(edge, at))
  const here = place(at)
  return here && there && along(direction, here) > along(direction, there) ? here : there
}

/** How far a point lies in a direction. */
function along(direction: Direction, { x, y }: Point): number {
  return { left: -x, right: x, up: -y, down: y }[direction]
}

/** The direction in which one point lies from another; sideways where it is as far as up or down, null where both are one. */
function directionTo(from: Point, to: Point): Direction | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (dx === 0 && dy === 0) return null
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 'left' : 'right'
  return dy < 0 ? 'up' : 'down'
}

function touches(edge: Way, node: string): boolean {
  return edge.source === node || edge.target === node || edge.event === node
}

function otherEnd(edge: Way, node: string): string {
  return edge.source === node ? edge.target : edge.source
}

/** Small letters without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/**
 * The next node in reading order, from where one stands and on past the end, of which a name begins with what was typed;
 * where there is none, one of which a later word does. One letter, also when it is typed again and again, leads on from each such node to
 * the next.
 */
export function stopNamed(typed: string, from: Stop | null, ground: Ground): Stop | null {
  const letters = folded(typed)
  const [first = ''] = letters
  const again = letters === first.repeat(letters.length)
  const wanted = again ? first : letters
  if (wanted === '') return null
  const index = from ? ground.nodes.findIndex(({ id }) => id === from.at) : -1
  const start = from?.id === from?.at && !again ? Math.max(0, index) : index + 1
  const onwards = [...ground.nodes.slice(start), ...ground.nodes.slice(0, start)]
  const begins = ({ names }: Place) => names.some((name) => folded(name).startsWith(wanted))
  const holds = ({ names }: Place) =>
    names.some((name) => wordBeginnings(folded(name)).some((rest) => rest.startsWith(wanted)))
  const place = onwards.find(begins) ?? onwards.find(holds)
  return place ? { id: place.id, at: place.id } : null
}

/** A name from each of its words on. */
function wordBeginnings(name: string): readonly string[] {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => name.slice(index))
}
