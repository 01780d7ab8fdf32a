/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a number of a node, or the code of a mark */
/** What a view shows of a figure: which lines and how they look, which boxes are pale, what is folded. It moves nothing. */
import { STANDINGS, STATUSES, type Standing, type Weight } from '../data/schema.ts'
import { rowsOf } from '../model/byEdge.ts'
import type { Change } from '../model/changes.ts'
import { keepsNode } from '../model/filters.ts'
import { standingCodes } from '../model/claims.ts'
import type { EdgeColumns } from '../model/columns.ts'
import { NONE, columnsOf } from '../model/edgeColumns.ts'
import { type Network, found } from '../model/network.ts'
import { type EdgeMark, type NodeMark, type Picture, marksOf } from '../model/picture.ts'
import type { Shown } from '../model/view.ts'
import { type Line, lineOf } from './encoding.ts'
import type { Content } from './content.ts'
import { contentColumnsOf } from './contentColumns.ts'

/** How a stroke looks now. One that no relationship of the view belongs to is not in a display. */
export interface StrokeDisplay {
  /** Id of the family whose hue it has. */
  readonly family: string
  /** Its relationships that the view shows, in the order of the dataset. */
  readonly edges: readonly string[]
  /** Px. */
  readonly width: number
  readonly line: Line
  /** The best answer of its relationships, and whether all of them are planned: what its line is made of. */
  readonly answer: Shown
  readonly isPlanned: boolean
  /** Nothing of it is part of the view: it is tied to what was asked for, or switched off and faded. */
  readonly isFaint: boolean
  /** The change that all of it shares; null where they differ, or nothing is compared. */
  readonly change: Change | null
}

export interface BoxDisplay {
  /** In the view; in none of its relationships; only beside it; or switched off. */
  readonly state: 'here' | 'away' | 'faint' | 'gone'
  /** No more than planned by the end of the window. */
  readonly isPlanned: boolean
  /** How many nodes that are not drawn it is tied to in the view. */
  readonly folded: number
}

export interface Display {
  readonly strokes: ReadonlyMap<string, StrokeDisplay>
  readonly boxes: ReadonlyMap<string, BoxDisplay>
  /** Ids of the relationships of the view that have no line. */
  readonly folded: readonly string[]
  readonly counts: {
    /** Relationships of the view that have a line, and the lines, of which one may stand for several. */
    readonly edges: number
    readonly lines: number
    /** Relationships of the view that have none, and those of them that no text dates. */
    readonly folded: number
    readonly foldedUndated: number
  }
}

/** Width in px of a line that stands for one relationship. */
const BASES: Readonly<Record<Weight, number>> = { bold: 1.5, medium: 1.2, thin: 0.9 }
const STRENGTHS: Readonly<Record<Weight, number>> = { bold: 2, medium: 1, thin: 0 }
/** Px that each further relationship adds. */
const PER_MEMBER = 0.55
const MOST_WIDTH = 3.2
const PLANNED = STATUSES.indexOf('planned')

/** A relationship of a line, with its mark. */
interface Member extends EdgeMark {
  readonly place: number
}

