import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether the rest of the controls is shown. Escape puts it away and leads back to its button. Where it lies over what is above, a press
 * elsewhere puts it away, too; where it is unfolded in its place it stays, since the drawing would grow under the finger.
 */
export function useMore(
  panel: RefObject<HTMLElement | null>,
  button: RefObject<HTMLButtonElement | null>,
  inPlace: boolean,
): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return undefined
    const onPress = (event: PointerEvent) => {
      if (!inPlace && event.target instanceof Node && !panel.current?.contains(event.target)) setOpen(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      // In a typed date Escape puts back what was there.
      const isTyping = target instanceof HTMLInputElement && target.type === 'text'
      if (event.key !== 'Escape' || isTyping || event.defaultPrevented) return
      if (!(target instanceof Node) || !panel.current?.contains(target)) return
      event.preventDefault()
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [open, inPlace, panel, button])
  return [open, setOpen]
}
