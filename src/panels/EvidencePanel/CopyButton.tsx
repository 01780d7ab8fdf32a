import { useEffect, useState } from 'react'

/** For how long the button says that it has copied, in ms. */
const SAID_MS = 1_600

/** Puts `text` on the clipboard and says so. Where the page may not, it says that instead. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return undefined
    const timer = setTimeout(() => setSaid(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      setSaid(copyBySelection(text) ? 'Copied' : 'Not allowed here: select the text and copy it')
    }
  }
  return (
    <>
      <button type="button" className="quiet" aria-label={label} onClick={() => void copy()}>
        {said ?? 'Copy'}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  )
}

/** The old way, for pages in a frame that may not write to the clipboard: a selection and the copy command. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}
