import { useCallback, useEffect, useRef, useState } from 'react'
import { found } from '../../model/network.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { type ShownPanel, shownPanel } from '../../store/shownPanel.ts'
import { Late } from '../../ui/Late.tsx'
import { usePart } from '../../ui/usePart.ts'
import type * as latePanels from '../latePanels.ts'
import { panelsPart } from '../panelsPart.ts'
import { Story } from '../Story/Story.tsx'
import { Briefing } from './Briefing.tsx'
import './evidence.css'

/** Heights of the sheet that the panel becomes on a narrow screen. */
const SHEETS = ['peek', 'half', 'full'] as const
type Sheet = (typeof SHEETS)[number]

/** A panel of which less than this shows, in px, is as good as not there. */
const HIDDEN_PX = 40

/** What is selected, and who says so; with nothing selected, what the window holds. */
export function EvidencePanel() {
  const { network, store } = useApp()
  const selectedId = useAppState((state) => state.selectedId)
  const panel = useRef<HTMLElement>(null)
  const followed = useRef(false)
  const [chosen, setChosen] = useState<{ readonly at: string | null; readonly sheet: Sheet } | null>(null)
  const path = useAppState((state) => state.path)
  const pathWork = useAppState((state) => state.pathWork)
  const panelOpen = useAppState((state) => state.panel)
  const step = useAppState((state) => state.step)
  const shown = shownPanel({ selectedId, path, pathWork, panel: panelOpen }, network)
  // What the reader has asked for raises the sheet to where its beginning can be read.
  const asked = selectedId ?? (shown.of === 'window' ? null : shown.of)
  const sheet = chosen?.at === asked ? chosen.sheet : asked === null && step === null ? 'peek' : 'half'

  // A name that was followed is gone with the old content: without this the focus would fall back to the page.
  useEffect(() => {
    panel.current?.scrollTo({ top: 0 })
    // Where the panel follows below the drawing, a choice up there must not seem to do nothing.
    if (asked !== null && panel.current && panel.current.getBoundingClientRect().top > window.innerHeight - HIDDEN_PX)
      panel.current.scrollIntoView({ block: 'start' })
  }, [asked])
  const isThere = usePart(panelsPart, asked !== null).module !== null
  useEffect(() => {
    if (asked !== null && !isThere) return
    const isWaiting = document.activeElement === panel.current
    if (followed.current || isWaiting) headingOf(panel.current)?.focus({ preventScroll: true })
    followed.current = false
  }, [asked, isThere])

  useEffect(() => {
    // In braces: a browser may give a promise, which React would take for what ends the effect.
    panel.current?.scrollTo({ top: 0 })
  }, [step])
  const toEvidence = useCallback(() => headingOf(panel.current)?.focus({ preventScroll: true }), [])

  // A new window starts its list at the top; what is selected is still being read.
  const span = useAppState((state) => state.window)
  const order = useAppState((state) => state.order)
  const isList = asked === null
  // Remembered, since to ask for it the browser would have to lay out the page in the middle of each step of time.
  const isScrolled = useRef(false)
  useEffect(() => {
    if (isList && isScrolled.current) panel.current?.scrollTo({ top: 0 })
  }, [span, order, isList])

  return (
    // Watches what the links and buttons in it do; it is not itself something to press.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      className={`evidence sheet-${sheet}`}
      aria-label="Evidence"
      tabIndex={-1}
      onScroll={(event) => {
        isScrolled.current = event.currentTarget.scrollTop > 0
      }}
      onClick={() => {
        // After the handlers of what was clicked: only a click that selected takes the focus along. The story keeps its own.
        const now = store.getState()
        followed.current = now.selectedId !== selectedId && now.step === step
      }}
    >
      <button
        type="button"
        className="sheet-handle"
        onClick={() => setChosen({ at: asked, sheet: SHEETS[(SHEETS.indexOf(sheet) + 1) % SHEETS.length] ?? 'peek' })}
      >
        {sheet === 'full' ? 'Show less' : 'Show more'}
      </button>
      <Story toEvidence={toEvidence} />
      <div className="evidence-shown">
        <Shown shown={shown} />
      </div>
    </aside>
  )
}

/** The heading of what is shown; that of a story stands above it. */
function headingOf(panel: HTMLElement | null): HTMLElement | null | undefined {
  return panel?.querySelector<HTMLElement>('.evidence-shown h2')
}

/** The one thing that is shown: what the window holds, or what was asked for. */
function Shown({ shown }: { readonly shown: ShownPanel }) {
  const { selectors } = useApp()
  const isCompared = useAppState((state) => selectors.compared(state) !== null)
  if (shown.of === 'window' && !isCompared) return <Briefing />
  return <Late part={panelsPart}>{(panels) => <Asked shown={shown} {...panels} />}</Late>
}

type Panels = typeof latePanels

function Asked({ shown, ...panels }: { readonly shown: ShownPanel } & Panels) {
  const { network, selectors } = useApp()
  const compared = useAppState(selectors.compared)
  const { ChangeList, Folded, NodeEvidence, PairEvidence, Paths, SelectedEdge, Structure, Tray } = panels
  const folded = useAppState((state) => (shown.of === 'folded' ? selectors.display(state).folded : null))
  switch (shown.of) {
    case 'node':
      return <NodeEvidence key={shown.id} node={found(network.nodes, shown.id)} />
    case 'edge':
      return <SelectedEdge key={shown.id} edge={found(network.edges, shown.id)} />
    case 'pair':
      return <PairEvidence key={shown.pair.join('~')} pair={shown.pair} />
    case 'path':
      return <Paths />
    case 'tray':
      return <Tray />
    case 'structure':
      return <Structure />
    case 'folded':
      return folded && <Folded heading="Not drawn at this level" edges={folded} />
    case 'window':
      return compared && <ChangeList compared={compared} />
  }
}
