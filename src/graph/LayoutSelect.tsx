import { useId } from 'react'
import { useStore } from 'zustand'
import { LAYOUTS, type Layout } from '../layout/layoutNames.ts'
import { drawnLayout, outlineSides } from '../layout/sides.ts'
import { setLayout } from '../store/arrange.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { type Dragged, resetArrangement } from './dragged.ts'
import './layouts.css'

const NAMES: Readonly<Record<Layout, string>> = {
  spine: 'Outline',
  own: 'The dataset’s own',
  force: 'By forces',
  timeline: 'Timeline',
  circle: 'Circle by kind',
}

/** Not every dataset can be laid out so. */
const PARTIAL: ReadonlySet<Layout> = new Set(['spine', 'own'])

interface Props {
  readonly dragged: Dragged
  /** Does the page bring positions of its own? */
  readonly hasOwn: boolean
}

/** Chooses the layout, and puts back what was dragged in it. */
export function LayoutSelect({ dragged, hasOwn }: Props) {
  const { store, network } = useApp()
  const asked = useAppState((state) => state.layout)
  const chosen = useAppState((state) => state.sides)
  const drawn = drawnLayout(asked, outlineSides(network, { layout: asked, sides: chosen }, hasOwn))
  // An outline stands between two sides. Where there are more to choose from, it waits for the choice.
  const hasOutline = network.dataset.parties.length > 1
  const layout = hasOutline ? asked : drawn
  const wasDragged = useStore(dragged, (all) => all[drawn] !== undefined)
  const id = useId()
  return (
    <div className="layout-select">
      <label htmlFor={id} className="visually-hidden">
        Arrangement
      </label>
      <select
        id={id}
        title="Arrangement"
        value={layout}
        onChange={(event) => {
          const chosen = LAYOUTS.find((one) => one === event.currentTarget.value)
          if (chosen) setLayout(store, chosen)
        }}
      >
        {LAYOUTS.filter(
          (one) => (one === 'own' && hasOwn) || (one === 'spine' && hasOutline) || one === layout || !PARTIAL.has(one),
        ).map((one) => (
          <option key={one} value={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
      {wasDragged && (
        <button
          type="button"
          className="layout-reset"
          aria-label="Reset arrangement"
          title="Put back what was dragged"
          onClick={() => resetArrangement(dragged, drawn)}
        >
          Reset
        </button>
      )}
    </div>
  )
}
