/**
 * The messages between a page in a frame and the page around it, with the origins that the address lists and no others. They are the
 * same in a frame that may only run scripts: the browser then says the frame's origin as "null" to the host, and the host's as it is
 * to the frame.
 */
import type { Fields } from '../store/addressKeys.ts'
import type { AppState, AppStore } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'
import type { Address } from './followAddress.ts'
import type { HostApi } from './hostApi.ts'

/** What the page tells its host. */
type Told =
  | { readonly type: 'entente:height'; readonly height: number }
  | { readonly type: 'entente:view'; readonly view: Fields }

/** The height is measured at most this often, in ms. */
const MEASURE_MS = 100

type Changes = Parameters<HostApi['setView']>[0]

/**
 * The changes that a message asks for; null of any other message. Of what it says, texts, numbers and switches count, and `null`. It
 * never changes who may send messages: that is said in the address alone.
 */
function changesIn(message: unknown): Changes | null {
  if (!isRecord(message) || message['type'] !== 'entente:set' || !isRecord(message['view'])) return null
  const said = Object.entries(message['view']).filter(
    ([key, value]) => key !== 'host' && (value === null || /^(?:string|number|boolean)$/.test(typeof value)),
  )
  return Object.fromEntries(said)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface Parts {
  readonly store: AppStore
  readonly address: Address
  readonly api: HostApi
  /** Px that the page would need, null while it shows nothing. */
  readonly neededHeight: (state: AppState) => number | null
}

/**
 * Tells the host of the frame of each settled view and of the height that the page would need, and sets the view that it asks for. Does
 * nothing in a page that stands in no frame, and nothing while the address lists no origin. Returns the way to stop.
 */
export function followHosts({ store, address, api, neededHeight }: Parts, page: Window): () => void {
  const { parent } = page
  if (parent === page) return () => undefined
  let told: { view: string; height: number | null } = { view: '', height: null }
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (message: Told) => {
    // Where the browser says whose frame this is, nobody else need be tried: each try that fails is a line in the console.
    const around = (page.location.ancestorOrigins as DOMStringList | undefined)?.[0]
    for (const origin of store.getState().hosts)
      if (around === undefined || around === origin) parent.postMessage(message, origin)
  }
  const tellView = () => {
    const view = api.getView()
    const said = JSON.stringify(view)
    // Said once: a host that keeps two frames alike would else never come to rest.
    if (said !== told.view) tell({ type: 'entente:view', view })
    told.view = said
  }
  const tellHeight = () => {
    timer = undefined
    const height = neededHeight(store.getState())
    if (height !== null && height !== told.height) tell({ type: 'entente:height', height })
    told.height = height
  }
  const measureSoon = () => {
    timer ??= setTimeout(tellHeight, MEASURE_MS)
  }
  const tellAll = () => {
    told = { view: '', height: null }
    tellView()
    measureSoon()
  }
  const onMessage = ({ data, source, origin }: MessageEvent<unknown>) => {
    if (source !== parent || !store.getState().hosts.includes(origin)) return
    const changes = changesIn(data)
    if (changes === null) return
    if (Object.keys(changes).length === 0) tellAll()
    else api.setView(changes)
  }

  /** What is open while there is somebody to talk to. */
  let closing: (() => void)[] = []
  const close = () => {
    clearTimeout(timer)
    timer = undefined
    for (const one of closing.splice(0)) one()
  }
  const open = () => {
    close()
    if (store.getState().hosts.length === 0) return
    const content = new MutationObserver(measureSoon)
    content.observe(page.document.body, { childList: true, subtree: true })
    page.addEventListener('message', onMessage)
    page.addEventListener('resize', measureSoon)
    closing = [
      () => content.disconnect(),
      () => page.removeEventListener('message', onMessage),
      () => page.removeEventListener('resize', measureSoon),
      address.onSettled(tellView),
      store.subscribe(measureSoon),
    ]
    tellAll()
  }
  open()
  const unwatch = watch(store, ({ hosts }) => hosts, open)
  return () => {
    unwatch()
    close()
  }
}
