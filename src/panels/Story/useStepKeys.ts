import { type RefObject, useEffect } from 'react'
import { openStep } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** Steps to go on by a key. */
const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }
/** Those of a remote control, of use where nothing else is to be scrolled. */
const PAGES: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 }

/**
 * Steps through the story by the arrow keys: with the focus in it, or on nothing. Everything else that has the focus keeps its arrows.
 * @param box what the story stands in
 * @param number the step that is told, null for none
 */
export function useStepKeys(box: RefObject<HTMLElement | null>, number: number | null): void {
  const { network, store } = useApp()
  const presenting = useAppState((state) => state.presenting)
  useEffect(() => {
    if (number === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
      if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey || shiftKey) return
      const by = ARROWS[key] ?? (presenting ? PAGES[key] : undefined)
      if (by === undefined) return
      if (target !== document.body && !(target instanceof Node && box.current?.contains(target))) return
      event.preventDefault()
      openStep(store, network, number + by)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [box, number, presenting, network, store])
}
