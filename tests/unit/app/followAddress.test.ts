// @vitest-environment jsdom
import { setQuery } from '../../../src/store/search.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createExportSource } from '../../../src/app/exportSource.ts'
import { type Address, followAddress } from '../../../src/app/followAddress.ts'
import { createHostApi } from '../../../src/app/hostApi.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import {
  type AppStore,
  createAppStore,
  hover,
  openDocuments,
  select,
  setTheme,
  setWindow,
  undoNotice,
} from '../../../src/store/appStore.ts'
import { play, step, stop } from '../../../src/store/playback.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { closeStory, openStep } from '../../../src/store/story.ts'
import { aDataset, aStep, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'early', when: '2023-10' }),
      anEdge({ id: 'late', when: '2025-04-14', target: 'cyril' }),
      anEdge({ id: 'vague', when: '2024-05?', target: 'dora' }),
      anEdge({ id: 'undated', source: 'bea', target: 'cyril' }),
    ],
  }),
)
const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2025 = days('2025-01-01', '2025-12-31')

/** More than the time after which a view has settled, in ms. */
const LONG_ENOUGH = 1_000

let open: Address[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const address of open) address.stop()
  open = []
  window.history.replaceState(null, '', '/')
})

/** What a host holds on to, of a page without positions of its own. */
function hostOf(store: AppStore, told: Network, address: Address) {
  const parts = { network: told, store, selectors: createSelectors(told) }
  return createHostApi(parts, address, createExportSource(parts, null, null))
}

/** A page that is opened at an address. */
function aPage(hash = '', told = network) {
  window.history.replaceState(null, '', `/${hash}`)
  const store = createAppStore(told)
  const address = followAddress(store, told, window)
  open.push(address)
  const steps = window.history.length
  return { store, address, host: hostOf(store, told, address), newSteps: () => window.history.length - steps } // prettier-ignore
}

/** Once the window has gone where a step in its history leads. */
const walked = (go: () => void) =>
  new Promise<void>((resolve) => {
    window.addEventListener('popstate', () => setTimeout(resolve), { once: true })
    go()
  })

describe('opening an address', () => {
  it('shows what it says', () => {
    const { store } = aPage('#t=2025&sel=cyril&theme=dark')
    expect(store.getState()).toMatchObject({ window: YEAR_2025, selectedId: 'cyril', theme: 'dark', notices: [] })
  })

  it('names what is unknown in a notice, and applies the rest', () => {
    const { store } = aPage('#t=2025&sel=nobody')
    expect(store.getState().window).toEqual(YEAR_2025)
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'Nothing in this dataset has the id “nobody”. The selection was left out.',
    ])
  })

  it('names all that is unknown in one notice, each with its key, its value and what could be', () => {
    const { store } = aPage('#t=2025&sel=nobody&level=9&mode=never&colour=red')
    expect(store.getState().window).toEqual(YEAR_2025)
    expect(store.getState().notices).toHaveLength(1)
    expect(store.getState().notices[0]?.points?.toSorted()).toEqual([
      'Nothing in this dataset has the id “nobody”. The selection was left out.',
      'The address has a part “colour” that is not known. It was left out.',
      'The address says level=9; it can be 1, 2 or 3. It was left out.',
      expect.stringMatching(/^The address says mode=never; it can be during, .* or .*\. It was left out\.$/),
    ])
  })

  it('brings the address to the one form of its view, without a step in the history', () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage('#sel=ada&possible=1&t=2023..2025&nonsense')
    expect(window.location.hash).toBe('#sel=ada')
    hover(store, 'bea')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(newSteps()).toBe(0)
  })

  it('follows what is typed into the search without a step in the history', () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage('#sel=ada')
    for (const query of ['c', 'cy', 'cyril']) {
      setQuery(store, query)
      vi.advanceTimersByTime(LONG_ENOUGH)
    }
    expect(window.location.hash).toBe('#sel=ada&q=cyril')
    expect(newSteps()).toBe(0)
  })

  it('leaves no bare # behind', () => {
    aPage('#t=2023..2025')
    expect(window.location.href).not.toContain('#')
  })

  it('a selection outside the window widens it and says so; undo brings the window back', () => {
    const { store } = aPage('#t=2024-12&sel=late')
    expect(store.getState()).toMatchObject({ selectedId: 'late', window: days('2024-12-01', '2025-04-14') })
    const [notice] = store.getState().notices
    expect(notice?.text).toBe(
      'What the link selects lies outside the window, December 2024. The window was widened to 1 December 2024 to 14 April 2025.',
    )
    if (notice) undoNotice(store, notice)
    expect(store.getState()).toMatchObject({
      window: days('2024-12-01', '2024-12-31'),
      notices: [],
      selectedId: 'late',
    })
  })

  it('of something undated the undated are shown, and the window is left alone', () => {
    const { store } = aPage('#t=2024&sel=undated')
    expect(store.getState()).toMatchObject({ undated: 'always', window: days('2024-01-01', '2024-12-31') })
    expect(store.getState().notices.map(({ text }) => text)).toEqual([
      'What the link selects is undated. The undated are now shown in every window.',
    ])
  })

  it.each(['#t=2025&sel=late', '#t=2024&sel=vague', '#t=2024&undated=1&sel=cyril'])(
    '%s needs no wider window',
    (hash) => {
      expect(aPage(hash).store.getState().notices).toEqual([])
    },
  )
})

