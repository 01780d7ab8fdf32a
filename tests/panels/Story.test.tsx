import { readFileSync } from 'node:fs'
import { act, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseDataset } from '../../src/data/parseDataset.ts'
import { EvidencePanel } from '../../src/panels/EvidencePanel/EvidencePanel.tsx'
import { StoryButton } from '../../src/panels/Story/StoryButton.tsx'
import { usePresenting } from '../../src/panels/Story/usePresenting.ts'
import { useAppState } from '../../src/store/AppContext.tsx'
import { type AppState, select, setWindow } from '../../src/store/appStore.ts'
import { absences } from '../../src/store/makeRoom.ts'
import { isAtStep, openStep } from '../../src/store/story.ts'
import { dayOf } from '../../src/time/day.ts'
import { aStep } from '../fixtures/dataset.ts'
import { offencesIn, renderPage, tinyDataset } from './support/page.tsx'

const YEAR_2024 = { start: dayOf('2024-01-01'), end: dayOf('2025-01-01') }

/** Three steps; the second cites two passages, one of them twice. */
const told = tinyDataset({
  steps: [
    aStep({ title: 'They meet', sentences: [{ text: 'Ada and Cyril came together.', citations: ['early'] }] }),
    aStep({
      title: 'Turin',
      sentences: [
        { text: 'Ada met Bea.', citations: ['late', 'dateline'] },
        { text: 'It was in Turin.', citations: ['late'] },
      ],
      view: { t: '2025', sel: 'met' },
    }),
    aStep({
      title: 'The Board',
      sentences: [{ text: 'A meeting was foreseen.', citations: ['plan'] }],
      view: { sel: 'board' },
    }),
  ],
})

/** A page with the story, as the application places it: a host may leave its panel out. */
function Page() {
  usePresenting()
  const without = useAppState((state) => state.without)
  return (
    <>
      <StoryButton />
      <input aria-label="Another field" />
      {!without.has('panel') && <EvidencePanel />}
    </>
  )
}

const open = (state: Partial<AppState> = {}, dataset = told) => renderPage(<Page />, state, dataset)
/** The page at a step, as a link to it opens it. */
function openAt(step: number) {
  const page = open()
  act(() => openStep(page.store, page.network, step))
  return page
}
const story = () => within(screen.getByRole('region', { name: 'Story' }))
const title = () => story().getByRole('heading', { level: 2 }).textContent
const text = () =>
  document.querySelector('.story-text')?.textContent.replaceAll(/\d/g, '').replaceAll(/\s+/g, ' ').trim()
const press = (name: string) => story().getByRole('button', { name })

describe('the way into a story', () => {
  it('is offered where a reader begins, with its length', async () => {
    const { user, store } = open()
    await user.click(screen.getByRole('button', { name: 'Read the story in 3 steps' }))
    expect(store.getState().step).toBe(1)
    expect(title()).toBe('They meet')
    expect(screen.queryByRole('button', { name: /^Read the story/ })).toBeNull()
  })

  it('is a switch in the header: pressed again, the story is closed', async () => {
    const { user, store } = open()
    const button = screen.getByRole('button', { name: 'Story' })
    await user.click(button)
    expect(button.getAttribute('aria-pressed')).toBe('true')
    await user.click(button)
    expect(store.getState().step).toBeNull()
  })

  it('is not there where the dataset tells none', () => {
    open({}, tinyDataset())
    expect(screen.queryByRole('button', { name: /story/i })).toBeNull()
    expect(screen.queryByRole('region', { name: 'Story' })).toBeNull()
  })
})

