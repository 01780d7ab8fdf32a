import { type RefObject, useEffect } from 'react'
import { openStep, stepsOf } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** The step that a key leads to, of so many, from the present one. */
type Way = (number: number, count: number) => number

const ARROWS: Readonly<Record<string, Way>> = { ArrowLeft: (number) => number - 1, ArrowRight: (number) => number + 1 }
/** Those of a remote control and of other programs that present, of use where nothing else is to be scrolled. */
const PRESENTING: Readonly<Record<string, Way>> = {
  ...ARROWS,
  PageUp: (number) => number - 1,
  PageDown: (number) => number + 1,
  ' ': (number) => number + 1,
  Home: () => 1,
  End: (_, count) => count,
}

/**
 * Steps through the story by keys: with the focus in it, or on nothing. Everything else that has the focus keeps its keys, and a
 * button of the story is pressed by Space as any other.
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
      const way = (presenting ? PRESENTING : ARROWS)[key]
      if (!way) return
      if (target !== document.body && !(target instanceof Node && box.current?.contains(target))) return
      if (key === ' ' && target instanceof Element && target.closest('button, a, summary')) return
      event.preventDefault()
      openStep(store, network, way(number, stepsOf(network).length))
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [box, number, presenting, network, store])
}
