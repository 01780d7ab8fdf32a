import { type Level, LEVELS } from '../layout/asked.ts'
import { foldAll, setLevel } from '../store/arrange.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useMedia } from '../ui/useMedia.ts'
import type { Dragged } from './dragged.ts'
import { LayoutSelect } from './LayoutSelect.tsx'
import { SidesSelect } from './SidesSelect.tsx'

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  1: 'Who and what',
  2: 'With subjects',
  3: 'Everything',
}

interface Props {
  readonly dragged: Dragged
  /** Does the page bring positions of its own? */
  readonly hasOwn: boolean
  readonly zoom: (direction: 1 | -1) => void
  readonly home: () => void
}

/** Here they would leave no room for the sentence beside them. */
const MEDIUM = '(max-width: 1099px)'

/** How much the figure draws, how it is laid out, and how near it is looked at: in a row, or behind one button. */
export function FigureControls({ dragged, hasOwn, zoom, home }: Props) {
  const { store } = useApp()
  const level = useAppState((state) => state.level)
  const unfolded = useAppState((state) => state.unfolded)
  const isMedium = useMedia(MEDIUM)
  const controls = (
    <div className="network-controls" data-stays="">
      {unfolded.size > 0 && (
        <button type="button" className="fold-all" onClick={() => foldAll(store)}>
          Fold again
        </button>
      )}
      <select
        aria-label="Level of detail"
        title="Level of detail"
        value={level}
        onChange={(event) => {
          const chosen = LEVELS.find((one) => String(one) === event.currentTarget.value)
          if (chosen) setLevel(store, chosen)
        }}
      >
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {LEVEL_WORDS[one]}
          </option>
        ))}
      </select>
      <SidesSelect />
      <LayoutSelect dragged={dragged} hasOwn={hasOwn} />
      <button type="button" className="icon" aria-label="Zoom out" title="Zoom out (−)" onClick={() => zoom(-1)}>
        <Icon d="M3 8h10" />
      </button>
      <button type="button" className="icon" aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoom(1)}>
        <Icon d="M8 3v10M3 8h10" />
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Show the whole network"
        title="Show the whole network (0)"
        onClick={home}
      >
        <Icon d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
      </button>
    </div>
  )
  return isMedium ? (
    <Menu label="Level, layout and zoom" face="Level">
      {controls}
    </Menu>
  ) : (
    controls
  )
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}
