/** All that belongs to one dataset on the page: its store, what follows that, its address and what hosts hold on to. */
import type { ExportSource } from '../briefing/exportAs.ts'
import { type Network, createNetwork } from '../model/network.ts'
import type { PageCopy } from '../page/pageCopy.ts'
import type { BlockReader } from '../page/blockReader.ts'
import type { Page } from '../page/readPage.ts'
import { type Given, type Key, PAGE_KEYS } from '../store/addressKeys.ts'
import { fieldsOf } from '../store/address.ts'
import type { Datasets } from './opening.ts'
import type { AppParts } from '../store/AppContext.tsx'
import { createAppStore, dismissNotice, notify } from '../store/appStore.ts'
import { createSelectors } from '../store/selectors.ts'
import { createExportSource } from './exportSource.ts'
import { followAddress } from './followAddress.ts'
import { followDrops } from './followDrops.ts'
import { followFailures } from './followFailures.ts'
import { followOwnLayout } from './followOwnLayout.ts'
import { type HostApi, createHostApi } from './hostApi.ts'
import { followHosts } from './hostMessages.ts'
import { type Print, followPrint } from './followPrint.ts'
import { createNeededHeight } from './neededHeight.ts'

declare global {
  interface Window {
    entente?: HostApi
  }
}

export interface OpenSession {
  readonly parts: AppParts
  readonly exports: ExportSource
  readonly print: Print['print']
  /** The address that named another dataset is that of this one again. */
  readonly resume: () => void
  /** Takes back all that the session does to the page: nothing follows its store any more, and another can be opened. Once is enough. */
  readonly dispose: () => void
}

/** What is made of a dataset already. */
export interface Made {
  readonly network?: Network | null
  /** What fetches its records, which ends with the session; absent where they are all here. */
  readonly blocks?: BlockReader | undefined
}

/** Where a session stands. */
export interface Place extends Made {
  /** The page as it came, where it may be given away. */
  readonly copy?: PageCopy | null
  /** What opens other datasets; without it the page knows but this one. */
  readonly datasets?: Datasets | undefined
  /** The dataset as the address names it; null for the page's own. */
  readonly data?: string | null
  /** The view to begin with, in the place of the address's. */
  readonly begin?: Given | undefined
}

/**
 * Opens a dataset on the page, at the view that the page's address names, else at the page's own. Nothing is drawn yet.
 */
export function openSession(
  { dataset, arrangement, opening }: Page,
  page: Window,
  { copy = null, datasets, data = null, begin, network: made, blocks }: Place = {},
): OpenSession {
  const network = made ?? createNetwork(dataset)
  const store = createAppStore(network, { data })
  const parts: AppParts = {
    network,
    store,
    selectors: createSelectors(network, arrangement !== null),
    hasOwn: arrangement !== null,
  }
  const exports = createExportSource(parts, arrangement, data === null ? copy : (copy?.with(dataset) ?? null))
  const onOther =
    datasets &&
    ((named: string | null, view: Given | null) =>
      named === null ? datasets.toOwn(view) : datasets.openNamed(named, view))
  const address = followAddress(store, network, page, { opening, begin, onOther, onReturned: datasets?.cancel })
  const api = createHostApi(parts, address, exports)
  const neededHeight = createNeededHeight(parts, page)
  const { print, stop: stopPrint } = followPrint(exports, page)
  const stops = [
    address.stop,
    followOwnLayout(store, arrangement),
    followFailures(store, page),
    followHosts({ store, address, api, neededHeight }, page),
    followDrops({ network, store, address, openDataset: (file) => datasets?.openFile(file) }, page),
    stopPrint,
    () => blocks?.dispose(),
  ]
  const noticesOf = (text: string) => store.getState().notices.filter((notice) => notice.text === text)
  blocks?.follow(
    (text) => {
      if (noticesOf(text).length === 0) notify(store, { text })
    },
    (text) => {
      for (const notice of noticesOf(text)) dismissNotice(store, notice)
    },
  )
  page.entente = api
  page.document.title = dataset.title
  const dispose = () => {
    for (const stop of stops.splice(0)) stop()
    if (page.entente === api) delete page.entente
  }
  return { parts, exports, print, resume: address.resume, dispose }
}

/** What of a view is not about its dataset: the next one opens with it. */
export function keptFrom({ parts: { store, network } }: OpenSession): Given {
  const fields = fieldsOf(store.getState(), network)
  return Object.fromEntries(Object.entries(fields).filter(([key]) => PAGE_KEYS.has(key as Key) && !DATA_KEYS.has(key)))
}

const DATA_KEYS: ReadonlySet<string> = new Set(['data', 'v'])
