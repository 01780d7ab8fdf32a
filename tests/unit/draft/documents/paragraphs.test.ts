import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../../../src/draft/documents/paragraphs.ts'

const wordsOf = (text: string) => paragraphs(text).map(({ start, end }) => text.slice(start, end))

describe('the paragraphs of a text', () => {
  it('are its lines, without white space around them', () => {
    expect(wordsOf('Title\n\n  First. \n\t\nSecond.\nThird.\n')).toEqual(['Title', 'First.', 'Second.', 'Third.'])
    expect(wordsOf(' \n ')).toEqual([])
  })

  it('are joined where a line was broken because its next word had no room', () => {
    const text = [
      'Board signs Berth 7',
      '',
      'The Harbour Board signed with Corran Line on Monday, and no',
      'sum was named. The concession runs until the end of March,',
      'as the minister said.',
      'Dockers were not asked.',
    ].join('\n')
    // The widest line has 59 letters; “Dockers” would have had room after “said.”
    expect(wordsOf(text)).toEqual([
      'Board signs Berth 7',
      'The Harbour Board signed with Corran Line on Monday, and no\nsum was named. The concession runs until the end of March,\nas the minister said.',
      'Dockers were not asked.',
    ])
  })

  it('are never joined over a blank line, nor in a text with long lines', () => {
    const line = 'The Harbour Board signed with Corran Line on Monday.'
    expect(wordsOf(`${line}\n\n${line}`)).toEqual([line, line])
    expect(wordsOf(`${line}\n${line}\n${line.repeat(3)}`)).toHaveLength(3)
  })
})

describe('a paragraph that stands twice', () => {
  it('is said to, the first time and again', () => {
    const text = 'Text.\n\nShare this article.\n\nMore.\n\nShare  this article.'
    expect(paragraphs(text).map(({ repeated }) => repeated)).toEqual([undefined, 'first', undefined, 'again'])
  })

  it('can be told apart by its place', () => {
    const text = 'Share.\n\nShare.'
    expect(paragraphs(text)).toEqual([
      { start: 0, end: 6, repeated: 'first' },
      { start: 8, end: 14, repeated: 'again' },
    ])
  })
})
