import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Boundary } from './app/Boundary.tsx'
import { DeskNetwork } from './app/DeskNetwork.tsx'
import { addQuoteFont, followTyping } from './app/faces.ts'
import { publishedPage } from './app/publishedPage.ts'
import { StoppedDesk } from './app/StoppedDesk.tsx'
import { createDesk } from './desk/createDesk.ts'
import { DeskApp } from './desk/DeskApp.tsx'
import { DeskProvider } from './desk/DeskContext.tsx'
import { deskCopyOf } from './page/deskCopy.ts'
import './app/font.css'
import './app/app.css'

function start(container: HTMLElement): void {
  const parts = createDesk({
    page: window,
    copy,
    renderNetwork: (slot) => <DeskNetwork {...slot} />,
    publishedPage: (dataset, arrangement) => publishedPage(dataset, arrangement, document),
  })
  const root = createRoot(container)
  let starts = 0
  const show = () => {
    starts += 1
    root.render(
      <StrictMode>
        <Boundary key={starts} instead={(error) => <StoppedDesk error={error} save={parts.save} startAgain={show} />}>
          <DeskProvider parts={parts}>
            <DeskApp />
          </DeskProvider>
        </Boundary>
      </StrictMode>,
    )
  }
  show()
  followTyping(document)
  // Quotes and texts stand in it; without it they are in a font of the system.
  addQuoteFont(document).catch(() => undefined)
}

// Before anything is written into the page.
const copy = deskCopyOf(document)
const container = document.getElementById('root')
if (container) start(container)
