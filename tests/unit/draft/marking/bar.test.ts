import { describe, expect, it } from 'vitest'
import { type BarEvent, answerBar } from '../../../../src/draft/marking/bar.ts'
import type { BarOffers } from '../../../../src/draft/marking/barOffers.ts'
import { digitsAnswer, optionsOf } from '../../../../src/draft/marking/barOptions.ts'
import { buttonOf, questionOf } from '../../../../src/draft/marking/barWords.ts'
import type { BarState, End } from '../../../../src/draft/marking/barState.ts'
import { previewOf } from '../../../../src/draft/marking/preview.ts'
import { berth7, spanOf } from '../../../fixtures/berth7.ts'

const board: End = { name: 'Harbour Board', node: 'harbour-board', kind: 'body', from: 'the board', inSentence: true }
const vesper: End = { name: 'Vesper Line', node: 'vesper-line', kind: 'company', inSentence: true }
const known = berth7.nodes.map(({ id, label, kind, aliases = [] }) => ({ name: label, node: id, kind, also: aliases }))

const friday = {
  when: '2024-03-22',
  basis: 'resolved',
  says: 'Friday 22 March 2024',
  why: 'the Friday before',
  words: 'Already on Friday',
} as const
const march = { when: '2024-03', basis: 'resolved', says: 'March 2024, no day', why: 'if you are not sure' } as const
const before = {
  when: '[..2024-03-26]',
  basis: 'reported',
  says: 'on or before 26 March 2024',
  why: 'the words give no day',
} as const

const offers: BarOffers = {
  kinds: berth7.kinds,
  names: [board, vesper],
  known,
  relations: [
    { relation: 'met', label: 'met', from: 'had met', used: 0 },
    { relation: 'bid-to', label: 'bid to', from: 'had bid', swapped: true, used: 0 },
    { relation: 'negotiated-with', label: 'negotiated with', used: 2 },
    { relation: 'signed-with', label: 'signed with', used: 1 },
    { relation: 'charged', label: 'charged', used: 0 },
  ],
  dateWords: 'Already on Friday',
  dates: [friday, march, before],
  published: 'Tuesday 26 March 2024',
  readDate: (typed) =>
    typed === '22 March 2024'
      ? { dates: [{ when: '2024-03-22', basis: 'stated', says: '22 March 2024' }] }
      : { dates: [], question: `There is no date in “${typed}”.` },
}

/** The bar as it opens under the sentence of the Friday: ends known, relation and date open. */
const opened: BarState = {
  quoted: {
    document: 'signing',
    ...spanOf('Already on Friday the board had met Vesper Line, which had bid for the same berth.'),
  },
  further: [],
  source: { state: 'proposed', ends: [board] },
  relation: { state: 'open' },
  target: { state: 'chosen', ends: [vesper] },
  date: { state: 'open', choice: friday },
  standing: 'reported',
  status: 'completed',
  active: 'relation',
  asks: 'value',
  typed: '',
  at: 0,
  walked: false,
  ticked: [],
}

const take: BarEvent = { type: 'take' }
const type = (text: string): BarEvent => ({ type: 'type', text })

function after(state: BarState, events: readonly BarEvent[], from = offers): BarState {
  return events.reduce((now, event) => answerBar(now, event, from).state, state)
}

const says = (state: BarState, from = offers) =>
  previewOf(state, from, berth7)
    .map(({ text }) => text)
    .join('')
const labels = (state: BarState, from = offers) => optionsOf(state, from).map(({ label }) => label)

describe('Enter in the bar', () => {
  it('takes what is highlighted and goes to the next open slot', () => {
    const state = after(opened, [take])
    expect(state.relation).toEqual({ state: 'chosen', choice: { relation: 'met', label: 'met' } })
    expect(state.active).toBe('date')
  })

  it('says on its button what it will do', () => {
    expect(buttonOf(opened, offers)).toBe('Take “met”')
    expect(buttonOf(after(opened, [take]), offers)).toBe('Take Friday 22 March 2024')
    expect(buttonOf(after(opened, [take, take]), offers)).toBe('Save')
  })

  it('saves only once nothing is open, and never by taking the last answer', () => {
    const ready = after(opened, [take, take])
    expect(ready.active).toBe('save')
    expect(answerBar(after(opened, [take]), take, offers).saves).toBe(false)
    expect(answerBar(ready, take, offers).saves).toBe(true)
  })

  it('on Save with a slot still open goes to that slot', () => {
    const { state, saves } = answerBar({ ...opened, active: 'save' }, take, offers)
    expect([state.active, saves]).toEqual(['relation', false])
  })

  it('takes nothing where nothing fits what is typed', () => {
    const state = after(opened, [take, type('soon')])
    expect(buttonOf(state, offers)).toBeNull()
    expect(after(state, [take])).toBe(state)
    expect(questionOf(state, offers)?.parts).toEqual([{ text: 'There is no date in “soon”.' }])
  })
})

