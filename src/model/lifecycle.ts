/**
 * How far an agreement or a plan had got: foreseen, done, in force. Only for nodes of a kind that the dataset calls `staged`,
 * and only from dated edges that a text states: what no text dates proves nothing by any day, the curators' remarks prove nothing.
 */
import type { Edge, Node } from '../data/schema.ts'
import type { Mode } from '../time/answer.ts'
import { compareWhen } from '../time/compareWhen.ts'
import type { Day, Interval } from '../time/interval.ts'
import { isDisputed } from './standing.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { type Network, found } from './network.ts'
import { answerOfDate, answersOfDates, codeOf } from './answers.ts'
import { knowledgeBy } from './publication.ts'
import type { View } from './view.ts'

/** Least first. `done`: something that involves it took place, so that it was more than foreseen. */
export const STAGES = ['unknown', 'planned', 'done', 'in-force'] as const
export type Stage = (typeof STAGES)[number]

export interface Standing {
  /** The furthest stage that any reading of the dates allows. */
  readonly stage: Stage
  /** Do all readings of the dates reach it? */
  readonly certainty: 'certain' | 'possible'
  /** The furthest stage that all readings reach: that of `stage` where this is certain, or else an earlier one. */
  readonly surely: Stage
  /** The edges that put it at `stage`, in order of date: the words and quotes for saying so. */
  readonly edges: readonly Edge[]
}

/** Which edges count; the default is all. Given where something is left out, such as what was not yet known. */
export type Admits = (edge: Edge) => boolean
export const ALL: Admits = () => true

/**
 * How far a node had got by the end of a window; null where its kind is not staged.
 *
 * - A planned edge that had begun by then makes it `planned`.
 * - One that is completed, or ongoing and only observed on a day, makes it `done`.
 * - One that is ongoing over a span makes it `in-force` where that span touches the window, and `done` where it was over before.
 *
 * Widening the window never takes a stage back.
 */
export function stageOf(node: Node, window: Interval, network: Network, admits: Admits = ALL): Standing | null {
  if (!isStaged(node, network)) return null
  let most = 0
  let surely = 0
  let edges: Edge[] = []
  for (const edge of ownEdges(node, network).filter(admits)) {
    let best = 0
    for (const { stage, mode } of claimsOf(edge, network)) {
      const given = answerOfDate(network.whens.get(edge.id), { window, mode }, network.extent)
      const rank = STAGES.indexOf(stage)
      if (given === 'certain') surely = Math.max(surely, rank)
      if (given === 'certain' || given === 'possible') best = Math.max(best, rank)
    }
    if (best > most) [most, edges] = [best, []]
    if (best === most && best > 0) edges.push(edge)
  }
  const at = (rank: number): Stage => STAGES[rank] ?? 'unknown'
  return { stage: at(most), certainty: surely === most ? 'certain' : 'possible', surely: at(surely), edges }
}

/** What an edge is in the history of a node. `reported`: going on when a document spoke, on a day, with no span of its own. */
export type StepStage = 'foreseen' | 'done' | 'in-force' | 'reported'

export interface Step {
  readonly edge: Edge
  readonly stage: StepStage
  /** The planned edges of the node that this one carries out. */
  readonly fulfils: readonly Edge[]
}

/** Order of steps of the same date. */
const STEP_ORDER: readonly StepStage[] = ['foreseen', 'done', 'in-force', 'reported']

/**
 * The history of a node in order of date: what was foreseen of it, what carried that out, wherever it stands in the network, what
 * else was done, and what holds. Empty where its kind is not staged.
 */
export function chainOf(node: Node, network: Network): readonly Step[] {
  if (!isStaged(node, network)) return []
  const own = ownEdges(node, network)
  const planned = new Set(own.filter((edge) => edge.status === 'planned').map((edge) => edge.id))
  const fulfilments = [...planned].flatMap((id) => network.fulfilledBy.get(id) ?? [])
  return [...new Set([...own, ...fulfilments])]
    .filter((edge) => edge.when !== undefined)
    .map((edge) => ({
      edge,
      stage: stepStageOf(edge, network),
      fulfils: (edge.fulfils ?? []).filter((id) => planned.has(id)).map((id) => found(network.edges, id)),
    }))
    .toSorted(
      (a, b) =>
        compareWhen(network.whens.get(a.edge.id), network.whens.get(b.edge.id)) ||
        STEP_ORDER.indexOf(a.stage) - STEP_ORDER.indexOf(b.stage),
    )
}

