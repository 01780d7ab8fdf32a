import { cleanup, screen, within } from '@testing-library/react'
import { useRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Action } from '../../src/graph/ActionMenu.tsx'
import { useWalk } from '../../src/graph/useWalk.ts'
import { WalkParts } from '../../src/graph/Walk.tsx'
import { ShortcutsDialog } from '../../src/panels/Shortcuts/ShortcutsDialog.tsx'
import type { AppState } from '../../src/store/appStore.ts'
import { useAppState } from '../../src/store/AppContext.tsx'
import { offencesIn, renderPage } from './support/page.tsx'

/**
 *     board
 *  ada     bea
 *    cyril
 *
 * Ada met Cyril and Bea; the Board was to meet and signed with Bea; Bea met Cyril.
 */
const PLACES: Readonly<Record<string, readonly [number, number]>> = {
  ada: [0, 50],
  bea: [100, 50],
  board: [50, -60],
  cyril: [40, 150],
}
const drawing = {
  pointOf: (id: string) => ({ x: PLACES[id]?.[0] ?? 0, y: PLACES[id]?.[1] ?? 0 }),
  inWindow: () => ({ x: 200, y: 100 }),
}

interface Props {
  /** Ids of what the level does not draw. */
  readonly folded?: readonly string[]
  readonly openShortcuts?: () => void
  readonly actions?: readonly Action[]
}

const NOTHING = () => {}
const NONE: readonly Action[] = []
const NOBODY: readonly string[] = []

/** The drawing's place in the tab order, with the evidence beside it, and no canvas. */
function Stage({ folded = NOBODY, openShortcuts = NOTHING, actions = NONE }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const selectedId = useAppState((state) => state.selectedId)
  const walk = useWalk({
    drawing: { ...drawing, pointOf: (id: string) => (folded.includes(id) ? null : drawing.pointOf(id)) },
    box,
    toEvidence: () => heading.current?.focus(),
    openShortcuts,
    actionsFor: () => actions,
  })
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={box}
        role="application"
        aria-label="Drawing of the network"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
        onContextMenu={walk.onContextMenu}
      />
      <WalkParts walk={walk} />
      {selectedId !== null && (
        <h2 ref={heading} tabIndex={-1}>
          Evidence of {selectedId}
        </h2>
      )}
    </>
  )
}

function aStage(props: Props = {}, state: Partial<AppState> = {}) {
  const page = renderPage(<Stage {...props} />, state)
  const voice = () => page.container.querySelector('[aria-live="polite"]')?.textContent
  return { ...page, voice, box: screen.getByRole('application', { name: 'Drawing of the network' }) }
}

