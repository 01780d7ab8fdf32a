import { useId, useState } from 'react'
import { isComposing } from '../../ui/isComposing.ts'
import { DateError } from '../../time/dateError.ts'
import type { Interval } from '../../time/interval.ts'
import { parseTyped } from '../../time/parseTyped.ts'

interface Props {
  /** Beside the field. */
  readonly label: string
  /** Its accessible name. */
  readonly name: string
  /** The date that it stands at, in words; the empty text for none. */
  readonly shown: string
  /** Said where there is none; without it the field cannot be emptied. */
  readonly placeholder?: string
  /**
   * Takes what was typed; null where the field was emptied.
   * @throws DateError where the date does not serve
   */
  readonly commit: (typed: Interval | null) => void
}

/** What is typed and not yet taken. */
interface Draft {
  readonly typed: string
  readonly problem: string | null
  /** The date at which the field stood meanwhile. */
  readonly shown: string
}
const NO_DRAFT = { typed: null, problem: null }

/** A date that can be typed. What cannot be read says why, and changes nothing. */
export function DateField({ label, name, shown, placeholder, commit }: Props) {
  const [draft, setDraft] = useState<Draft | null>(null)
  // What was typed when the field stood elsewhere gives way to the date that a thumb or a button has brought since.
  const { typed, problem } = draft?.shown === shown ? draft : NO_DRAFT
  const problemId = useId()

  const take = () => {
    if (typed === null) return
    try {
      if (typed.trim() === '' && placeholder !== undefined) commit(null)
      else commit(parseTyped(typed))
      setDraft(null)
    } catch (error) {
      if (!(error instanceof DateError)) throw error
      setDraft({ typed, problem: error.message, shown })
    }
  }
  return (
    <span className="typed-date">
      <label>
        <span>{label}</span>
        <input
          type="text"
          aria-label={name}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={typed ?? shown}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setDraft({ typed: event.currentTarget.value, problem, shown })}
          onBlur={take}
          onKeyDown={(event) => {
            if (isComposing(event)) return
            if (event.key === 'Enter') take()
            if (event.key === 'Escape') setDraft(null)
          }}
        />
      </label>
      {problem !== null && (
        <span id={problemId} role="alert" className="problem">
          {problem}
        </span>
      )}
    </span>
  )
}
