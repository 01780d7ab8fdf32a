import { describe, expect, it } from 'vitest'
import { sentences } from '../../../../src/draft/documents/sentences.ts'
import { headOf } from '../../../../src/draft/marking/headOf.ts'

const TITLE = 'Board signs Berth 7 with Corran Line'
const BYLINE = 'Kelsund Gazette, 26 March 2024'
const PROSE = 'The Harbour Board signed with Corran Line on Monday. No sum was named.'

const head = (lines: readonly string[], title = TITLE, publisher?: string) => {
  const text = lines.join('\n')
  return headOf(text, sentences(text), { title, ...(publisher !== undefined && { publisher }) })
}

describe('what stands above a text', () => {
  it('is its title and the line of who and when, in either order', () => {
    expect(head([TITLE, BYLINE, '', PROSE])).toEqual(['title', 'byline'])
    expect(head([BYLINE, TITLE, '', PROSE])).toEqual(['byline', 'title'])
  })

  it('is a title that the draft has under another name', () => {
    expect(head([TITLE, '', PROSE], 'Berth 7')).toEqual(['title'])
  })

  it.each(['23 July 2024 · Port Journal, from our court reporter', 'By Ines Harrow', 'Kelsund Gazette'])(
    'is “%s” beneath it',
    (line) => {
      expect(head([TITLE, line, '', PROSE], TITLE, 'Kelsund Gazette')).toEqual(['title', 'byline'])
    },
  )

  it('has an entry for each sentence of a title that has several', () => {
    const two = 'Is it signed? The board is silent'
    expect(head([two, BYLINE, PROSE], two)).toEqual(['title', 'title', 'byline'])
  })
})

describe('a text without a head', () => {
  it('begins with a sentence', () => {
    expect(head([PROSE, 'More of it.'], PROSE)).toEqual([])
  })

  it('is a line alone', () => {
    expect(head(['Harbour Board met Corran Line'], 'Harbour Board met Corran Line')).toEqual([])
  })

  it('is a chronology: each of its lines tells of a day', () => {
    expect(head(['25 March 2024 the board signs', '22 July 2024 Vesper Line sues', 'So it was.'], 'Days')).toEqual([])
  })

  it('is a list of lines without a stop, in which nothing stands above anything', () => {
    expect(head(['Harbour Board', 'Corran Line', 'Vesper Line'], 'Harbour Board')).toEqual([])
  })
})
