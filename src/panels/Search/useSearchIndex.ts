import { useEffect, useState } from 'react'
import type { Network } from '../../model/network.ts'
import type { Search } from '../../model/search.ts'
import { inSlices } from '../../parts/inSlices.ts'

type Steps = (network: Network) => Generator<undefined, Search, undefined>

const made = new WeakMap<Network, Search>()
const making = new WeakMap<Network, Promise<Search>>()

/** Begins to index a network, or tells of what was begun; goes on whoever asked. */
export function indexOf(network: Network, stepsOf: Steps): Promise<Search> {
  const before = making.get(network)
  if (before) return before
  const index = inSlices(stepsOf(network))
  making.set(network, index)
  index.then(
    (search) => made.set(network, search),
    // Who comes to the field anew has it tried again.
    () => making.delete(network),
  )
  return index
}

/** The search of a network, and why there is none. */
interface Indexed {
  /** Null until it is made, from some moments after it is first wanted. */
  readonly index: Search | null
  readonly failure: string | null
}

/** @param stepsOf null as long as it is not wanted */
export function useSearchIndex(network: Network, stepsOf: Steps | null): Indexed {
  const [index, setIndex] = useState(() => made.get(network) ?? null)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    if (!stepsOf) return undefined
    let follows = true
    indexOf(network, stepsOf).then(
      (search) => follows && setIndex(() => search),
      (error: unknown) => follows && setFailure(`This dataset could not be indexed: ${String(error)}`),
    )
    return () => {
      follows = false
    }
  }, [network, stepsOf])
  return { index: made.get(network) ?? index, failure }
}
