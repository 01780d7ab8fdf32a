import { type MouseEvent, memo, useDeferredValue, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { PathAsked } from '../../model/explore.ts'
import { found } from '../../model/network.ts'
import { answerPath } from '../../model/pathAnswer.ts'
import { sayChange, sayElsewhere, sayNowhere } from '../../model/sayPaths.ts'
import { capitalised, nameWithin } from '../../model/sentence.ts'
import type { Choices, View } from '../../model/view.ts'
import { chooseElsewhere, choosePath, clearPath, orderPathByTime, startPath, swapPath } from '../../store/explore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { FoundPaths } from './FoundPaths.tsx'
import { NodePicker } from '../../ui/NodePicker.tsx'
import './paths.css'

/** How two nodes are tied: chosen from their names or in the drawing, answered path by path. Nothing where nobody asks. */
export function Paths() {
  const { network, store } = useApp()
  const path = useAppState((state) => state.path)
  const begun = useAppState((state) => state.pathWork.from)
  const from = path?.from ?? begun
  if (from === null) return null
  const nameOfEnd = (id: string) => nameWithin(found(network.nodes, id))

  const leave = (event: MouseEvent) => {
    // The button goes with the panel: without this the focus would fall back to the page.
    const around = event.currentTarget.closest('aside')
    flushSync(() => clearPath(store))
    around?.querySelector('h2')?.focus({ preventScroll: true })
  }
  return (
    <div className="paths">
      <div className="panel-heading">
        <h2 tabIndex={-1}>
          {path
            ? capitalised(`from ${nameOfEnd(from)} to ${nameOfEnd(path.to)}`)
            : capitalised(`a path from ${nameOfEnd(from)}`)}
        </h2>
        <button type="button" className="quiet" onClick={leave}>
          Leave paths
        </button>
      </div>
      <div className="path-ends">
        <NodePicker
          label="From"
          chosen={from}
          other={path?.to ?? null}
          pick={(id) => (path ? choosePath(store, { from: id, to: path.to }) : startPath(store, id))}
        />
        <NodePicker label="To" chosen={path?.to ?? null} other={from} pick={(to) => choosePath(store, { from, to })} />
        {path && (
          <button type="button" onClick={() => swapPath(store)}>
            Swap ends
          </button>
        )}
      </div>
      {path ? <Answer path={path} /> : <p className="summary">Choose the other end by its name, or in the drawing.</p>}
    </div>
  )
}

/** What is answered: the question, and the moment of the view that it is about. */
interface Asked {
  readonly path: PathAsked
  readonly view: View
  readonly choices: Choices
}

/** The figure comes first; where a view has no path, to find where there is one may take a while. */
function Answer({ path }: { readonly path: PathAsked }) {
  const { store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const choices = useAppState(selectors.choices)
  const now = useMemo(() => ({ path, view, choices }), [path, view, choices])
  const asked = useDeferredValue(now)
  return (
    <>
      <label className="path-order">
        <input
          type="checkbox"
          checked={path.inTime === true}
          onChange={(event) => orderPathByTime(store, event.currentTarget.checked)}
        />
        In order of time: no step before the one before it
      </label>
      <div aria-busy={asked !== now}>
        <Answered asked={asked} />
      </div>
    </>
  )
}

const Answered = memo(function Answered({ asked }: { readonly asked: Asked }) {
  const { network, store } = useApp()
  const { path, view, choices } = asked
  const inTime = path.inTime === true
  const answer = useMemo(
    () => answerPath({ ...path, inTime }, view, choices, network),
    [path, inTime, view, choices, network],
  )
  const { extent } = network
  return (
    <>
      {answer.is === 'found' && <FoundPaths answer={answer.paths} inTime={inTime} />}
      {answer.is === 'elsewhere' && (
        <div className="path-elsewhere">
          <p aria-live="polite">{sayElsewhere(answer.change, inTime, extent)}</p>
          <button
            type="button"
            onClick={() => chooseElsewhere(store, answer.change, sayElsewhere(answer.change, inTime, extent))}
          >
            {sayChange(answer.change, extent)}
          </button>
        </div>
      )}
      {answer.is === 'nowhere' && <p aria-live="polite">{sayNowhere(path, inTime, network)}</p>}
    </>
  )
})
