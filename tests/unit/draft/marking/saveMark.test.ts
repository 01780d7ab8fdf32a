import { describe, expect, it } from 'vitest'
import { applyStep } from '../../../../src/draft/applyStep.ts'
import type { BarState, End } from '../../../../src/draft/marking/barState.ts'
import { marksIn } from '../../../../src/draft/marking/marksIn.ts'
import { readAmount } from '../../../../src/draft/marking/readAmount.ts'
import { questionsOf } from '../../../../src/draft/questions/checks.ts'
import { saveMark } from '../../../../src/draft/marking/saveMark.ts'
import { berth7, spanOf } from '../../../fixtures/berth7.ts'

const board: End = { name: 'Harbour Board', node: 'harbour-board', kind: 'body' }
const finished: BarState = {
  quoted: { document: 'signing', ...spanOf('the board had met Vesper Line') },
  further: [],
  source: { state: 'chosen', ends: [board] },
  relation: { state: 'chosen', choice: { relation: 'met', label: 'met' } },
  target: { state: 'chosen', ends: [{ name: 'Vesper Line', node: 'vesper-line', kind: 'company' }] },
  date: { state: 'proposed', choice: { says: 'no date' } },
  standing: 'reported',
  status: 'completed',
  active: 'save',
  asks: 'value',
  typed: '',
  at: 0,
  walked: false,
  ticked: [],
}
const saved = (state: BarState) => applyStep(berth7, saveMark(berth7, state))

const nodesCalled = (id: string) => berth7.nodes.slice(0, 1).map((node) => Object.assign({}, node, { id }))

describe('a finished bar in the draft', () => {
  it('is a relationship with the marked words as its quote, and nothing that nobody chose', () => {
    const { edges, passages } = saved(finished)
    expect(edges).toEqual([
      {
        id: edges[0]?.id,
        source: 'harbour-board',
        target: 'vesper-line',
        relation: 'met',
        status: 'completed',
        citations: [passages[0]?.id],
      },
    ])
    expect(passages.map(({ exact }) => exact)).toEqual(['the board had met Vesper Line'])
  })

  it('makes of several names a relationship each, of one quote, and an entity of each new name once', () => {
    const names: readonly End[] = ['Tove Aske', 'Per Lindahl'].map((name) => ({ name, kind: 'person' }))
    const { edges, nodes, passages } = saved({ ...finished, target: { state: 'chosen', ends: names } })
    expect(edges.map(({ target }) => target)).toEqual(['tove-aske', 'per-lindahl'])
    expect(new Set(edges.map(({ id }) => id)).size).toBe(2)
    expect(passages).toHaveLength(1)
    expect(nodes.slice(4)).toEqual([
      {
        id: 'tove-aske',
        kind: 'person',
        label: 'Tove Aske',
        parties: [],
        summary: 'Named in “Board signs Berth 7 with Corran Line”.',
        citations: [passages[0]?.id],
      },
      {
        id: 'per-lindahl',
        kind: 'person',
        label: 'Per Lindahl',
        parties: [],
        summary: 'Named in “Board signs Berth 7 with Corran Line”.',
        citations: [passages[0]?.id],
      },
    ])
  })

  it('has an id that no name and no other relationship has', () => {
    const before = { ...berth7, nodes: [...berth7.nodes, ...nodesCalled('harbour-board-met-vesper-line')] }
    const { edges } = applyStep(before, saveMark(before, finished))
    expect(edges.map(({ id }) => id)).toEqual(['harbour-board-met-vesper-line-2'])
    const name: BarState = { ...finished, target: { state: 'chosen', ends: [{ name: 'X', kind: 'person' }] } }
    const after = applyStep(berth7, saveMark(berth7, name))
    const named: BarState = {
      ...finished,
      target: { state: 'chosen', ends: [{ name: 'Harbour board met X', kind: 'person' }] },
    }
    expect(applyStep(after, saveMark(after, named)).nodes.at(-1)?.id).toBe('harbour-board-met-x-2')
  })

  it('uses a passage again that is cited already', () => {
    const once = saved(finished)
    expect(applyStep(once, saveMark(once, finished)).passages).toHaveLength(1)
  })

  it('gives a new relation a family, and words for what is only planned', () => {
    const bare = { ...berth7, families: [] }
    const state: BarState = {
      ...finished,
      relation: { state: 'chosen', choice: { label: 'sell to' } },
      status: 'planned',
    }
    const { families, relations } = applyStep(bare, saveMark(bare, state))
    expect(families).toHaveLength(1)
    expect(relations.at(-1)).toMatchObject({
      id: 'sell-to',
      label: 'sell to',
      planned: 'was to have “sell to”',
      family: families[0]?.id,
    })
  })

  it('puts a new relation in none of the families that are there, of which each would say something', () => {
    const state: BarState = { ...finished, relation: { state: 'chosen', choice: { label: 'sells to' } } }
    const { families, relations } = applyStep(berth7, saveMark(berth7, state))
    expect(families.map(({ label }) => label)).toEqual(['Contact', 'Ties'])
    expect(relations.at(-1)).toMatchObject({ id: 'sells-to', family: 'ties' })
  })

  it('has its standing, who says so, its sum and the remark', () => {
    const state: BarState = {
      ...finished,
      standing: 'alleged',
      accordingTo: { name: 'Ines Harrow', node: 'ines-harrow' },
      amount: '€30 million',
      note: 'ask again',
    }
    const { edges, passages } = saved(state)
    expect(edges[0]).toMatchObject({
      standing: 'alleged',
      accordingTo: 'ines-harrow',
      amounts: [{ value: 30_000_000, unit: 'EUR', citations: [passages[0]?.id] }],
      remark: 'ask again',
    })
  })

  it('keeps the words of a date of which none was made', () => {
    const state: BarState = {
      ...finished,
      date: { state: 'chosen', choice: { says: 'no date', words: 'Already on Friday' } },
    }
    expect(saved(state).edges[0]?.askedWhen).toBe('Already on Friday')
  })

  it('stands in its text where it was marked, also behind letters of two units', () => {
    const [document] = berth7.documents
    if (!document) throw new Error('The fixture has a document.')
    const text = `🚢 ${document.text ?? ''}`
    const draft = { ...berth7, documents: [{ ...document, text }] }
    const quoted = { document: 'signing', ...spanOf('the board had met Vesper Line', text) }
    const after = applyStep(draft, saveMark(draft, { ...finished, quoted }))
    const [mark] = marksIn(after, { ...document, text })
    expect(mark && text.slice(mark.start, mark.end)).toBe('the board had met Vesper Line')
  })
})