describe('the sentence that the reader will see', () => {
  it('has what is highlighted with a question mark', () => {
    expect(says(opened)).toBe('Harbour Board met? Vesper Line when?. Cited once.')
    expect(says(after(opened, [take]))).toBe('Harbour Board met Vesper Line on 22 March 2024?. Cited once.')
  })

  it('says what a day that was worked out rests on', () => {
    expect(says(after(opened, [take, take]))).toBe(
      'Harbour Board met Vesper Line on 22 March 2024. Cited once; the day is worked out from “Already on Friday”.',
    )
  })

  it('says a sum, and of what is none that it stays a note', () => {
    const paid = (amount: string) => says({ ...after(opened, [take, take]), amount })
    expect(paid('€30 million')).toContain('Vesper Line, 30,000,000 EUR on 22 March 2024.')
    expect(paid('a fair price')).toContain('“a fair price” is no sum that we can read: it stays a note of yours.')
  })

  it('says what is planned as planned, who says so, and how it stands', () => {
    const state: BarState = {
      ...after(opened, [take, take]),
      status: 'planned',
      standing: 'denied',
      accordingTo: { name: 'Ines Harrow', node: 'ines-harrow' },
    }
    expect(says(state)).toBe(
      'According to Ines Harrow, Harbour Board was to meet Vesper Line on 22 March 2024. Denied. Cited once; the day is worked out from “Already on Friday”.',
    )
  })
})

describe('digits', () => {
  it('take the answer of their number', () => {
    expect(after(opened, [{ type: 'answer', number: 3 }]).relation.choice?.label).toBe('negotiated with')
  })

  it('are typed in a date, and in a name that has letters already', () => {
    expect(digitsAnswer(opened)).toBe(true)
    expect(digitsAnswer(after(opened, [take]))).toBe(false)
    expect(digitsAnswer(after(opened, [{ type: 'go', slot: 'target' }, type('Berth ')]))).toBe(false)
  })
})

describe('letters', () => {
  it('find relations by the beginning of a word', () => {
    expect(labels(after(opened, [type('si')]))).toEqual(['signed with', 'si'])
  })

  it('make a relation of a new word', () => {
    const state = after(opened, [type('sued'), take])
    expect(state.relation.choice).toEqual({ label: 'sued' })
  })

  it('find names by their other spellings, whatever the marks', () => {
    const state = after(opened, [{ type: 'go', slot: 'target' }, type('the comp')])
    expect(labels(state)).toEqual(['Vesper Line', 'the comp'])
  })

  it('make an entity of a new name, which is asked for its kind', () => {
    const asked = after(opened, [{ type: 'go', slot: 'target' }, type('Nord Tugs'), take])
    expect(asked.asks).toBe('kind')
    expect(
      questionOf(asked, offers)
        ?.parts.map(({ text }) => text)
        .join(''),
    ).toBe('What is “Nord Tugs”?')
    const state = after(asked, [{ type: 'answer', number: 2 }])
    expect(state.target).toEqual({ state: 'chosen', ends: [{ name: 'Nord Tugs', kind: 'company' }] })
  })

  it('write a date, which keeps the words of the text that it was worked out from', () => {
    const state = after(opened, [take, type('22 March 2024'), take])
    expect(state.date.choice).toMatchObject({ when: '2024-03-22', words: 'Already on Friday' })
    expect(state.active).toBe('save')
  })
})

