import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { type DeskStore, createDeskStore, openDraft, undoLast } from '../../../src/desk/deskStore.ts'
import { MergeDialog } from '../../../src/desk/review/MergeDialog.tsx'
import { ReviewPane } from '../../../src/desk/review/ReviewPane.tsx'
import { startReviewing } from '../../../src/desk/review/reviewing.ts'
import { applyStep } from '../../../src/draft/applyStep.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { digestOfClaim, reviewing } from '../../../src/draft/reviews.ts'
import { aDraft, aDraftEdge, aDraftNode } from '../../fixtures/anyDraft.ts'
import { ADA_MET_BEA, aPassage } from '../../fixtures/dataset.ts'
import { deskParts } from '../support/deskParts.ts'

const user = userEvent.setup()
let store: DeskStore

const nodes = [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' }), aDraftNode({ id: 'cyril', aliases: ['They'] })]
const passages = [aPassage(), aPassage({ id: 'p-2', exact: 'They signed the “Accord 𝔸” on the same day' })]
/** The alleged one comes second in the draft and is read first; the third has no quote. */
const harbour = aDraft({
  nodes,
  passages,
  edges: [
    aDraftEdge({ id: 'e-1', citations: ['p-1'] }),
    aDraftEdge({
      id: 'e-2',
      source: 'cyril',
      relation: 'signed',
      standing: 'alleged',
      accordingTo: 'ada',
      when: '1913-05-02',
      dating: { basis: 'stated', citations: ['p-2'] },
      citations: ['p-2'],
    }),
    aDraftEdge({ id: 'e-3' }),
  ],
})
const draft = (): Draft => {
  const now = store.getState().history?.draft
  if (!now) throw new Error('No draft is open.')
  return now
}
const reviewsOf = (id: string) => draft().edges.find((edge) => edge.id === id)?.reviews
const pane = () => screen.getByRole('region', { name: 'Second reader' })
const marked = () => pane().querySelector('mark')?.textContent

function show() {
  store = createDeskStore()
  openDraft(store, harbour, 'check')
  startReviewing(store, 'M. K.')
  render(
    <DeskProvider parts={deskParts(store)}>
      <ReviewPane />
    </DeskProvider>,
  )
}

describe('reading as a second reader', () => {
  beforeEach(show)

  it('begins with what is alleged, and shows the quote in its paragraph and nothing of the claim', () => {
    expect(marked()).toBe('They signed the “Accord 𝔸” on the same day')
    expect(pane().querySelector('blockquote')?.textContent).toMatch(/^On Friday Ada met Bea/)
    expect(pane().querySelector('figcaption')?.textContent).toBe('The Gazette · 3 May 1913 · paragraph 2')
    expect(pane().querySelector('.review-claim')).toBeNull()
    expect(pane().textContent).not.toMatch(/alleges/)
    expect(screen.getByText('allegations first, then all · 1 of 2')).toBeDefined()
  })

  it('shows the claim after the reader’s own words, with who says so and what is taken for granted', async () => {
    await user.keyboard('They all signed{Enter}')
    expect(pane().querySelector('.review-claim')?.textContent).toBe('Ada alleges: Cyril signed Bea, 2 May 1913')
    expect(within(pane()).getByText('alleged · They = Cyril')).toBeDefined()
    expect(within(pane()).getByText('You wrote: They all signed')).toBeDefined()
    expect(screen.getByRole('group', { name: 'Do the marked words say this?' })).toBe(document.activeElement)
  })

  it('keeps a yes by one key, with initials, the day and what was read, and goes on', async () => {
    await user.keyboard('{Enter}1')
    const edge = harbour.edges[1]
    const [review] = reviewsOf('e-2') ?? []
    expect(review).toMatchObject({ by: 'M. K.', verdict: 'yes', digest: edge && digestOfClaim(harbour, edge) })
    expect(review?.on).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(marked()).toBe(ADA_MET_BEA)
    expect(screen.getByText('1 yes')).toBeDefined()
  })

  it('asks why not before it keeps a no', async () => {
    await user.keyboard('{Enter}2')
    expect(reviewsOf('e-2')).toBeUndefined()
    await user.type(screen.getByRole('textbox', { name: 'Why do they not say it?' }), 'No one is named.{Enter}')
    expect(reviewsOf('e-2')).toMatchObject([{ verdict: 'no', reason: 'No one is named.' }])
  })

  it('leads back by Shift+F8, and Ctrl+Z takes the answer back and shows its claim', async () => {
    await user.keyboard('{Enter}1')
    await user.keyboard('{Shift>}{F8}{/Shift}')
    expect(marked()).toMatch(/^They signed/)
    await user.keyboard('{F8}{Enter}4')
    expect(screen.getByText('All 2 are read: 1 yes, 1 cannot tell.')).toBeDefined()
    undoLast(store)
    expect(await screen.findByText('allegations first, then all · 2 of 2')).toBeDefined()
    expect(reviewsOf('e-1')).toBeUndefined()
  })

  it('leads to and fro by Ctrl+. as well, since a Mac has F8 for itself', async () => {
    await user.keyboard('{Control>}[Period]{/Control}')
    expect(marked()).toBe(ADA_MET_BEA)
    await user.keyboard('{Control>}{Shift>}[Period]{/Shift}{/Control}')
    expect(marked()).toMatch(/^They signed/)
  })

  it('takes the last answer back from the field that has no letters yet', async () => {
    await user.keyboard('{Enter}1')
    await user.keyboard('{Control>}z{/Control}')
    expect(reviewsOf('e-2')).toBeUndefined()
    expect(marked()).toMatch(/^They signed/)
  })

  it('pauses by Esc and keeps the place', async () => {
    await user.keyboard('{Enter}1{Escape}')
    expect(store.getState().reviewing).toMatchObject({ at: 1, isPaused: true })
  })

  it('opens the whole text by Enter once the claim is shown', async () => {
    await user.keyboard('{Enter}')
    await user.keyboard('{Enter}')
    expect(pane().querySelector('blockquote')?.textContent).toMatch(/^The Gazette, 3 May 1913/)
    expect(marked()).toMatch(/^They signed/)
  })
})

describe('a file that came back', () => {
  /** They answered once, called Bea otherwise, and dated what we dated otherwise. */
  function theirs(): Draft {
    const read = applyStep(harbour, reviewing(harbour, 'e-1', { by: 'M. K.', on: '2024-11-20', verdict: 'yes' }))
    return {
      ...read,
      nodes: read.nodes.map((node) => (node.id === 'bea' ? aDraftNode({ id: 'bea', summary: 'A clerk.' }) : node)),
      edges: read.edges.map((edge) => (edge.id === 'e-3' ? aDraftEdge({ id: 'e-3', role: 'guest' }) : edge)),
    }
  }
  const ours: Draft = {
    ...harbour,
    edges: harbour.edges.map((edge) => (edge.id === 'e-3' ? aDraftEdge({ id: 'e-3', role: 'host' }) : edge)),
  }

  beforeEach(() => {
    store = createDeskStore()
    openDraft(store, ours, 'check')
    store.setState({ returned: { name: 'berth-7.from-m-k.desk.html', draft: theirs(), base: harbour } })
    render(
      <DeskProvider parts={deskParts(store)}>
        <MergeDialog />
      </DeskProvider>,
    )
  })
  const take = () => user.click(screen.getByRole('button', { name: /^Take what is chosen/ }))
  const summaryOfBea = () => draft().nodes.find(({ id }) => id === 'bea')?.summary
  const roleOf = () => draft().edges.find(({ id }) => id === 'e-3')?.role

  it('counts the verdicts, lists what only they changed, and sets what both changed side by side', () => {
    expect(screen.getByText(/join/).textContent).toBe('1 verdict of M. K. joins yours: 1 yes.')
    expect(screen.getByRole('checkbox', { name: /Changed.*Bea: A clerk\./ })).toBeDefined()
    expect(screen.getByRole('radio', { name: /Yours.*host/, checked: true })).toBeDefined()
    expect(screen.getByRole('radio', { name: /As it came back.*guest/, checked: false })).toBeDefined()
  })

  it('takes what only they changed and the verdicts, and leaves ours where both did, in one step', async () => {
    await take()
    expect([summaryOfBea(), roleOf()]).toEqual(['A clerk.', 'host'])
    expect(reviewsOf('e-1')).toMatchObject([{ by: 'M. K.', verdict: 'yes' }])
    expect(store.getState().notices[0]?.text).toBe(
      'Taken: 1 verdict of M. K. and 1 change. 1 stays as you had it. One undo takes it back.',
    )
    undoLast(store)
    expect(draft()).toEqual(ours)
  })

  it('keeps and takes as the curator chooses', async () => {
    await user.click(screen.getByRole('checkbox', { name: /Bea/ }))
    await user.click(screen.getByRole('radio', { name: /As it came back/ }))
    await take()
    expect([summaryOfBea(), roleOf()]).toEqual(['', 'guest'])
    expect(reviewsOf('e-1')).toHaveLength(1)
  })
})
