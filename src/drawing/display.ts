/** What a view shows of a figure: which lines and how they look, which boxes are pale, what is folded. It moves nothing. */
import { foldCounts } from '../layout/spine/foldCounts.ts'
import type { Weight } from '../data/schema.ts'
import type { Change } from '../model/changes.ts'
import { keepsNode } from '../model/filters.ts'
import { type Network, found, nodesOf } from '../model/network.ts'
import type { EdgeMark, NodeMark, Picture } from '../model/picture.ts'
import type { Shown } from '../model/view.ts'
import { type Line, lineOf } from './encoding.ts'
import type { Content } from './content.ts'

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

/** A relationship of a line, with its mark. */
interface Member extends EdgeMark {
  readonly id: string
}

export function displayOf(content: Content, picture: Picture, network: Network, off: ReadonlySet<string>): Display {
  const gone = new Set(
    [...content.nodes].filter((id) => !picture.nodes.has(id) && !keepsNode(found(network.nodes, id), off)),
  )
  const strokes = new Map<string, StrokeDisplay>()
  for (const { id, source, target, edges } of content.strokes.values()) {
    if (gone.has(source) || gone.has(target)) continue
    const members = edges.flatMap((edge) => {
      const mark = picture.edges.get(edge)
      return mark ? [{ id: edge, ...mark }] : []
    })
    if (members.length > 0) strokes.set(id, strokeDisplay(members, network))
  }

  const isOfView = (edge: string) => picture.edges.get(edge)?.aside === null
  const counts = foldCounts(content.folded, (node) => content.nodes.has(node), network, isOfView)
  const joined = new Map<string, boolean>()
  for (const [id, { aside }] of picture.edges)
    for (const node of nodesOf(found(network.edges, id)))
      joined.set(node, (joined.get(node) ?? false) || aside === null)
  const boxes = new Map(
    [...content.nodes].map((id): [string, BoxDisplay] => {
      const mark = picture.nodes.get(id)
      const state = gone.has(id) ? 'gone' : stateOf(mark, joined.get(id))
      return [id, { state, isPlanned: mark?.isPlanned ?? false, folded: counts.get(id) ?? 0 }]
    }),
  )

  // A meeting of two has lines to its event alone: while that is switched off, it has none.
  const onLines = new Set([...strokes.values()].flatMap(({ edges }) => edges))
  const ofBundles = content.bundles.map(({ edges }) => edges.filter((edge) => isOfView(edge) && onLines.has(edge)))
  const folded = network.dataset.edges.flatMap(({ id }) => (isOfView(id) && !onLines.has(id) ? [id] : []))
  return {
    strokes,
    boxes,
    folded,
    counts: {
      edges: ofBundles.reduce((sum, edges) => sum + edges.length, 0),
      lines: ofBundles.filter((edges) => edges.length > 0).length,
      folded: folded.length,
      foldedUndated: folded.filter((edge) => !network.whens.has(edge)).length,
    },
  }
}

/** @param isJoined whether a relationship of the view joins it; undefined where none that is drawn does */
function stateOf(mark: NodeMark | undefined, isJoined: boolean | undefined): 'here' | 'away' | 'faint' {
  if (isJoined || mark?.aside === null) return 'here'
  return mark || isJoined === false ? 'faint' : 'away'
}

/**
 * The hue of the strongest member; as wide as it has members; dashed only if all are planned, dotted only if the best answer is
 * possible, with a ring only if all are undated.
 */
function strokeDisplay(given: readonly Member[], network: Network): StrokeDisplay {
  const isFaint = given.every(({ aside }) => aside !== null)
  const members = isFaint ? given : given.filter(({ aside }) => aside === null)
  const families = network.dataset.families
  const own = new Set(members.map(({ id }) => found(network.relations, found(network.edges, id).relation).family))
  const strongest = families
    .filter(({ id }) => own.has(id))
    .reduce((best, family) => (STRENGTHS[family.weight] > STRENGTHS[best.weight] ? family : best))
  const isPlanned = members.every(({ id }) => found(network.edges, id).status === 'planned')
  const answers = new Set(members.map((member) => member.answer))
  const answer = (['certain', 'possible', 'undated'] as const).find((one) => answers.has(one)) ?? 'certain'
  const [change = null] = members.map((member) => member.change)
  return {
    family: strongest.id,
    edges: members.map(({ id }) => id),
    width: Math.min(MOST_WIDTH, BASES[strongest.weight] + PER_MEMBER * (members.length - 1)),
    line: lineOf(isPlanned ? 'planned' : 'completed', answer),
    answer,
    isPlanned,
    isFaint,
    change: members.every((member) => member.change === change) ? change : null,
  }
}
