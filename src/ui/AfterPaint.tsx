import { type ReactNode, useEffect, useState } from 'react'
import { painted } from './painted.ts'

interface Props {
  /** Does it take so long to draw that it has to be said before? */
  readonly takesLong: boolean
  readonly children: ReactNode
}

/** What the page is busy with for more than a moment, drawn once it has been seen to be. */
export function AfterPaint({ takesLong, children }: Props) {
  const [isPainted, setPainted] = useState(!takesLong)
  useEffect(() => {
    if (!isPainted) void painted(window).then(() => setPainted(true))
  }, [isPainted])
  if (isPainted) return children
  return (
    <p className="busy" role="status">
      One moment…
    </p>
  )
}
