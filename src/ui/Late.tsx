import type { ReactNode } from 'react'
import type { Part } from '../parts/createPart.ts'
import { usePart } from './usePart.ts'
import { Fetched } from './Fetched.tsx'
import { Waiting } from './Waiting.tsx'

interface Props<T> {
  readonly part: Part<T>
  readonly children: (module: T) => ReactNode
}

/** What a part of the page draws, once it is there; until then that it is on its way, or why it did not come. */
export function Late<T>({ part, children }: Props<T>) {
  const { module, failure, again } = usePart(part)
  return module ? <Fetched what="text">{children(module)}</Fetched> : <Waiting failure={failure} again={again} />
}
