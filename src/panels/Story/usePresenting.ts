import { useEffect } from 'react'
import type { AppState } from '../../store/appStore.ts'
import { setPresenting } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** A browser of a phone, or an old one, may not know of it. */
type FullScreen = { readonly requestFullscreen?: () => Promise<void> }

/** Is the story told where it can be read? An embedded page may leave its panel out. */
const isTold = ({ step, embedded, without }: AppState) => step !== null && !(embedded && without.has('panel'))

/**
 * Takes the whole screen while the story is presented, where that is allowed; elsewhere the page alone is filled, by its styles.
 * Escape, leaving the full screen in another way, or a page without the story ends the presentation. To be called by what stands
 * whatever the page shows, once.
 */
export function usePresenting(): void {
  const { store } = useApp()
  const presenting = useAppState((state) => state.presenting)
  const told = useAppState(isTold)

  useEffect(() => {
    if (presenting && !told) setPresenting(store, false)
  }, [presenting, told, store])

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
