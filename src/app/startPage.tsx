import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { Boundary } from './Boundary.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import { facesFor, followTyping } from './faces.ts'
import { loadRest } from './loadRest.ts'
import { createDatasets } from './datasets.ts'
import { OpeningPage } from './OpeningPage.tsx'
import { type Made, type OpenSession, keptFrom, openSession } from './openSession.ts'
import { sayOpened } from './sayOpened.ts'
import { type PageCopy, copyOf } from '../page/pageCopy.ts'
import { type Page, readPage } from '../page/readPage.ts'
import { StoppedPage, reportOf } from './StoppedPage.tsx'
import { DatasetError } from '../data/datasetError.ts'
import { dataIn } from '../store/address.ts'
import type { Given } from '../store/addressKeys.ts'
import { AppProvider } from '../store/AppContext.tsx'
import { notify } from '../store/appStore.ts'
import './font.css'

/** Takes the view out of the address: as no step of the history where that is allowed, else as one. */
function clearAddress() {
  try {
    // With nothing after it the `#` asks for the defaults, also of a page that has an opening view.
    window.history.replaceState(null, '', '#')
  } catch {
    window.location.hash = ''
  }
}

/** Opens the page of the reader in the window: what stands at the root of it is replaced. */
export function startPage(): void {
  // Before anything is written into the page.
  const copy = copyOf(document)
  const container = document.getElementById('root')
  if (container) start(container, copy)
}

/**
 * Puts the page into its container: the app, the faults of its dataset, or, whatever else fails now or later, what
 * happened and a way back. The text that stood there stays until the first picture can be drawn.
 */
function start(container: HTMLElement, copy: PageCopy): void {
  const root = createRoot(container, {
    // The last resort, where even the page that tells of a failure fails.
    onUncaughtError: (error) => {
      container.textContent = `This page has stopped. ${reportOf(error, window.location.href)}`
    },
  })
  const stops: (() => void)[] = []
  const stop = () => {
    for (const one of stops.splice(0)) one()
  }
  const startAgain = () => {
    root.unmount()
    clearAddress()
    start(container, copy)
  }
  const stopped = (error: unknown) => {
    stop()
    return <StoppedPage error={error} address={window.location.href} startAgain={startAgain} />
  }
  const show = (page: ReactNode) => {
    root.render(
      <StrictMode>
        <Boundary instead={stopped}>{page}</Boundary>
      </StrictMode>,
    )
  }

  let session: OpenSession | null = null
  const end = () => {
    session?.dispose()
    session = null
  }
  stops.push(end)
  /** The dataset that the page brings, read when it is first shown. */
  let own: Page | null = null

  /** Each session draws anew, also where a file of the same name was opened before. */
  let sessions = 0

  /**
   * Shows a dataset in the place of the one before it, with the reader's settings that are about none.
   * @param view to begin with; null for that of the address
   * @param made of the dataset already
   */
  const enter = (page: Page, data: string | null, view: Given | null, made: Made = {}) => {
    const kept = session ? keptFrom(session) : {}
    end()
    try {
      const begin = view && { ...kept, ...view, ...(data === null ? {} : { data }) }
      const opened = openSession(page, window, { copy, datasets, data, begin: begin ?? undefined, ...made })
      session = opened
      sessions += 1
      const key = sessions
      void facesFor(page.dataset, document).then(() => {
        if (session !== opened) return
        show(
          <AppProvider key={key} parts={opened.parts}>
            <App
              arrangement={page.arrangement}
              exports={opened.exports}
              print={opened.print}
              datasets={datasets}
              follows={key > 1}
            />
          </AppProvider>,
        )
        loadRest(window, opened.parts.network)
      })
    } catch (error) {
      show(stopped(error))
    }
  }
  /** That of the address, as long as it is about this dataset. */
  const viewFor = (data: string | null, view: Given | null) =>
    dataIn(window.location.hash) === data ? view : (view ?? {})
  const datasets = createDatasets(
    {
      opened: ({ dataset, made, data, name, view }) => {
        enter({ dataset, arrangement: null, opening: null }, data, viewFor(data, view), made)
        if (session) notify(session.parts.store, { text: sayOpened(name, dataset), passes: true })
      },
      toOwn: (view) => {
        try {
          own ??= readPage(document)
        } catch (error) {
          end()
          show(error instanceof DatasetError ? <ErrorPage error={error} /> : stopped(error))
          return
        }
        enter(own, null, viewFor(null, view))
      },
      stayed: () => session?.resume(),
    },
    window,
  )
  stops.push(datasets.cancel, followTyping(document))

  const named = dataIn(window.location.hash)
  if (named === null) datasets.toOwn(null)
  else {
    show(<OpeningPage datasets={datasets} />)
    datasets.openNamed(named, null)
  }
}
