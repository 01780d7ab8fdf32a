import { describe, expect, it } from 'vitest'
import type { Draft, DraftEdge } from '../../../../src/draft/draft.ts'
import { answerBar } from '../../../../src/draft/marking/bar.ts'
import { optionsOf } from '../../../../src/draft/marking/barOptions.ts'
import { buttonOf, questionOf } from '../../../../src/draft/marking/barWords.ts'
import { readForMarking } from '../../../../src/draft/marking/markText.ts'
import { type OpenedBar, openBar } from '../../../../src/draft/marking/openBar.ts'
import { berth7 } from '../../../fixtures/berth7.ts'

const node = (id: string, label: string, kind: string) => ({
  id,
  label,
  kind,
  parties: [],
  summary: `${label} is in the text.`,
  citations: [],
})
const NODES = [
  node('verrin', 'Verrin & Sons', 'company'),
  node('halden', 'Halden Rail Consortium', 'company'),
  node('kestrel', 'Kestrel Signalling', 'company'),
  node('court', 'Court of Audit', 'body'),
  node('ines', 'Ines Harrow', 'person'),
]

/** Who and whom a bar opens with under a text of one sentence. */
function proposed(text: string, nodes = NODES): readonly [who: readonly string[], whom: readonly string[]] {
  const draft: Draft = { ...berth7, nodes, documents: berth7.documents.map((one) => Object.assign({}, one, { text })) }
  const [document] = draft.documents
  const read = document && readForMarking(document, draft.nodes, draft.kinds)
  if (!read) throw new Error('The document has no text.')
  const { state } = openBar(draft, read, { document: document.id, start: 0, end: text.length })
  return [state.source.ends.map(({ name }) => name), state.target.ends.map(({ name }) => name)]
}

describe('a relation', () => {
  const opened = (text: string, used: readonly DraftEdge[]) => {
    const draft: Draft = { ...berth7, edges: used, nodes: NODES }
    const documents = berth7.documents.map((one) => Object.assign({}, one, { text }))
    const [document] = documents
    const read = document && readForMarking(document, NODES, draft.kinds)
    if (!read) throw new Error('The document has no text.')
    return openBar({ ...draft, documents }, read, { document: document.id, start: 0, end: text.length })
  }
  const edge: DraftEdge = {
    id: 'e',
    source: 'ines',
    target: 'court',
    relation: 'signed-with',
    status: 'completed',
    citations: [],
  }

  it('is offered to Enter only where the sentence has words for it, however often another is used', () => {
    const said = opened('Ines Harrow met Kestrel Signalling.', [edge])
    expect(buttonOf(said.state, said.offers)).toBe('Take “met”')
    const unsaid = opened('Ines Harrow froze Kestrel Signalling.', [edge])
    expect(buttonOf(unsaid.state, unsaid.offers)).toBeNull()
    expect(answerBar(unsaid.state, { type: 'take' }, unsaid.offers).state).toBe(unsaid.state)
    const first = answerBar(unsaid.state, { type: 'move', by: 1 }, unsaid.offers).state
    expect(buttonOf(first, unsaid.offers)).toBe('Take “signed with”')
    const one = answerBar(unsaid.state, { type: 'answer', number: 1 }, unsaid.offers).state
    expect(one.relation.choice?.label).toBe('signed with')
  })

  it('has no end offered to Enter that is not in the sentence', () => {
    const { state, offers } = opened('Then it was over.', [edge])
    expect(state.active).toBe('source')
    expect(buttonOf(state, offers)).toBeNull()
    expect(buttonOf(answerBar(state, { type: 'move', by: 1 }, offers).state, offers)).toBe('Take Ines Harrow')
    const typed = answerBar(state, { type: 'type', text: 'Kestrel' }, offers).state
    expect(buttonOf(typed, offers)).toBe('Take Kestrel Signalling')
    expect(buttonOf(answerBar(typed, { type: 'type', text: '' }, offers).state, offers)).toBeNull()
  })
})

describe('several names', () => {
  it('are one answer only where they are a list, and none of them begins a clause of its own', () => {
    const who = ['Verrin & Sons']
    expect(
      proposed(
        'According to the company register, Verrin & Sons owns 51 % of Halden Rail Consortium and Kestrel Signalling owns 30 %.',
      ),
    ).toEqual([who, ['Halden Rail Consortium']])
    expect(proposed('Verrin & Sons owns Halden Rail Consortium and Kestrel Signalling already sued it.')).toEqual([
      who,
      ['Halden Rail Consortium'],
    ])
    expect(proposed('Verrin & Sons owns Halden Rail Consortium and Kestrel Signalling in Velmar.')).toEqual([
      who,
      ['Halden Rail Consortium', 'Kestrel Signalling'],
    ])
  })

  it('are one answer where all of them do it', () => {
    expect(proposed('Halden Rail Consortium and Kestrel Signalling met Verrin & Sons.')).toEqual([
      ['Halden Rail Consortium', 'Kestrel Signalling'],
      ['Verrin & Sons'],
    ])
  })

  it('are not one where the second is what the first is', () => {
    expect(proposed('Ines Harrow, Minister of Ports, and Mads Orrin met Verrin & Sons.')).toEqual([
      ['Ines Harrow', 'Mads Orrin'],
      ['Verrin & Sons'],
    ])
  })
})

describe('names that are not tied', () => {
  it('are those of where it was', () => {
    const tied = [['Court of Audit'], ['Halden Rail Consortium']]
    expect(proposed('The Court of Audit in Velmar has frozen the award to Halden Rail Consortium.')).toEqual(tied)
    expect(proposed('In Velmar the Court of Audit fined Halden Rail Consortium.')).toEqual(tied)
  })

  it('are those that nothing is known of, where others are known', () => {
    expect(proposed('In Velmar, Omnia and the Court of Audit met Ines Harrow.')[1]).toEqual(['Ines Harrow'])
    expect(proposed('Ines Harrow met Omnia.')).toEqual([['Ines Harrow'], ['Omnia']])
    expect(proposed('Then Omnia met Ines Harrow.')).toEqual([['Omnia'], ['Ines Harrow']])
  })
})

