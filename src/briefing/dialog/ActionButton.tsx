import { type ReactNode, useState } from 'react'

interface Props {
  /** Does it; resolves with what is said then. */
  readonly run: () => Promise<string>
  readonly label?: string
  readonly children: ReactNode
}

/** Makes something and says what became of it: also that it could not be made. */
export function ActionButton({ run, label, children }: Props) {
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const start = async () => {
    // Not disabled, or the keyboard would lose its place.
    if (isBusy) return
    setBusy(true)
    setSaid('')
    try {
      setSaid(await run())
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'That could not be made.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="export-action">
      <button type="button" aria-label={label} aria-disabled={isBusy} onClick={() => void start()}>
        {children}
      </button>
      <span className="export-said" role="status">
        {isBusy ? 'Being made …' : said}
      </span>
    </span>
  )
}