describe('what is typed', () => {
  const go = (slot: 'source' | 'target' | 'standing'): BarEvent => ({ type: 'go', slot })

  it('is taken by Tab as by Enter, and never dropped', () => {
    const state = after(opened, [type('sued'), go('target')])
    expect([state.relation.choice?.label, state.active]).toEqual(['sued', 'target'])
    const named = after(opened, [go('target'), type('Nord Tugs'), go('standing')])
    expect([named.target.ends[0]?.name, named.active]).toEqual(['Nord Tugs', 'standing'])
    expect(after(named, [go('target')]).asks).toBe('kind')
  })

  it('stays in its slot where nothing fits it, and keeps the bar from being saved', () => {
    const left = after(opened, [take, type('soon'), go('source')])
    expect(after(left, [{ type: 'go', slot: 'date' }]).typed).toBe('soon')
    const chosen = after({ ...left, date: { state: 'chosen', choice: friday } }, [take])
    expect([chosen.active, chosen.typed]).toEqual(['date', 'soon'])
  })

  it('is taken before the ends are swapped', () => {
    const state = after(opened, [go('target'), type('Ines'), { type: 'swap' }])
    expect([state.source.ends[0]?.name, state.target.ends[0]?.name]).toEqual(['Ines Harrow', 'Harbour Board'])
  })

  it('finds a standing by its first letters', () => {
    const state = after(opened, [go('standing'), type('alle')])
    expect(labels(state)).toEqual(['alleged'])
    expect(after(state, [take]).standing).toBe('alleged')
    expect(labels(after(opened, [go('standing'), type('acc')]))).toEqual(['according to …'])
    expect(buttonOf(after(opened, [go('standing'), type('xyz')]), offers)).toBeNull()
  })

  it('finds a kind where one is asked, or puts another name in the place of the one that is asked about', () => {
    const asked = after(opened, [go('target'), type('Velmar'), take])
    expect(labels(after(asked, [type('comp')]))).toEqual(['Company', 'comp'])
    expect(after(asked, [type('comp'), take]).target.ends).toEqual([{ name: 'Velmar', kind: 'company' }])
    expect(after(asked, [type('Corran'), take]).target.ends[0]?.name).toBe('Corran Line')
  })
})

describe('a relation whose words stand the other way round', () => {
  it('swaps the ends, and says so before', () => {
    expect(optionsOf(opened, offers)[1]).toMatchObject({
      aside: '(Vesper Line bid to Harbour Board)',
      hint: '“had bid”, ends swapped',
    })
    const state = after(opened, [{ type: 'answer', number: 2 }])
    expect([state.source.ends[0]?.name, state.target.ends[0]?.name]).toEqual(['Vesper Line', 'Harbour Board'])
  })
})

