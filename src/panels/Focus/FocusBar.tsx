import { found } from '../../model/network.ts'
import { nameWithin } from '../../model/sentence.ts'
import { leaveFocus, setFocus } from '../../store/explore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import './focus.css'

const STEPS = [1, 2, 3] as const

/** Over the drawing while a focus is on: around whom, how far, and the way out. */
export function FocusBar() {
  const { network, store } = useApp()
  const focus = useAppState((state) => state.focus)
  if (!focus) return null
  return (
    <div className="focus-bar">
      <fieldset>
        <legend>
          Around <bdi>{nameWithin(found(network.nodes, focus.id))}</bdi>:
        </legend>
        {STEPS.map((steps) => (
          <label key={steps}>
            <input
              type="radio"
              name="focus-steps"
              checked={focus.steps === steps}
              onChange={() => setFocus(store, focus.id, steps)}
            />
            {steps === 1 ? '1 step' : `${steps} steps`}
          </label>
        ))}
      </fieldset>
      <button type="button" className="quiet" onClick={() => leaveFocus(store)}>
        Leave focus
      </button>
    </div>
  )
}
