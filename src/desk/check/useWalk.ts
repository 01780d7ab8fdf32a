import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { walkKey } from '../walkKey.ts'
import { focusRow, moveFocus, rowAt, rowsIn } from './walkRows.ts'

/**
 * F8 leads to the next question from anywhere on the page, Shift+F8 to the one before; Ctrl+. and Ctrl+Shift+. too, since on a Mac the
 * key F8 is the system's. Where the row that has the focus goes, the one in its place gets it.
 * @param onMoved hears which row a key has led to
 */
export function useWalk(list: RefObject<HTMLElement | null>, onMoved?: (row: string) => void): void {
  const heard = useRef(onMoved)
  useLayoutEffect(() => {
    heard.current = onMoved
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = walkKey(event)
      if (by === null || !list.current || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      const row = moveFocus(list.current, by, true)
      if (row?.dataset['row'] !== undefined) heard.current?.(row.dataset['row'])
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [list])

  // Looked at after each drawing: React says nothing of a focus that went with its row.
  const place = useRef(-1)
  useLayoutEffect(() => {
    const { current } = list
    if (!current) return
    const rows = rowsIn(current)
    const own = rowAt(document.activeElement)
    if (own === null && place.current >= 0 && document.activeElement === document.body) {
      const next = rows[Math.min(place.current, rows.length - 1)]
      if (next) focusRow(next)
    }
  })
  useEffect(() => {
    const { current } = list
    const onFocus = ({ target }: FocusEvent) => {
      const own = rowAt(target)
      place.current = own === null || !current ? -1 : rowsIn(current).indexOf(own)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [list])
}

/** Leads by the same keys to the pane where the questions are, where none stands on the page. */
export function useWalkTo(goTo: () => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (walkKey(event) === null || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      goTo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [goTo, isOn])
}
