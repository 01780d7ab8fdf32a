import { stepsOf } from '../../store/story.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Choice } from './Choice.tsx'

export type ViewOrStory = 'view' | 'story'

interface Props {
  readonly legend: string
  readonly name: string
  readonly value: ViewOrStory
  /** The words of the view. */
  readonly view: string
  /** The words of a story of so many steps. */
  readonly story: (steps: number) => string
  readonly choose: (value: ViewOrStory) => void
}

/** The present view, or all steps of the story; nothing to choose where the dataset tells none. */
export function ViewOrStoryChoice({ view, story, ...choice }: Props) {
  const steps = stepsOf(useApp().network).length
  if (steps === 0) return null
  return (
    <Choice
      {...choice}
      options={[
        { value: 'view', words: view },
        { value: 'story', words: story(steps) },
      ]}
    />
  )
}
