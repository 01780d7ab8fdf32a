/** The views of a story, each as an export gets one. */
import type { Step } from '../data/schema.ts'
import { openedAt, stateOf } from '../store/address.ts'
import { stepsOf } from '../store/story.ts'
import type { Session } from './figure/paper.ts'

export interface StoryView {
  readonly session: Session
  /** Null for a view that belongs to no story. */
  readonly step: Step | null
}

/** The present view alone, or of each step of the story the view that it names, in order. */
export function storyViews(session: Session, of: 'view' | 'story'): readonly StoryView[] {
  if (of === 'view') return [{ session, step: null }]
  const { network, state } = session
  return stepsOf(network).map((step, i) => {
    const { state: asked } = stateOf({ step: String(i + 1) }, network)
    return { session: { ...session, state: openedAt(asked, state, network) }, step }
  })
}
