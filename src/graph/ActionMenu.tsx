import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { Point } from '../model/walk.ts'
import './actionMenu.css'

/** Something that can be done with an element. */
export interface Action {
  readonly label: string
  readonly run: () => void
}

interface Props {
  /** What the actions are for. */
  readonly name: string
  /** Where it opens, in CSS px of the window. */
  readonly at: Point
  readonly actions: readonly Action[]
  /** Closes it and gives the focus back. */
  readonly close: () => void
}

/** CSS px kept free between the menu and what it is for, and between it and the window's edges. */
const GAP = 10

/** The actions of an element where it is drawn; each is also a button elsewhere. Its keys are those of the ARIA menu pattern. */
export function ActionMenu({ name, at, actions, close }: Props) {
  const menu = useRef<HTMLDivElement>(null)
  const items = () => [...(menu.current?.querySelectorAll('button') ?? [])]

  useLayoutEffect(() => {
    const { current } = menu
    if (!current) return
    const { width, height } = current.getBoundingClientRect()
    // Beside the element; on its other side, or higher, where the window ends.
    const left = at.x + GAP + width > window.innerWidth ? at.x - GAP - width : at.x + GAP
    current.style.left = `${Math.max(GAP, left)}px`
    current.style.top = `${Math.max(GAP, Math.min(at.y + GAP, window.innerHeight - height - GAP))}px`
    current.querySelector('button')?.focus({ preventScroll: true })
  }, [at])

  useEffect(() => {
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close()
    }
    document.addEventListener('pointerdown', onPress, { capture: true })
    window.addEventListener('resize', close)
    return () => {
      document.removeEventListener('pointerdown', onPress, { capture: true })
      window.removeEventListener('resize', close)
    }
  }, [close])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const all = items()
    const index = all.findIndex((item) => item === document.activeElement)
    const focus = (i: number) => all.at(i % all.length)?.focus()
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(index + 1),
      ArrowUp: () => focus(index - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      Escape: close,
      Tab: close,
    }
    const act = keys[event.key] ?? (/^\p{L}$/u.test(event.key) ? () => focusNamed(event.key, all, index) : undefined)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div
      ref={menu}
      className="action-menu"
      role="menu"
      aria-label={`Actions for ${name}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p aria-hidden="true" dir="auto">
        {name}
      </p>
      {actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            // First, so that an action may take the focus elsewhere.
            close()
            run()
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/** The next item that begins with a letter. */
function focusNamed(letter: string, items: readonly HTMLElement[], index: number) {
  const onwards = [...items.slice(index + 1), ...items.slice(0, index + 1)]
  onwards.find((item) => item.textContent?.toLowerCase().startsWith(letter.toLowerCase()))?.focus()
}
