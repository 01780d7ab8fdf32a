import { useEffect, useRef } from 'react'
import type { Step } from '../../data/schema.ts'
import { closeStory, isAtStep, openStep, setPresenting, stepsOf } from '../../store/story.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { StepText } from './StepText.tsx'
import { useStepKeys } from './useStepKeys.ts'
import './story.css'

interface Props {
  /** Where the focus goes when the story is closed. */
  readonly toEvidence: () => void
}

/** The step of the story that is told; nothing while none is. */
export function Story({ toEvidence }: Props) {
  const { network } = useApp()
  const number = useAppState((state) => state.step)
  const box = useRef<HTMLElement>(null)
  const before = useRef(number)
  const presenting = useAppState((state) => state.presenting)
  useStepKeys(box, number)

  // Who has opened it reads on in it; who has closed it, in what stands below. A host that does so from outside has the focus itself.
  useEffect(() => {
    const last = before.current
    before.current = number
    if (!document.hasFocus()) return
    if (last === null && number !== null) box.current?.querySelector('h2')?.focus({ preventScroll: true })
    if (last !== null && number === null && document.activeElement === document.body) toEvidence()
  }, [number, toEvidence])

  // Presented, Space goes on: on the button that was pressed it would end the presentation.
  useEffect(() => {
    if (presenting && document.hasFocus()) box.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [presenting])

  const step = number === null ? undefined : stepsOf(network)[number - 1]
  if (number === null || step === undefined) return null
  return (
    <section ref={box} className="story" aria-label="Story">
      <StoryBar number={number} />
      <StoryStep number={number} step={step} />
    </section>
  )
}

/** The ways on, back and out. */
function StoryBar({ number }: { readonly number: number }) {
  const { network, store } = useApp()
  const presenting = useAppState((state) => state.presenting)
  const count = stepsOf(network).length
  // At either end the button stays where it is, since the focus may be on it.
  const way = (label: string, to: number) => {
    const isThere = to >= 1 && to <= count
    return (
      <button type="button" aria-disabled={!isThere} onClick={() => openStep(store, network, to)}>
        {label}
      </button>
    )
  }
  return (
    <div className="story-bar">
      {way('Previous', number - 1)}
      {way('Next', number + 1)}
      <span className="story-ends">
        <button
          type="button"
          className="quiet"
          aria-pressed={presenting}
          title="Figure and text alone, on the whole screen; Escape leaves"
          onClick={() => setPresenting(store, !presenting)}
        >
          Present
        </button>
        <button type="button" className="quiet" aria-label="Close the story" onClick={() => closeStory(store)}>
          Close
        </button>
      </span>
    </div>
  )
}

/** Which step it is, and what it says: of another view than its own nothing but that. */
function StoryStep({ number, step }: { readonly number: number; readonly step: Step }) {
  const { network, store } = useApp()
  const isOwnView = useAppState((state) => isAtStep(state, network))
  const count = stepsOf(network).length
  return (
    <>
      <div aria-live="polite">
        <p className="story-place">
          {number} of {count}
        </p>
        <h2 tabIndex={-1} lang={network.dataset.language} dir="auto">
          {step.title}
        </h2>
      </div>
      {isOwnView ? (
        <StepText key={number} step={step} />
      ) : (
        <p className="story-left">
          The view was changed.{' '}
          <button type="button" onClick={() => openStep(store, network, number)}>
            Back to the step
          </button>
        </p>
      )}
    </>
  )
}
