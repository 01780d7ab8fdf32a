import type { Node } from '../../data/schema.ts'
import { type StepStage, chainOf, stageOf } from '../../model/lifecycle.ts'
import { knowledgeBy } from '../../model/publication.ts'
import { sentenceOf, wordsOf } from '../../model/sentence.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { sayDay } from '../../time/sayDate.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { NameLink } from './NameLink.tsx'

const STEP_WORDS: Readonly<Record<StepStage, string>> = {
  foreseen: 'Foreseen',
  done: 'Done',
  'in-force': 'In force',
  reported: 'Observed',
}

/** How far an agreement or a plan had got by the end of the window, and the steps with their dates. Nothing for other nodes. */
export function Lifecycle({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const known = useAppState((state) => state.known)
  const standing = stageOf(
    node,
    window,
    network,
    (edge) => known === null || knowledgeBy(edge, known, network) === 'known',
  )
  // What was only observed on a day is no step; it is among the relationships below.
  const steps = chainOf(node, network).filter(({ stage }) => stage !== 'reported')
  if (!standing || steps.length === 0) return null
  const last = standing.edges[0]
  const by = sayDay(window.end - 1)
  const doubt = standing.certainty === 'possible' ? 'possibly ' : ''
  const words: Readonly<Record<typeof standing.stage, string>> = {
    unknown: 'nothing dated is known of it',
    planned: 'planned, no more',
    done: last ? `${doubt}done: ${wordsOf(last, network)}` : 'done',
    'in-force': `${doubt}in force`,
  }
  return (
    <div className="lifecycle">
      <h3>How far it had got</h3>
      <p className="summary">
        By {by}: <strong>{words[standing.stage]}</strong>.
      </p>
      <ol>
        {steps.map(({ edge, stage }) => {
          const when = network.whens.get(edge.id)
          return (
            <li key={edge.id} className={stage}>
              <span className="date">{when ? sayWhen(when) : 'Undated'}</span> · {STEP_WORDS[stage]}:{' '}
              <NameLink id={edge.id}>{sentenceOf(edge, network)}</NameLink>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
