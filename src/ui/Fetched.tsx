import { type ReactNode, Suspense, useEffect, useState } from 'react'
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
  return <Suspense fallback={<Coming what={what} />}>{children}</Suspense>
}

/** Ms after which what is on its way is late: a notice then says why it does not come, where that is known. */
const LATE_AFTER = 6_000

function Coming({ what }: { readonly what: string }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setLate, LATE_AFTER, true)
    return () => clearTimeout(timer)
  }, [])
  return <span className="fetched">{isLate ? `The ${what} has not come yet.` : `The ${what} is on its way…`}</span>
}
