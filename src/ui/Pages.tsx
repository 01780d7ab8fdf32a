import { type ReactNode, useEffect, useRef, useState } from 'react'
import { formatDigits } from '../model/formatCount.ts'
import './pages.css'

/** A list of no more rows stands in the page whole, for reading, printing and finding; of a longer one so many at once. */
export const MOST_ROWS = 500

/** A heading of a long list, and the row at which it stands. */
export interface Jump {
  readonly label: string
  readonly row: number
}

interface Props {
  /** What the rows are made of: when it is another one, the list begins at its beginning. */
  readonly of: unknown
  /** How many rows there are. */
  readonly rows: number
  /** What is counted, and in which order it stands: "entries, by date". */
  readonly words: string
  /** By row how many of what is counted stand before it, and at the end how many there are; each row counts once where this is not given. */
  readonly before?: ArrayLike<number> | undefined
  /** Where each heading begins. */
  readonly jumps?: readonly Jump[] | undefined
  /** A row that the reader has asked for: the list begins with it. */
  readonly wanted?: number | undefined
  /** Up to so many are whole. */
  readonly most?: number
  /** Of more, so many are shown at once. */
  readonly step?: number
  /** Makes the rows from one up to another, which is not among them. Never asked for the rest. */
  readonly children: (from: number, to: number) => ReactNode
}

const NO_JUMPS: readonly Jump[] = []

/** Rows of which a long list shows a part, says which part of how many, and leads to every other. A short one is shown as it is. */
export function Pages(props: Props) {
  const { rows, before, most = MOST_ROWS, children } = props
  return (before?.[rows] ?? rows) <= most ? children(0, rows) : <LongList {...props} />
}

function LongList({ of, rows, words, before, jumps = NO_JUMPS, wanted, step = MOST_ROWS, children }: Props) {
  const [turned, setTurned] = useState({ of, wanted, first: wanted ?? 0 })
  const status = useRef<HTMLParagraphElement>(null)
  const follows = useRef(false)
  const own = turned.of === of && turned.wanted === wanted ? turned.first : (wanted ?? 0)
  const first = Math.max(0, Math.min(own, rows - 1))
  const sum = (row: number) => before?.[row] ?? row
  const end = after(first, rows, step, sum)

  // Whoever turned the page reads on at its beginning.
  useEffect(() => {
    if (!follows.current) return
    follows.current = false
    status.current?.scrollIntoView({ block: 'start' })
    status.current?.focus({ preventScroll: true })
  }, [first])

  const turn = (row: number) => {
    follows.current = row !== first
    setTurned({ of, wanted, first: row })
  }
  const left = sum(rows) - sum(end)
  const ways = (
    <>
      <button type="button" disabled={first === 0} onClick={() => turn(previous(first, step, sum))}>
        Previous {formatDigits(step)}
      </button>
      <button type="button" disabled={end === rows} onClick={() => turn(end)}>
        Next {formatDigits(Math.min(step, left || step))}
      </button>
    </>
  )
  const at = jumps.findLastIndex(({ row }) => row <= first)
  return (
    <>
      <div className="pages" role="group" aria-label="Part of the list">
        <p ref={status} role="status" tabIndex={-1}>
          {formatDigits(sum(first) + 1)} to {formatDigits(sum(end))} of {formatDigits(sum(rows))} {words}
        </p>
        {ways}
        {jumps.length > 1 && (
          <select
            aria-label="Go to"
            value={at}
            onChange={(event) => {
              const jump = jumps[Number(event.currentTarget.value)]
              // The choice keeps the focus: with the arrow keys each one passed is chosen.
              if (jump) setTurned({ of, wanted, first: jump.row })
            }}
          >
            {at < 0 && <option value={-1}>Go to</option>}
            {jumps.map(({ label, row }, i) => (
              <option key={row} value={i}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      {children(first, end)}
      <div className="pages" role="group" aria-label="Other parts of the list">
        {ways}
      </div>
    </>
  )
}

/** The row after the last of a part that begins with this one. A part has one row at least. */
function after(first: number, rows: number, step: number, sum: (row: number) => number): number {
  let end = first + 1
  while (end < rows && sum(end + 1) - sum(first) <= step) end += 1
  return end
}

/** Where the part before this row begins. */
function previous(first: number, step: number, sum: (row: number) => number): number {
  let start = first - 1
  while (start > 0 && sum(first) - sum(start - 1) <= step) start -= 1
  return Math.max(0, start)
}