describe('words that were marked as a name', () => {
  const nodes = berth7.nodes.map((node) => {
    const { aliases: _aliases, ...plain } = node
    return plain
  })
  const plain = { ...berth7, nodes }
  const meant: BarState = { ...finished, source: { state: 'proposed', ends: [{ ...board, from: 'the board' }] } }
  const asked = (state: BarState) =>
    questionsOf(applyStep(plain, saveMark(plain, state))).filter(({ check }) => check === 'end-not-named')

  it('are not asked about again, and are no spelling that readers would see', () => {
    expect(asked(meant)).toEqual([])
    const { nodes: after, settled } = applyStep(plain, saveMark(plain, meant))
    expect(after[0]?.aliases).toBeUndefined()
    expect(settled).toHaveLength(1)
  })

  it('are asked about where nobody has said what they mean', () => {
    expect(asked(finished)).toMatchObject([{ detail: 'The quote does not name Harbour Board.' }])
  })

  it('are asked about once the relationship says something else', () => {
    const draft = applyStep(plain, saveMark(plain, meant))
    const edges = draft.edges.map((edge) => ({ ...edge, relation: 'bid-to' }))
    expect(questionsOf({ ...draft, edges }).some(({ check }) => check === 'end-not-named')).toBe(true)
  })

  it('leave the question of an end that no words mean', () => {
    const ines: End = { name: 'Ines Harrow', node: 'ines-harrow', kind: 'person' }
    expect(asked({ ...meant, target: { state: 'chosen', ends: [ines] } })).toHaveLength(1)
  })
})

describe('a sum', () => {
  it.each([
    ['€30 million', 30_000_000, 'EUR'],
    ['12,000 crowns', 12_000, 'crowns'],
    ['1.1 million euros', 1_100_000, 'euros'],
    ['$2.5bn', 2_500_000_000, 'USD'],
    ['3 ships', 3, 'ships'],
    ['€30 millions', 30_000_000, 'EUR'],
  ])('is read from “%s”', (text, value, unit) => {
    expect(readAmount(text)).toEqual({ value, unit })
  })

  it.each(['€1.234.567', '€1,5 million', '1.234.567 EUR', '€30 million and more'])(
    'is not guessed from “%s”, which may be read in two ways or goes on',
    (text) => {
      expect(readAmount(text)).toBeNull()
    },
  )

  it('is none without a number, or without what is counted', () => {
    expect([readAmount('a few ships'), readAmount('30')]).toEqual([null, null])
  })
})
