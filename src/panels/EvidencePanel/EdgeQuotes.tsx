import type { Edge, Node } from '../../data/schema.ts'
import { type Network, found, nodesOf } from '../../model/network.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Quotes } from './Quotes.tsx'

/** Whose names are marked in the passages of an edge: its ends, its event, who claims it. */
function namesIn(edge: Edge, network: Network): readonly Node[] {
  const claimant = edge.accordingTo === undefined ? [] : [edge.accordingTo]
  return [...nodesOf(edge), ...claimant].map((id) => found(network.nodes, id))
}

/** Passages of an edge, word for word. */
export function EdgeQuotes({ edge, ids }: { readonly edge: Edge; readonly ids: readonly string[] }) {
  const { network } = useApp()
  return <Quotes ids={ids} names={namesIn(edge, network)} />
}
