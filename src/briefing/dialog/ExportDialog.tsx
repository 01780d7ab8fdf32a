/** One place for all that leaves the page: each kind shows what it will contain before it is taken. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { Fetched } from '../../ui/Fetched.tsx'
import type { ExportSource } from '../exportAs.ts'
import { DataTab } from './DataTab.tsx'
import { isSandboxed } from './download.ts'
import { EmbedTab } from './EmbedTab.tsx'
import { FigureTab } from './FigureTab.tsx'
import { SlideTab } from './SlideTab.tsx'
import { type Print, TextTab } from './TextTab.tsx'
import './export.css'

const TABS = ['Figure', 'Slide', 'Text', 'Data', 'Embed'] as const
type Tab = (typeof TABS)[number]

interface Props {
  readonly source: ExportSource
  readonly open: boolean
  readonly close: () => void
  readonly print: Print
}

export function ExportDialog({ source, open, close, print }: Props) {
  return (
    <Dialog title="Export" className="export" open={open} close={close}>
      {open && <Tabs source={source} print={print} />}
    </Dialog>
  )
}

function Tabs({ source, print }: Pick<Props, 'source' | 'print'>) {
  const [tab, setTab] = useState<Tab>('Figure')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -TABS.indexOf(tab), End: TABS.length - 1 - TABS.indexOf(tab) }[
      event.key
    ]
    if (step === undefined) return
    event.preventDefault()
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab
    setTab(next)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  const panels: Readonly<Record<Tab, ReactNode>> = {
    Figure: <FigureTab source={source} />,
    Slide: <SlideTab source={source} />,
    Text: <TextTab source={source} print={print} />,
    Data: <DataTab source={source} />,
    Embed: <EmbedTab source={source} />,
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs are focused, not the list */}
      <div ref={list} role="tablist" aria-label="What to export" className="export-tabs" onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            data-tab={name}
            id={`${id}-${name}`}
            aria-selected={name === tab}
            aria-controls={`${id}-panel`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {name}
          </button>
        ))}
      </div>
      {isSandboxed(window) && (
        <p className="quiet-note">
          The page around this one may not let it save files. Copying works; “Open full view” leads to where saving
          does.
        </p>
      )}
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        <Fetched what="text">{panels[tab]}</Fetched>
      </div>
    </>
  )
}
