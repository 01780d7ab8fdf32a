import { describe, expect, it } from 'vitest'
import { proposeRelations } from '../../../../src/draft/marking/proposeRelations.ts'

const relation = (id: string, label: string, directed = true, inverse?: string) => ({
  id,
  label,
  directed,
  ...(inverse !== undefined && { inverse }),
})
const VOCABULARY = [
  relation('negotiated', 'negotiated with', false),
  relation('bid', 'bid to', true, 'received a bid of'),
  relation('met', 'met', false),
  relation('sued', 'sued', true, 'was sued by'),
  relation('owns', 'owns', true, 'is a subsidiary of'),
  relation('signed', 'signed with', false),
  relation('signed-act', 'signed'),
  relation('reports', 'reports to'),
]

/** The names stand in square brackets, the source in the first unless it says otherwise. */
function first(marked: string, isTurned = false) {
  const text = marked.replaceAll(/[[\]]/g, '')
  const [one, two] = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }))
  const ends = one && two ? (isTurned ? { source: two, target: one } : { source: one, target: two }) : {}
  return proposeRelations({ text, ...ends }, VOCABULARY, new Map())[0]
}

describe('relations that fit a sentence', () => {
  it('are those whose verb stands in it, in any form, before those that are used most', () => {
    const text = 'Already on Friday the board had met Vesper Line, which had bid for the same berth.'
    const at = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length })
    const uses = new Map([
      ['negotiated', 2],
      ['signed', 1],
    ])
    const proposals = proposeRelations({ text, source: at('the board'), target: at('Vesper Line') }, VOCABULARY, uses)
    expect(proposals.slice(0, 4)).toEqual([
      { relation: 'met', words: 'had met', swapped: false, uses: 0, status: 'completed' },
      { relation: 'bid', words: 'had bid', swapped: true, uses: 0, status: 'completed' },
      { relation: 'negotiated', swapped: false, uses: 2 },
      { relation: 'signed', swapped: false, uses: 1 },
    ])
    expect(proposals).toHaveLength(VOCABULARY.length)
  })

  it.each([
    ['[Vesper Line] sued the [Harbour Board] in court.', 'sued', false],
    ['The [Harbour Board] was sued by [Vesper Line].', 'sued', true],
    ['[Corran Line] is a subsidiary of [Vesper Line].', 'owns', true],
    ['[Vesper Line] is suing the [Harbour Board].', 'sued', false],
    ['[Mads Orrin] has reported to the [Harbour Board].', 'reports', false],
    ['The [Harbour Board] signed with [Corran Line].', 'signed', false],
    ['[Ines Harrow] signed the [concession].', 'signed-act', false],
  ])('%s: %s, ends swapped: %s', (sentence, id, swapped) => {
    expect(first(sentence)).toMatchObject({ relation: id, swapped })
  })

  it('are told of the other end where the curator has taken them the other way round', () => {
    expect(first('[Vesper Line] sued the [Harbour Board].', true)).toMatchObject({ relation: 'sued', swapped: true })
    expect(first('The [Harbour Board] was sued by [Vesper Line].', true)).toMatchObject({
      relation: 'sued',
      swapped: false,
    })
  })

  it('say how far the thing had got', () => {
    expect(first('[Orrin] will meet [Ines Harrow].')).toMatchObject({
      relation: 'met',
      status: 'planned',
      words: 'will meet',
    })
    expect(first('[Orrin] is meeting [Ines Harrow].')).toMatchObject({ relation: 'met', status: 'ongoing' })
  })

  it('are not what the sentence says not to be', () => {
    expect(first('[Orrin] has not met [Ines Harrow].')?.words).toBeUndefined()
  })

  it('are not found in the names themselves', () => {
    expect(first('The [Met Board] wrote to [Corran Line].')?.words).toBeUndefined()
  })
})

describe('nouns', () => {
  const AWARDS = [
    relation('awarded', 'awarded a contract to', true, 'was awarded a contract by'),
    relation('deputy', 'deputy minister at'),
    relation('bid', 'bid to'),
    relation('shares', 'holds shares in'),
    relation('director', 'is a director of'),
  ]
  const said = (marked: string) => {
    const text = marked.replaceAll(/[[\]]/g, '')
    const [source, target] = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }))
    if (!source || !target) throw new Error('Two names are marked.')
    return proposeRelations({ text, source, target }, AWARDS, new Map())
      .filter(({ words }) => words !== undefined)
      .map(({ relation: id }) => id)
  }

  it.each([
    'The [Court of Audit] has frozen the award of the tender to [Halden Rail].',
    '[Mads Orrin] read its new bid to [Corran Line].',
    'The Opposition deputy [Ines Harrow] met [Corran Line].',
    '[Vesper Line] holds talks with [Corran Line].',
  ])('are no verbs, nor half of what a label says: “%s”', (sentence) => {
    expect(said(sentence)).toEqual([])
  })

  it.each([
    ['[Harbour Board] awarded the tender to [Corran Line].', ['awarded']],
    ['[Harbour Board] will award the tender to [Corran Line].', ['awarded']],
    ['[Emil Torp] was then deputy minister at the [Ministry of Ports].', ['deputy']],
    ['[Vesper Line] bid to the [Harbour Board].', ['bid']],
    ['In [Velmar] the company bid to the [Harbour Board].', ['bid']],
    ['[Vesper Line] holds 30 % of the shares in [Corran Line].', ['shares']],
    ['[Emil Torp], a director of [Corran Line], came.', ['director']],
  ])('stand beside verbs: “%s”', (sentence, found) => {
    expect(said(sentence)).toEqual(found)
  })
})