describe('a list of names', () => {
  const six = ['Tove Aske', 'Per Lindahl', 'Jonna Reke', 'Karl Dovre', 'Sanna Vik', 'Emil Torp'].map((name): End => ({
    name,
    kind: 'person',
    inSentence: true,
  }))
  const prosecutor: End = { name: 'Port Prosecutor', node: 'port-prosecutor', kind: 'body', inSentence: true }
  const list: BarOffers = { ...offers, names: [prosecutor, ...six, vesper] }
  const charged: BarState = {
    ...opened,
    source: { state: 'chosen', ends: [prosecutor] },
    target: { state: 'open', ends: six },
    relation: { state: 'open' },
  }
  const asked = after(charged, [type('charged'), take], list)

  it('is ticked as it stands, and taken by one Enter with one kind for all new names', () => {
    expect(asked.active).toBe('target')
    expect(questionOf(asked, list)?.aside).toBe('Six names are ticked, none is known yet.')
    expect(buttonOf(asked, list)).toBe('Take six people')
    const state = after(asked, [take], list)
    expect(state.target.ends.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'person'))
  })

  it('takes another kind for the new names by its number', () => {
    expect(buttonOf(after(asked, [{ type: 'answer', number: 2 }], list), list)).toBe('Take six companies')
  })

  it('is not taken before somebody has said what its names are, where nothing tells', () => {
    const names: readonly End[] = [{ name: 'Omnia' }, { name: 'Quarto' }]
    const untold: BarOffers = { ...offers, names: [prosecutor, ...names] }
    const ticked = after({ ...charged, target: { state: 'open', ends: names } }, [type('charged'), take], untold)
    expect(buttonOf(ticked, untold)).toBeNull()
    expect(after(ticked, [take], untold)).toBe(ticked)
    const events: readonly BarEvent[] = [
      { type: 'tick', index: 0 },
      { type: 'go', slot: 'standing' },
    ]
    expect(after(ticked, events, untold).target).toEqual({ state: 'open', ends: names.slice(1) })
    const said = after(ticked, [{ type: 'answer', number: 2 }], untold)
    expect(buttonOf(said, untold)).toBe('Take two companies')
    expect(after(said, [take], untold).target.ends.map(({ kind }) => kind)).toEqual(['company', 'company'])
  })

  it('loses and gains a name by Space', () => {
    const without = after(asked, [{ type: 'move', by: 1 }, { type: 'tick' }], list)
    expect(without.ticked.map(({ name }) => name)).not.toContain('Per Lindahl')
    expect(after(without, [{ type: 'tick' }], list).ticked).toHaveLength(6)
  })

  it('says that each is a relationship of its own, with one quote', () => {
    expect(says(asked, list)).toBe(
      'Port Prosecutor charged Tove Aske when? — and five more: Per Lindahl, Jonna Reke, Karl Dovre, Sanna Vik, Emil Torp. Six relationships, one quote.',
    )
  })

  it('gains what is typed beside it, and keeps that where the keys go elsewhere', () => {
    const typed = after(asked, [type('Corran')], list)
    expect(buttonOf(typed, list)).toBe('Tick Corran Line')
    expect(after(typed, [take], list).ticked.map(({ name }) => name)).toContain('Corran Line')
    const gone = after(typed, [{ type: 'go', slot: 'standing' }], list)
    expect(gone.target.ends.map(({ name }) => name)).toEqual([...six.map(({ name }) => name), 'Corran Line'])
    const lost = after(
      asked,
      [
        { type: 'tick', index: 0 },
        { type: 'go', slot: 'standing' },
      ],
      list,
    )
    expect(lost.target.ends).toHaveLength(5)
  })

  it('stays a proposal where nothing was done to it', () => {
    expect(after(asked, [{ type: 'go', slot: 'standing' }], list).target.state).toBe('open')
  })

  it('begins with the first tick in a slot that had one end', () => {
    const state = after(opened, [
      { type: 'go', slot: 'target' },
      { type: 'tick' },
      { type: 'move', by: 1 },
      { type: 'tick' },
    ])
    expect(state.ticked.map(({ name }) => name)).toEqual(['Vesper Line', 'Corran Line'])
  })
})

describe('standing', () => {
  it('is a slot: what was alleged is chosen there, and the bar stays ready', () => {
    const state = after(opened, [take, take, { type: 'go', slot: 'standing' }, { type: 'answer', number: 2 }])
    expect([state.standing, state.active]).toEqual(['alleged', 'save'])
  })

  it('also asks who says so', () => {
    const asked = after(opened, [
      { type: 'go', slot: 'standing' },
      { type: 'answer', number: 8 },
    ])
    expect(asked.asks).toBe('teller')
    const state = after(asked, [type('Ines'), take])
    expect(state.accordingTo).toMatchObject({ node: 'ines-harrow' })
    expect(state.active).toBe('relation')
  })
})

describe('the last slot', () => {
  it('takes a sum, a note, or the part played', () => {
    const more = after(opened, [{ type: 'go', slot: 'more' }, type('12 million crowns')])
    expect(labels(more)).toEqual([
      'Amount: 12 million crowns',
      'Note: 12 million crowns',
      'Part played: 12 million crowns',
    ])
    expect(after(more, [take]).amount).toBe('12 million crowns')
  })
})

describe('Swap', () => {
  it('exchanges the ends, and twice changes nothing', () => {
    const once = after(opened, [{ type: 'swap' }])
    expect(once.source.ends).toEqual([vesper])
    expect(after(once, [{ type: 'swap' }])).toEqual(opened)
  })
})

describe('a second passage', () => {
  it('is cited too, and taken back by selecting it again', () => {
    const cite: BarEvent = { type: 'cite', quoted: { document: 'signing', ...spanOf('no sum was named') } }
    const state = after(opened, [cite])
    expect(says(state)).toContain('Cited twice.')
    expect(after(state, [cite]).further).toEqual([])
  })
})
