import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apa } from '../../../../src/briefing/notes/apa.ts'
import { chicago } from '../../../../src/briefing/notes/chicago.ts'
import { footnotesOf } from '../../../../src/briefing/notes/footnotes.ts'
import { plainStyle } from '../../../../src/briefing/notes/plainStyle.ts'
import { plainText } from '../../../../src/briefing/notes/runs.ts'
import { BASES, type Dataset, type Edge } from '../../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../../src/model/network.ts'
import { aDataset, aNode, aPassage, aRelation, anEdge } from '../../../fixtures/dataset.ts'
import { anyDocuments } from './anyDocuments.ts'
import { manualDocument } from './manualDocument.ts'

const STYLES = [
  { name: 'Chicago', style: chicago },
  { name: 'APA', style: apa },
  { name: 'plain', style: plainStyle },
]

const CALL = 'During his visit, Singh called on Italian Defence Minister Guido Crosetto'
const VISIT = 'Defence Secretary Rajesh Kumar Singh undertook an official visit to Rome from April 14-15, 2025'
const ELEVATION = 'The elevation of bilateral relations to the level of a Strategic Partnership in March 2023'

/** The documents and quotes of the briefing's example, under edges that cite them as a test says. */
function networkOf(...edges: readonly Partial<Edge>[]): Network {
  return createNetwork(
    aDataset({
      edges: edges.map((edge, index) => anEdge({ id: `e-${index}`, ...edge })),
      relations: [aRelation(), aRelation({ id: 'may-be', label: 'may be the same as', editorial: true })],
      nodes: [
        aNode({ citations: ['visit'] }),
        aNode({ id: 'bea', citations: ['visit'] }),
        aNode({ id: 'ministry', label: 'Ministry', article: 'the', citations: ['visit'] }),
      ],
      documents: [
        manualDocument({
          id: 'ani',
          type: 'article-newspaper',
          title: '[Visit of the Indian Defence Secretary to Rome, 14–15 April 2025]',
          publisher: 'ANI',
          on: [2025, 4, 16],
        }),
        manualDocument({ id: 'mcg', type: 'article', title: '[12th meeting of the Military Cooperation Group]' }),
      ],
      passages: [
        aPassage({ id: 'visit', document: 'ani', exact: VISIT, start: 0 }),
        aPassage({ id: 'call', document: 'ani', exact: CALL, start: 100 }),
        aPassage({ id: 'date', document: 'ani', exact: 'date 2025-04-16', start: 200 }),
        aPassage({ id: 'elevation', document: 'mcg', exact: ELEVATION, start: 0 }),
      ],
    }),
  )
}

/** The plain notes of edges such as these, in their order. */
function notes(...edges: readonly Partial<Edge>[]): readonly string[] {
  const network = networkOf(...edges)
  return footnotesOf([...network.edges.keys()], network, plainStyle).map(({ runs }) => plainText(runs))
}

const dated = (basis: (typeof BASES)[number], ...citations: string[]) => ({
  when: '2025-04-14',
  dating: { basis, citations, note: 'Worked out so.' },
})

