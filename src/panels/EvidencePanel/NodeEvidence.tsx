import { useMemo } from 'react'
import type { Node } from '../../data/schema.ts'
import { citedBy } from '../../model/citations.ts'
import { isolated } from '../../model/isolated.ts'
import { found } from '../../model/network.ts'
import { capitalised, nameOf } from '../../model/sentence.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { FocusButton } from '../Focus/FocusButton.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { Lifecycle } from './Lifecycle.tsx'
import { PathButton } from '../Paths/PathButton.tsx'
import { PassageQuote } from '../../ui/PassageQuote.tsx'
import { PanelHeading } from '../../ui/PanelHeading.tsx'
import { RelationshipList } from './RelationshipList.tsx'

/** A node: what it is, its relationships in the view in order of date, and those that the view leaves out. */
export function NodeEvidence({ node }: { readonly node: Node }) {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const { inside, outside } = useMemo(() => {
    const edges = network.edgesAt.get(node.id) ?? []
    return {
      inside: edges.filter((edge) => view.edges.has(edge.id)),
      outside: edges.filter((edge) => !view.edges.has(edge.id)),
    }
  }, [network, node, view])
  const { language } = network.dataset
  const kind = found(network.kinds, node.kind)
  const parties = node.parties.map((party) => found(network.parties, party).label)
  const aliases = (node.aliases ?? []).filter((alias) => alias !== nameOf(node))

  return (
    <>
      <PanelHeading>
        <Swatch kind={kind} parties={node.parties} size={18} /> <bdi lang={language}>{capitalised(nameOf(node))}</bdi>
      </PanelHeading>
      <p className="kind-line" lang={language}>
        {[kind.label, ...(parties.length > 0 ? [parties.join(' and ')] : [])].join(' · ')}
      </p>
      {aliases.length > 0 && <p className="aliases">Also written: {aliases.map(isolated).join('; ')}.</p>}
      <p className="summary" lang={language} dir="auto">
        {node.summary}
      </p>
      <p className="node-actions">
        <FocusButton id={node.id} /> <PathButton id={node.id} />
      </p>
      <details className="rests-on">
        <summary>The passages that name it</summary>
        {citedBy(node.citations, network).map(({ document, passages }) =>
          passages.map((passage) => (
            <PassageQuote key={passage.id} passage={passage} document={document} names={[node]} />
          )),
        )}
      </details>
      <Lifecycle node={node} />
      <h3 className="count-line">
        {inside.length === 0
          ? 'No relationship in this view'
          : inside.length === 1
            ? '1 relationship in this view'
            : `${inside.length} relationships in this view`}
      </h3>
      <RelationshipList key={`${node.id}-in`} edges={inside} view={view} level={4} at={node.id} />
      {outside.length > 0 && (
        <details className="not-in-view" open={inside.length === 0}>
          <summary>{outside.length} more outside this view</summary>
          <RelationshipList key={`${node.id}-out`} edges={outside} view={view} level={4} at={node.id} />
        </details>
      )}
    </>
  )
}
