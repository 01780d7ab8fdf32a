import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import {
  type DeskStore,
  act as doStep,
  createDeskStore,
  openDraft,
  reopen,
  showTab,
  undoLast,
} from '../../../src/desk/deskStore.ts'
import { MarkPane } from '../../../src/desk/mark/MarkPane.tsx'
import type { Draft } from '../../../src/draft/draft.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { deskParts } from '../support/deskParts.ts'
import { BERTH_7, berth7 } from '../../fixtures/berth7.ts'

let store: DeskStore
const user = userEvent.setup()

function show(draft: Draft) {
  store = createDeskStore()
  openDraft(store, draft, 'mark')
  render(
    <DeskProvider parts={deskParts(store)}>
      <MarkPane />
    </DeskProvider>,
  )
}

const draft = () => {
  const now = store.getState().history?.draft
  if (!now) throw new Error('No draft is open.')
  return now
}
const bar = () => screen.getByRole('group', { name: 'Mark this' })
const preview = () => bar().querySelector('.bar-preview')?.textContent
const selected = () => screen.getAllByRole('option', { selected: true }).map(({ textContent }) => textContent)

beforeEach(() => {
  show(berth7)
  screen.getByRole('listbox', { name: 'Sentences' }).focus()
})

describe('marking by the keyboard alone', () => {
  it('takes a sentence with four keys: open, relation, day, save', async () => {
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(selected()).toEqual(['Already on Friday the board had met Vesper Line, which had bid for the same berth.'])
    await user.keyboard('{Enter}')
    expect(preview()).toBe('Harbour Board met? Vesper Line when?. Cited once.')
    await user.keyboard('{Enter}{Enter}')
    expect(preview()).toBe(
      'Harbour Board met Vesper Line on 22 March 2024. Cited once; the day is worked out from “Already on Friday”.',
    )
    expect(draft().edges).toEqual([])
    await user.keyboard('{Enter}')
    expect(draft().edges).toMatchObject([
      {
        source: 'harbour-board',
        relation: 'met',
        target: 'vesper-line',
        when: '2024-03-22',
        status: 'completed',
        dating: { basis: 'resolved', note: '“Already on Friday”: the Friday before. The text is of 26 March 2024.' },
      },
    ])
    expect(draft().passages[0]?.exact).toBe(
      'Already on Friday the board had met Vesper Line, which had bid for the same berth.',
    )
  })

  it('comes back to the sentence, beside which stands what is marked', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Sentences' }))
    expect(screen.getByRole('button', { name: 'Harbour Board signed with Corran Line, 25 Mar' })).toBeDefined()
    expect(screen.getByText(/1 of 5 sentences marked/)).toBeDefined()
  })

  it('is undone as one step', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}')
    expect(draft().edges).toHaveLength(1)
    expect(undoLast(store)).toBe('marked Harbour Board signed with Corran Line')
    expect(draft()).toEqual(berth7)
  })

  it('goes by Space to the next sentence with two names', async () => {
    await user.keyboard(' ')
    expect(selected()[0]).toMatch(/^Ines Harrow/)
  })

  it('narrows the quote word by word', async () => {
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}')
    await user.keyboard('{Enter}{Enter}{Enter}')
    expect(draft().passages[0]?.exact).toBe('The Harbour Board signed with Corran Line on Monday')
  })

  it('keeps a bar that was closed, and opens it again as it was', async () => {
    await user.keyboard('{Enter}{Enter}{Escape}')
    expect(screen.queryByRole('group', { name: 'Mark this' })).toBeNull()
    expect(screen.getByRole('button', { name: '… not finished' })).toBeDefined()
    await user.keyboard('{Enter}')
    expect(preview()).toBe('Harbour Board signed with Corran Line on 25 March 2024?. Cited once.')
  })

  it('opens a bar that was finished and left at its first slot, so that Enter does not save it unread', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Escape}{Enter}{Enter}')
    expect(draft().edges).toEqual([])
    await user.keyboard('{Enter}')
    expect(draft().edges).toHaveLength(1)
  })

  it('keeps a bar whose name was changed meanwhile, however often it is opened and closed', async () => {
    await user.keyboard('{Enter}{Enter}{Escape}')
    const { history } = store.getState()
    if (!history) throw new Error('There is a draft.')
    act(() => {
      doStep(
        store,
        changing(history.draft, 'renamed', (edit) => edit.change('nodes', 'corran-line', { label: 'Corran Lines' })),
      )
    })
    await user.click(screen.getByRole('button', { name: '… not finished' }))
    await user.keyboard('{Escape}')
    expect(store.getState().unfinished).toHaveLength(1)
  })

  it('cites a second sentence, and comes back to the bar', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Escape}{ArrowDown}{Control>}{Enter}{/Control}')
    expect(preview()).toContain('Cited twice; the day is worked out from “on Monday”.')
    await user.keyboard('{Enter}')
    expect(draft().edges[0]?.citations).toHaveLength(2)
  })

  it('cites a second sentence for what was saved last, and not for what was left before', async () => {
    await user.keyboard('{Enter}{Enter}{Escape}')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}{Enter}{Enter}{Enter}')
    const cites = () => store.getState().keys.find(({ keys }) => keys.join() === 'Ctrl,↵')?.does
    expect(cites()).toBe('cite it too, for what is selected')
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}')
    expect(preview()).toBe('Harbour Board met Vesper Line on 22 March 2024. Cited twice.')
    await user.keyboard('{Enter}')
    expect(draft().edges).toHaveLength(1)
    expect(draft().edges[0]?.citations).toHaveLength(2)
    await user.keyboard('{Home}{Enter}')
    expect(preview()).toBe('Harbour Board signed with Corran Line on 25 March 2024?. Cited once.')
    await user.keyboard('{Escape}')
    expect(cites()).toBe('cite it too, in the bar just closed')
  })

  it('goes on where undo takes away what an open bar holds: new again, and never tied to nothing', async () => {
    // “signed with” made by the first bar, and its new name: both go while the second bar holds them.
    await user.keyboard('{Enter}buys from{Tab}Nord Tugs{Enter}2{Enter}{Enter}')
    const [relation] = draft().relations.slice(-1)
    expect(draft().edges).toMatchObject([{ relation: relation?.id, target: 'nord-tugs' }])
    await user.keyboard('{Enter}buys from{Tab}Nord Tugs{Enter}')
    act(() => {
      undoLast(store)
    })
    expect(draft().edges).toEqual([])
    expect(draft().nodes.some(({ label }) => label === 'Nord Tugs')).toBe(false)
    expect(preview()).toMatch(/^Harbour Board buys from Nord Tugs/)
    for (let keys = 0; keys < 4 && screen.queryByRole('group', { name: 'Mark this' }); keys++)
      await user.keyboard('{Enter}')
    const { edges, nodes, relations } = draft()
    expect(edges).toHaveLength(1)
    expect(nodes.map(({ id }) => id)).toContain(edges[0]?.target)
    expect(relations.map(({ id }) => id)).toContain(edges[0]?.relation)
  })

  it('forgets a bar that is discarded: by its button, by Delete on its note', async () => {
    await user.keyboard('{Enter}{Enter}')
    await user.click(within(bar()).getByRole('button', { name: 'Discard' }))
    expect(screen.queryByRole('group', { name: 'Mark this' })).toBeNull()
    expect(store.getState().unfinished).toEqual([])
    await user.keyboard('{Enter}{Enter}{Escape}')
    act(() => screen.getByRole('button', { name: '… not finished' }).focus())
    await user.keyboard('{Delete}')
    expect(store.getState().unfinished).toEqual([])
    await user.keyboard('{Enter}{Enter}{Escape}')
    await user.click(screen.getByRole('button', { name: 'Discard it' }))
    expect(store.getState().unfinished).toEqual([])
  })

  it('leads by Home from the button to the first slot', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Home}')
    expect(document.activeElement).toBe(within(bar()).getByRole('combobox', { name: 'Who' }))
  })

  it('makes an entity of a new name, of the kind that a number says', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Shift>}{Tab}{Tab}{Tab}{Tab}{Tab}{/Shift}')
    await user.keyboard('Nord Tugs{Enter}2{Enter}')
    expect(draft().nodes.at(-1)).toMatchObject({ id: 'nord-tugs', kind: 'company', label: 'Nord Tugs', parties: [] })
  })
})

