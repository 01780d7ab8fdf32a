import { useEffect, useState } from 'react'
import { copyText } from './copyText.ts'

/** For how long the button says that it has copied, in ms. */
const SAID_MS = 1_600

interface Props {
  /** What is copied; a function where it is costly or changes under the button. */
  readonly text: string | (() => string | Promise<string>)
  /** The accessible name. */
  readonly label: string
  readonly words?: string
  readonly className?: string
}

/** Puts `text` on the clipboard and says so. Where the page may not, it says that instead. */
export function CopyButton({ text, label, words = 'Copy', className = 'quiet' }: Props) {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return undefined
    const timer = setTimeout(() => setSaid(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])

  const copy = async () => {
    const copied = await copyText(typeof text === 'string' ? text : await text())
    setSaid(copied ? 'Copied' : 'Not allowed here: select the text and copy it')
  }
  return (
    <>
      <button type="button" className={className} aria-label={label} onClick={() => void copy()}>
        {said ?? words}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  )
}