describe('a footnote', () => {
  it('has a document in full at its first mention and short afterwards, a quote in full once, the date apart', () => {
    expect(notes({ citations: ['visit'] }, { citations: ['call'], ...dated('stated', 'visit', 'date') })).toEqual([
      `ANI, [Visit of the Indian Defence Secretary to Rome, 14–15 April 2025], 16 April 2025: “${VISIT}”.`,
      `ANI, [Visit of the Indian Defence Secretary]: “${CALL}”. Dated by “Defence Secretary Rajesh Kumar Singh undertook …” ` +
        '(in full, n. 1); “date 2025-04-16”.',
    ])
  })

  it('repeats a quote that is as short as its opening, with the number of the note that had it first', () => {
    expect(notes({ citations: ['date'] }, { citations: ['date'] })[1]).toBe(
      'ANI, [Visit of the Indian Defence Secretary]: “date 2025-04-16” (n. 1).',
    )
  })

  it('names every document that it rests on, that of the date too', () => {
    expect(
      notes({ citations: ['date', 'elevation'] }, { citations: ['call'], ...dated('corroborated', 'elevation') }),
    ).toEqual([
      'ANI, [Visit of the Indian Defence Secretary to Rome, 14–15 April 2025], 16 April 2025: “date 2025-04-16”; ' +
        `Publisher not stated, [12th meeting of the Military Cooperation Group], undated: “${ELEVATION}”.`,
      `ANI, [Visit of the Indian Defence Secretary]: “${CALL}”. Dated by another text, [12th meeting of the Military ` +
        'Cooperation Group]: “The elevation of bilateral relations to …” (in full, n. 1).',
    ])
  })

  it('names the document of a date where it cites several', () => {
    expect(notes({ citations: ['call', 'elevation'], ...dated('stated', 'date') })[0]).toMatch(
      /Dated by ANI, \[Visit of the Indian Defence Secretary\]: “date 2025-04-16”\.$/,
    )
  })

  it.each([
    { basis: 'stated', said: 'Dated by “date 2025-04-16”.' },
    { basis: 'resolved', said: 'Dated by “date 2025-04-16”; the date is worked out from this, not stated.' },
    {
      basis: 'reported',
      said: 'Dated by “date 2025-04-16”; the text says only that it held, or had happened, when the document spoke.',
    },
    {
      basis: 'conjectured',
      said: 'The date is conjectured by the curators from “date 2025-04-16”; no text says so.',
    },
  ] as const)('says how a date is known that is $basis', ({ basis, said }) => {
    expect(notes({ citations: ['call'], ...dated(basis, 'call', 'date') })[0]).toMatch(`“${CALL}”. ${said}`)
  })

  it.each([
    { basis: 'stated', said: '' },
    { basis: 'resolved', said: ' The date is worked out, not stated.' },
    { basis: 'conjectured', said: ' The date is conjectured by the curators; no text says so.' },
  ] as const)('says so too where the date rests on the same quotes: $basis', ({ basis, said }) => {
    const [note = ''] = notes({ citations: ['call'], ...dated(basis, 'call') })
    expect(note.slice(note.indexOf(CALL))).toBe(`${CALL}”.${said}`)
  })

  it('says whose claim it is that the document relays', () => {
    expect(notes({ citations: ['date'] }, { citations: ['date'], accordingTo: 'ministry' })[1]).toBe(
      'According to the Ministry, as relayed by ANI, [Visit of the Indian Defence Secretary]: “date 2025-04-16” (n. 1).',
    )
  })

  it('says that a remark is the curators’ own', () => {
    expect(notes({ citations: ['date'] }, { citations: ['date'], relation: 'may-be' })[1]).toBe(
      'A remark of the curators, on ANI, [Visit of the Indian Defence Secretary]: “date 2025-04-16” (n. 1).',
    )
  })

  it('of an unknown relationship is an error', () => {
    expect(() => footnotesOf(['none'], networkOf({ citations: ['date'] }), plainStyle)).toThrow('"none"')
  })
})

/** Any documents, two quotes of each at the most, and edges that cite and are dated by any of them. */
const anyCited: fc.Arbitrary<Network> = anyDocuments
  .chain((documents) => {
    const passages = documents.flatMap(({ id: document }, d) =>
      // One quote is long, the other short; each has marks of its own. None stands within another.
      [`“P${d}” said that it was a long way from here to there.`, `A ‘Q${d}’`].map((exact, i) =>
        aPassage({ id: `p-${d}-${i}`, document, exact, start: i }),
      ),
    )
    const cited = fc.subarray(
      passages.map(({ id }) => id),
      { minLength: 1 },
    )
    const edge = fc.record({
      citations: cited,
      dating: fc.option(fc.record({ basis: fc.constantFrom(...BASES), citations: cited })),
    })
    return fc.tuple(fc.constant(documents), fc.constant(passages), fc.array(edge, { minLength: 1, maxLength: 8 }))
  })
  .map(([documents, passages, edges]) => {
    const nodes = ['ada', 'bea'].map((id) => aNode({ id, citations: ['p-0-0'] }))
    return createNetwork(
      aDataset({
        documents,
        passages,
        nodes,
        edges: edges.map(({ citations, dating }, i) =>
          anEdge({ id: `e-${i}`, citations, ...(dating ? { when: '2025', dating } : {}) }),
        ),
      }),
    )
  })