export function displayOf(content: Content, picture: Picture, network: Network, off: ReadonlySet<string>): Display {
  const columns = columnsOf(network)
  const { ids, nodeNumbers, nodeIds, source, target, event, date, ranked } = columns
  const { codes, table } = marksOf(picture, columns)
  const isOfView = Uint8Array.from(table, (mark) => Number(mark?.aside === null))
  const { strokesOf, bundlesOf, folds } = contentColumnsOf(content, network)
  const gone = new Set(
    [...content.nodes].filter((id) => !picture.nodes.has(id) && !keepsNode(found(network.nodes, id), off)),
  )
  const strokes = new Map<string, StrokeDisplay>()
  const onLines = new Uint8Array(columns.size)
  let at = 0
  for (const { id, source: from, target: to } of content.strokes.values()) {
    const places = strokesOf[at++]!
    if (gone.has(from) || gone.has(to)) continue
    const members: Member[] = []
    for (const place of places) {
      const mark = table[codes[place]!]
      if (mark) members.push({ place, answer: mark.answer, change: mark.change, aside: mark.aside })
    }
    if (members.length === 0) continue
    const display = strokeDisplay(members, network, columns)
    strokes.set(id, display)
    for (const { place, aside } of members) if (display.isFaint || aside === null) onLines[place] = 1
  }

  const counts = folds((place) => isOfView[codes[place]!] === 1)
  /** By number, 2 for a node that a relationship of the view joins, 1 for one that another of the picture does. */
  const joined = new Uint8Array(nodeIds.length)
  const rows = rowsOf(picture.edges, columns)
  let foldedCount = 0
  let foldedUndated = 0
  for (let i = 0; i < rows.length; i++) {
    const place = rows[i]!
    const isOf = isOfView[codes[place]!]!
    if (isOf && !onLines[place]) {
      foldedCount += 1
      if (date[place] === NONE) foldedUndated += 1
    }
    const by = 1 + isOf
    if (joined[source[place]!]! < by) joined[source[place]!] = by
    if (joined[target[place]!]! < by) joined[target[place]!] = by
    const own = event[place]!
    if (own !== NONE && joined[own]! < by) joined[own] = by
  }
  const boxes = new Map<string, BoxDisplay>()
  for (const id of content.nodes) {
    const mark = picture.nodes.get(id)
    const by = joined[nodeNumbers.get(id) ?? NONE] ?? 0
    const state = gone.has(id) ? 'gone' : stateOf(mark, by === 0 ? undefined : by === 2)
    boxes.set(id, { state, isPlanned: mark?.isPlanned ?? false, folded: counts.get(id) ?? 0 })
  }

  // A meeting of two has lines to its event alone: while that is switched off, it has none.
  let edges = 0
  let lines = 0
  for (const bundle of bundlesOf) {
    let own = 0
    for (const place of bundle) if (onLines[place] && isOfView[codes[place]!]) own += 1
    edges += own
    if (own > 0) lines += 1
  }
  // Of nine in ten of a large view the number is enough: their names are asked for by who opens the list.
  let folded: readonly string[] | undefined
  const foldedOnes = () => ranked.filter((place) => isOfView[codes[place]!] && !onLines[place])
  return {
    strokes,
    boxes,
    get folded() {
      folded ??= Array.from(foldedOnes(), (place) => ids[place]!)
      return folded
    },
    counts: { edges, lines, folded: foldedCount, foldedUndated },
  }
}

/** @param isJoined whether a relationship of the view joins it; undefined where none that is drawn does */
function stateOf(mark: NodeMark | undefined, isJoined: boolean | undefined): 'here' | 'away' | 'faint' {
  if (isJoined || mark?.aside === null) return 'here'
  return mark || isJoined === false ? 'faint' : 'away'
}

/**
 * The hue of the strongest member; as wide as it has members; dashed only if all are planned, dotted only if the best answer is
 * possible, with a ring only if all are undated, with a sign only if all are alleged or denied.
 */
function strokeDisplay(given: readonly Member[], network: Network, columns: EdgeColumns): StrokeDisplay {
  const isFaint = given.every(({ aside }) => aside !== null)
  const members = isFaint ? given : given.filter(({ aside }) => aside === null)
  const families = network.dataset.families
  const own = new Set(members.map(({ place }) => columns.familyOf[columns.relation[place]!]!))
  const strongest = families
    .filter((_, number) => own.has(number))
    .reduce((best, family) => (STRENGTHS[family.weight] > STRENGTHS[best.weight] ? family : best))
  const isPlanned = members.every(({ place }) => columns.status[place] === PLANNED)
  const answers = new Set(members.map((member) => member.answer))
  const answer = (['certain', 'possible', 'undated'] as const).find((one) => answers.has(one)) ?? 'certain'
  const [change = null] = members.map((member) => member.change)
  return {
    family: strongest.id,
    edges: members.map(({ place }) => columns.ids[place]!),
    width: Math.min(MOST_WIDTH, BASES[strongest.weight] + PER_MEMBER * (members.length - 1)),
    line: lineOf(isPlanned ? 'planned' : 'completed', answer, standingOfAll(members, network)),
    answer,
    isPlanned,
    isFaint,
    change: members.every((member) => member.change === change) ? change : null,
  }
}

/** What a line of several may say of them: where one is a fact it is one, and of what is in part denied in part alleged that it is alleged. */
function standingOfAll(members: readonly Member[], network: Network): Standing {
  const codes = standingCodes(network)
  const own = new Set(members.map(({ place }) => STANDINGS[codes[place]!]))
  if (own.has('reported') || own.has('established')) return 'reported'
  return own.has('alleged') ? 'alleged' : 'denied'
}
