import './late.css'

interface Props {
  /** Null while the part is on its way. */
  readonly failure: string | null
  readonly again: () => void
}

/** In the place of what a part draws. */
export function Waiting({ failure, again }: Props) {
  if (failure === null)
    return (
      <p className="late" role="status">
        One moment…
      </p>
    )
  return (
    <div className="late-failed" role="alert">
      <p>{failure}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  )
}