describe('the address follows the view', () => {
  it('once it has settled, and once for many changes', () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage()
    for (let day = 0; day < 50; day++) {
      setWindow(store, { start: dayOf('2024-01-01') + day, end: network.extent.end })
      vi.advanceTimersByTime(10)
    }
    expect(newSteps()).toBe(0)
    setWindow(store, YEAR_2025)
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.hash).toBe('#t=2025')
    expect(newSteps()).toBe(1)
  })

  it('is not kept waiting by the pointer', () => {
    vi.useFakeTimers()
    const { store } = aPage()
    select(store, 'ada')
    for (let i = 0; i < 20; i++) {
      hover(store, i % 2 === 0 ? 'bea' : 'cyril')
      vi.advanceTimersByTime(50)
    }
    expect(window.location.hash).toBe('#sel=ada')
  })

  it('takes no step for what no address holds, nor for a change that was taken back', () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage('#sel=ada')
    hover(store, 'bea')
    select(store, 'bea')
    select(store, 'ada')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(newSteps()).toBe(0)
    expect(window.location.hash).toBe('#sel=ada')
  })

  it('keeps the path and the query', () => {
    vi.useFakeTimers()
    window.history.replaceState(null, '', '/folder/entente.html?from=mail')
    const store = createAppStore(network)
    open.push(followAddress(store, network, window))
    select(store, 'ada')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.href).toMatch(/\/folder\/entente\.html\?from=mail#sel=ada$/)
    select(store, null)
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.href).toMatch(/\/folder\/entente\.html\?from=mail$/)
  })

  it('stops for good, and stopping twice is harmless', () => {
    vi.useFakeTimers()
    const { store, address, newSteps } = aPage()
    select(store, 'ada')
    address.stop()
    address.stop()
    select(store, 'bea')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(newSteps()).toBe(0)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
    expect(store.getState().selectedId).toBe('bea')
  })
})

