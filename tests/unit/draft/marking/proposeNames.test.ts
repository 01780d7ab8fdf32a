import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeNames } from '../../../../src/draft/marking/proposeNames.ts'

const KINDS = [
  { id: 'person', label: 'Person' },
  { id: 'company', label: 'Company' },
  { id: 'body', label: 'Public body' },
]
const node = (id: string, kind: string, label: string, aliases: readonly string[] = []) => ({
  id,
  kind,
  label,
  aliases,
})
const NODES = [
  node('board', 'body', 'Harbour Board'),
  node('corran', 'company', 'Corran Line'),
  node('vesper', 'company', 'Vesper Line', ['Vesper']),
  node('ines', 'person', 'Ines Harrow'),
  node('jurgen', 'person', 'Jürgen Ladberg'),
]

/** “Corran Line=corran” of what is known, “Harbour Court?” of what is not, “the board→board” of what may be meant. */
const said = (text: string, nodes = NODES) =>
  proposeNames(text, nodes, KINDS).map(({ words, as, nodes: ids }) =>
    as === 'known' ? `${words}=${ids.join()}` : as === 'meant' ? `${words}→${ids.join()}` : `${words}?`,
  )

describe('names that nodes have', () => {
  it('are found letter for letter as whole words, the longest where several begin', () => {
    expect(said('Then Vesper Line left, and Vesper came back.')).toEqual(['Vesper Line=vesper', 'Vesper=vesper'])
    expect(said('A vesper line; Jurgen Ladberg; Vesperx.')).not.toContainEqual(expect.stringContaining('='))
  })

  it('are found over a line end and without the mark of a possessive', () => {
    expect(proposeNames('He met Corran\nLine’s crew.', NODES)[0]).toEqual({
      start: 7,
      end: 18,
      words: 'Corran\nLine',
      as: 'known',
      nodes: ['corran'],
    })
  })

  it('may be those of several nodes', () => {
    expect(said('the Berth', [node('a', 'body', 'Berth'), node('b', 'body', 'Berth')])).toEqual(['Berth=a,b'])
  })

  it('are found where words stand without spaces', () => {
    expect(said('昨日港務局簽署了。', [node('port', 'body', '港務局')])).toEqual(['港務局=port'])
  })

  it('may hold brackets and begin with them', () => {
    expect(said('by (DP) Head, and', [node('dp', 'person', '(DP) Head')])).toEqual(['(DP) Head=dp'])
  })
})

describe('names that no node has', () => {
  it.each([
    ['He wrote to the Court of Appeal in Kelsund.', ['Court of Appeal?', 'Kelsund?']],
    ['Then J. R. von Smith met Harrow & Sons.', ['J. R. von Smith?', 'Harrow & Sons?']],
    ['It asked the Ministry for the Ports of Kelsund.', ['Ministry for the Ports of Kelsund?']],
    ['Then the Ministry of Transport and Works paid.', ['Ministry of Transport and Works?']],
    ['Then the Ministry of Transport and Orrin met.', ['Ministry of Transport?', 'Orrin?']],
    ['Then Transport and Works met.', ['Transport?', 'Works?']],
    ['Members of the IMO and the U.S. Navy came.', ['IMO?', 'U.S. Navy?']],
    ['He left Berth 7 to 400 people.', ['Berth 7?']],
    ['They met Ann O’Neill and Bea Orrin-Smith.', ['Ann O’Neill?', 'Bea Orrin-Smith?']],
    ['He saw the Dockers’ Union and Orrin’s Berth.', ['Dockers’ Union?', 'Orrin?', 'Berth?']],
  ])('%s', (text, names) => {
    expect(said(text, [])).toEqual(names)
  })

  it('are no days and months', () => {
    expect(said('It met on Monday, 25 March 2024, and in May Theresa May left.', [])).toEqual(['Theresa May?'])
  })

  it('are not the first word of a sentence, unless it has its capital elsewhere', () => {
    expect(said('Ships came. Ships left. The board met.', [])).toEqual([])
    expect(said('Orrin came. They met Orrin.', [])).toEqual(['Orrin?', 'Orrin?'])
    expect(said('Yesterday Mads Orrin came.', [])).toEqual(['Mads Orrin?'])
    expect(said('Dockers Union came, and dockers left.', [])).toEqual(['Union?'])
  })

  it('end with their sentence', () => {
    expect(said('He saw Orrin. Mads Orrin left.', [])).toEqual(['Orrin?', 'Mads Orrin?'])
  })

  it('are none in a headline, in German nouns and in scripts without capitals', () => {
    expect(said('Port Deal Splits Kelsund Council\n\nIt was late.', [])).toEqual([])
    expect(
      said(
        'Der Hafen und die Reederei haben das Abkommen auf der Insel für die Stadt nicht mit dem Rat besprochen.',
        [],
      ),
    ).toEqual([])
    expect(said('وقعت هيئة الميناء. 港務局。', [])).toEqual([])
  })
})