const [CERTAIN, POSSIBLE] = [codeOf('certain'), codeOf('possible')]

/** The dates that speak of a node of a staged kind, by what each asks of a window and what it then says. */
interface Claims {
  readonly node: string
  /** Distinct dates, as indices in the columns. */
  readonly foreseen: readonly number[]
  readonly done: readonly number[]
  readonly inForce: readonly number[]
}

/** Of each network the claims for the day of "known by" that was asked for last: every step of a thumb asks again. */
const remembered = new WeakMap<Network, { readonly known: Day | null; readonly claims: readonly Claims[] }>()

/** The claims about every node of which something was foreseen, of the relationships that were known by a day. */
function claimsIn(network: Network, known: Day | null): readonly Claims[] {
  const last = remembered.get(network)
  if (last && last.known === known) return last.claims
  const { date, places } = columnsOf(network)
  const claims = network.dataset.nodes
    .filter((node) => isStaged(node, network))
    .map((node): Claims => {
      const [foreseen, done, inForce] = [new Set<number>(), new Set<number>(), new Set<number>()]
      for (const edge of ownEdges(node, network)) {
        const number = date[places.get(edge.id) ?? NONE] ?? NONE
        if (number === NONE || (known !== null && knowledgeBy(edge, known, network) !== 'known')) continue
        for (const { stage } of claimsOf(edge, network))
          (stage === 'planned' ? foreseen : stage === 'done' ? done : inForce).add(number)
      }
      return { node: node.id, foreseen: [...foreseen], done: [...done], inForce: [...inForce] }
    })
    .filter(({ foreseen }) => foreseen.length > 0)
  remembered.set(network, { known, claims })
  return claims
}

/**
 * The drawn nodes of staged kinds that are no more than planned by the window's end, by any reading of the dates.
 * @param known the relationships that count: those that were known by this day; all where it is null
 */
export function plannedNodes(
  view: View,
  window: Interval,
  network: Network,
  known: Day | null = null,
): ReadonlySet<string> {
  const meets = (mode: Mode) => {
    const codes = answersOfDates({ window, mode }, network)
    return (number: number) => codes[number] === CERTAIN || codes[number] === POSSIBLE
  }
  const hasBegun = meets('by')
  const holds = meets('during')
  const planned = new Set<string>()
  for (const { node, foreseen, done, inForce } of claimsIn(network, known)) {
    if (view.nodes.has(node) && foreseen.some(hasBegun) && !done.some(hasBegun) && !inForce.some(holds))
      planned.add(node)
  }
  return planned
}

function isStaged(node: Node, network: Network): boolean {
  return found(network.kinds, node.kind).staged === true
}

/**
 * The edges at a node by which a text tells of itself. What one staged thing foresees of another, as a plan does of an agreement, is planned
 * of the other only: that the plan names it says nothing against the plan.
 */
function ownEdges(node: Node, network: Network): readonly Edge[] {
  return (network.edgesAt.get(node.id) ?? []).filter((edge) => {
    const { directed, editorial, mentions } = found(network.relations, edge.relation)
    const foreseesAnother =
      edge.status === 'planned' &&
      directed &&
      edge.source === node.id &&
      edge.target !== node.id &&
      isStaged(found(network.nodes, edge.target), network)
    const onlySpeaksOfIt = mentions === true && edge.target === node.id
    return !editorial && !foreseesAnother && !onlySpeaksOfIt && !isDisputed(edge)
  })
}

export function stepStageOf({ id, status }: Edge, network: Network): StepStage {
  if (status === 'planned') return 'foreseen'
  if (status === 'completed') return 'done'
  const lasts = network.whens.get(id)?.readings.some(({ kind }) => kind === 'span') ?? false
  return lasts ? 'in-force' : 'reported'
}

/** The stages that an edge stands for, and what each asks of the window. */
function claimsOf(edge: Edge, network: Network): readonly { readonly stage: Stage; readonly mode: Mode }[] {
  switch (stepStageOf(edge, network)) {
    case 'foreseen':
      return [{ stage: 'planned', mode: 'by' }]
    case 'done':
    case 'reported':
      return [{ stage: 'done', mode: 'by' }]
    case 'in-force':
      return [
        { stage: 'done', mode: 'by' },
        { stage: 'in-force', mode: 'during' },
      ]
  }
}
