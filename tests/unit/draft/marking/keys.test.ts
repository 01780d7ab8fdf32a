import { describe, expect, it } from 'vitest'
import { applyStep } from '../../../../src/draft/applyStep.ts'
import type { Draft } from '../../../../src/draft/draft.ts'
import { type BarEvent, answerBar } from '../../../../src/draft/marking/bar.ts'
import { digitsAnswer } from '../../../../src/draft/marking/barOptions.ts'
import type { BarState } from '../../../../src/draft/marking/barState.ts'
import { readForMarking } from '../../../../src/draft/marking/markText.ts'
import { openBar } from '../../../../src/draft/marking/openBar.ts'
import { previewOf } from '../../../../src/draft/marking/preview.ts'
import { saveMark } from '../../../../src/draft/marking/saveMark.ts'
import { berth7 } from '../../../fixtures/berth7.ts'

/**
 * Sentences of an invented text of 26 March 2024, what is pressed in the bar of each (⏎ is Enter), and what its readers get. The first
 * words of each know the names and, but for one, the relation; each makes what the next one knows.
 */
const SENTENCES: readonly (readonly [sentence: string, keys: string, reads: string])[] = [
  [
    'The Harbour Board signed with Corran Line on Monday.',
    '⏎⏎⏎',
    'Harbour Board signed with Corran Line on 25 March 2024.',
  ],
  ['Already on Friday the board had met Vesper Line.', '⏎⏎⏎', 'Harbour Board met Vesper Line on 22 March 2024.'],
  ['Vesper Line sued the Harbour Board on 18 March 2024.', '⏎⏎', 'Vesper Line sued Harbour Board on 18 March 2024.'],
  ['Ines Harrow will meet Corran Line in April 2024.', '⏎⏎', 'Ines Harrow was to meet Corran Line in April 2024.'],
  ['Jürgen Ladberg chairs Vesper Line.', '⏎⏎', 'Jürgen Ladberg chairs Vesper Line, by 26 March 2024.'],
  [
    'The Harbour Court charged Mads Orrin and Tove Aske on Friday.',
    '⏎⏎⏎⏎',
    'Harbour Court charged Mads Orrin on 22 March 2024 — and one more: Tove Aske.',
  ],
  ['Corran Line bought Nord Tugs in 2023.', 'bought⏎⏎', 'Corran Line bought Nord Tugs in 2023.'],
  [
    'The Dockers Union negotiated with the board in February.',
    '⏎⏎⏎',
    'Dockers Union negotiated with Harbour Board in February 2024.',
  ],
  [
    'Ines Harrow, the minister, wrote to Corran Line on 4 March 2024.',
    '⏎⏎',
    'Ines Harrow wrote to Corran Line on 4 March 2024.',
  ],
  ['Vesper Line bid to the Harbour Board in January 2024.', '⏎⏎', 'Vesper Line bid to Harbour Board in January 2024.'],
]

const TEXT = SENTENCES.map(([sentence]) => sentence).join(' ')

function textOf(words: string): Draft {
  const [document] = berth7.documents
  if (!document) throw new Error('The fixture has a document.')
  const more = ['sued', 'chairs', 'wrote to'].map((label) => ({
    id: label.replace(' ', '-'),
    label,
    directed: true,
    family: 'contact',
  }))
  return { ...berth7, relations: [...berth7.relations, ...more], documents: [{ ...document, text: words }] }
}

function eventOf(key: string, state: BarState): BarEvent {
  if (key === '⏎') return { type: 'take' }
  return /\d/.test(key) && digitsAnswer(state)
    ? { type: 'answer', number: Number(key) }
    : { type: 'type', text: state.typed + key }
}

/** The draft after a sentence was marked by these keys, and what the bar said that its readers get. */
function mark(draft: Draft, sentence: string, keys: string): { readonly draft: Draft; readonly says: string } {
  const [document] = draft.documents
  const read = document && readForMarking(document, draft.nodes, draft.kinds)
  const start = TEXT.indexOf(sentence)
  if (!read) throw new Error('The document has no text.')
  const opened = openBar(draft, read, { document: document.id, start, end: start + sentence.length })
  let { state } = opened
  let saves = false
  for (const key of keys) {
    if (saves) throw new Error('It was saved before the last key.')
    ;({ state, saves } = answerBar(state, eventOf(key, state), opened.offers))
  }
  if (!saves) throw new Error('It is not saved by these keys.')
  const says = previewOf(state, opened.offers, draft)
    .map(({ text }) => text)
    .join('')
  return { draft: applyStep(draft, saveMark(draft, state)), says }
}

describe('ten sentences of a text', () => {
  it('are each marked as readers will read them', () => {
    let draft = textOf(TEXT)
    for (const [sentence, keys, reads] of SENTENCES) {
      const marked = mark(draft, sentence, keys)
      expect(marked.says.startsWith(reads), `${marked.says} / ${reads}`).toBe(true)
      ;({ draft } = marked)
    }
    expect(draft.edges).toHaveLength(11)
    expect(draft.passages).toHaveLength(10)
  })

  it('cost four to six keys a relationship at the median, with the one that leads to the sentence and the one that opens the bar', () => {
    const counts = SENTENCES.map(([, keys]) => keys.length + 2).toSorted((a, b) => a - b)
    expect(counts).toEqual([4, 4, 4, 4, 4, 5, 5, 5, 6, 10])
  })
})