describe('a page with an opening view', () => {
  /** A page that brings the year 2025, opened at an address. */
  const saved = (address: string) => {
    window.history.replaceState(null, '', address)
    const store = createAppStore(network)
    open.push(followAddress(store, network, window, { opening: { t: '2025', sel: 'bea' } }))
    return store
  }

  it('opens there where its address names no view, and the address then says so', () => {
    expect(saved('/saved.html').getState()).toMatchObject({ window: YEAR_2025, selectedId: 'bea' })
    expect(window.location.href).toMatch(/\/saved\.html#t=2025&sel=bea$/)
  })

  it('opens at the view of its address, where that names one', () => {
    const { window: days, selectedId } = saved('/saved.html#sel=ada').getState()
    expect({ days, selectedId }).toEqual({ days: network.extent, selectedId: 'ada' })
  })

  it('keeps, by a # with nothing after it, that a reader went back to the defaults', () => {
    vi.useFakeTimers()
    const store = saved('/saved.html')
    select(store, null)
    setWindow(store, network.extent)
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.href).toMatch(/\/saved\.html#$/)
    expect(saved(window.location.href).getState().window).toEqual(network.extent)
  })

  it('widens no window for what is selected: it was saved so', () => {
    window.history.replaceState(null, '', '/saved.html')
    const store = createAppStore(network)
    open.push(followAddress(store, network, window, { opening: { t: '2025', sel: 'early' } }))
    expect(store.getState()).toMatchObject({ window: YEAR_2025, selectedId: 'early', notices: [] })
  })
})

/** A frame within the page, with what it is made from: an address, or a text as notebooks and previews give it. */
function aFrame(over: Partial<HTMLIFrameElement>): Window {
  const frame = Object.assign(document.createElement('iframe'), over)
  document.body.append(frame)
  if (!frame.contentWindow) throw new Error('A frame without a window.')
  return frame.contentWindow
}

/** How often a page’s history is asked for a step, and for another address in the place of this one. */
function historyOf(page: Window) {
  const pushed = vi.spyOn(page.history, 'pushState')
  const replaced = vi.spyOn(page.history, 'replaceState')
  return { pushed, replaced }
}

describe('in a frame', () => {
  afterEach(() => document.body.replaceChildren())

  it('the history is left to the page around it', () => {
    vi.useFakeTimers()
    const page = aFrame({ src: 'about:blank' })
    const { pushed, replaced } = historyOf(page)
    const store = createAppStore(network)
    const address = followAddress(store, network, page)
    open.push(address)
    hostOf(store, network, address).setView({ sel: 'ada' })
    setWindow(store, YEAR_2025)
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(pushed).not.toHaveBeenCalled()
    expect(replaced).toHaveBeenCalledTimes(2)
  })

  it('that may not write its address, views change and are heard of all the same', () => {
    vi.useFakeTimers()
    const page = aFrame({ srcdoc: '<p>A preview' })
    const refused = () => {
      throw new DOMException('The history of a document without an origin cannot be written.', 'SecurityError')
    }
    page.history.pushState = refused
    page.history.replaceState = refused
    const store = createAppStore(network)
    const address = followAddress(store, network, page)
    open.push(address)
    const host = hostOf(store, network, address)
    const heard: unknown[] = []
    host.on('view', (fields) => heard.push(fields))
    host.setView({ sel: 'ada' })
    select(store, 'bea')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(heard).toEqual([{ sel: 'ada' }, { sel: 'bea' }])
    expect(host.getView()).toEqual({ sel: 'bea' })
  })
})

describe('playback', () => {
  it('is one step of the history, however long it plays; what the reader does then is another', () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage('#t=2023')
    const selectors = createSelectors(network)
    play(store, network.extent, selectors, 'grow', 'month')
    for (let month = 0; month < 10; month++) {
      step(store, network.extent, selectors, 'grow', 'month')
      vi.advanceTimersByTime(LONG_ENOUGH)
    }
    expect(newSteps()).toBe(1)
    step(store, network.extent, selectors, 'grow', 'month')
    stop(store)
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(newSteps()).toBe(1)
    expect(window.location.hash).toBe('#t=..2024-11')
    setWindow(store, YEAR_2025)
    vi.advanceTimersByTime(LONG_ENOUGH)
    play(store, network.extent, selectors, 'grow', 'month')
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(newSteps()).toBe(3)
  })
})