describe('a step of the story', () => {
  it('says which it is, its title and its sentences, above what it selects', () => {
    openAt(2)
    expect(story().getByText('2 of 3')).toBeTruthy()
    expect(title()).toBe('Turin')
    expect(text()).toBe('Ada met Bea. It was in Turin.')
    expect(screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent)).toEqual([
      'Turin',
      'Ada of Turin met Bea.',
    ])
  })

  it('numbers its passages in the order in which they are cited, each once', () => {
    openAt(2)
    const marks = story().getAllByRole('button', { name: /^Passage/ })
    expect(marks.map((it) => it.getAttribute('aria-label'))).toEqual(['Passage 1', 'Passage 2', 'Passage 1'])
  })

  it('opens the passage of a mark, word for word and with its document; pressed again, it is put away', async () => {
    const { user } = openAt(2)
    await user.click(press('Passage 2'))
    expect(story().getByRole('blockquote').textContent).toBe('On Monday')
    expect(story().getByRole('figure').textContent).toContain('Turin Press')
    expect(press('Passage 2').getAttribute('aria-expanded')).toBe('true')
    await user.click(press('Passage 2'))
    expect(story().queryByRole('blockquote')).toBeNull()
  })

  it('leads from the passage to its document, and says that the view was changed', async () => {
    const { user, store } = openAt(1)
    await user.click(press('Passage 1'))
    await user.click(press('In context'))
    expect(store.getState()).toMatchObject({ stage: 'documents', passageId: 'early', step: 1 })
    expect(story().getByText('The view was changed.')).toBeTruthy()
    await user.click(press('Back to the step'))
    expect(store.getState()).toMatchObject({ stage: 'network', step: 1 })
  })

  it('keeps its place when the view is changed by hand, and its words for its own view', async () => {
    const { user, store, network } = openAt(2)
    act(() => setWindow(store, YEAR_2024))
    expect(story().getByText('2 of 3')).toBeTruthy()
    expect(title()).toBe('Turin')
    expect(text()).toBeUndefined()
    await user.click(press('Back to the step'))
    expect(isAtStep(store.getState(), network)).toBe(true)
    expect(text()).toBe('Ada met Bea. It was in Turin.')
  })

  it('a name that is followed in the evidence takes the focus there, past the story', async () => {
    const { user, store } = openAt(2)
    await user.click(screen.getAllByRole('link', { name: 'Bea' })[0] ?? document.body)
    expect(store.getState().selectedId).toBe('bea')
    expect(document.activeElement?.textContent).toContain('Bea')
  })

  it('is closed without a change of the view, and the focus goes to the evidence', async () => {
    const { user, store } = openAt(2)
    await user.click(press('Close the story'))
    expect(store.getState()).toMatchObject({ step: null, selectedId: 'met' })
    expect(document.activeElement?.textContent).toContain('Ada of Turin met Bea')
  })
})

describe('from step to step', () => {
  it('by the buttons, of which the first and the last do nothing at their end', async () => {
    const { user, store } = openAt(1)
    expect(press('Previous').getAttribute('aria-disabled')).toBe('true')
    await user.click(press('Previous'))
    expect(store.getState().step).toBe(1)
    await user.click(press('Next'))
    expect(document.activeElement).toBe(press('Next'))
    await user.click(press('Next'))
    expect(title()).toBe('The Board')
    expect(document.activeElement).toBe(press('Next'))
    expect(press('Next').getAttribute('aria-disabled')).toBe('true')
    await user.click(press('Next'))
    expect(store.getState().step).toBe(3)
  })

  it('by the arrows, with the focus in the story or on nothing', async () => {
    const { user, store } = openAt(1)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(store.getState().step).toBe(3)
    press('Next').focus()
    await user.keyboard('{ArrowLeft}')
    expect(store.getState().step).toBe(2)
  })

  it('also from a view that was changed', async () => {
    const { user, store } = openAt(2)
    act(() => select(store, 'cyril'))
    await user.keyboard('{ArrowRight}')
    expect(store.getState()).toMatchObject({ step: 3, selectedId: 'board' })
  })

  it('by no arrow that something else has, and none with a key that the browser needs', async () => {
    const { user, store } = openAt(1)
    screen.getByRole('textbox', { name: 'Another field' }).focus()
    await user.keyboard('{ArrowRight}')
    screen.getByRole('button', { name: 'Story' }).focus()
    await user.keyboard('{ArrowRight}')
    act(() => (document.activeElement as HTMLElement).blur())
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Shift>}{ArrowRight}{/Shift}{PageDown}')
    expect(store.getState().step).toBe(1)
  })

  it('by no arrow once the story is closed', async () => {
    const { user, store } = openAt(1)
    await user.click(press('Close the story'))
    await user.keyboard('{ArrowRight}')
    expect(store.getState().step).toBeNull()
  })
})