describe('walking over the drawing', () => {
  it('one Tab leads to it and another on: nothing in it is a stop of its own', async () => {
    const { user, box } = aStage()
    await user.tab()
    expect(document.activeElement).toBe(box)
    await user.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it('the first arrow leads to the first entity, the next ones along the lines; each stop is said', async () => {
    const { user, store, voice } = aStage()
    await user.tab()
    expect(voice()).toBe('')
    await user.keyboard('{ArrowRight}')
    expect(voice()).toBe('Ada of Turin, Person, Left, 2 relationships in view, 1 of 4.')
    await user.keyboard('{ArrowRight}')
    expect(voice()).toBe('Bea, Person, Right, 4 relationships in view, 2 of 4.')
    expect(store.getState()).toMatchObject({ walkId: 'bea', hoveredId: 'bea', selectedId: null })
  })

  it('the first arrow leads to what is selected where something is', async () => {
    const { user, store } = aStage({}, { selectedId: 'cyril' })
    await user.tab()
    await user.keyboard('{ArrowUp}')
    expect(store.getState().walkId).toBe('cyril')
  })

  it('says where no relationship led, and where there is nothing further', async () => {
    const { user, voice } = aStage({}, { walkId: 'cyril', undated: 'never' as const })
    await user.tab()
    // Of Cyril's two relationships one is undated and so not in view: right of him is Bea, below him nobody.
    await user.keyboard('{ArrowDown}')
    expect(voice()).toBe('Nothing further down.')
    await user.keyboard('{ArrowUp}')
    expect(voice()).toMatch(/^Ada of Turin,/)
    await user.keyboard('{ArrowUp}')
    expect(voice()).toBe('Board, Body, Left and Right, 2 relationships in view, 4 of 4. Not connected to Ada of Turin.')
  })

  it('brackets go round an entity, a space crosses', async () => {
    const { user, store, voice } = aStage({}, { walkId: 'ada' })
    await user.tab()
    await user.keyboard(']')
    expect(voice()).toBe('Ada of Turin met Bea. 14 April 2025, done, relationship 1 of 2 of Ada of Turin.')
    await user.keyboard(']')
    expect(voice()).toBe('Ada of Turin met Cyril. October 2023, done, relationship 2 of 2 of Ada of Turin.')
    await user.keyboard(' ')
    expect(store.getState().walkId).toBe('cyril')
  })

  it('Shift with an arrow goes round too, for keyboards without brackets', async () => {
    const { user, store } = aStage({}, { walkId: 'ada' })
    await user.tab()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(store.getState().walkId).toBe('met')
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}')
    expect(store.getState().walkId).toBe('first')
  })

  it('letters lead to names, and say so where there is none', async () => {
    const { user, store, voice } = aStage()
    await user.tab()
    await user.keyboard('bo')
    expect(store.getState().walkId).toBe('board')
    await user.keyboard('x')
    expect(voice()).toBe('No name in view has “box” at the beginning of a word.')
    expect(store.getState().walkId).toBe('board')
  })

  it('walks only over what is in view', async () => {
    const { user, voice } = aStage({}, { off: new Set(['kind:body']) })
    await user.tab()
    await user.keyboard('{End}')
    expect(voice()).toBe('Cyril, Person, Right, 2 relationships in view, 3 of 3.')
  })

  it('comes to what the level folds as well: it is gone round at a neighbour, and found by its name', async () => {
    const whole = aStage()
    await whole.user.tab()
    await whole.user.keyboard('board')
    const said = whole.voice()
    cleanup()
    const { user, voice, store } = aStage({ folded: ['board'] })
    await user.tab()
    await user.keyboard('board')
    expect(store.getState().walkId).toBe('board')
    expect(voice()).toBe(said)
  })

  it('leaves signs, digits and keys with a modifier to others', async () => {
    const { user, store } = aStage()
    await user.tab()
    await user.keyboard('+-0=/{Control>}a{/Control}{Alt>}{ArrowRight}{/Alt}{Meta>}b{/Meta}')
    expect(store.getState().walkId).toBeNull()
  })

  it('Enter opens the evidence and goes there; back on the drawing the same stop is said again', async () => {
    const { user, store, voice, box } = aStage()
    await user.tab()
    await user.keyboard('c{Enter}')
    expect(store.getState().selectedId).toBe('cyril')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Evidence of cyril' }))
    expect(store.getState()).toMatchObject({ walkId: 'cyril', hoveredId: null })
    const before = voice()
    box.focus()
    expect(store.getState()).toMatchObject({ walkId: 'cyril', hoveredId: 'cyril' })
    expect(voice()).toBe(before)
  })

  it('Enter without a place says how to walk', async () => {
    const { user, voice } = aStage()
    await user.tab()
    await user.keyboard('{Enter}')
    expect(voice()).toMatch(/^The arrow keys walk/)
  })

  it('Esc lets go of the selection, then of the place, then of nothing', async () => {
    const { user, store } = aStage({}, { walkId: 'ada', selectedId: 'bea' })
    await user.tab()
    await user.keyboard('{Escape}')
    expect(store.getState()).toMatchObject({ walkId: 'ada', selectedId: null })
    await user.keyboard('{Escape}')
    expect(store.getState()).toMatchObject({ walkId: null, hoveredId: null })
    await user.keyboard('{Escape}')
    expect(store.getState()).toMatchObject({ walkId: null })
  })

  it('a question mark asks for the list of keys', async () => {
    const openShortcuts = vi.fn<() => void>()
    const { user } = aStage({ openShortcuts })
    await user.tab()
    await user.keyboard('?')
    expect(openShortcuts).toHaveBeenCalledOnce()
  })
})

describe('the menu of an element', () => {
  const menu = () => screen.getByRole('menu', { name: 'Actions for Bea' })
  const focused = () => document.activeElement?.textContent

  it.each(['{ContextMenu}', '{Shift>}{F10}{/Shift}'])('opens with %s, its first item focused', async (keys) => {
    const { user } = aStage({ actions: [{ label: 'Copy link', run: () => {} }] }, { walkId: 'bea' })
    await user.tab()
    await user.keyboard(keys)
    const items = within(menu()).getAllByRole('menuitem')
    expect(items.map((item) => item.textContent)).toEqual(['Open evidence', 'Copy link'])
    expect(focused()).toBe('Open evidence')
  })

  it('is walked with arrows, Home, End and letters; past the last comes the first', async () => {
    const actions = ['Focus on it', 'Copy link'].map((label) => ({ label, run: () => {} }))
    const { user } = aStage({ actions }, { walkId: 'bea' })
    await user.tab()
    await user.keyboard('{ContextMenu}')
    for (const [keys, label] of [
      ['{ArrowDown}', 'Focus on it'],
      ['{ArrowUp}{ArrowUp}', 'Copy link'],
      ['{ArrowDown}', 'Open evidence'],
      ['{End}', 'Copy link'],
      ['{Home}', 'Open evidence'],
      ['f', 'Focus on it'],
    ] as const) {
      await user.keyboard(keys)
      expect(focused()).toBe(label)
    }
  })

  it.each(['{Escape}', '{Tab}'])('%s closes it and gives the focus back', async (key) => {
    const { user, store, box } = aStage({}, { walkId: 'bea' })
    await user.tab()
    await user.keyboard(`{ContextMenu}${key}`)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(box)
    expect(store.getState().walkId).toBe('bea')
  })

  it('a press elsewhere closes it', async () => {
    const { user } = aStage({}, { walkId: 'bea' })
    await user.tab()
    await user.keyboard('{ContextMenu}')
    await user.click(document.body)
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('runs what is chosen, and closes', async () => {
    const run = vi.fn<() => void>()
    const { user, box } = aStage({ actions: [{ label: 'Copy link', run }] }, { walkId: 'bea' })
    await user.tab()
    await user.keyboard('{ContextMenu}{End}{Enter}')
    expect(run).toHaveBeenCalledOnce()
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(box)
  })

  it('opens the evidence and goes there', async () => {
    const { user } = aStage({}, { walkId: 'bea' })
    await user.tab()
    await user.keyboard('{ContextMenu}{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Evidence of bea' }))
  })

  it('has nothing that axe objects to', async () => {
    const { user, container } = aStage({}, { walkId: 'met' })
    await user.tab()
    await user.keyboard('{ContextMenu}')
    expect(screen.getByRole('menu', { name: 'Actions for Ada of Turin met Bea' })).toBeTruthy()
    expect(await offencesIn(container)).toEqual([])
  })
})

describe('the list of keys', () => {
  it('names every key of the walk', () => {
    renderPage(<ShortcutsDialog open close={() => {}} />)
    const keys = [...screen.getByRole('dialog', { name: 'Keys' }).querySelectorAll('kbd')].map((key) => key.textContent)
    expect(keys).toEqual(
      expect.arrayContaining(['←', '→', '↑', '↓', '[', ']', 'Space', 'Home', 'End', 'Page Up', 'Enter', 'Esc', '?']),
    )
  })

  it('is closed by its button', async () => {
    const close = vi.fn<() => void>()
    const { user } = renderPage(<ShortcutsDialog open close={close} />)
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(close).toHaveBeenCalled()
  })

  it('has nothing that axe objects to', async () => {
    const { container } = renderPage(<ShortcutsDialog open close={() => {}} />)
    expect(await offencesIn(container)).toEqual([])
  })
})
