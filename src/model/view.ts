/** What is shown: the answer of every edge to the reader's choices, and what follows for the nodes and the counts. */
import { type Answer, type Mode, answer } from '../time/answer.ts'
import { type Day, type Interval, contains } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import type { Edge } from '../data/schema.ts'
import { keepsEdge } from './filters.ts'
import type { Network } from './network.ts'
import { knowledgeBy } from './publication.ts'

/** The choices that decide what is shown. */
export interface Choices {
  readonly window: Interval
  readonly mode: Mode
  readonly showPossible: boolean
  readonly showUndated: boolean
  readonly off: ReadonlySet<string>
  /** Only what was publicly known by the end of this day; null asks for no such thing. */
  readonly known: Day | null
  /** Only what lies within so many steps of a node, along edges of the view; null for no such limit. */
  readonly focus: Focus | null
}

/** A node and how far around it is looked. */
export interface Focus {
  readonly id: string
  readonly steps: 1 | 2 | 3
}

export type Shown = Exclude<Answer, 'outside'>

export interface Counts {
  readonly certain: number
  readonly possible: number
  readonly undated: number
  readonly outside: number
  /** Edges that a filter leaves out, whatever their date. */
  readonly off: number
  /** Where "known by" is asked: edges that became known only later, and those of which no document proves when. */
  readonly notYetKnown: number
  readonly publicationUnproven: number
  /** Edges of the window that lie further from the focus than its steps. */
  readonly beyondFocus: number
  // The eight above add up to all edges.
  /** Nodes that a drawn edge touches. */
  readonly nodes: number
  readonly allNodes: number
}

export interface View {
  /** The drawn edges, each with its answer, in order of date, undated last. */
  readonly edges: ReadonlyMap<string, Shown>
  /** The nodes that a drawn edge touches. */
  readonly nodes: ReadonlySet<string>
  readonly counts: Counts
}

/**
 * The answer of a date to the chosen window. A window that holds the whole extent is all time: what a text dates only by
 * a limit, "by 13 March 2024", may lie before the extent's first day, and still the whole dataset holds it. Only a
 * qualifier keeps it possible.
 */
export function answerTo(
  when: When | undefined,
  { window, mode }: Pick<Choices, 'window' | 'mode'>,
  extent: Interval,
): Answer {
  if (when && contains(window, extent)) return when.qualified ? 'possible' : 'certain'
  return answer(when, window, mode)
}

/** Everything that the choices show of a network. Counts take no account of "hide possible" and "hide undated". */
export function viewOf(network: Network, choices: Choices): View {
  const counts = {
    certain: 0,
    possible: 0,
    undated: 0,
    outside: 0,
    off: 0,
    notYetKnown: 0,
    publicationUnproven: 0,
    beyondFocus: 0,
  }
  const answers = new Map<Edge, Shown>()
  for (const edge of network.byDate) {
    if (!keepsEdge(edge, choices.off, network)) {
      counts.off += 1
      continue
    }
    const knowledge = choices.known === null ? 'known' : knowledgeBy(edge, choices.known, network)
    if (knowledge !== 'known') {
      counts[knowledge === 'not-yet' ? 'notYetKnown' : 'publicationUnproven'] += 1
      continue
    }
    const found = answerTo(network.whens.get(edge.id), choices, network.extent)
    if (found === 'outside') counts.outside += 1
    else answers.set(edge, found)
  }

  const isHidden = (answer: Shown) =>
    (answer === 'possible' && !choices.showPossible) || (answer === 'undated' && !choices.showUndated)
  const near = choices.focus
    ? around(
        choices.focus,
        [...answers].filter(([, answer]) => !isHidden(answer)),
      )
    : null
  const edges = new Map<string, Shown>()
  const nodes = new Set<string>()
  for (const [edge, answer] of answers) {
    if (near && !(near.has(edge.source) && near.has(edge.target))) {
      counts.beyondFocus += 1
      continue
    }
    counts[answer] += 1
    if (isHidden(answer)) continue
    edges.set(edge.id, answer)
    nodes.add(edge.source)
    nodes.add(edge.target)
  }
  return { edges, nodes, counts: { ...counts, nodes: nodes.size, allNodes: network.nodes.size } }
}

/** The nodes within the steps of a focus, along these edges, whichever way they point. */
function around({ id, steps }: Focus, drawn: readonly (readonly [Edge, Shown])[]): ReadonlySet<string> {
  const near = new Set([id])
  for (let step = 0; step < steps; step++) {
    const before = new Set(near)
    for (const [{ source, target }] of drawn) {
      if (before.has(source)) near.add(target)
      if (before.has(target)) near.add(source)
    }
  }
  return near
}

/** The drawn edges with one answer, in order of date. */
export function edgesWith(view: View, wanted: Shown): readonly string[] {
  return [...view.edges].filter(([, found]) => found === wanted).map(([id]) => id)
}
