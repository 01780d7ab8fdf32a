import { describe, expect, it } from 'vitest'
import { citableSentences } from '../../../../src/draft/questions/citableSentences.ts'
import { berth7 } from '../../../fixtures/berth7.ts'

const sentencesOf = (source: string, target: string, words = '', most = 9) =>
  citableSentences(berth7, { source, target }, words, most).map(({ document, start, end }) =>
    document.text?.slice(start, end),
  )

const SIGNED = 'The Harbour Board signed with Corran Line on Monday; no sum was named.'
const FRIDAY = 'Already on Friday the board had met Vesper Line, which had bid for the same berth.'
const CHAIRMAN =
  'Its chairman, Jürgen Ladberg, said the company would ask the Harbour Court to set the concession aside.'

describe('the sentences that a relationship may cite', () => {
  it('are those that name both ends, by any spelling, and then those that name one', () => {
    expect(sentencesOf('harbour-board', 'vesper-line')).toEqual([FRIDAY, SIGNED, CHAIRMAN])
  })

  it('are those that hold all the words that are looked for, whomever they name', () => {
    expect(sentencesOf('harbour-board', 'corran-line', 'ASIDE  court')).toEqual([CHAIRMAN])
    expect(sentencesOf('harbour-board', 'corran-line', 'no such words')).toEqual([])
  })

  it('are no more than were asked for', () => {
    expect(sentencesOf('harbour-board', 'vesper-line', '', 1)).toEqual([FRIDAY])
  })

  it('are none where no text names either', () => {
    expect(sentencesOf('nobody', 'nothing')).toEqual([])
  })
})
