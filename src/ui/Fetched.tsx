import { type ReactNode, Suspense } from 'react'
import './late.css'

interface Props {
  /** Names what is fetched, to follow "The". */
  readonly what?: string
  readonly children: ReactNode
}

/**
 * Around what shows texts of records, which a published dataset fetches when they are looked at (`data/records/onItsWay.ts`): while they
 * are on their way, that is said in their place.
 */
export function Fetched({ what = 'quote', children }: Props) {
  return <Suspense fallback={<span className="fetched">{`The ${what} is on its way…`}</span>}>{children}</Suspense>
}
