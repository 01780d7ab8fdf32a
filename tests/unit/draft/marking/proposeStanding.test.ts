import { describe, expect, it } from 'vitest'
import { proposeStanding } from '../../../../src/draft/marking/proposeStanding.ts'

/** The names of a sentence stand in square brackets. What is given says the names by their words. */
function proposed(marked: string) {
  const text = marked.replaceAll(/[[\]]/g, '')
  const names = [...marked.matchAll(/\[([^\]]+)\]/g)].map(({ 1: name = '', index }) => {
    const start = marked.slice(0, index).replaceAll(/[[\]]/g, '').length
    return { start, end: start + name.length, name }
  })
  const found = proposeStanding(text, names)
  if (!found) return null
  const { standing, words, teller, about } = found
  const named = (index: number) => names[index]?.name
  return { standing, words, teller: teller === undefined ? undefined : named(teller), about: about.map(named) }
}

describe('what somebody says', () => {
  it.each([
    [
      '[Jürgen Ladberg], its chairman, alleges that [the board] knew the sum of [Corran Line].',
      { standing: 'alleged', words: 'alleges that', teller: 'Jürgen Ladberg', about: ['the board', 'Corran Line'] },
    ],
    [
      'The [Harbour Court] found that [Vesper Line] had paid [Ines Harrow].',
      { standing: 'established', words: 'found that', teller: 'Harbour Court', about: ['Vesper Line', 'Ines Harrow'] },
    ],
    [
      'The [Dockers’ Union] accused [Vesper Line] of paying [Ines Harrow].',
      { standing: 'alleged', words: 'accused', teller: 'Dockers’ Union', about: ['Vesper Line', 'Ines Harrow'] },
    ],
    [
      'According to [Ines Harrow], [the board] met [Vesper Line].',
      { standing: undefined, words: 'According to', teller: 'Ines Harrow', about: ['the board', 'Vesper Line'] },
    ],
  ])('%s: who says it, and of whom', (sentence, found) => {
    expect(proposed(sentence)).toEqual(found)
  })

  it('is said of the speaker too where a pronoun says so', () => {
    expect(proposed('[Vesper Line] alleges that it was misled by [the board].')).toMatchObject({
      teller: 'Vesper Line',
      about: ['Vesper Line', 'the board'],
    })
  })

  it.each([
    ['[Jürgen Ladberg], its chairman, said.', null],
    ['[Jürgen Ladberg] said [Vesper Line] would sue the [Harbour Board].', 'Jürgen Ladberg'],
    ['[Vesper Line] met [Corran Line], [Jürgen Ladberg] said on Friday.', null],
    ['[Ines Harrow] wrote to [Vesper Line] and [Corran Line].', null],
  ])('goes by whoever speaks, without a standing: “%s”', (sentence, teller) => {
    const found = proposed(sentence)
    expect(found?.teller ?? null).toBe(teller)
    expect(found?.standing).toBeUndefined()
  })

  it.each([
    '[Vesper Line] and [Corran Line] settled their dispute.',
    '[Vesper Line] was denied a permit by [Harbour Board].',
    '[Harbour Board] denied [Vesper Line] a permit.',
    '[Vesper Line] did not deny that it paid [Harbour Board].',
    '[Ines Harrow] ruled [Velmar] from 1990.',
  ])('is nothing where no claim is denied or established: “%s”', (sentence) => {
    expect(proposed(sentence)?.standing).toBeUndefined()
  })

  it('is of nobody by name where only a noun or somebody of theirs says so', () => {
    expect(proposed('[Ines Harrow] left after claims that [Vesper Line] paid [Mads Orrin].')).toMatchObject({
      standing: 'alleged',
      teller: undefined,
    })
    expect(proposed('Sources close to [Vesper Line] said [Ines Harrow] paid [Mads Orrin].')).toBeNull()
    expect(proposed('A lawyer for [Vesper Line] alleged that [Ines Harrow] paid [Mads Orrin].')).toMatchObject({
      teller: undefined,
      about: ['Ines Harrow', 'Mads Orrin'],
    })
    expect(proposed('[Ines Harrow] rejected claims that [Vesper Line] paid [Mads Orrin].')).toMatchObject({
      standing: 'denied',
      teller: undefined,
    })
  })

  it('ties the two where no more is said than that one accused the other', () => {
    expect(proposed('The [Dockers’ Union] accused [Vesper Line].')).toEqual({
      standing: 'alleged',
      words: 'accused',
      teller: undefined,
      about: ['Dockers’ Union', 'Vesper Line'],
    })
  })
})

describe('what nobody by name says', () => {
  it.each([
    ['It is said that [the board] met [Vesper Line].', 'alleged', 'is said that'],
    ['They say that [the board] met [Vesper Line].', 'alleged', 'They say that'],
    ['[The board] allegedly met [Vesper Line].', 'alleged', 'allegedly'],
    ['[Ines Harrow] is accused of paying [Mads Orrin].', 'alleged', 'is accused of'],
    ['[Mads Orrin] was found guilty of paying [Ines Harrow].', 'established', 'was found guilty'],
    ['The court ruled on Monday that [the board] owes [Corran Line] a berth.', 'established', 'ruled'],
  ])('%s: %s', (sentence, standing, words) => {
    expect(proposed(sentence)).toMatchObject({ standing, words, teller: undefined })
  })
})

describe('a denial', () => {
  it('is of those concerned, and no claim of theirs', () => {
    expect(proposed('[The board] denies that it met [Vesper Line].')).toEqual({
      standing: 'denied',
      words: 'denies that',
      teller: undefined,
      about: ['The board', 'Vesper Line'],
    })
  })

  it.each([
    'All six deny it.',
    '[The board] denies it.',
    '[Mads Orrin] denied all charges.',
    'They deny the allegations.',
  ])('“%s” points back to another sentence: who denies what is asked, and nothing proposed', (sentence) => {
    expect(proposed(sentence)).toBeNull()
  })
})

describe('no standing', () => {
  it.each([
    '[The board] met [Vesper Line].',
    '[Mads Orrin] found [Corran Line] a berth.',
    'The [Ruled Line] met [Vesper Line].',
    '[Mads Orrin] reported to [the board] on safety.',
  ])('is proposed for “%s”', (sentence) => {
    expect(proposed(sentence)).toBeNull()
  })
})
