import type { Edge } from '../../data/schema.ts'
import { progressOf } from '../../model/answers.ts'
import { flagOf, sayProgress } from '../../model/sayProgress.ts'
import type { Shown } from '../../model/view.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { hover } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { EdgeSentence } from '../../ui/EdgeSentence.tsx'
import { Disclosure } from './Disclosure.tsx'
import { EdgeFacts, formatMore } from './EdgeEvidence.tsx'
import { EdgeQuotes } from './EdgeQuotes.tsx'

interface Props {
  readonly edge: Edge
  /** Its answer to the window; null where it is not in the view. */
  readonly answer: Shown | null
  /** The node that the list belongs to. */
  readonly at?: string | undefined
  /** A passage that stands open right above it: it is not said twice. */
  readonly above?: string | undefined
}

/** One relationship: date, sentence, its first passage, and on request the others and how it is known. */
export function Relationship({ edge, answer, at, above }: Props) {
  const { network, store } = useApp()
  const known = useAppState((state) => state.known)
  const when = network.whens.get(edge.id)
  const [first, ...more] = edge.citations
  return (
    <li
      className="relationship"
      data-edge={edge.id}
      onPointerOver={(event) => {
        event.stopPropagation()
        hover(store, edge.id)
      }}
      onPointerLeave={() => hover(store, null)}
    >
      <p className="relationship-date">
        <span className="date">{when ? sayWhen(when) : 'Undated'}</span>
        {edge.status === 'planned' && (
          <span className="flag" title={sayProgress(edge, known, network)}>
            {flagOf(edge, progressOf(edge, known, network), network)}
          </span>
        )}
        {answer === 'possible' && (
          <span className="flag" title="Some reading of its date falls in the window, not every one">
            Possible
          </span>
        )}
      </p>
      <p className="relationship-sentence">
        <EdgeSentence edge={edge} at={at} />
      </p>
      {first !== undefined && first === above && <p className="same-passage">The same passage.</p>}
      {first !== undefined && first !== above && <EdgeQuotes edge={edge} ids={[first]} />}
      <Disclosure label={[formatMore(more.length), 'How it is known'].filter((part) => part !== '').join(' · ')}>
        {() => (
          <>
            <EdgeQuotes edge={edge} ids={more} />
            <EdgeFacts edge={edge} />
          </>
        )}
      </Disclosure>
    </li>
  )
}
