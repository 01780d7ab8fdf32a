import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { Boundary } from './app/Boundary.tsx'
import { ErrorPage } from './app/ErrorPage.tsx'
import { facesFor, followTyping } from './app/faces.ts'
import { loadRest } from './app/loadRest.ts'
import { openSession } from './app/openSession.ts'
import { copyOf } from './page/pageCopy.ts'
import { readPage } from './page/readPage.ts'
import { StoppedPage, reportOf } from './app/StoppedPage.tsx'
import { DatasetError } from './data/datasetError.ts'
import { AppProvider } from './store/AppContext.tsx'
import './app/font.css'

/** Takes the view out of the address: as no step of the history where that is allowed, else as one. */
function clearAddress() {
  try {
    // With nothing after it the `#` asks for the defaults, also of a page that has an opening view.
    window.history.replaceState(null, '', '#')
  } catch {
    window.location.hash = ''
  }
}

/**
 * Puts the page into its container: the app, the faults of its dataset, or, whatever else fails now or later, what
 * happened and a way back. The text that stood there stays until the first picture can be drawn.
 */
function start(container: HTMLElement): void {
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
    start(container)
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

  try {
    const page = readPage(document)
    const session = openSession(page, window, copy)
    stops.push(session.dispose, followTyping(document))
    void facesFor(JSON.stringify(page.dataset), document).then(() => {
      show(
        <AppProvider parts={session.parts}>
          <App arrangement={page.arrangement} exports={session.exports} print={session.print} />
        </AppProvider>,
      )
      loadRest(window)
    })
  } catch (error) {
    show(error instanceof DatasetError ? <ErrorPage error={error} /> : stopped(error))
  }
}

// Before anything is written into the page.
const copy = copyOf(document)
const container = document.getElementById('root')
if (container) start(container)
