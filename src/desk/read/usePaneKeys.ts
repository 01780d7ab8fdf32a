import { useEffect, useLayoutEffect, useRef } from 'react'
import { walkKey } from '../walkKey.ts'

interface PaneKeys {
  /** The question that comes next, or the one before. */
  readonly walk: (by: 1 | -1) => void
  /** Ctrl+Enter. */
  readonly finish?: () => void
}

/** Hears the keys of a pane wherever the focus is: what was just answered has gone, and the focus with it. */
export function usePaneKeys(keys: PaneKeys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const { walk, finish } = latest.current
      const by = walkKey(event)
      const isFinish = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (by !== null) walk(by)
      else if (isFinish && finish) finish()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