describe('Back and Forward', () => {
  it('walk the views', async () => {
    const { store, host } = aPage()
    host.setView({ sel: 'ada' })
    host.setView({ t: '2025', view: 'documents' })
    await walked(() => window.history.back())
    expect(store.getState()).toMatchObject({ selectedId: 'ada', window: network.extent, stage: 'network' })
    await walked(() => window.history.back())
    expect(store.getState()).toMatchObject({ selectedId: null, window: network.extent })
    await walked(() => window.history.go(2))
    expect(store.getState()).toMatchObject({ selectedId: 'ada', window: YEAR_2025, stage: 'documents' })
  })

  it('a step back takes no new step, and drops a change that had not settled', async () => {
    const { store, host, newSteps } = aPage()
    host.setView({ sel: 'ada' })
    host.setView({ sel: 'bea' })
    select(store, 'cyril')
    await walked(() => window.history.back())
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(store.getState().selectedId).toBe('ada')
    expect(window.location.hash).toBe('#sel=ada')
    expect(newSteps()).toBe(2)
  })

  it('a window that the reader has taken away from the selection stands after a reload, after Back, and when a host changes something else', async () => {
    vi.useFakeTimers()
    const first = aPage('#sel=late')
    setWindow(first.store, days('2023-10-01', '2023-10-31'))
    vi.advanceTimersByTime(LONG_ENOUGH)
    expect(window.location.hash).toBe('#t=2023-10&sel=late')
    const left = { t: '2023-10', sel: 'late' }

    first.host.setView({ theme: 'dark' })
    expect(first.address.fields()).toEqual({ ...left, theme: 'dark' })
    first.host.setView({ theme: null })
    first.address.stop()

    const store = createAppStore(network)
    const again = followAddress(store, network, window)
    open.push(again)
    expect(again.fields()).toEqual(left)
    expect(store.getState().notices).toEqual([])

    setWindow(store, YEAR_2025)
    vi.advanceTimersByTime(LONG_ENOUGH)
    vi.useRealTimers()
    await walked(() => window.history.back())
    expect(again.fields()).toEqual(left)
    expect(store.getState().notices).toEqual([])
  })

  it('an address typed by hand is opened', async () => {
    const { store } = aPage('#sel=ada')
    await walked(() => {
      window.location.hash = '#t=2025&sel=nobody'
    })
    expect(store.getState()).toMatchObject({ window: YEAR_2025, selectedId: null })
    expect(store.getState().notices).toHaveLength(1)
  })
})

describe('window.entente', () => {
  it('getView() gives the fields, defaults left out', () => {
    const { store, host } = aPage()
    expect(host.getView()).toEqual({})
    setWindow(store, YEAR_2025)
    setTheme(store, 'dark')
    expect(host.getView()).toEqual({ t: '2025', theme: 'dark' })
  })

  it('setView(fields) changes some and leaves the rest; null puts one back; it has settled when it returns', () => {
    const { store, host } = aPage('#sel=ada&theme=dark')
    host.setView({ t: '2025', theme: null })
    expect(host.getView()).toEqual({ t: '2025', sel: 'ada' })
    expect(store.getState()).toMatchObject({ window: YEAR_2025, theme: null, selectedId: 'ada' })
    expect(window.location.hash).toBe('#t=2025&sel=ada')
  })

  it('setView(getView()) changes nothing', () => {
    const { host, newSteps } = aPage('#t=2025&sel=cyril&off=kind:person')
    const view = host.getView()
    host.setView(view)
    expect(host.getView()).toEqual(view)
    expect(newSteps()).toBe(0)
  })

  it('setView takes a number for its digits, and leaves what is undefined as it is', () => {
    const { host } = aPage('#sel=ada')
    host.setView(JSON.parse('{ "t": 2025, "embed": 1 }') as Record<string, string>)
    host.setView({ sel: undefined } as unknown as Record<string, string>)
    expect(host.getView()).toEqual({ t: '2025', sel: 'ada', embed: '1' })
  })

  it('setView of the window leaves sizes, groups, what is faded, the order of a path and an open ranking as they are', () => {
    const { store, host } = aPage('#path=ada~bea~intime&off=kind:person&fade=1&size=betweenness&groups=1')
    store.setState({ panel: 'structure', walkId: 'ada' })
    host.setView({ t: '2025' })
    expect(store.getState()).toMatchObject({
      window: YEAR_2025,
      path: { from: 'ada', to: 'bea', inTime: true },
      fade: true,
      sizeBy: 'betweenness',
      groups: true,
      panel: 'structure',
      walkId: 'ada',
    })
  })

  it('setView with what is unknown says so in a notice and does not throw', () => {
    const { store, host } = aPage()
    host.setView(JSON.parse('{ "sel": "nobody", "__proto__": "x", "colour": "red", "t": 7 }') as Record<string, string>)
    expect(host.getView()).toEqual({})
    expect(store.getState().notices.flatMap(({ points = [] }) => points)).toEqual([
      expect.stringContaining('t=7'),
      expect.stringContaining('“nobody”'),
      expect.stringContaining('“colour”'),
    ])
  })

  it('drawn() is what is on the screen', () => {
    const { host } = aPage('#t=2024..2025&undated=1')
    expect(host.drawn()).toMatchObject({
      nodes: ['ada', 'dora', 'cyril', 'bea'],
      edges: { certain: ['late'], possible: ['vague'], undated: ['undated'] },
      counts: { certain: 1, possible: 1, undated: 1, outside: 1, off: 0, nodes: 4, allNodes: 4 },
    })
  })

  it("on('view', f) is called once for each settled change, whoever made it, until it is stopped", async () => {
    const { store, host } = aPage()
    const heard: unknown[] = []
    const stop = host.on('view', (fields) => heard.push(fields))
    host.setView({ sel: 'ada' })
    expect(heard).toEqual([{ sel: 'ada' }])
    select(store, 'bea')
    select(store, 'cyril')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(heard.slice(1)).toEqual([{ sel: 'cyril' }])
    await walked(() => window.history.back())
    expect(heard.slice(2)).toEqual([{ sel: 'ada' }])
    stop()
    host.setView({ sel: 'dora' })
    expect(heard).toHaveLength(3)
  })

  it('on() of another event says what there is', () => {
    const { host } = aPage()
    expect(() => host.on('zoom' as 'view', () => {})).toThrow('There is no event "zoom". Listen to "view".')
  })

  it('a view that is opened begins without the passage and the pointer of the last one', () => {
    const { store, host } = aPage()
    openDocuments(store, 'p-1')
    hover(store, 'ada')
    host.setView({ t: '2025' })
    expect(store.getState()).toMatchObject({ stage: 'documents', passageId: null, hoveredId: null })
  })
})

