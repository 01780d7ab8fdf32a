/** What is shown: the answer of every edge to the reader's choices, and what follows for the nodes and the counts. */
import { type Answer, isWhole } from '../time/answer.ts'
import type { Edge } from '../data/schema.ts'
import { type Asked, answerOf } from './answers.ts'
import { isOf, keepsClaim, keepsNode, onlyOf } from './filters.ts'
import { type Network, found, nodesOf } from './network.ts'
import { knowledgeBy } from './publication.ts'

/** When what no text dates is drawn: in the window that is all time, in every window, or in none. */
export const UNDATED_DRAWN = ['whole', 'always', 'never'] as const
export type UndatedDrawn = (typeof UNDATED_DRAWN)[number]

/** The choices that decide what is shown. */
export interface Choices extends Asked {
  readonly showPossible: boolean
  readonly undated: UndatedDrawn
  readonly off: ReadonlySet<string>
  /** Only what lies within so many steps of a node, along edges of the view; null for no such limit. */
  readonly focus: Focus | null
}

/** A node and how far around it is looked. */
export interface Focus {
  readonly id: string
  readonly steps: 1 | 2 | 3
}

/** The answer of something that can be drawn. */
export type Shown = Exclude<Answer, 'outside' | 'limit'>

export interface Counts {
  readonly certain: number
  readonly possible: number
  /** Of which only a bound is known: counted and listed, never drawn. */
  readonly limit: number
  readonly undated: number
  readonly outside: number
  /** Edges that a filter leaves out, whatever their date. */
  readonly off: number
  /** Where "known by" is asked: edges that became known only later, and those of which no document proves when. */
  readonly notYetKnown: number
  readonly publicationUnproven: number
  /** Edges of the window that lie further from the focus than its steps. */
  readonly beyondFocus: number
  // The nine above add up to all edges.
  /** Nodes that a drawn edge touches, and those that are kept for themselves. */
  readonly nodes: number
  readonly allNodes: number
}

export interface View {
  /** The drawn edges, each with its answer, in order of date, undated last. */
  readonly edges: ReadonlyMap<string, Shown>
  /** The nodes that a drawn edge joins, and those that are kept for themselves. */
  readonly nodes: ReadonlySet<string>
  /** The answer of every edge that filters and "known by" leave in, whether or not it is drawn. In order of date. */
  readonly answers: ReadonlyMap<string, Answer>
  /** Of these, edges of the window that lie further from the focus than its steps. */
  readonly beyond: ReadonlySet<string>
  /** What is drawn faint beside the view, since what the reader asked for has no relationship without it; no part of the counts. */
  readonly faint: ReadonlyMap<string, Shown>
  readonly counts: Counts
}

/** Are the undated drawn in the chosen window? */
export function drawsUndated({ undated, window, mode }: Choices, { extent }: Network): boolean {
  return undated === 'always' || (undated === 'whole' && isWhole(window, mode, extent))
}

/** Everything that the choices show of a network. Counts take no account of what is hidden for its answer. */
export function viewOf(network: Network, choices: Choices): View {
  return viewAmong(admitted(network, choices), network, choices)
}

/** The edges that filters and "known by" leave in, in order of date, and how many they leave out. Knows nothing of the window. */
export interface Admitted {
  readonly edges: readonly Edge[]
  /**
   * Where one kind or one side alone was asked for: the edges that lead from a node of it to another, and are left out for that
   * other end alone.
   */
  readonly leadingOut: readonly { readonly edge: Edge; readonly from: string }[]
  readonly off: number
  readonly notYetKnown: number
  readonly publicationUnproven: number
}

export function admitted(network: Network, { off, known }: Pick<Choices, 'off' | 'known'>): Admitted {
  const edges: Edge[] = []
  const leadingOut: { edge: Edge; from: string }[] = []
  const counts = { off: 0, notYetKnown: 0, publicationUnproven: 0 }
  const only = onlyOf(off, network)
  for (const edge of network.byDate) {
    const knowledge = known === null ? 'known' : knowledgeBy(edge, known, network)
    const kept = nodesKept(edge, off, network)
    const isKept = keepsClaim(edge, off, known, network)
    if (!isKept || !kept.includes(edge.source) || !kept.includes(edge.target)) {
      counts.off += 1
      const from = kept.find((id) => only !== null && isOf(found(network.nodes, id), only))
      if (isKept && knowledge === 'known' && from !== undefined) leadingOut.push({ edge, from })
    } else if (knowledge === 'known') edges.push(edge)
    else counts[knowledge === 'not-yet' ? 'notYetKnown' : 'publicationUnproven'] += 1
  }
  return { edges, leadingOut, ...counts }
}

/** The nodes that an edge joins, as far as filters leave them in: its ends, and the event that it is. */
export function nodesKept(edge: Edge, off: ReadonlySet<string>, network: Network): readonly string[] {
  return [...nodesOf(edge)].filter((id) => keepsNode(found(network.nodes, id), off))
}

/** The view of a window, of what was admitted under the same filters and the same "known by". */
export function viewAmong(among: Admitted, network: Network, choices: Choices): View {
  const counts = { certain: 0, possible: 0, limit: 0, undated: 0, outside: 0 }
  const withUndated = drawsUndated(choices, network)
  const isDrawn = (answer: Answer): answer is Shown =>
    answer === 'certain' || (answer === 'possible' && choices.showPossible) || (answer === 'undated' && withUndated)

  const all = among.edges.map((edge) => ({ edge, answer: answerOf(edge, choices, network) }))
  const near = choices.focus
    ? around(
        choices.focus,
        all.filter(({ answer }) => isDrawn(answer)).map(({ edge }) => edge),
      )
    : null
  const answers = new Map<string, Answer>()
  const beyond = new Set<string>()
  const edges = new Map<string, Shown>()
  const nodes = new Set<string>()
  for (const { edge, answer } of all) {
    answers.set(edge.id, answer)
    if (answer !== 'outside' && near && !(near.has(edge.source) && near.has(edge.target))) {
      beyond.add(edge.id)
      continue
    }
    counts[answer] += 1
    if (!isDrawn(answer)) continue
    edges.set(edge.id, answer)
    for (const id of nodesKept(edge, choices.off, network)) nodes.add(id)
  }

  const faint = new Map<string, Shown>()
  const joined = new Set(nodes)
  for (const { edge, from } of near ? [] : among.leadingOut) {
    const answer = answerOf(edge, choices, network)
    if (joined.has(from) || !isDrawn(answer)) continue
    faint.set(edge.id, answer)
    nodes.add(from)
  }
  const { off, notYetKnown, publicationUnproven } = among
  return {
    edges,
    nodes,
    answers,
    beyond,
    faint,
    counts: {
      ...counts,
      off,
      notYetKnown,
      publicationUnproven,
      beyondFocus: beyond.size,
      nodes: nodes.size,
      allNodes: network.nodes.size,
    },
  }
}

/** The nodes within the steps of a focus, along these edges, whichever way they point. */
function around({ id, steps }: Focus, drawn: readonly Edge[]): ReadonlySet<string> {
  const near = new Set([id])
  for (let step = 0; step < steps; step++) {
    const before = new Set(near)
    for (const edge of drawn) {
      const joined = [...nodesOf(edge)]
      if (joined.some((node) => before.has(node))) for (const node of joined) near.add(node)
    }
  }
  return near
}

/** The drawn edges with one answer, in order of date. */
export function edgesWith(view: View, wanted: Shown): readonly string[] {
  return [...view.edges].filter(([, found]) => found === wanted).map(([id]) => id)
}