describe('the head of a text', () => {
  const headed = ['Board signs Berth 7 with Corran Line', 'Kelsund Gazette, 26 March 2024', '', BERTH_7].join('\n')
  const withHead = (): Draft => ({ ...berth7, documents: berth7.documents.map((one) => ({ ...one, text: headed })) })

  it('is shown above it, and is no sentence to be marked', async () => {
    cleanup()
    show(withHead())
    expect(selected()).toEqual(['The Harbour Board signed with Corran Line on Monday; no sum was named.'])
    expect(screen.getByText(/0 of 5 sentences marked/)).toBeDefined()
    expect(screen.getAllByText('Kelsund Gazette')).toHaveLength(1)
    await user.keyboard(' {Shift>} {/Shift}{Shift>} {/Shift}')
    expect(selected()).toEqual(['The Harbour Board signed with Corran Line on Monday; no sum was named.'])
  })

  it('can be cited all the same, by the arrow that leads up to it', async () => {
    cleanup()
    show(withHead())
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(selected()).toEqual(['Board signs Berth 7 with Corran Line'])
    await user.keyboard('{Enter}')
    expect(preview()).toContain('Corran Line')
  })
})

describe('who comes to the text', () => {
  it('has the keys in it at once, and each time that the tab is chosen', () => {
    cleanup()
    show(berth7)
    const sentences = screen.getByRole('listbox', { name: 'Sentences' })
    expect(document.activeElement).toBe(sentences)
    act(() => sentences.blur())
    act(() => showTab(store, 'mark'))
    expect(document.activeElement).toBe(sentences)
  })

  it('reads in the footer the keys that work where the focus is', () => {
    const does = () => store.getState().keys.map((hint) => hint.does)
    expect(does()).toContain('next with two names')
    act(() => screen.getByRole('searchbox', { name: 'Find in the texts' }).focus())
    expect(does()).not.toContain('next with two names')
    expect(does()).toContain('next question')
  })
})

