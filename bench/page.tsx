/** The measured page: draws one subject in one way at a time and times the steps of the window. */
import type { Core } from 'cytoscape'
import { flushSync } from 'react-dom'
import { type Root, createRoot } from 'react-dom/client'
import { createNetwork } from '../src/model/network.ts'
import { AppProvider, type AppParts } from '../src/store/AppContext.tsx'
import { createAppStore, setWindow } from '../src/store/appStore.ts'
import { createSelectors } from '../src/store/selectors.ts'
import type { Interval } from '../src/time/interval.ts'
import type { StepTime } from './benchPage.ts'
import type { Subject } from './subject.ts'
import { BENCH_STATE, COMPONENTS, drawnIn } from './ways.tsx'
import '../src/app/font.css'
import './page.css'

/** Frames in which what a change sets off comes to rest. */
const SETTLE_FRAMES = 5

/** Untimed steps before the timed ones. */
const WARM_UP = 2

const frame = () => new Promise<void>((passed) => requestAnimationFrame(() => passed()))

async function settle() {
  for (let i = 0; i < SETTLE_FRAMES; i++) await frame()
}

const container = document.createElement('div')
container.className = 'bench'
document.body.append(container)

let subject: Subject | undefined
let ahead: readonly Interval[] = []
let mounted: { readonly root: Root; readonly parts: AppParts } | undefined

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('First open a subject, then mount a way to draw it.')
  return value
}

/** Cytoscape leaves its core at the element that it draws in, under this name. */
function drawnCore(): Core {
  const element = present(container.querySelector('.network-canvas'))
  return present((Reflect.get(element, '_cyreg') as { readonly cy?: Core } | undefined)?.cy)
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
  open: (opened) => {
    subject = opened
  },
  mount: async (way) => {
    const network = createNetwork(present(subject).dataset)
    const parts = { network, store: createAppStore(network, BENCH_STATE), selectors: createSelectors(network) }
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
    await settle()
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
  drawn: () => drawnIn(drawnCore()),
  unmount: async () => {
    present(mounted).root.unmount()
    mounted = undefined
    await settle()
  },
}