describe('presenting', () => {
  afterEach(() => {
    Reflect.deleteProperty(document.documentElement, 'requestFullscreen')
    Reflect.deleteProperty(document, 'fullscreenElement')
    Reflect.deleteProperty(document, 'exitFullscreen')
  })

  it('fills the page where the full screen is not to be had, and Escape leaves it at the same step', async () => {
    const { user, store } = openAt(2)
    await user.click(press('Present'))
    expect(store.getState().presenting).toBe(true)
    await user.keyboard('{PageDown}')
    expect(store.getState().step).toBe(3)
    await user.keyboard('{Escape}')
    expect(store.getState()).toMatchObject({ presenting: false, step: 3 })
  })

  it('goes on by Space and the keys of a remote control, to either end by Home and End, and no button is pressed by it', async () => {
    const { user, store } = openAt(1)
    await user.click(press('Present'))
    expect(document.activeElement).toBe(story().getByRole('heading', { level: 2 }))
    const after = async (keys: string) => {
      await user.keyboard(keys)
      return store.getState().step
    }
    expect(await after(' ')).toBe(2)
    expect(await after('{PageUp}')).toBe(1)
    expect(await after('{End}')).toBe(3)
    expect(await after('{Home}')).toBe(1)
    expect(await after('{PageDown} ')).toBe(3)
    expect(store.getState().presenting).toBe(true)
    press('Previous').focus()
    expect(await after(' ')).toBe(2)
    await user.keyboard('{Escape}')
    expect(await after('{Home}')).toBe(2)
  })

  it('takes the full screen where that is allowed, and ends with it', async () => {
    const enter = vi.fn<() => Promise<void>>(() => {
      Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: document.documentElement })
      document.dispatchEvent(new Event('fullscreenchange'))
      return Promise.resolve()
    })
    Object.defineProperty(document.documentElement, 'requestFullscreen', { configurable: true, value: enter })
    const { user, store } = openAt(2)
    await user.click(press('Present'))
    expect(enter).toHaveBeenCalledOnce()
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: null })
    act(() => void document.dispatchEvent(new Event('fullscreenchange')))
    expect(store.getState()).toMatchObject({ presenting: false, step: 2 })
  })

  it('ends, and leaves the full screen, where a host leaves the panel out in which the story is told', async () => {
    const leave = vi.fn<() => Promise<void>>(() => Promise.resolve())
    Object.defineProperty(document, 'fullscreenElement', { configurable: true, value: document.documentElement })
    Object.defineProperty(document, 'exitFullscreen', { configurable: true, value: leave })
    const { user, store } = openAt(2)
    await user.click(press('Present'))
    act(() => store.setState({ embedded: true, without: new Set(['panel']) }))
    expect(store.getState().presenting).toBe(false)
    expect(leave).toHaveBeenCalledOnce()
  })

  it.each(['text', 'documents'] as const)('ends with Escape while the %s fill the page', async (stage) => {
    const { user, store } = openAt(2)
    await user.click(press('Present'))
    act(() => store.setState({ stage }))
    await user.keyboard('{Escape}')
    expect(store.getState()).toMatchObject({ presenting: false, step: 2, stage })
  })

  it('ends where an address leads out of the story', () => {
    const { store } = open({ presenting: true, step: 2 })
    act(() => store.setState({ step: null }))
    expect(store.getState().presenting).toBe(false)
  })
})

describe('for everybody', () => {
  it.each([
    { what: 'a step', change: {} },
    { what: 'a step whose view was changed', change: { selectedId: 'cyril' } },
  ])('axe objects to nothing of $what', async ({ change }) => {
    const { container, store } = openAt(2)
    act(() => store.setState(change))
    expect(await offencesIn(container)).toEqual([])
  })

  it('axe objects to nothing of an open passage', async () => {
    const { container, user } = openAt(2)
    await user.click(press('Passage 2'))
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('the story of the bundled dataset', () => {
  const bundled = parseDataset(JSON.parse(readFileSync(`${import.meta.dirname}/../../src/data/dataset.json`, 'utf8')))
  const numbers = (bundled.steps ?? []).map((_, i) => i + 1)

  it('has six to eight steps', () => {
    expect(numbers.length).toBeGreaterThanOrEqual(6)
    expect(numbers.length).toBeLessThanOrEqual(8)
  })

  it.each(numbers)('step %i selects something that its own view draws', (number) => {
    const { store, network } = open({}, bundled)
    act(() => openStep(store, network, number))
    const state = store.getState()
    expect(isAtStep(state, network)).toBe(true)
    expect(state.selectedId !== null && absences(network, state)(state.selectedId) === null).toBe(true)
    expect(story().getByText(`${number} of ${numbers.length}`)).toBeTruthy()
  })
})