describe('a sentence that says what somebody says', () => {
  const text = 'Ines Harrow alleges that the Harbour Board met Vesper Line on 4 March 2024.'

  it('proposes how it stands and who says so, dashed, until the curator says otherwise', async () => {
    cleanup()
    show({ ...berth7, documents: berth7.documents.map((one) => ({ ...one, text })) })
    await user.keyboard('{Enter}')
    const standing = within(bar()).getByRole('combobox', { name: 'Standing' })
    expect(standing).toHaveProperty('value', 'alleged, according to Ines Harrow')
    expect(standing.closest('label')?.dataset['state']).toBe('proposed')
    expect(preview()).toContain('According to Ines Harrow, Harbour Board met? Vesper Line')
    await user.click(standing)
    await user.keyboard('1{Enter}{Enter}')
    expect(draft().edges[0]).toMatchObject({
      source: 'harbour-board',
      relation: 'met',
      target: 'vesper-line',
      accordingTo: 'ines-harrow',
    })
    expect(draft().edges[0]?.standing).toBeUndefined()
  })
})

describe('a relationship that is marked', () => {
  const note = () => screen.getByRole('button', { name: /^Harbour Board (?:signed with|met) Corran Line/ })
  const markFirst = () => user.keyboard('{Enter}{Enter}{Enter}{Enter}')

  it('is opened again from its note, with what it says, and changed in one step that keeps its id', async () => {
    await markFirst()
    const [before] = draft().edges
    act(() => note().focus())
    await user.keyboard('{Enter}')
    expect(preview()).toBe('Harbour Board signed with Corran Line on 25 March 2024. Cited once.')
    await user.click(within(bar()).getByRole('combobox', { name: 'Relation' }))
    await user.keyboard('met{Enter}{Enter}')
    expect(draft().edges).toEqual([{ ...before, relation: 'met' }])
    expect(undoLast(store)).toBe('changed Harbour Board met Corran Line')
    expect(draft().edges).toEqual([before])
  })

  it('is left as it is where nothing of it was changed', async () => {
    await markFirst()
    const before = draft()
    await user.click(note())
    await user.keyboard('{Enter}')
    expect(draft()).toBe(before)
    expect(screen.queryByRole('button', { name: '… not finished' })).toBeNull()
  })

  it('is taken away by Delete on its note, and comes back by undo', async () => {
    await markFirst()
    const [before] = draft().edges
    act(() => note().focus())
    await user.keyboard('{Delete}')
    expect(draft().edges).toEqual([])
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Sentences' }))
    undoLast(store)
    expect(draft().edges).toEqual([before])
  })

  it('is taken away by the bar', async () => {
    await markFirst()
    await user.click(note())
    await user.click(within(bar()).getByRole('button', { name: 'Delete' }))
    expect(draft().edges).toEqual([])
    expect(screen.queryByRole('group', { name: 'Mark this' })).toBeNull()
  })

  it('is opened from the network, where its quote stands', async () => {
    await markFirst()
    const [edge] = draft().edges
    await user.keyboard('{ArrowDown}')
    act(() => reopen(store, edge?.id ?? ''))
    expect(preview()).toContain('Harbour Board signed with Corran Line on 25 March 2024.')
    expect(store.getState().reopens).toBeNull()
  })
})

