import { CopyButton } from '../ui/CopyButton.tsx'
import './app.css'

interface Props {
  readonly error: unknown
  /** The address as it was when it happened. */
  readonly address: string
  /** Opens the page anew without what its address says. */
  readonly startAgain: () => void
}

/** What happened, for whoever is to mend it. */
export function reportOf(error: unknown, address: string): string {
  const what = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
  return `${what}\n\nAddress: ${address}`
}

/** What stands in the place of the page when its own code has failed: what that means, and the way back. */
export function StoppedPage({ error, address, startAgain }: Props) {
  const report = reportOf(error, address)
  return (
    <main className="error-page">
      <h1>This page has stopped</h1>
      <p>
        Something went wrong in the page itself. The dataset that it carries is untouched, and nothing was sent
        anywhere. A fresh start shows the whole of it, without the view that the address asked for.
      </p>
      <p className="ways-back">
        <button type="button" onClick={startAgain}>
          Start again without the address
        </button>
        <CopyButton className="" text={report} label="Copy what happened" words="Copy what happened" />
      </p>
      <p>If it stops again, send what is below to whoever gave you the page:</p>
      <textarea readOnly rows={12} aria-label="What happened" value={report} />
    </main>
  )
}
