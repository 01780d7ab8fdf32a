import type { Edge, Node } from '../../data/schema.ts'
import { citedBy } from '../../model/citations.ts'
import { type StepStage, chainOf, stageOf } from '../../model/lifecycle.ts'
import { knowledgeBy } from '../../model/publication.ts'
import { found } from '../../model/network.ts'
import { sentenceOf } from '../../model/sentence.ts'
import { answerOfDate } from '../../model/answers.ts'
import { sayToldUntil } from '../../model/sayProgress.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { sayWhen } from '../../time/sayWhen.ts'
import { NameLink } from '../../ui/NameLink.tsx'
import { PassageQuote } from '../../ui/PassageQuote.tsx'
import './lifecycle.css'

const STEP_WORDS: Readonly<Record<StepStage, string>> = {
  foreseen: 'Foreseen',
  done: 'Done',
  'in-force': 'In force',
  reported: 'Observed',
}

/** How far an agreement or a plan had got by the end of the window, and the steps with dates and quotes. Nothing for other nodes. */
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
  const doubt = standing.certainty === 'possible' ? 'possibly ' : ''
  const words: Readonly<Record<typeof standing.stage, string>> = {
    unknown: 'nothing dated is known of it',
    planned: 'planned, no more',
    done: `${doubt}done`,
    'in-force': `${doubt}in force`,
  }
  return (
    <div className="lifecycle">
      <h3>How far it had got</h3>
      <p className="summary">
        {network.dated && <>{sayToldUntil(window.end, known, network)}: </>}
        <strong>{words[standing.stage]}</strong>.{standing.stage === 'done' && last && ` ${sentenceOf(last, network)}.`}
      </p>
      <ol>
        {steps.map(({ edge, stage }) => (
          <Step
            key={edge.id}
            edge={edge}
            stage={stage}
            reached={edge === last}
            later={answerOfDate(network.whens.get(edge.id), { window, mode: 'by' }, network.extent) === 'outside'}
          />
        ))}
      </ol>
    </div>
  )
}

interface StepProps {
  readonly edge: Edge
  readonly stage: StepStage
  /** It is what the node had got to by the end of the window: its passages stand open. */
  readonly reached: boolean
  /** It comes after the window. */
  readonly later: boolean
}

/** One step: its date, its sentence, and the passages that it rests on. */
function Step({ edge, stage, reached, later }: StepProps) {
  const { network } = useApp()
  const when = network.whens.get(edge.id)
  const names = [edge.source, edge.target].map((id) => found(network.nodes, id))
  const cited = citedBy(edge.citations, network)
  const count = cited.reduce((sum, { passages }) => sum + passages.length, 0)
  return (
    <li className={later ? `${stage} later` : stage}>
      <span className="date">{when ? sayWhen(when) : 'Undated'}</span> · {STEP_WORDS[stage]}
      {later && ' after this window'}: <NameLink id={edge.id}>{sentenceOf(edge, network)}</NameLink>
      <details key={String(reached)} open={reached}>
        <summary>{count === 1 ? '1 passage' : `${count} passages`}</summary>
        {cited.map(({ document, passages }) =>
          passages.map((passage) => (
            <PassageQuote key={passage.id} passage={passage} document={document} names={names} />
          )),
        )}
      </details>
    </li>
  )
}