describe('the mark behind a sentence, where no notes stand beside it', () => {
  const first = () => screen.getAllByRole('option')[0] ?? document.body
  const sign = () => document.querySelector<HTMLElement>('[data-sign="0"]') ?? document.body
  const card = () => screen.getByRole('group', { name: 'Marked in this sentence' })
  const tap = (target: HTMLElement) => user.pointer([{ keys: '[TouchA]', target }])
  const markFirst = () => user.keyboard('{Enter}{Enter}{Enter}{Enter}')

  it('stands behind those alone in which something is marked, and is no word of theirs', async () => {
    expect(document.querySelectorAll('[data-sign]')).toHaveLength(0)
    await markFirst()
    expect(Array.from(document.querySelectorAll('[data-sign]'), (one) => one.textContent)).toEqual(['✓'])
    expect(first().textContent).toBe('The Harbour Board signed with Corran Line on Monday; no sum was named.')
  })

  it('opens by a tap what is marked there, to be changed or taken back', async () => {
    await markFirst()
    const [before] = draft().edges
    await tap(sign())
    expect(preview()).toBe('Harbour Board signed with Corran Line on 25 March 2024. Cited once.')
    await user.click(within(bar()).getByRole('combobox', { name: 'Relation' }))
    await user.click(within(bar()).getByText('met'))
    await user.click(within(bar()).getByRole('button', { name: /^Save/ }))
    expect(draft().edges).toEqual([{ ...before, relation: 'met' }])
    await tap(sign())
    await user.click(within(bar()).getByRole('button', { name: 'Delete' }))
    expect(draft().edges).toEqual([])
    expect(document.querySelectorAll('[data-sign]')).toHaveLength(0)
  })

  it('shows a card of several, in which each is opened, and another is marked', async () => {
    await markFirst()
    await user.keyboard('{Enter}negotiated{Enter}{Enter}{Enter}')
    expect(draft().edges).toHaveLength(2)
    expect(sign().textContent).toBe('✓2')
    await tap(sign())
    expect(within(card()).getAllByRole('button', { name: /^Harbour Board/ })).toHaveLength(2)
    await user.click(within(card()).getByRole('button', { name: /^Harbour Board negotiated with/ }))
    expect(preview()).toContain('Harbour Board negotiated with Corran Line on 25 March 2024.')
    expect(within(bar()).getByRole('button', { name: 'Delete' })).toBeDefined()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'Marked in this sentence' })).toBeNull()
  })

  it('is what a sentence shows first that is tapped twice; Close and Escape leave it', async () => {
    await tap(first())
    expect(preview()).toContain('Harbour Board signed with?')
    await user.keyboard('{Enter}{Enter}{Enter}')
    await tap(first())
    const [shown, another] = within(card()).getAllByRole('button')
    expect(document.activeElement).toBe(shown)
    expect(shown?.textContent).toContain('Harbour Board signed with Corran Line')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'Marked in this sentence' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Sentences' }))
    expect(another?.textContent).toBe('Mark another')
    await tap(first())
    await user.click(within(card()).getByRole('button', { name: 'Mark another' }))
    expect(within(bar()).getByRole('button', { name: 'Discard' })).toBeDefined()
  })

  it('does not come back with the sentence, once another was chosen', async () => {
    await markFirst()
    await tap(first())
    await tap(screen.getAllByRole('option')[1] ?? document.body)
    await tap(first())
    expect(screen.queryByRole('group', { name: 'Marked in this sentence' })).toBeNull()
  })
})

