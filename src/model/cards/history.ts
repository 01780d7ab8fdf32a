/** How far an agreement had got, as a few named steps. */
import type { Edge, Node } from '../../data/schema.ts'
import type { When } from '../../time/when.ts'
import { ALL, type Admits, type StepStage, chainOf } from '../lifecycle.ts'
import { type Network, found } from '../network.ts'
import { occurs } from '../occurs.ts'
import { capitalised } from '../sentence.ts'

export interface HistoryStep {
  readonly stage: Exclude<StepStage, 'reported'>
  /** "Foreseen", "Signed", "In force". */
  readonly label: string
  readonly when: When | undefined
  /** The relationships that say so, in order of date; never empty. */
  readonly edges: readonly Edge[]
}

const LABELS: Readonly<Record<HistoryStep['stage'], string>> = {
  foreseen: 'Foreseen',
  done: 'Done',
  'in-force': 'In force',
}

/** The steps of a node of a staged kind in order of date, what one date says of one stage together; empty for other nodes. Of the relationships that count. */
export function historyOf(node: Node, network: Network, admits: Admits = ALL): readonly HistoryStep[] {
  const steps = new Map<string, { stage: HistoryStep['stage']; label: string; edges: Edge[] }>()
  for (const { edge, stage } of chainOf(node, network)) {
    // What was only observed on a day is no step.
    if (stage === 'reported' || !admits(edge)) continue
    const label = stage === 'done' ? labelOfDone(node, edge, network) : LABELS[stage]
    if (label === null) continue
    const key = `${stage} ${edge.when ?? ''}`
    const own = steps.get(key)
    if (own) own.edges.push(edge)
    else steps.set(key, { stage, label, edges: [edge] })
  }
  return [...steps.values()].map(({ stage, label, edges }) => {
    return { stage, label, edges, when: edges[0] && network.whens.get(edges[0].id) }
  })
}

/**
 * "Signed", "Renewed", from the words that lead from the agreement to the other end: "was signed during", "was renewed by". Null where
 * the relationship is about something else of it, such as what builds on it.
 */
function labelOfDone(node: Node, { source, target, relation }: Edge, network: Network): string | null {
  const { under, inside, inverse } = found(network.relations, relation)
  const bare = (words: string) => capitalised(words.replace(/^was /, '').replace(/ by$/, ''))
  if (source === node.id) return inside?.target === undefined ? null : bare(inside.target)
  if (under === 'target' && target === node.id) return 'Came about'
  if (occurs(source, network)) return null
  return inverse === undefined ? LABELS.done : bare(inverse)
}
