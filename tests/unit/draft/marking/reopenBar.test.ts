import { describe, expect, it } from 'vitest'
import { applyStep } from '../../../../src/draft/applyStep.ts'
import type { Draft, DraftEdge } from '../../../../src/draft/draft.ts'
import type { BarState, End } from '../../../../src/draft/marking/barState.ts'
import { readForMarking } from '../../../../src/draft/marking/markText.ts'
import { reopenBar } from '../../../../src/draft/marking/reopenBar.ts'
import { saveMark } from '../../../../src/draft/marking/saveMark.ts'
import { berth7, spanOf } from '../../../fixtures/berth7.ts'

const QUOTE = 'Already on Friday the board had met Vesper Line'
const board: End = { name: 'Harbour Board', node: 'harbour-board', kind: 'body' }
const finished: BarState = {
  quoted: { document: 'signing', ...spanOf(QUOTE) },
  further: [{ document: 'signing', ...spanOf('no sum was named') }],
  source: { state: 'chosen', ends: [board] },
  relation: { state: 'chosen', choice: { relation: 'met', label: 'met' } },
  target: { state: 'chosen', ends: [{ name: 'Vesper Line', node: 'vesper-line', kind: 'company' }] },
  date: {
    state: 'chosen',
    choice: { when: '2024-03-22', basis: 'resolved', says: 'Friday 22 March 2024', words: 'Already on Friday' },
  },
  standing: 'alleged',
  status: 'completed',
  accordingTo: { name: 'Ines Harrow', node: 'ines-harrow', kind: 'person' },
  amount: '€30 million',
  note: 'ask again',
  role: 'as bidder',
  active: 'save',
  asks: 'value',
  typed: '',
  at: 0,
  walked: false,
  ticked: [],
}
const marked = applyStep(berth7, saveMark(berth7, finished))

function reopened(draft: Draft, edges: readonly DraftEdge[] = draft.edges): BarState {
  const [document] = draft.documents
  const read = document && readForMarking(document, draft.nodes, draft.kinds)
  const opened = read && reopenBar(draft, read, edges)
  if (!opened) throw new Error('It does not open.')
  return opened.state
}
const again = (draft: Draft, changed: Partial<BarState>) =>
  applyStep(draft, saveMark(draft, { ...reopened(draft), ...changed }))

describe('a relationship in the bar again', () => {
  it('has all that it says', () => {
    const { source, target, relation, date, standing, accordingTo, amount, note, role, further, quoted } =
      reopened(marked)
    expect({ quoted, further }).toEqual({ quoted: finished.quoted, further: finished.further })
    expect([source.ends[0]?.node, relation.choice?.relation, target.ends[0]?.node]).toEqual([
      'harbour-board',
      'met',
      'vesper-line',
    ])
    expect(date.choice).toMatchObject({ when: '2024-03-22', basis: 'resolved', says: 'Friday 22 March 2024' })
    expect([standing, accordingTo?.node, amount, note, role]).toEqual([
      'alleged',
      'ines-harrow',
      '30,000,000 EUR',
      'ask again',
      'as bidder',
    ])
  })

  it('is what it was where nothing is changed', () => {
    expect(saveMark(marked, reopened(marked)).changes).toEqual([])
  })

  it('keeps what the bar does not speak of', () => {
    const [edge] = marked.edges
    if (!edge) throw new Error('It was not marked.')
    const rich: DraftEdge = {
      ...edge,
      origin: { file: 'contacts.csv', at: 'row 5' },
      summary: 'They met.',
      amounts: [...(edge.amounts ?? []), { value: 2, unit: 'ships', citations: edge.citations }],
    }
    const draft = { ...marked, edges: [rich] }
    expect(again(draft, { role: 'as host' }).edges).toEqual([{ ...rich, role: 'as host' }])
  })

  it('loses what was taken back', () => {
    const { accordingTo: _teller, note: _note, amount: _amount, role: _role, ...bare } = reopened(marked)
    const state: BarState = {
      ...bare,
      standing: 'reported',
      further: [],
      date: { state: 'chosen', choice: { says: 'no date' } },
    }
    const [edge] = applyStep(marked, saveMark(marked, state)).edges
    expect(edge).toEqual({
      id: marked.edges[0]?.id,
      source: 'harbour-board',
      target: 'vesper-line',
      relation: 'met',
      status: 'completed',
      citations: [marked.edges[0]?.citations[0]],
    })
  })

  it('keeps a quote whose text is not here', () => {
    const elsewhere: Draft = {
      ...marked,
      documents: [
        ...marked.documents,
        {
          id: 'far',
          type: 'article',
          title: 'Far',
          file: 'far.txt',
          sha256: '0'.repeat(64),
          length: 9,
          sharesText: false,
        },
      ],
      passages: [
        ...marked.passages,
        { id: 'far-p1', document: 'far', start: 0, end: 3, exact: 'met', prefix: '', suffix: '', digest: '' },
      ],
      edges: marked.edges.map((edge) => ({ ...edge, citations: [...edge.citations, 'far-p1'] })),
    }
    expect(again(elsewhere, { role: 'as host' }).edges[0]?.citations.at(-1)).toBe('far-p1')
  })

  it('does not open under a text that it does not cite', () => {
    const [first] = marked.documents
    if (!first) throw new Error('The fixture has a document.')
    const read = readForMarking({ ...first, id: 'other' }, [], [])
    expect(read && reopenBar(marked, read, marked.edges)).toBeNull()
  })
})

describe('several relationships of one quote', () => {
  const names = ['Corran Line', 'Vesper Line', 'Nord Tugs']
  const ends = names.map((name): End => ({ name, kind: 'company' }))
  const three = applyStep(berth7, saveMark(berth7, { ...finished, target: { state: 'chosen', ends } }))
  const targets = (draft: Draft) => draft.edges.map(({ id, target }) => [id, target])

  it('open as one bar with all ends ticked', () => {
    expect(reopened(three).target.ends.map(({ name }) => name)).toEqual(names)
  })

  it('lose the one whose tick is taken away, and the others keep their ids', () => {
    const kept = reopened(three).target.ends.filter(({ name }) => name !== 'Vesper Line')
    const [first, , third] = targets(three)
    expect(targets(again(three, { target: { state: 'chosen', ends: kept } }))).toEqual([first, third])
  })

  it('gain one that is ticked besides', () => {
    const more = [...reopened(three).target.ends, { name: 'Ines Harrow', node: 'ines-harrow', kind: 'person' }]
    const after = again(three, { target: { state: 'chosen', ends: more } })
    expect(targets(after).slice(0, 3)).toEqual(targets(three))
    expect(after.edges.at(-1)).toMatchObject({ target: 'ines-harrow', standing: 'alleged' })
  })

  it('change an end without changing which relationship it is', () => {
    const other = reopened(three).target.ends.map((end): End =>
      end.name === 'Nord Tugs' ? { name: 'Ines Harrow', node: 'ines-harrow', kind: 'person' } : end,
    )
    const after = again(three, { target: { state: 'chosen', ends: other } })
    expect(after.edges[2]).toMatchObject({ id: three.edges[2]?.id, target: 'ines-harrow' })
    expect(after.edges).toHaveLength(3)
  })
})
