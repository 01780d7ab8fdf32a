import { found } from '../../model/network.ts'
import { nameWithin } from '../../model/sentence.ts'
import { leaveFocus, setFocus } from '../../store/explore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import './focus.css'

const STEPS = [1, 2, 3] as const

/**
 * In the heading of the figure while a focus is on: around whom, how far, and the way out. Over the figure it would cover rows, and
 * where it took room the figure would have to give way.
 */
export function FocusBar() {
  const { network, store } = useApp()
  const focus = useAppState((state) => state.focus)
  if (!focus) return null
  return (
    <div className="focus-bar">
      <fieldset>
        <legend>
          <span className="spare">Around</span> <bdi>{nameWithin(found(network.nodes, focus.id))}</bdi>:
        </legend>
        {STEPS.map((steps) => (
          <label key={steps}>
            <input
              type="radio"
              name="focus-steps"
              checked={focus.steps === steps}
              onChange={() => setFocus(store, focus.id, steps)}
            />
            <span>
              {steps} <span className="spare">{steps === 1 ? 'step' : 'steps'}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="quiet" onClick={() => leaveFocus(store)}>
        Leave <span className="spare">focus</span>
      </button>
    </div>
  )
}
