import { found } from '../../model/network.ts'
import { type Pair, edgesBetween } from '../../model/pair.ts'
import { nameOf } from '../../model/sentence.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { PanelHeading } from '../../ui/PanelHeading.tsx'
import { RelationshipList } from './RelationshipList.tsx'

/** What is between two entities, in order of date. */
export function PairEvidence({ pair }: { readonly pair: Pair }) {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const [a, b] = pair.map((id) => nameOf(found(network.nodes, id)))
  return (
    <>
      <PanelHeading>
        <bdi>{a}</bdi> and <bdi>{b}</bdi>
      </PanelHeading>
      <RelationshipList edges={edgesBetween(pair, network)} view={view} level={4} />
    </>
  )
}