describe('the mouse', () => {
  const sentence = (words: RegExp) =>
    screen.getAllByRole('option').find(({ textContent }) => words.test(textContent ?? ''))

  it('opens the bar by a double click on a sentence, with all of its words', async () => {
    await user.dblClick(sentence(/^Already on Friday/) ?? document.body)
    expect(preview()).toBe('Harbour Board met? Vesper Line when?. Cited once.')
    expect(store.getState().unfinished).toEqual([])
  })

  it('opens it by two slow clicks too, and by a button', async () => {
    const there = sentence(/^Already on Friday/) ?? document.body
    await user.click(there)
    await user.click(there)
    expect(preview()).toContain('Harbour Board met?')
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: /^Mark/ }))
    expect(preview()).toContain('Harbour Board met?')
  })

  it('swaps the ends once: the keys are where they were', async () => {
    await user.keyboard('{Enter}')
    await user.click(within(bar()).getByRole('button', { name: /Swap/ }))
    expect(document.activeElement).toBe(within(bar()).getByRole('combobox', { name: 'Relation' }))
    await user.keyboard('{Enter}{Enter}')
    await user.click(within(bar()).getByRole('button', { name: /Swap/ }))
    expect(document.activeElement).toBe(within(bar()).getByRole('button', { name: /^Save/ }))
    await user.keyboard('{Enter}')
    expect(draft().edges).toMatchObject([{ source: 'harbour-board', target: 'corran-line' }])
  })
})