const bundled = createNetwork(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../../src/data/dataset.json'), 'utf8')) as Dataset,
)

/** Ids of the passages that an edge or its date cites. */
const citedIn = ({ citations, dating }: Edge) => new Set([...citations, ...(dating?.citations ?? [])])

/** What is wrong with the notes of all relationships of a network, in the order of the file. */
function faults(network: Network, style: (typeof STYLES)[number]['style']): readonly string[] {
  const { edges } = network.dataset
  const given = footnotesOf(
    edges.map(({ id }) => id),
    network,
    style,
  )
  const texts = given.map(({ runs }) => plainText(runs))
  const wrong: string[] = []
  if (given.some(({ number, edge }, i) => number !== i + 1 || edge !== edges[i]?.id)) wrong.push('out of order')
  for (const { id, exact } of network.dataset.passages) {
    const citing = edges.flatMap((edge, i) => (citedIn(edge).has(id) ? [i] : []))
    const whole = citing.filter((i) => texts[i]?.includes(`“${exact}”`))
    const isShort = exact.split(/\s+/).length <= 8
    if (whole.length !== (isShort ? citing.length : Math.min(citing.length, 1)))
      wrong.push(`${id} whole in ${whole.join()}`)
    if (whole[0] !== citing[0]) wrong.push(`${id} not whole at first`)
    for (const i of citing.slice(1))
      if (!texts[i]?.includes(`n. ${(citing[0] ?? 0) + 1})`)) wrong.push(`${id} leads nowhere`)
  }
  const used = new Set(edges.flatMap((edge) => [...citedIn(edge)].map((id) => network.passages.get(id)?.document)))
  const documents = network.dataset.documents.filter(({ id }) => used.has(id))
  const { full, short } = style.referencesFor(documents)
  for (const document of documents) {
    const citing = edges.flatMap((edge, i) =>
      [...citedIn(edge)].some((id) => network.passages.get(id)?.document === document.id) ? [i] : [],
    )
    for (const [nth, i] of citing.entries()) {
      const name = plainText((nth === 0 ? full : short)(document))
      if (!texts[i]?.includes(name)) wrong.push(`${document.id} not named in ${i + 1}`)
    }
  }
  return wrong
}

describe.each(STYLES)('footnotes, $name,', ({ style }) => {
  it('have every quote to the letter, whole where it is first cited and, unless it is short, nowhere else; and name every document', () => {
    fc.assert(
      fc.property(anyCited, (network) => {
        expect(faults(network, style)).toEqual([])
      }),
    )
  })

  it('of the bundled dataset do so too', () => {
    expect(faults(bundled, style)).toEqual([])
  })

  it('end in a full stop, an address or a quote’s own mark, and have no gap', () => {
    const all = footnotesOf([...bundled.edges.keys()], bundled, style).map(({ runs }) => plainText(runs))
    expect(all.filter((note) => !/[.?!]”?$/.test(note) || /undefined|: ;|; \.|“”/.test(note))).toEqual([])
  })
})

describe('the footnote of what is not simply reported', () => {
  const noteOf = (over: Partial<Edge>) => {
    const [note] = footnotesOf(['e-0'], networkOf({ citations: ['call'], ...over }), plainStyle)
    return note ? plainText(note.runs) : ''
  }
  it('says so first', () => {
    expect(noteOf({ standing: 'alleged' })).toMatch(/^Alleged: ANI, /)
    expect(noteOf({ standing: 'denied', accordingTo: 'ministry' })).toMatch(
      /^Denied: According to the Ministry, as relayed by ANI, /,
    )
    expect(noteOf({ standing: 'established' })).toMatch(/^Established: ANI, /)
    expect(noteOf({ standing: 'reported' })).toBe(noteOf({}))
  })
  it('quotes what its amounts rest on, too', () => {
    expect(noteOf({ amounts: [{ value: 3, unit: 'EUR', citations: ['visit'] }] })).toContain(VISIT)
  })
})
