import { useEffect } from 'react'
import { setPresenting } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** A browser of a phone, or an old one, may not know of it. */
type FullScreen = { readonly requestFullscreen?: () => Promise<void> }

/**
 * Takes the whole screen while the story is presented, where that is allowed; elsewhere the page alone is filled, by its styles.
 * Escape, or leaving the full screen in another way, ends the presentation.
 * @param number the step that is told, null for none: then nothing is presented
 */
export function usePresenting(number: number | null): void {
  const { store } = useApp()
  const presenting = useAppState((state) => state.presenting)

  useEffect(() => {
    if (presenting && number === null) setPresenting(store, false)
  }, [presenting, number, store])

  useEffect(() => {
    if (!presenting) return undefined
    const root: FullScreen = document.documentElement
    let wasFull = false
    const onChange = () => {
      if (document.fullscreenElement) wasFull = true
      else if (wasFull) setPresenting(store, false)
    }
    // Before everything that has another use for it: one press leaves one thing.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      setPresenting(store, false)
    }
    document.addEventListener('fullscreenchange', onChange)
    document.addEventListener('keydown', onKeyDown, true)
    root.requestFullscreen?.().catch(() => {
      // A frame that may not, or a browser that was not asked by a press: the page is filled all the same.
    })
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      document.removeEventListener('keydown', onKeyDown, true)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [presenting, store])
}
