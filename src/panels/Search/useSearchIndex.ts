import { useEffect, useState } from 'react'
import type { Network } from '../../model/network.ts'
import type { Search } from '../../model/search.ts'
import { inSlices } from '../../parts/inSlices.ts'

type Steps = (network: Network) => Generator<undefined, Search, undefined>

const made = new WeakMap<Network, Search>()
const making = new WeakMap<Network, Promise<Search>>()

/** Begins to index a network, or tells of what was begun; goes on whoever asked. */
function indexOf(network: Network, stepsOf: Steps): Promise<Search> {
  const before = making.get(network)
  if (before) return before
  const index = inSlices(stepsOf(network))
  making.set(network, index)
  void index.then((search) => made.set(network, search))
  return index
}

/** The search of a network, from some moments after it is first wanted: made once, in slices. Null until then. */
export function useSearchIndex(network: Network, stepsOf: Steps | null): Search | null {
  const [index, setIndex] = useState(() => made.get(network) ?? null)
  useEffect(() => {
    if (!stepsOf) return undefined
    let follows = true
    indexOf(network, stepsOf).then(
      (search) => follows && setIndex(() => search),
      (error: unknown) =>
        follows &&
        setIndex(() => {
          throw error
        }),
    )
    return () => {
      follows = false
    }
  }, [network, stepsOf])
  return made.get(network) ?? index
}
