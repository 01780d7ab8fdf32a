import type { KeyboardEvent, RefObject } from 'react'
import { isComposing } from '../../ui/isComposing.ts'
import type { Marking } from './useMarking.ts'

/** Does what a key means in the list of sentences. While the bar is open the keys are its own. */
export function onListKey(event: KeyboardEvent, marking: Marking, find: RefObject<HTMLInputElement | null>) {
  if (isComposing(event) || event.altKey || marking.bar) return
  const isCtrl = event.ctrlKey || event.metaKey
  const done = listAction(event.key, event.shiftKey, isCtrl, marking, find)
  if (!done) return
  event.preventDefault()
  done()
}

/** What a key does in the list of sentences; null where it does nothing. */
function listAction(
  key: string,
  isShift: boolean,
  isCtrl: boolean,
  marking: Marking,
  find: RefObject<HTMLInputElement | null>,
): (() => void) | null {
  const { active, selected } = marking
  switch (key) {
    case 'ArrowDown':
      return () => marking.goOn(active + 1, 1)
    case 'ArrowUp':
      return () => marking.goOn(active - 1, -1)
    case 'Home':
      return () => marking.goOn(0, 1)
    case 'PageDown':
      return () => marking.goToText(1)
    case 'PageUp':
      return () => marking.goToText(-1)
    case 'End':
      return () => marking.goOn((marking.read?.sentences.length ?? 0) - 1, -1)
    case ' ':
      return () => marking.goToNamed(isShift ? -1 : 1)
    case 'Enter':
      return isCtrl ? () => selected && marking.cite(selected) : () => marking.open()
    case 'ArrowLeft':
    case 'ArrowRight': {
      const side = isCtrl ? 'start' : 'end'
      return isShift ? () => marking.moveWord({ side, by: key === 'ArrowLeft' ? -1 : 1 }) : null
    }
    case '/':
      return () => {
        find.current?.focus()
        find.current?.select()
      }
    default:
      return null
  }
}
