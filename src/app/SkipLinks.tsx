import type { Stage } from '../store/appStore.ts'
import { useAppState } from '../store/AppContext.tsx'

/** What stands in the middle of the page, by its heading or its one tab stop. */
const MIDDLE: Readonly<Record<Stage, readonly [label: string, place: string]>> = {
  network: ['To the drawing', '.network-drawing'],
  text: ['To the text', '.text-twin h2'],
  documents: ['To the documents', '.documents h2'],
}

/**
 * The first stops of the Tab key, seen while one of them has the focus: past all the switches to where a reader wants to
 * be. The hash is the page's address, so that they are buttons and not links.
 */
export function SkipLinks() {
  const stage = useAppState((state) => state.stage)
  const places = [
    MIDDLE[stage],
    ...(stage === 'documents' ? [] : [['To the time', '.time-panel'] as const]),
    ['To the evidence', '.evidence-shown h2'] as const,
  ]
  return (
    <nav className="skip-links" aria-label="Skip">
      {places.map(([label, place]) => (
        <button key={label} type="button" onClick={() => document.querySelector<HTMLElement>(place)?.focus()}>
          {label}
        </button>
      ))}
    </nav>
  )
}
