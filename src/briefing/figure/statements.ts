/**
 * The relationships that a figure draws, numbered as they are read: row by row, of each row first its own, then those from the left,
 * then those from the right; then pairs beside the rows, by date; offices last, of the left before those of the right. Each has one
 * number, wherever it is drawn. The order is that of the view and its outline, never of where a frame of some size has room: text,
 * slide and picture of one view have the same numbers.
 */
import type { FigureBox, Stroke } from '../../drawing/figure.ts'
import { toldOffices } from '../../layout/spine/offices.ts'
import { found } from '../../model/network.ts'
import { isolated } from '../../model/isolated.ts'
import { capitalised, nameOf } from '../../model/sentence.ts'
import type { Paper } from './paper.ts'

export interface Statement {
  /** From 1. */
  readonly number: number
  /** Id of the relationship. */
  readonly edge: string
}

/** What is said of one row, of one pair beside the rows, or of the offices. */
export interface StatementGroup {
  readonly of: 'row' | 'pair' | 'offices'
  /** Ids of the node of the row, or of the two of the pair. */
  readonly nodes: readonly string[]
  readonly statements: readonly Statement[]
}

export interface Statements {
  readonly groups: readonly StatementGroup[]
  readonly count: number
  /** The numbers that stand behind the name of a row or an office, by the id of its box; at a line, by the id of its stroke. */
  readonly atBox: ReadonlyMap<string, readonly number[]>
  readonly atStroke: ReadonlyMap<string, readonly number[]>
}

/** Up to so many numbers are told apart at their lines. Of more, each row bears the numbers of all that is said of it. */
const MOST_AT_LINES = 60

/** In the order in which the offices at them are numbered; what stands elsewhere comes before. */
const SIDES: readonly FigureBox['place'][] = ['left', 'right']

export function statementsOf({ network, figure, display }: Paper): Statements {
  const boxOf = (id: string) => found(figure.boxes, id)
  const places = new Map(network.byDate.map(({ id }, place) => [id, place]))
  const byPlace = (a: string, b: string) => (places.get(a) ?? places.size) - (places.get(b) ?? places.size)
  const shown = [...figure.strokes.values()].flatMap((stroke) => {
    const edges = display.strokes.get(stroke.id)?.edges ?? []
    return edges.length > 0 ? [{ stroke, edges }] : []
  })
  const items = new Map<string, Item>()
  const rows = [...figure.boxes.values()].filter(({ place }) => place === 'row')
  for (const { id } of rows.toSorted((a, b) => middleOf(a) - middleOf(b)))
    items.set(id, { of: 'row', nodes: [id], own: [], left: [], right: [] })
  for (const { stroke, edges } of shown) {
    const ends = [boxOf(stroke.source), boxOf(stroke.target)] as const
    const row = rowOf(stroke, ends, edges, network)
    const key = row ?? stroke.id
    const item = items.get(key) ?? {
      of: 'pair' as const,
      nodes: [stroke.source, stroke.target],
      own: [],
      left: [],
      right: [],
    }
    items.set(key, item)
    const side = ends.find(({ place }) => place === 'left' || place === 'right')?.place
    for (const edge of edges) {
      // A meeting of two is one relationship with two lines, and is told in its row.
      const isContact = row !== null && network.edges.get(edge)?.event === row
      const list = row === null || isContact || side === undefined ? item.own : side === 'left' ? item.left : item.right
      list.push({ edge, stroke: row === null || !(isContact || side === undefined) ? stroke.id : null })
    }
  }

  // Rows are in order; a pair stands where the first that is said of it has its place.
  const firstOf = ({ own }: Item) => own.map(({ edge }) => edge).toSorted(byPlace)[0] ?? ''
  const all = [...items.values()]
  const ordered = [
    ...all.filter(({ of }) => of === 'row'),
    ...all.filter(({ of }) => of === 'pair').toSorted((a, b) => byPlace(firstOf(a), firstOf(b))),
  ]
  const told = toldOffices(network)
  const offices = [...figure.folded].flatMap(([edge, { how, at }]) => {
    const box = at === null ? undefined : figure.boxes.get(at)
    // Of several offices of one person a name has room for one, and no number may stand for what is not there.
    return how === 'name' && box?.runs.some(({ role }) => role === 'office') && told.get(box.id) === edge
      ? [{ edge, box: box.id, side: SIDES.indexOf(box.place) }]
      : []
  })
  const numbers = new Map<string, number>()
  const [atBox, atStroke] = [new Map<string, number[]>(), new Map<string, number[]>()]
  const numbered = (edge: string, marks: Map<string, number[]>, at: string): readonly Statement[] => {
    const isNew = !numbers.has(edge)
    const number = numbers.get(edge) ?? numbers.size + 1
    numbers.set(edge, number)
    const own = marks.get(at)
    if (!own) marks.set(at, [number])
    else if (!own.includes(number)) own.push(number)
    return isNew ? [{ number, edge }] : []
  }
  const groups: StatementGroup[] = []
  for (const { of, nodes, own, left, right } of ordered) {
    const inRow = [...own, ...left, ...right]
    const statements = inRow.flatMap(({ edge, stroke }) =>
      stroke === null ? numbered(edge, atBox, nodes[0] ?? '') : numbered(edge, atStroke, stroke),
    )
    if (statements.length > 0) groups.push({ of, nodes, statements })
  }
  const ofOffices = offices
    .toSorted((a, b) => a.side - b.side || byPlace(a.edge, b.edge))
    .flatMap(({ edge, box }) => numbered(edge, atBox, box))
  if (ofOffices.length > 0) groups.push({ of: 'offices', nodes: [], statements: ofOffices })
  const result = { groups, count: numbers.size, atBox, atStroke }
  return numbers.size > MOST_AT_LINES ? byRow(result) : result
}

