/** The measured page: draws one dataset in one way at a time and times the steps of the window. */
import type { Core } from 'cytoscape'
import { flushSync } from 'react-dom'
import { type Root, createRoot } from 'react-dom/client'
import type { Dataset } from '../src/data/schema.ts'
import { createNetwork } from '../src/model/network.ts'
import { AppProvider, type AppParts } from '../src/store/AppContext.tsx'
import { createAppStore, setWindow } from '../src/store/appStore.ts'
import type { Interval } from '../src/time/interval.ts'
import type { StepTime } from './benchPage.ts'
import { selectorsOfAllTime } from './selectorsOfAllTime.ts'
import { BENCH_STATE, COMPONENTS, drawnIn } from './ways.tsx'
import '../src/app/font.css'
import './page.css'

/** Frames in which what a change sets off comes to rest. */
const SETTLE_FRAMES = 5

/** Ms in which something is to be drawn. */
const PATIENCE = 120_000

/** Untimed steps before the timed ones. */
const WARM_UP = 2

const frame = () => new Promise<void>((passed) => requestAnimationFrame(() => passed()))

async function settle() {
  for (let i = 0; i < SETTLE_FRAMES; i++) await frame()
}

const container = document.createElement('div')
container.className = 'bench'
document.body.append(container)

let dataset: Dataset | undefined
let ahead: readonly Interval[] = []
let mounted: { readonly root: Root; readonly parts: AppParts } | undefined

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('First open a dataset, then mount a way to draw it.')
  return value
}

/** Cytoscape leaves its core at the element that it draws in, under this name. */
function coreNow(): Core | undefined {
  const element = container.querySelector('.network-canvas')
  return element ? (Reflect.get(element, '_cyreg') as { readonly cy?: Core } | undefined)?.cy : undefined
}

/** Until a frame after the one in which something was first drawn. */
async function firstPicture(): Promise<void> {
  const began = performance.now()
  let core = coreNow()
  for (; !core || core.nodes().empty(); core = coreNow()) {
    await frame()
    if (performance.now() - began > PATIENCE) throw new Error('Nothing was drawn.')
  }
  const drawing = core
  // It may have been drawn in this very frame, before this was asked.
  await Promise.race([new Promise<void>((drawn) => drawing.one('render', () => drawn())), frame().then(frame)])
  await frame()
}

async function step(change: () => void): Promise<StepTime> {
  const called = performance.now()
  // What a way does through React belongs to the step: without this it would be left for later.
  flushSync(change)
  const returned = performance.now()
  await frame()
  await frame()
  return { frame: performance.now() - called, script: returned - called }
}

window.bench = {
  open: async (address) => {
    const called = performance.now()
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address} was not found.`)
    const plain = address.endsWith('.gz') ? answer.body?.pipeThrough(new DecompressionStream('gzip')) : answer.body
    const opened = (await new Response(plain ?? null).json()) as Dataset
    const read = performance.now() - called
    dataset = opened
    return { read, extent: createNetwork(opened).extent }
  },
  mount: async (way) => {
    const called = performance.now()
    const network = createNetwork(present(dataset))
    const parts = {
      network,
      store: createAppStore(network, BENCH_STATE),
      selectors: selectorsOfAllTime(network, BENCH_STATE.level),
    }
    const root = createRoot(container)
    mounted = { root, parts }
    const Component = COMPONENTS[way]
    flushSync(() => {
      root.render(
        <AppProvider parts={parts}>
          <Component />
        </AppProvider>,
      )
    })
    await firstPicture()
    const drawn = performance.now() - called
    await settle()
    return drawn
  },
  begin: async (windows) => {
    const { store } = present(mounted).parts
    // There and back: what is made once, on first need, has been made before the first timed step.
    for (const window of windows.slice(0, WARM_UP + 1).toReversed()) await step(() => setWindow(store, window))
    ahead = windows.slice(1)
    await settle()
  },
  run: async () => {
    const { store } = present(mounted).parts
    const times: StepTime[] = []
    for (const window of ahead) times.push(await step(() => setWindow(store, window)))
    return times
  },
  drawn: () => drawnIn(present(coreNow())),
  unmount: async () => {
    present(mounted).root.unmount()
    mounted = undefined
    await settle()
  },
}
