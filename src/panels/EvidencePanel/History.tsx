import type { Node } from '../../data/schema.ts'
import { answerOfDate } from '../../model/answers.ts'
import { historyOf } from '../../model/cards/history.ts'
import { stageOf } from '../../model/lifecycle.ts'
import { sayToldUntil } from '../../model/sayProgress.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { useKnown } from './useKnown.ts'
import './history.css'

/** How far an agreement had got by the end of the window, step by step. Nothing for other nodes. */
export function History({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const known = useAppState((state) => state.known)
  const admits = useKnown()
  const standing = stageOf(node, window, network, admits)
  const steps = historyOf(node, network, admits)
  if (!standing || steps.length === 0) return null
  const doubt = standing.certainty === 'possible' ? 'possibly ' : ''
  const words: Readonly<Record<typeof standing.stage, string>> = {
    unknown: 'nothing dated is known of it',
    planned: 'planned, no more',
    done: `${doubt}done`,
    'in-force': `${doubt}in force`,
  }
  const isOpen = steps.every(({ stage }) => stage === 'foreseen')
  return (
    <section className="card-group lifecycle">
      <h3>How far it had got</h3>
      <ol>
        {steps.map(({ stage, label, when, edges }) => {
          const later = when !== undefined && answerOfDate(when, { window, mode: 'by' }, network.extent) === 'outside'
          const [lead] = edges
          return (
            <li key={`${stage} ${edges[0]?.id ?? ''}`} className={later ? `${stage} later` : stage}>
              <strong>{lead ? <NameLink id={lead.id}>{label}</NameLink> : label}</strong>
              <span className="date">
                {when ? sayWhen(when) : 'Undated'}
                {later && ', after this window'}
              </span>
            </li>
          )
        })}
      </ol>
      <p className="group-note">
        {network.dated && <>{sayToldUntil(window.end, known, network)}: </>}
        <strong>{words[standing.stage]}</strong>.
        {isOpen && ' No text reports it done; that is not to say that it was not.'}
      </p>
    </section>
  )
}