describe('what the sentence leaves to be asked', () => {
  /** The bar under the last sentence of a text. */
  const under = (text: string, nodes = NODES) => {
    const draft: Draft = {
      ...berth7,
      nodes,
      documents: berth7.documents.map((one) => Object.assign({}, one, { text })),
    }
    const [document] = draft.documents
    const read = document && readForMarking(document, draft.nodes, draft.kinds)
    const last = read?.sentences.at(-1)
    if (!read || !last) throw new Error('The document has no text.')
    return openBar(draft, read, { document: document.id, start: last.start, end: last.end })
  }
  const question = ({ state, offers }: OpenedBar) => {
    const asked = questionOf(state, offers)
    return asked && [asked.parts.map(({ text }) => text).join(''), ...(asked.aside === undefined ? [] : [asked.aside])]
  }
  const listed = ({ state, offers }: OpenedBar) =>
    optionsOf(state, offers).map(({ label, hint = '' }, at) => `${at === state.at ? '>' : ''}${label}: ${hint}`)

  it('is whom a pronoun means, offered from a sentence before of its paragraph and taken by Enter alone', () => {
    const opened = under('Ines Harrow came. She met Kestrel Signalling.')
    expect(opened.state.source).toMatchObject({ state: 'open', ends: [] })
    expect(question(opened)).toEqual(['Is “She” Ines Harrow?', 'The marked words do not name it.'])
    expect(listed(opened)[0]).toBe('>Ines Harrow: named in a sentence before')
    const { state } = answerBar(opened.state, { type: 'take' }, opened.offers)
    expect(state.source).toEqual({
      state: 'chosen',
      ends: [{ name: 'Ines Harrow', node: 'ines', kind: 'person', from: 'She', earlier: true }],
    })
    expect(under('Ines Harrow came.\n\nShe met Kestrel Signalling.').state).toMatchObject({ active: 'source', at: -1 })
  })

  it('is which of several a pronoun or a surname means, and none of them is taken before one is chosen', () => {
    const both = under('Ines Harrow came with Emil Torp. He met Kestrel Signalling.')
    expect(question(both)).toEqual(['Who is “He”?', 'Several may be meant.'])
    expect(listed(both).slice(0, 2)).toEqual([
      'Ines Harrow: named in a sentence before',
      'Emil Torp: named in a sentence before',
    ])
    expect(buttonOf(both.state, both.offers)).toBeNull()
    const two = [...NODES, node('nils', 'Nils Harrow', 'person')]
    const surname = under('Harrow met Kestrel Signalling.', two)
    expect(question(surname)?.[0]).toBe('Who is “Harrow”?')
    expect(buttonOf(surname.state, surname.offers)).toBeNull()
    expect(answerBar(surname.state, { type: 'answer', number: 2 }, surname.offers).state.source.ends).toMatchObject([
      { name: 'Nils Harrow' },
    ])
  })

  it('is a person of whom only the surname stands there, proposed where one is known', () => {
    expect(under('Harrow met Kestrel Signalling.').state.source).toEqual({
      state: 'proposed',
      ends: [{ name: 'Ines Harrow', node: 'ines', kind: 'person', from: 'Harrow', inSentence: true }],
    })
  })

  it('is which sum is the amount: one key takes it, and another says that it is none', () => {
    const opened = under('Ines Harrow met Kestrel Signalling on 4 March 2024 for €2.3 million.')
    const met = answerBar(opened.state, { type: 'take' }, opened.offers).state
    expect(met.active).toBe('more')
    expect(met.amount).toBeUndefined()
    expect(question({ ...opened, state: met })).toEqual(['Is “€2.3 million” the amount?'])
    expect(listed({ ...opened, state: met })).toEqual([
      '>Amount: €2.3 million: in the sentence',
      'no amount: it is of something else',
    ])
    const taken = answerBar(met, { type: 'take' }, opened.offers).state
    expect([taken.active, taken.amount]).toEqual(['save', '€2.3 million'])
    const none = answerBar(met, { type: 'pick', index: 1 }, opened.offers).state
    expect([none.active, none.amount]).toEqual(['save', undefined])
  })

  it('is, of several sums, which it is, and of none Enter takes one', () => {
    const { state, offers } = under('Ines Harrow met Kestrel Signalling on 4 March 2024 over €2 million or £3 million.')
    const asked = under('Ines Harrow met Kestrel Signalling on 4 March 2024 over €2 million, and £3 million was lost.')
    expect(answerBar(state, { type: 'take' }, offers).state.active).toBe('save')
    const more = answerBar(asked.state, { type: 'take' }, asked.offers).state
    expect([more.active, more.at]).toEqual(['more', -1])
    expect(answerBar(more, { type: 'take' }, asked.offers).state).toMatchObject({ active: 'save' })
  })

  it.each([
    ['Ines Harrow has never met Kestrel Signalling.', 'The sentence says that it did not happen: “has never met”.'],
    ['Ines Harrow may have met Kestrel Signalling.', 'The sentence does not say that it happened: “may have met”.'],
  ])('is nothing where it did not happen, and the bar says so: %s', (text, says) => {
    const opened = under(text)
    expect(question(opened)).toEqual([says, 'Nothing is proposed.'])
    expect(buttonOf(opened.state, opened.offers)).toBeNull()
    expect(opened.state.standing).toBe('reported')
  })
})
