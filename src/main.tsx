import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { ErrorPage } from './app/ErrorPage.tsx'
import { followAddress } from './app/followAddress.ts'
import { type HostApi, createHostApi } from './app/hostApi.ts'
import { readPage } from './app/readPage.ts'
import { DatasetError } from './data/datasetError.ts'
import { createNetwork } from './model/network.ts'
import { AppProvider } from './store/AppContext.tsx'
import { createAppStore } from './store/appStore.ts'
import { createSelectors } from './store/selectors.ts'

declare global {
  interface Window {
    entente?: HostApi
  }
}

function start(container: HTMLElement) {
  const root = createRoot(container)
  try {
    const { dataset, arrangement } = readPage(document)
    const network = createNetwork(dataset)
    const store = createAppStore(network)
    const selectors = createSelectors(network)
    const address = followAddress(store, network, window)
    window.entente = createHostApi(store, selectors, address)
    document.title = dataset.title
    root.render(
      <StrictMode>
        <AppProvider parts={{ network, store, selectors }}>
          <App arrangement={arrangement} />
        </AppProvider>
      </StrictMode>,
    )
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    root.render(<ErrorPage error={error} />)
  }
}

const container = document.getElementById('root')
if (container) start(container)
