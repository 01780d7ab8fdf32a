import { type KeyboardEvent, useRef, useState } from 'react'
import { isComposing } from '../../ui/isComposing.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly placeholder?: string
  readonly takesFocus?: boolean
  /** May it be left empty? */
  readonly canBeEmpty?: boolean
  /** What was typed, without white space at its ends; not called where it is as before. */
  readonly take: (value: string) => void
  /** The field was left by a key or by the focus. @param byKey by Enter or Escape */
  readonly leave?: (byKey: boolean) => void
}

/** A name that is taken by Enter, or when the field is left; Escape brings back what it was. */
export function WordField({ label, value, most, placeholder, takesFocus, canBeEmpty, take, leave }: Props) {
  // What is typed, over which value: when that changes from elsewhere, it is shown.
  const [typed, setTyped] = useState({ text: value, over: value })
  const text = typed.over === value ? typed.text : value
  const isLeft = useRef(false)
  const done = (byKey: boolean, takes: boolean) => {
    if (isLeft.current) return
    const wanted = text.trim()
    const isTaken = takes && wanted !== value && (wanted !== '' || canBeEmpty === true)
    setTyped({ text: isTaken ? wanted : value, over: value })
    if (leave) isLeft.current = true
    if (isTaken) take(wanted)
    leave?.(byKey)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    done(true, event.key === 'Enter')
  }
  return (
    <input
      type="text"
      aria-label={label}
      // Whoever asked to rename types at once.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      maxLength={most}
      placeholder={placeholder}
      value={text}
      onFocus={({ target }) => takesFocus && target.select()}
      onChange={({ target }) => setTyped({ text: target.value, over: value })}
      onKeyDown={onKeyDown}
      onBlur={() => done(false, true)}
    />
  )
}
