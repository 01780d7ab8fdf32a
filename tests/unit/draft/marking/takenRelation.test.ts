import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/draft/draft.ts'
import { answerBar } from '../../../../src/draft/marking/bar.ts'
import type { BarOffers } from '../../../../src/draft/marking/barOffers.ts'
import { type BarState, askedOf, openSlots } from '../../../../src/draft/marking/barState.ts'
import { buttonOf, questionOf } from '../../../../src/draft/marking/barWords.ts'
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
  node('gazette', 'Kelsund Gazette', 'company'),
  node('museum', 'Harbour Museum', 'body'),
  node('ines', 'Ines Harrow', 'person'),
  node('mads', 'Mads Orrin', 'person'),
]

/** A bar in which a relation was typed and taken that the vocabulary lacks. */
function taken(text: string, relation: string): { readonly state: BarState; readonly offers: BarOffers } {
  const draft: Draft = {
    ...berth7,
    nodes: NODES,
    documents: berth7.documents.map((one) => Object.assign({}, one, { text })),
  }
  const [document] = draft.documents
  const read = document && readForMarking(document, draft.nodes, draft.kinds)
  if (!read) throw new Error('The document has no text.')
  const { state, offers } = openBar(draft, read, { document: document.id, start: 0, end: text.length })
  const at = answerBar(state, { type: 'go', slot: 'relation' }, offers).state
  const typed = answerBar(at, { type: 'type', text: relation }, offers).state
  return { state: answerBar(typed, { type: 'take' }, offers).state, offers }
}
const namesOf = ({ source, target }: BarState) => [source, target].map(({ ends }) => ends.map(({ name }) => name))

describe('a relation that is typed', () => {
  it.each([
    [
      'Ines Harrow resigned from Halden Rail Consortium and was replaced by Mads Orrin.',
      'resigned from',
      ['Ines Harrow'],
      ['Halden Rail Consortium'],
    ],
    ['Halden Rail Consortium was bought by Verrin & Sons.', 'bought', ['Verrin & Sons'], ['Halden Rail Consortium']],
  ])('has the ends that its words tie: %s', (text, relation, who, whom) => {
    expect(namesOf(taken(text, relation).state)).toEqual([who, whom])
  })

  it.each([
    // With whom, not whom.
    ['Ines Harrow, together with Mads Orrin, sits on the board of a museum.', 'advises', 'Mads Orrin'],
    ['Verrin & Sons hired a firm, the Kelsund Gazette wrote.', 'lobbied', 'Kelsund Gazette'],
  ])('does not have what merely stands there: it is asked for, and one key takes it: %s', (text, relation, name) => {
    const { state, offers } = taken(text, relation)
    expect(state.target).toMatchObject({ state: 'open', ends: [] })
    expect(openSlots(state)).toContain('target')
    const asked = answerBar(state, { type: 'go', slot: 'target' }, offers).state
    expect(askedOf(asked)?.ends.map((end) => end.name)).toEqual([name])
    expect(buttonOf(asked, offers)).toBe(`Take ${name}`)
    expect(namesOf(answerBar(asked, { type: 'take' }, offers).state)[1]).toEqual([name])
  })

  it('keeps the ends that the sentence ties by other words', () => {
    const { state } = taken('Ines Harrow met Mads Orrin.', 'conferred with')
    expect(namesOf(state)).toEqual([['Ines Harrow'], ['Mads Orrin']])
  })

  it('keeps ends that the curator has answered', () => {
    const { state, offers } = taken('Ines Harrow resigned from Halden Rail Consortium.', 'resigned from')
    const other = answerBar(answerBar(state, { type: 'go', slot: 'target' }, offers).state, { type: 'type', text: 'Verrin' }, offers).state // prettier-ignore
    const answered = answerBar(other, { type: 'take' }, offers).state
    const at = answerBar(answered, { type: 'go', slot: 'relation' }, offers).state
    const again = answerBar(answerBar(at, { type: 'type', text: 'left' }, offers).state, { type: 'take' }, offers).state
    expect(namesOf(again)).toEqual([['Ines Harrow'], ['Verrin & Sons']])
  })

  it.each([
    [
      'Verrin & Sons did not acquire Halden Rail Consortium.',
      'acquired',
      'it did not happen',
      'Take “denied”',
      'denied',
    ],
    ['Ines Harrow may have lobbied Mads Orrin.', 'lobbied', 'not say that it happened', 'Take “alleged”', 'alleged'],
  ])('asks how sure it is where the sentence does not say it: %s', (text, relation, question, button, standing) => {
    const { state, offers } = taken(text, relation)
    expect(openSlots(state)).toContain('standing')
    const asked = answerBar(state, { type: 'go', slot: 'standing' }, offers).state
    expect(questionOf(asked, offers)?.parts[0]?.text).toContain(question)
    expect(buttonOf(asked, offers)).toBe(button)
    const answered = answerBar(asked, { type: 'take' }, offers).state
    expect(answered.standing).toBe(standing)
    expect(openSlots(answered)).not.toContain('standing')
  })
})