describe('Swap by the keyboard', () => {
  const at = (name: string) => within(bar()).getByRole('combobox', { name })

  it('has a key that works in each slot and leaves the keys in it', async () => {
    await user.keyboard('{Enter}{Control>}{Shift>}X{/Shift}{/Control}')
    expect(preview()).toContain('Corran Line signed with? Harbour Board')
    expect(document.activeElement).toBe(at('Relation'))
    await user.keyboard('{Control>}{Shift>}X{/Shift}{/Control}{Enter}')
    expect(document.activeElement).toBe(at('Date'))
    await user.keyboard('{Control>}{Shift>}X{/Shift}{/Control}')
    expect(document.activeElement).toBe(at('Date'))
    await user.keyboard('{Enter}{Enter}')
    expect(draft().edges).toMatchObject([{ source: 'corran-line', target: 'harbour-board' }])
  })

  it('says its key in the footer, in each state of the bar, and so does Home', async () => {
    const keys = () => store.getState().keys.map((hint) => `${hint.keys.join('+')} ${hint.does}`)
    const both = ['Home who', 'Ctrl+Shift+X swap']
    await user.keyboard('{Enter}')
    expect(keys()).toEqual(expect.arrayContaining(both))
    await user.keyboard('{Enter}')
    expect(keys()).toEqual(expect.arrayContaining(both))
    await user.keyboard('{Enter}')
    expect(keys()).toEqual(expect.arrayContaining(both))
    expect(within(bar()).getByRole('button', { name: 'Swap' }).getAttribute('aria-keyshortcuts')).toBe(
      'Control+Shift+X',
    )
  })

  it('leads from its button to the next slot that wants an answer, and where none does to Save', async () => {
    await user.keyboard('{Enter}{Tab}{Tab}{Tab}{Tab}{Tab}')
    expect(document.activeElement).toBe(within(bar()).getByRole('button', { name: 'Swap' }))
    await user.keyboard('{Enter}')
    expect(preview()).toContain('Corran Line')
    expect(document.activeElement).toBe(at('Relation'))
    await user.keyboard('{Enter}{Enter}')
    await user.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement).toBe(within(bar()).getByRole('button', { name: 'Swap' }))
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(within(bar()).getByRole('button', { name: /^Save/ }))
  })

  it('changes who it is with one key before the name, from whichever slot', async () => {
    await user.keyboard('{Enter}{Home}')
    expect(document.activeElement).toBe(at('Who'))
    await user.keyboard('Ines{Enter}')
    expect(preview()).toContain('Ines Harrow signed with? Corran Line')
    await user.keyboard('{Enter}{Home}')
    expect(document.activeElement).toBe(at('Who'))
  })
})

describe('the slot of the date', () => {
  const options = () => within(bar()).getAllByRole('option')
  const toDate = () => user.keyboard('{Enter}{Enter}')

  it('completes a word that is being typed, and says what it would be', async () => {
    await toDate()
    await user.keyboard('yest')
    expect(options().map(({ textContent }) => textContent)).toEqual([
      '↵Monday 25 March 2024“yesterday”, the day before',
    ])
    await user.keyboard('{Enter}')
    expect(preview()).toContain('on 25 March 2024')
    await user.keyboard('{Enter}')
    expect(draft().edges[0]?.dating?.note).toContain('“yesterday”, the day before. The text is of 26 March 2024.')
  })

  it('says what is wanted behind a word that begins a date, and keeps what was typed', async () => {
    await toDate()
    await user.keyboard('bef')
    expect(bar().querySelector('.bar-question')?.textContent).toContain('Go on: “before 22 March 2024”')
    await user.keyboard('{Enter}')
    expect(within(bar()).getByRole('combobox', { name: 'Date' })).toHaveProperty('value', 'bef')
  })

  it('says that a word is counted from a day, where the text has none', async () => {
    cleanup()
    show({ ...berth7, documents: berth7.documents.map(({ issued: _issued, ...one }) => one) })
    await toDate()
    await user.keyboard('yest')
    expect(bar().querySelector('.bar-question')?.textContent).toContain('“yesterday” needs a day.')
    expect(within(bar()).queryAllByRole('option')).toHaveLength(0)
  })
})

