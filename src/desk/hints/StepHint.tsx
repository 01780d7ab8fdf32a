import type { MouseEvent } from 'react'
import { useDesk, useDeskState } from '../DeskContext.tsx'
import { seeHint } from '../deskStore.ts'
import { HINTS, type HintStep } from './hints.ts'
import './hints.css'

/** One line on how a step goes, until somebody has got it. */
export function StepHint({ step }: { readonly step: HintStep }) {
  const { store } = useDesk()
  const isSeen = useDeskState(({ seenHints }) => seenHints.includes(step))
  if (isSeen) return null
  const onClick = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const next = currentTarget.closest('section')?.nextElementSibling
    seeHint(store, step)
    if (next) focusFirst(next)
  }
  return (
    <section className="desk-hint" aria-label="Hint">
      <p>{HINTS[step]}</p>
      <button type="button" onClick={onClick}>
        Got it
      </button>
    </section>
  )
}

/** The keys go on with what the hint was about: the button that had them is gone. */
function focusFirst(place: Element): void {
  const list = place.querySelector<HTMLElement>('[role="listbox"], [data-row-title]')
  const control = list ?? place.querySelector<HTMLElement>('button:not(:disabled), input:not(:disabled), select')
  control?.focus({ preventScroll: true })
}
