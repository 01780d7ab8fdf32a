import { oncePer } from '../data/oncePer.ts'
import type { Network } from './network.ts'

const NOBODY: ReadonlySet<string> = new Set()

/**
 * The nodes that only say something: an edge names them in `accordingTo`, and none leads to them. In a figure such a one would be a dot
 * that nothing joins, so it is drawn only where it is asked for.
 */
export const loneTellersOf = oncePer((network: Network): ReadonlySet<string> => {
  const { nodes, edges } = network.dataset
  const lone = new Set(nodes.flatMap(({ id }) => ((network.edgesAt.get(id)?.length ?? 0) === 0 ? [id] : [])))
  if (lone.size === 0) return NOBODY
  return new Set(
    edges.flatMap(({ accordingTo }) => (accordingTo !== undefined && lone.has(accordingTo) ? accordingTo : [])),
  )
})
