import { formatDigits } from '../../model/formatCount.ts'
import type { Edge } from '../../data/schema.ts'
import { progressOf } from '../../model/answers.ts'
import { sayVoices } from '../../model/citations.ts'
import { found } from '../../model/network.ts'
import { type Pair, edgesBetween, pairId } from '../../model/pair.ts'
import { sayProgress } from '../../model/sayProgress.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { select } from '../../store/appStore.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { EdgeSentence } from '../../ui/EdgeSentence.tsx'
import { PanelHeading } from '../../ui/PanelHeading.tsx'
import { Disclosure } from './Disclosure.tsx'
import { EdgeFacts, formatMore } from './EdgeEvidence.tsx'
import { EdgeQuotes } from './EdgeQuotes.tsx'

/** A relationship: its sentence, its date, and the passages that it rests on. */
export function SelectedEdge({ edge }: { readonly edge: Edge }) {
  const { network, store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const known = useAppState((state) => state.known)
  const when = network.whens.get(edge.id)
  const relation = found(network.relations, edge.relation)
  const progress = progressOf(edge, known, network)
  // What is disputed says so in its sentence.
  const isPlain = (progress === 'completed' || progress === 'disputed') && relation.editorial !== true
  const pair: Pair = [edge.source, edge.target]
  const between = edge.source === edge.target ? [] : edgesBetween(pair, network)
  const [first, ...more] = edge.citations
  return (
    <>
      <PanelHeading>
        <EdgeSentence edge={edge} />
      </PanelHeading>
      <p className="kind-line">
        {[
          when ? sayWhen(when) : 'Undated',
          found(network.families, relation.family).label,
          ...(isPlain ? [] : [sayProgress(edge, known, network)]),
          ...(relation.editorial === true ? [] : [sayVoices(edge, network)]),
          ...(view.edges.has(edge.id) ? [] : ['outside this view']),
        ].join(' · ')}
      </p>
      {between.length > 1 && (
        <p className="kind-line">
          <button type="button" className="link pair-link" onClick={() => select(store, pairId(...pair))}>
            1 of {formatDigits(between.length)} between these two
          </button>
        </p>
      )}
      {first !== undefined && <EdgeQuotes edge={edge} ids={[first]} />}
      {more.length > 0 && (
        <Disclosure label={formatMore(more.length)}>{() => <EdgeQuotes edge={edge} ids={more} />}</Disclosure>
      )}
      <EdgeFacts edge={edge} />
    </>
  )
}
