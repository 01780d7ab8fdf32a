import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { NetworkSlot } from '../desk/DeskContext.tsx'
import type { Draft } from '../draft/draft.ts'
import { networkOf } from '../draft/networkOf.ts'
import { createDragged } from '../graph/dragged.ts'
import { NetworkView } from '../graph/NetworkView.tsx'
import { createNetwork } from '../model/network.ts'
import { type AppParts, AppProvider, useApp } from '../store/AppContext.tsx'
import { createAppStore } from '../store/appStore.ts'
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
      />
    </div>
  )
}

let made = 0

function partsOf(draft: Draft): { readonly parts: AppParts; readonly number: number } {
  const network = createNetwork(networkOf(draft))
  made += 1
  return { parts: { network, store: createAppStore(network), selectors: createSelectors(network) }, number: made }
}

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
