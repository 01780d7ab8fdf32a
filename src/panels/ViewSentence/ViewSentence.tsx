import { useEffect, useState } from 'react'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** A change is announced once it has stayed for this long, in ms: not at each step of a dragged thumb. */
const SETTLED_MS = 500

/** The sentence of the view: at once for the eye, once it has settled for the ear. */
export function ViewSentence() {
  const { selectors } = useApp()
  const sentence = useAppState(selectors.sentence)
  const [announced, setAnnounced] = useState(sentence)
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(sentence), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <>
      <p className="view-sentence" aria-hidden="true">
        {sentence}
      </p>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
    </>
  )
}
