import { type ComponentProps, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { type NetworkSlot, useDeskState } from '../desk/DeskContext.tsx'
import type { Draft } from '../draft/draft.ts'
import { networkOf } from '../draft/networkOf.ts'
import type { Display, StrokeDisplay } from '../drawing/display.ts'
import { type Line, lineOf } from '../drawing/encoding.ts'
import { createDragged } from '../graph/dragged.ts'
import { NetworkView } from '../graph/NetworkView.tsx'
import { PendingLines } from '../graph/PendingLines.tsx'
import { type Network, createNetwork } from '../model/network.ts'
import { type AppParts, AppProvider, useApp } from '../store/AppContext.tsx'
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
 * step; what is selected in it is selected in the desk, and the other way round.
 */
export function DeskNetwork({ draft, selectedId, onSelect, onOpen }: NetworkSlot) {
  const rested = useRestedDraft(draft)
  const [dragged] = useState(createDragged)
  const made = useMemo(() => partsOf(rested), [rested])

  // What the desk says while it is told is no news.
  const told = useRef(selectedId)
  useEffect(() => {
    told.current = selectedId
    const { store, network } = made.parts
    const known = selectedId !== null && (network.nodes.has(selectedId) || network.edges.has(selectedId))
    store.setState({ selectedId: known ? selectedId : null })
  }, [selectedId, made])
  useEffect(
    () =>
      made.parts.store.subscribe((state, before) => {
        if (state.selectedId === before.selectedId || state.selectedId === told.current) return
        told.current = state.selectedId
        onSelect(state.selectedId)
      }),
    [made, onSelect],
  )
  return (
    <AppProvider key={made.number} parts={made.parts}>
      <Drawing dragged={dragged} onOpen={onOpen} />
    </AppProvider>
  )
}

interface DrawingProps extends Pick<NetworkSlot, 'onOpen'> {
  readonly dragged: ReturnType<typeof createDragged>
}

function Drawing({ dragged, onOpen }: DrawingProps) {
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

let made = 0

function partsOf(draft: Draft): { readonly parts: AppParts; readonly number: number } {
  const network = createNetwork(networkOf(draft))
  made += 1
  const selectors = createSelectors(network)
  const display = dottingUncited(network)
  const shown = { ...selectors, display: (state: AppState) => display(selectors.display(state)) }
  return { parts: { network, store: createAppStore(network), selectors: shown }, number: made }
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
