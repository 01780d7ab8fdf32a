import { CopyButton } from '../ui/CopyButton.tsx'
import { reportOf } from './StoppedPage.tsx'

interface Props {
  readonly error: unknown
  readonly save: () => void
  readonly startAgain: () => void
}

/** What stands in the place of the desk when its own code has failed: the work is safe, and can be taken away. */
export function StoppedDesk({ error, save, startAgain }: Props) {
  const report = reportOf(error, 'desk')
  return (
    <main className="error-page">
      <h1>The desk has stopped</h1>
      <p>
        Something went wrong in the page itself. Your work is as it was before that: it is kept in this browser where it
        could be, and you can save it as a file now.
      </p>
      <p className="ways-back">
        <button type="button" onClick={save}>
          Save file
        </button>
        <button type="button" onClick={startAgain}>
          Go on with it
        </button>
        <CopyButton className="" text={report} label="Copy what happened" words="Copy what happened" />
      </p>
      <p>If it stops again, send what is below to whoever gave you the page:</p>
      <textarea readOnly rows={12} aria-label="What happened" value={report} />
    </main>
  )
}
