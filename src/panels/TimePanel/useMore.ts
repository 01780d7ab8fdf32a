import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'

export interface More {
  readonly open: boolean
  readonly toggle: () => void
  /** The button that toggles it, to which Escape leads back. */
  readonly button: RefObject<HTMLButtonElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Whether the rest of the controls is shown. Where it lies over what is above, a press elsewhere puts it away; where it is unfolded in its
 * place it stays, since the drawing would grow under the finger.
 */
export function useMore(panel: RefObject<HTMLElement | null>, inPlace: boolean): More {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open || inPlace) return undefined
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [open, inPlace, panel])

  const onKeyDown = (event: KeyboardEvent) => {
    // In a typed date Escape puts back what was there.
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (event.key !== 'Escape' || !open || isTyping || event.defaultPrevented) return
    event.preventDefault()
    setOpen(false)
    button.current?.focus()
  }
  return { open, toggle: () => setOpen(!open), button, onKeyDown }
}