describe('a paragraph that stands twice', () => {
  it('is grey, is no sentence to be marked, and is passed over by Space', async () => {
    cleanup()
    const menu = 'Harbour Board, Corran Line.'
    const text = [menu, '', BERTH_7, '', menu].join('\n')
    show({ ...berth7, documents: berth7.documents.map((one) => ({ ...one, text })) })
    expect(screen.getByText(/0 of 5 sentences marked/)).toBeDefined()
    expect(document.querySelectorAll('.mark-repeated')).toHaveLength(2)
    expect(screen.getAllByText('left out: stands twice')).toHaveLength(1)
    const first = 'The Harbour Board signed with Corran Line on Monday; no sum was named.'
    expect(selected()).toEqual([first])
    await user.keyboard(' ')
    expect(selected()[0]).toMatch(/^Ines Harrow/)
    await user.keyboard('{Shift>} {/Shift}{Shift>} {/Shift}')
    expect(selected()).toEqual([first])
  })

  it('is passed over by the arrow keys, Home and End, which say so; a click still chooses it', async () => {
    cleanup()
    const menu = 'Harbour Board, Corran Line.'
    const [one, two] = ['The Harbour Board met Vesper Line.', 'Ines Harrow attended.']
    const text = [menu, '', one, '', menu, '', two, '', menu].join('\n')
    show({ ...berth7, documents: berth7.documents.map((document) => ({ ...document, text })) })
    const says = () => document.querySelector('.mark-head [role="status"]')?.textContent
    expect(selected()).toEqual([one])
    expect(says()).toBe('')
    await user.keyboard('{ArrowDown}')
    expect(selected()).toEqual([two])
    expect(says()).toBe('left out: what stands twice')
    await user.keyboard('{ArrowDown}')
    expect(selected()).toEqual([two])
    await user.keyboard('{ArrowUp}')
    expect(selected()).toEqual([one])
    await user.keyboard('{End}')
    expect(selected()).toEqual([two])
    await user.keyboard('{Home}')
    expect(selected()).toEqual([one])
    await user.click(screen.getAllByRole('option')[2] ?? document.body)
    expect(selected()).toEqual([menu])
    expect(says()).toBe('')
  })
})

describe('a relationship that the draft has already', () => {
  it('is told of before it is saved again', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}')
    expect(within(bar()).getByRole('status').textContent).toBe(
      '? In the draft already: Harbour Board signed with Corran Line, 25 March 2024. Two would then say the same, and stay two until you join them.',
    )
  })
})

describe('a note', () => {
  it('says who, and how the claim stands', async () => {
    await user.keyboard('{Enter}{Enter}{Enter}')
    await user.click(within(bar()).getByRole('combobox', { name: 'Standing' }))
    await user.keyboard('alle{Enter}{Enter}')
    expect(screen.getByRole('button', { name: 'Alleged: Harbour Board signed with Corran Line, 25 Mar' })).toBeDefined()
  })
})

describe('the bar', () => {
  it('has its focus in the active slot, and says what each answer is', async () => {
    await user.keyboard('{Enter}')
    const slot = within(bar()).getByRole('combobox', { name: 'Relation' })
    expect(document.activeElement).toBe(slot)
    expect(within(bar()).getAllByRole('option')[0]?.textContent).toContain('signed with')
    expect(slot.getAttribute('aria-activedescendant')).toBe(within(bar()).getAllByRole('option')[0]?.id)
  })

  it('takes an answer by a click', async () => {
    await user.keyboard('{Enter}')
    await user.click(within(bar()).getByText('negotiated with'))
    expect(preview()).toContain('Harbour Board negotiated with Corran Line')
    await user.click(within(bar()).getByRole('button', { name: /^Take Monday 25 March 2024/ }))
    await user.click(within(bar()).getByRole('button', { name: /^Save/ }))
    expect(draft().edges).toHaveLength(1)
  })

  it('does not answer an Enter that ends a composition', async () => {
    await user.keyboard('{Enter}')
    const slot = within(bar()).getByRole('combobox', { name: 'Relation' })
    slot.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }),
    )
    expect(preview()).toContain('signed with?')
  })
})

describe('a document of which only the quotes are here', () => {
  it('says so in the place of its text', () => {
    cleanup()
    const [first] = berth7.documents
    if (!first) throw new Error('The fixture has a document.')
    const { text: _text, ...quotes } = first
    show({ ...berth7, documents: [quotes] })
    expect(screen.getByText(/^Only the quotes of this document are here/)).toBeDefined()
  })
})