describe('a story in the address', () => {
  const told = createNetwork({
    ...network.dataset,
    steps: [aStep({ view: { t: '2025', sel: 'cyril' } }), aStep({ view: { t: '2023', sel: 'dora', level: '2' } })],
  })

  it('a link to a step opens its whole view, as it was written: no window is widened for what lies outside', () => {
    const { store, newSteps } = aPage('#step=2', told)
    expect(store.getState()).toMatchObject({ step: 2, window: days('2023-01-01', '2023-12-31'), selectedId: 'dora' })
    expect(store.getState().notices).toEqual([])
    expect(window.location.hash).toBe('#step=2')
    expect(newSteps()).toBe(0)
  })

  it('each step is a step of the history, and so is leaving its view; Back leads to each of them', async () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage('', told)
    for (const change of [
      () => openStep(store, told, 1),
      () => openStep(store, told, 2),
      () => select(store, 'ada'),
      () => closeStory(store),
    ]) {
      change()
      vi.advanceTimersByTime(LONG_ENOUGH)
    }
    expect(newSteps()).toBe(4)
    expect(window.location.hash).toBe('#t=2023&sel=ada&level=2')
    vi.useRealTimers()
    await walked(() => window.history.back())
    expect(window.location.hash).toBe('#step=2~changed&t=2023&sel=ada&level=2')
    expect(store.getState()).toMatchObject({ step: 2, selectedId: 'ada' })
    await walked(() => window.history.back())
    expect(store.getState()).toMatchObject({ step: 2, selectedId: 'dora' })
    await walked(() => window.history.back())
    expect(store.getState()).toMatchObject({ step: 1, selectedId: 'cyril', level: 1 })
    await walked(() => window.history.back())
    expect(store.getState()).toMatchObject({ step: null, selectedId: null })
  })

  it('what is typed into the search at a step is no step of the history, from the first letter to the last that is taken away', () => {
    vi.useFakeTimers()
    const { store, newSteps } = aPage('#step=2', told)
    for (const query of ['c', 'cy', 'c', '']) {
      setQuery(store, query)
      vi.advanceTimersByTime(LONG_ENOUGH)
      expect({ query, newSteps: newSteps() }).toEqual({ query, newSteps: 0 })
    }
    expect(window.location.hash).toBe('#step=2')
  })

  it('a host opens a step with its whole view, and gets back what it can give again', () => {
    const { host, store } = aPage('#t=2024&sel=ada&off=kind:person&theme=dark', told)
    host.setView({ step: 2 } as never)
    expect(host.getView()).toEqual({ step: '2', theme: 'dark' })
    expect(store.getState()).toMatchObject({ step: 2, selectedId: 'dora', level: 2, off: new Set() })
    const before = store.getState()
    host.setView(host.getView())
    expect(store.getState().window).toEqual(before.window)
    expect(host.getView()).toEqual({ step: '2', theme: 'dark' })
  })

  it('what a host changes at a step is changed alone, and undone brings the step back', () => {
    const { host, store } = aPage('#step=1', told)
    host.setView({ t: '2024' })
    expect(host.getView()).toEqual({ step: '1~changed', t: '2024', sel: 'cyril' })
    expect(store.getState().notices).toEqual([])
    host.setView({ t: '2025' })
    expect(host.getView()).toEqual({ step: '1' })
    host.setView({ sel: null })
    expect(host.getView()).toEqual({ step: '1~changed', t: '2025' })
    const view = host.getView()
    host.setView({ step: '2' })
    host.setView(view)
    expect(host.getView()).toEqual(view)
  })

  it('a host closes the story with null: the view stays', () => {
    const { host } = aPage('#step=1', told)
    host.setView({ step: null })
    expect(host.getView()).toEqual({ t: '2025', sel: 'cyril' })
  })
})

