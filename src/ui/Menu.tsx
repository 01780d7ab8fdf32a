import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './menu.css'

interface Props {
  /** The accessible name of the button, and of what it opens. */
  readonly label: string
  /** What the button shows. */
  readonly face: ReactNode
  readonly children: ReactNode
}

/**
 * A button that opens a list of buttons below it. What is pressed in it closes it, but for what stands in an element with
 * `data-stays`; so do Escape, a press elsewhere and the focus that leaves it. A disclosure, not a menu of an application: Tab walks
 * through it.
 */
export function Menu({ label, face, children }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open) return undefined
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    return () => {
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
    }
  }, [open])

  const close = () => {
    setOpen(false)
    // What was pressed is gone with the list: a dialog that it opens gives the focus back to here.
    button.current?.focus()
  }
  const onPress = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('button') && !target.closest('[data-stays]')) close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }
  return (
    // Hears what its buttons do not use; it is not itself something to press.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className="menu" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="menu-button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        // The buttons in it are pressed, not the box: it only closes when one has been.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <div id={id} role="group" aria-label={label} className="menu-list" onClick={onPress}>
          {children}
        </div>
      )}
    </div>
  )
}
