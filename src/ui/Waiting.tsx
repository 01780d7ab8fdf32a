import './late.css'

interface Props {
  /** Null while it is on its way. */
  readonly failure: string | null
  readonly again?: () => void
  /** What is said meanwhile. */
  readonly children?: string
}

/** In the place of what a part draws, or over what stands there until it comes. */
export function Waiting({ failure, again, children = 'One moment…' }: Props) {
  if (failure === null)
    return (
      <p className="late" role="status">
        {children}
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
