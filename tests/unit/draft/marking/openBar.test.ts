import { describe, expect, it } from 'vitest'
import type { Draft, DraftEdge } from '../../../../src/draft/draft.ts'
import { answerBar } from '../../../../src/draft/marking/bar.ts'
import { buttonOf } from '../../../../src/draft/marking/barWords.ts'
import { readForMarking } from '../../../../src/draft/marking/markText.ts'
import { openBar } from '../../../../src/draft/marking/openBar.ts'
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
