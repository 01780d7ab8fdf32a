import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DeskNetwork } from './app/DeskNetwork.tsx'
import { createDesk } from './desk/createDesk.ts'
import { DeskApp } from './desk/DeskApp.tsx'
import { DeskProvider } from './desk/DeskContext.tsx'
import './app/font.css'
import './app/app.css'

const container = document.getElementById('root')
if (container) {
  const parts = createDesk((slot) => <DeskNetwork {...slot} />)
  createRoot(container).render(
    <StrictMode>
      <DeskProvider parts={parts}>
        <DeskApp />
      </DeskProvider>
    </StrictMode>,
  )
}
