import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { addQuoteFont } from './app/faces.ts'
import { DeskNetwork } from './app/DeskNetwork.tsx'
import { createDesk } from './desk/createDesk.ts'
import { DeskApp } from './desk/DeskApp.tsx'
import { DeskProvider } from './desk/DeskContext.tsx'
import './app/font.css'
import './app/app.css'

const container = document.getElementById('root')
if (container) {
  const parts = createDesk((slot) => <DeskNetwork {...slot} />)
  // Texts stand there in a font of the system until it comes.
  addQuoteFont(document).catch(() => undefined)
  createRoot(container).render(
    <StrictMode>
      <DeskProvider parts={parts}>
        <DeskApp />
      </DeskProvider>
    </StrictMode>,
  )
}
