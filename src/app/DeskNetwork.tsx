import { type ComponentProps, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { type NetworkSlot, useDesk, useDeskState } from '../desk/DeskContext.tsx'
import type { DeskStore } from '../desk/deskStore.ts'
import type { Draft } from '../draft/draft.ts'
import { networkOf } from '../draft/networkOf.ts'
import type { Display, StrokeDisplay } from '../drawing/display.ts'
import { type Line, lineOf } from '../drawing/encoding.ts'
import { type Dragged, createDragged } from '../graph/dragged.ts'
import { NetworkView } from '../graph/NetworkView.tsx'
import { PendingLines } from '../graph/PendingLines.tsx'
import { goOn } from '../graph/goOn.ts'
import { goesOn } from '../graph/placing.ts'
import { drawnLayout, outlineSides } from '../layout/sides.ts'
import { type Network, createNetwork } from '../model/network.ts'
import { type AppParts, AppProvider, useApp, useAppState } from '../store/AppContext.tsx'
import { type AppState, createAppStore } from '../store/appStore.ts'
import { createSelectors } from '../store/selectors.ts'
import { useTheme } from '../store/useTheme.ts'

/** Ms after the last step until the network is drawn anew: of a large one longer, since that takes longer too. */
const REST = 400
const REST_OF_THOUSAND = 100

const nothing = () => undefined
const noActions = () => []

/**
 * The network of a draft, drawn as its readers will see it: what is uncited is in it too. It follows the draft a moment after each
 * step, in the same drawing: what was chosen in it stays so, and names stay where they are. What is selected in it is selected in the
 * desk, and the other way round.
 */
export function DeskNetwork({ draft, selectedId, onSelect, onOpen }: NetworkSlot) {
  const { store: desk } = useDesk()
  const rested = useRestedDraft(draft)
  const [anew, setAnew] = useState(() => drawnLast.get(desk)?.anew ?? 0)
  const drawn = useMemo(() => drawnOf(desk, rested, anew), [desk, rested, anew])
  const { parts, dragged } = drawn

  // What the desk says while it is told is no news.
  const told = useRef(selectedId)
  useEffect(() => {
    told.current = selectedId
    const { store, network } = parts
    const known = selectedId !== null && (network.nodes.has(selectedId) || network.edges.has(selectedId))
    store.setState({ selectedId: known ? selectedId : null })
  }, [selectedId, parts])
  useEffect(
    () =>
      parts.store.subscribe((state, before) => {
        if (state.selectedId === before.selectedId || state.selectedId === told.current) return
        told.current = state.selectedId
        onSelect(state.selectedId)
      }),
    [parts, onSelect],
  )
  return (
    <AppProvider key={rested.id} parts={parts}>
      <Drawing dragged={dragged} onOpen={onOpen} arrangeAnew={() => setAnew((times) => times + 1)} />
    </AppProvider>
  )
}

interface DrawingProps extends Pick<NetworkSlot, 'onOpen'> {
  readonly dragged: Dragged
  readonly arrangeAnew: () => void
}

function Drawing({ dragged, onOpen, arrangeAnew }: DrawingProps) {
  const { network, store } = useApp()
  const theme = useTheme()
  const openSelected = () => {
    const { selectedId } = store.getState()
    if (selectedId !== null && network.edges.has(selectedId)) onOpen(selectedId)
  }
  return (
    <div className="desk-drawing">
      <NetworkView
        arrangement={null}
        theme={theme}
        dragged={dragged}
        toEvidence={openSelected}
        openShortcuts={nothing}
        openSearch={nothing}
        actionsFor={noActions}
        over={overOf}
        heading={<ArrangeAnew act={arrangeAnew} />}
      />
    </div>
  )
}

/** What is being marked, over the drawing. */
function Marked({ cy }: Pick<ComponentProps<typeof PendingLines>, 'cy'>) {
  const pending = useDeskState((state) => state.pending)
  return pending && <PendingLines cy={cy} {...pending} />
}

const overOf = (cy: ComponentProps<typeof PendingLines>['cy']) => <Marked cy={cy} />

/** Names stay where they stand, so that in time a better place may be free. */
function ArrangeAnew({ act }: { readonly act: () => void }) {
  const { network } = useApp()
  const layout = useAppState((state) => state.layout)
  const sides = useAppState((state) => state.sides)
  const drawn = drawnLayout(layout, outlineSides(network, { layout, sides }, false))
  return (
    drawn === 'force' &&
    goesOn.has(network) && (
      <button type="button" className="desk-arrange" onClick={act} title="Names have stayed where they stood so far">
        Arrange anew
      </button>
    )
  )
}

/** What is drawn of a draft. */
interface DrawnDraft {
  readonly draftId: string
  /** Counts how often it was to be arranged anew. */
  readonly anew: number
  readonly parts: AppParts
  readonly dragged: Dragged
}

/** What each desk drew last: where the network is a tab, the drawing goes and comes. */
const drawnLast = new WeakMap<DeskStore, DrawnDraft>()

function drawnOf(desk: DeskStore, draft: Draft, anew: number): DrawnDraft {
  const last = drawnLast.get(desk)
  const before = last?.draftId === draft.id ? last : null
  const dragged = before?.anew === anew ? before.dragged : createDragged()
  const parts = partsOf(draft, before?.parts ?? null)
  if (before?.anew === anew) goOn(before.parts.network, parts.network, dragged)
  const drawn = { draftId: draft.id, anew, parts, dragged }
  drawnLast.set(desk, drawn)
  return drawn
}

function partsOf(draft: Draft, before: AppParts | null): AppParts {
  const network = createNetwork(networkOf(draft))
  const selectors = createSelectors(network)
  const display = dottingUncited(network)
  const shown = { ...selectors, display: (state: AppState) => display(selectors.display(state)) }
  return { network, store: createAppStore(network, before ? choicesFor(network, before) : {}), selectors: shown }
}

/** What was chosen in the drawing before, as far as it is there. */
function choicesFor({ nodes, dataset }: Network, { store }: AppParts): Partial<AppState> {
  const { layout, level, sides, unfolded, focus } = store.getState()
  const isParty = (id: string) => dataset.parties.some((party) => party.id === id)
  return {
    layout,
    level,
    sides: sides?.every(isParty) === true ? sides : null,
    unfolded: new Set([...unfolded].filter((id) => nodes.has(id))),
    focus: focus && nodes.has(focus.id) ? focus : null,
  }
}

/**
 * Dots the lines of which no relationship has a quote. Readers see such a line where a date is only possible, which over the whole period
 * none is; planned is dashed.
 */
function dottingUncited({ edges }: Network): (display: Display) => Display {
  let last: { readonly of: Display; readonly is: Display } | null = null
  const isUncited = (id: string) => edges.get(id)?.citations.length === 0
  return (display) => {
    if (last?.of === display) return last.is
    const strokes = new Map(
      Array.from(display.strokes, ([id, stroke]): [string, StrokeDisplay] => {
        if (!stroke.edges.every(isUncited)) return [id, stroke]
        const line = { ...lineOf(stroke.isPlanned ? 'planned' : 'completed', 'possible'), ...signOf(stroke.line) }
        return [id, { ...stroke, answer: 'possible', line }]
      }),
    )
    last = { of: display, is: { ...display, strokes } }
    return last.is
  }
}

const signOf = ({ sign }: Line) => (sign === undefined ? {} : { sign })

/** The draft as it was when nothing had changed it for a while. */
function useRestedDraft(draft: Draft): Draft {
  const [rested, setRested] = useState(draft)
  useEffect(() => {
    if (rested === draft) return undefined
    const rest = REST + (REST_OF_THOUSAND * draft.edges.length) / 1_000
    const timer = setTimeout(() => startTransition(() => setRested(draft)), rest)
    return () => clearTimeout(timer)
  }, [draft, rested])
  return rested
}
