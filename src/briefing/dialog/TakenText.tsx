import { type ReactNode, useId } from 'react'
import { copyText } from '../../ui/copyText.ts'
import { ActionButton } from './ActionButton.tsx'

interface Props {
  readonly label: string
  readonly text: string
  /** What the button says. */
  readonly copy: string
  /** What belongs to it, beside that button. */
  readonly children?: ReactNode
}

/** A text that is taken as it stands: to be copied by the button, or by hand where the page may not. */
export function TakenText({ label, text, copy, children }: Props) {
  const id = useId()
  const run = async () => ((await copyText(text)) ? 'Copied.' : 'Not allowed here: select the text and copy it.')
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="export-code"
        readOnly
        rows={4}
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="export-actions">
        <ActionButton run={run}>{copy}</ActionButton>
        {children}
      </div>
    </>
  )
}