describe('a title before a name', () => {
  it.each([
    ['Then Transport Minister Pia Anseele left.', ['Pia Anseele?']],
    ['Defence Secretary John Smith left.', ['John Smith?']],
    ['He met Chief Executive Officer Ida Lund.', ['Ida Lund?']],
    ['He met Minister of Ports Elin Voss.', ['Elin Voss?']],
    ['Dr. Nils Varga met Lt Gen Olaf Brandt.', ['Nils Varga?', 'Olaf Brandt?']],
    ['He met Mme Claire Dubois and Mr Reck.', ['Claire Dubois?', 'Reck?']],
    ['He met Transport Minister Ines Harrow.', ['Ines Harrow=ines']],
    ['He met Velmar Mayor Tilda Voss.', ['Velmar?', 'Tilda Voss?']],
    ['He met Nord Tugs Chairman Per Lindahl.', ['Nord Tugs?', 'Per Lindahl?']],
  ])('is no part of it, and no name: %s', (text, names) => {
    expect(said(text)).toEqual(names)
  })

  it.each([
    ['He left the Justice Department.', ['Justice Department?']],
    ['He left General Motors.', ['General Motors?']],
    ['He wrote to the Minister of Ports.', ['Minister of Ports?']],
    ['He saw the Admiral Line.', ['Admiral Line?']],
  ])('is one only before a person: %s', (text, names) => {
    expect(said(text, [])).toEqual(names)
  })

  it('says that what follows is a person, as an office before a comma does', () => {
    const isPerson = (text: string) => proposeNames(text, []).map((name) => name.isPerson === true)
    expect(isPerson('He met Admiral Moe.')).toEqual([true])
    expect(isPerson('Its director, Blue Roe, left.')).toEqual([true])
    expect(isPerson('He met Moe.')).toEqual([false])
  })
})

describe('a surname alone', () => {
  const people = [...NODES, node('mads', 'person', 'Mads Orrin'), node('tilda', 'person', 'Tilda Orrin')]

  it('may be that of a person who is known from another text, at the beginning of a sentence too', () => {
    expect(said('Ladberg said so. Then Harrow’s men left.')).toEqual(['Ladberg→jurgen', 'Harrow→ines'])
  })

  it('may be short for a body that is known, and not a word that many begin with', () => {
    const bodies = [...NODES, node('halden', 'company', 'Halden Rail'), node('national', 'company', 'National Rail')]
    expect(said('So Halden paid. Then Halden Rail left.', bodies)).toEqual(['Halden→halden', 'Halden Rail=halden'])
    expect(said('He is a National.', bodies)).not.toContain('National→national')
  })

  it('may be of each who is called so', () => {
    expect(said('Then Orrin left.', people)).toEqual(['Orrin→mads,tilda'])
    expect(said('Tilda Orrin came. Then Orrin left.', people)).toEqual(['Tilda Orrin=tilda', 'Orrin→tilda'])
  })

  it('is not theirs where the text has another in full', () => {
    const names = proposeNames('So Karl Ladberg came. Then Ladberg left.', NODES, KINDS)
    expect(names.map(({ as, full }) => [as, full])).toEqual([
      ['unknown', undefined],
      ['unknown', 'Karl Ladberg'],
    ])
  })

  it('is none of a firm', () => {
    expect(said('Then Line left.', [node('corran', 'company', 'Corran Line')])).toEqual(['Line?'])
  })
})

describe('words for what was named before', () => {
  it('mean the nearest that has the word in its name, or is of that kind', () => {
    expect(said('Corran Line met Vesper Line. Then the company left the board.')).toEqual([
      'Corran Line=corran',
      'Vesper Line=vesper',
      'the company→vesper,corran',
    ])
    expect(said('The Harbour Board met. Later the board left.')).toEqual(['Harbour Board=board', 'the board→board'])
  })

  it('mean nothing before it is named, nor where they say themselves whose they are', () => {
    expect(said('Later the board met the Harbour Board.')).toEqual(['Harbour Board=board'])
    expect(said('The Harbour Board met the board of a bank.')).toEqual(['Harbour Board=board'])
  })

  it('mean the person beside whose name the office stands', () => {
    expect(said('Jürgen Ladberg met Ines Harrow, the minister of ports; the minister left.')).toEqual([
      'Jürgen Ladberg=jurgen',
      'Ines Harrow=ines',
      'the minister→ines',
    ])
  })

  it('may have a capital', () => {
    const ministry = node('ministry', 'body', 'Ministry of Transport and Works')
    expect(said('So the Ministry of Transport and Works paid. Then the Ministry stopped.', [ministry])).toEqual([
      'Ministry of Transport and Works=ministry',
      'Ministry→ministry',
    ])
  })

  it('may be a surname', () => {
    expect(said('So Jürgen Ladberg came. Then Ladberg’s men left.')).toEqual([
      'Jürgen Ladberg=jurgen',
      'Ladberg→jurgen',
    ])
  })
})

describe('a sum', () => {
  it('names nobody by its currency', () => {
    expect(said('Then Ines Harrow gave CHF 3.6 million away, and USD 40.')).toEqual(['Ines Harrow=ines'])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    'The',
    'the',
    'Vesper',
    'Line',
    'Corran Line',
    'Ines Harrow',
    'board',
    'company',
    'of',
    'Monday',
    'May',
    '7',
    '.',
    ',',
    '’s',
    '\n',
    '\n\n',
    '港務',
    '“',
    'J.',
    '&',
    '\u{1F6A2}',
    'É',
    'ﬁ',
    'von',
  )
  it('has its names in order, apart from each other, without white space at their ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 50 }),
        fc.constantFrom(' ', ''),
        (parts, gap) => {
          const text = parts.join(gap)
          let at = 0
          for (const { start, end, words: name } of proposeNames(text, NODES, KINDS)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(name).toBe(text.slice(start, end))
            expect(name).toBe(name.trim())
            at = end
          }
        },
      ),
    )
  })
})