describe('an address that names another dataset', () => {
  /** A page about `own.json`, and what it asked for. */
  const away = () => {
    window.history.replaceState(null, '', '/#data=own.json&sel=ada')
    const asked: unknown[] = []
    const store = createAppStore(network, { data: 'own.json' })
    const address = followAddress(store, network, window, {
      onOther: (data, view) => asked.push([data, view]),
      onReturned: () => asked.push('returned'),
    })
    open.push(address)
    const go = (hash: string) => {
      window.history.replaceState(null, '', `/${hash}`)
      window.dispatchEvent(new HashChangeEvent('hashchange'))
    }
    return { store, address, asked, go }
  }

  it('is told of, and its view is not applied to this one', () => {
    const { store, address, asked, go } = away()
    go('#sel=bea')
    expect(asked).toEqual([[null, null]])
    address.change({ data: 'third.json', sel: 'bea', t: null })
    expect(asked).toEqual([
      [null, null],
      ['third.json', { sel: 'bea', t: undefined }],
    ])
    expect(store.getState()).toMatchObject({ data: 'own.json', selectedId: 'ada' })
  })

  it('stands until the dataset comes: nothing of this one is written over it', () => {
    vi.useFakeTimers()
    const { store, go } = away()
    select(store, 'bea')
    go('#data=other.json&sel=cyril')
    setWindow(store, YEAR_2025)
    vi.advanceTimersByTime(1_000)
    expect(window.location.hash).toBe('#data=other.json&sel=cyril')
    vi.useRealTimers()
  })

  it('gives way to this one again where that does not come, and where Back leads here', () => {
    const { address, asked, go } = away()
    go('#data=other.json')
    address.resume()
    expect(window.location.hash).toBe('#data=own.json&sel=ada')
    go('#data=other.json')
    go('#data=own.json&sel=ada')
    expect(asked).toEqual([['other.json', null], ['other.json', null], 'returned'])
  })

  it('is written as a step of the history where a dataset begins with a view of its own', () => {
    window.history.replaceState(null, '', '/#sel=ada')
    const steps = window.history.length
    const store = createAppStore(network, { data: 'file:own.json' })
    open.push(followAddress(store, network, window, { begin: { data: 'file:own.json', theme: 'dark' } }))
    expect(window.location.hash).toBe('#data=file:own.json&theme=dark')
    expect(window.history.length).toBe(steps + 1)
    expect(store.getState()).toMatchObject({ selectedId: null, theme: 'dark' })
  })
})