interface Item {
  readonly of: 'row' | 'pair'
  readonly nodes: readonly string[]
  readonly own: Told[]
  readonly left: Told[]
  readonly right: Told[]
}

/** A relationship, and the stroke at which its number stands; null where it stands behind the name of the row. */
interface Told {
  readonly edge: string
  readonly stroke: string | null
}

const middleOf = ({ y1, y2 }: FigureBox) => (y1 + y2) / 2

/** The row that a stroke is told in: the one that it leads to or from, of two the one that its first relationship is about. */
function rowOf(
  { source, target }: Stroke,
  [a, b]: readonly [FigureBox, FigureBox],
  [first]: readonly string[],
  network: Paper['network'],
): string | null {
  if (a.place === 'row' && b.place === 'row') return network.edges.get(first ?? '')?.source === target ? target : source
  if (a.place === 'row') return source
  return b.place === 'row' ? target : null
}

/** All numbers of a row behind its name. */
function byRow({ groups, count, atBox, atStroke }: Statements): Statements {
  const boxes = new Map<string, readonly number[]>()
  const strokes = new Map(atStroke)
  const offices = groups.find(({ of }) => of === 'offices')?.statements.map(({ number }) => number) ?? []
  for (const [box, numbers] of atBox) if (numbers.some((number) => offices.includes(number))) boxes.set(box, numbers)
  for (const { of, nodes, statements } of groups) {
    if (of !== 'row') continue
    const numbers = statements.map(({ number }) => number)
    boxes.set(nodes[0] ?? '', numbers)
    for (const [stroke, own] of strokes) if (own.every((number) => numbers.includes(number))) strokes.delete(stroke)
  }
  return { groups, count, atBox: boxes, atStroke: strokes }
}

/** "3", "3, 4", "16–18": three and more in a row as a range. */
export function formatNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return `${first}`
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`
    })
    .join(', ')
}

/** What a group is headed by: the name of its row, the two of its pair, or that they are offices. */
export function headingOf({ of, nodes }: StatementGroup, { network }: Paper): string {
  if (of === 'offices') return 'Offices, as a text calls them'
  return capitalised(nodes.map((id) => isolated(nameOf(found(network.nodes, id)))).join(' and '))
}
