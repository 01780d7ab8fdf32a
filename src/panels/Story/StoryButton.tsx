import { formatCount } from '../../model/formatCount.ts'
import { closeStory, openStep, stepsOf } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** Begins the story, or closes it; nothing where the dataset tells none. */
export function StoryButton() {
  const { network, store } = useApp()
  const isTold = useAppState((state) => state.step !== null)
  if (stepsOf(network).length === 0) return null
  return (
    <button
      type="button"
      className="bare"
      aria-pressed={isTold}
      title="The subject in steps, each with its view and its sources"
      onClick={() => (isTold ? closeStory(store) : openStep(store, network, 1))}
    >
      Story
    </button>
  )
}

/** The same where a reader begins: it says how long the story is. */
export function ReadTheStory() {
  const { network, store } = useApp()
  const isTold = useAppState((state) => state.step !== null)
  const count = stepsOf(network).length
  if (count === 0 || isTold) return null
  return (
    <p className="read-the-story">
      <button type="button" onClick={() => openStep(store, network, 1)}>
        Read the story in {formatCount(count, 'step')}
      </button>
    </p>
  )
}
