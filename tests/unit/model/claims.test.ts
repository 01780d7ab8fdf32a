import { describe, expect, it } from 'vitest'
import type { Edge } from '../../../src/data/schema.ts'
import { progressOf } from '../../../src/model/answers.ts'
import { homeOf } from '../../../src/model/cards/homes.ts'
import { isPerson, officesOf } from '../../../src/model/cards/people.ts'
import { sayAmount, sayAmounts, contradictionsOf, isChecked } from '../../../src/model/claims.ts'
import { filterCounts } from '../../../src/model/filterCounts.ts'
import { filtersOf } from '../../../src/model/filters.ts'
import { stageOf } from '../../../src/model/lifecycle.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { relationOf, sentenceOf } from '../../../src/model/sentence.ts'
import { sayCell } from '../../../src/model/textTable.ts'
import { chaptersOf, notesIn } from '../../../src/model/textByEvent.ts'
import { plainByEvent } from '../../../src/model/plainByEvent.ts'
import { groupLines, linesOf, plainText } from '../../../src/model/textTwin.ts'
import { versionDifference } from '../../../src/model/versionDifference.ts'
import { formatRestatement } from '../../../src/model/formatVersionChange.ts'
import { type Choices, viewOf } from '../../../src/model/view.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'
import { disputedDataset, disputedWith } from '../../fixtures/disputedDataset.ts'

const network = createNetwork(disputedDataset())
const edge = (id: string) => found(network.edges, id)
const choices = (off: readonly string[] = []): Choices => ({
  window: network.extent,
  mode: 'during',
  known: null,
  showPossible: true,
  undated: 'always',
  off: new Set(off),
  focus: null,
})
const shown = (...off: readonly string[]) => [...viewOf(network, choices(off)).edges.keys()]

describe('the sentence of a claim', () => {
  it('begins with what keeps it from being a fact, and ends with what makes it one', () => {
    expect(['paid', 'received', 'bribed', 'sold', 'chairs'].map((id) => sentenceOf(edge(id), network))).toEqual([
      'Alleged: Vesper Line paid the Harbour Board',
      'The Harbour Board received nothing from Vesper Line',
      'Denied: Corran Line paid Jürgen Ladberg',
      'Corran Line sold ships to Vesper Line (established)',
      'Alleged: Jürgen Ladberg chairs the Harbour Board (Chairman)',
    ])
  })

  it('says nothing of what is reported, whether that is written or not', () => {
    const { standing: _, ...silent } = edge('paid')
    expect(sentenceOf(silent, network)).toBe('Vesper Line paid the Harbour Board')
    expect(sentenceOf({ ...silent, standing: 'reported' }, network)).toBe('Vesper Line paid the Harbour Board')
  })

  it('is worded so for a plan, too', () => {
    expect(sentenceOf({ ...edge('paid'), status: 'planned' }, network)).toBe(
      'Alleged: Vesper Line was to pay the Harbour Board',
    )
  })

  it('keeps that where the words of the relation stand alone', () => {
    expect(relationOf(edge('paid'), network)).toBe('Alleged: paid')
    expect(relationOf(edge('sold'), network)).toBe('sold ships to (established)')
    const line = linesOf(viewOf(network, choices()), null, null, network).find((one) => one.edge.id === 'chairs')
    expect(line && sayCell(line, 'relation', network)).toBe('Alleged: chairs (Chairman)')
  })
})

describe('the text of a view', () => {
  const lines = linesOf(viewOf(network, choices()), null, null, network)
  const head = { title: 'Berth 7', sentence: 'All.', gaps: null, open: null }

  it('tells in one list how sure each claim is, who makes it, the amounts, the contrary and who checked it', () => {
    const text = plainText(head, groupLines(lines, 'date', null, network), network)
    expect(text.split('Footnotes')[0]).toBe(
      'Berth 7\n\nAll.\n\n' +
        '2023\n2023: Corran Line sold ships to Vesper Line (established). [1] Done, 12 ships, checked by two.\n\n' +
        '2024\n' +
        '12 March 2024: Alleged: Vesper Line paid the Harbour Board. [2] [3] Alleged, according to Jürgen Ladberg, ' +
        'EUR 30 million or EUR 28 million: sources differ, to the contrary: “The Harbour Board received nothing from Vesper Line”.\n' +
        '12 March 2024: Jürgen Ladberg took part in the Hearing. [4] Done.\n' +
        '12 March 2024 [4]: Alleged: Vesper Line took part in the Hearing. [5] Alleged.\n\n' +
        'Undated\n' +
        'Undated: The Harbour Board received nothing from Vesper Line. [6] Done, to the contrary: “Alleged: Vesper Line paid the Harbour Board”.\n' +
        'Undated: Denied: Corran Line paid Jürgen Ladberg. [7] Denied, according to Corran Line.\n' +
        'Undated: Alleged: Jürgen Ladberg chairs the Harbour Board (Chairman). [8] Alleged.\n\n',
    )
  })

  it('tells the same by event', () => {
    const chapters = chaptersOf(lines, null, null, 'oldest', network)
    const text = plainByEvent(head, chapters, network)
    expect(text).toContain('12 March 2024 [2]: Alleged: Vesper Line took part in the Hearing. [5]\n')
    expect(text).toContain(
      'Alleged: Vesper Line paid the Harbour Board. [3] [4] According to Jürgen Ladberg, EUR 30 million or EUR 28 million: sources differ, to the contrary',
    )
    expect(text).toContain('Corran Line sold ships to Vesper Line (established). [1] 12 ships, checked by two.')
    expect(notesIn(chapters, network).size).toBe(8)
  })
})

describe('what is alleged or denied', () => {
  it('has a card of its own, and none with what is told of an event', () => {
    expect(homeOf('spoke', network).subject).toEqual({ of: 'event', node: 'hearing' })
    expect(homeOf('appeared', network).subject).toEqual({ of: 'relationship', edge: 'appeared' })
  })

  it('gives nobody an office', () => {
    expect(officesOf('ladberg', network)).toEqual([])
    expect(isPerson(found(network.nodes, 'ladberg'), network)).toBe(false)
  })

  const plan = anEdge({ id: 'plan', source: 'deal', status: 'planned', when: '1913-04' })
  const done = anEdge({ id: 'done', source: 'deal', when: '1913-05', fulfils: ['plan'] })
  const staged = (over: Partial<Edge>) =>
    createNetwork(
      aDataset({
        kinds: [aKind(), aKind({ id: 'agreement', label: 'Agreement', plural: 'Agreements', staged: true })],
        nodes: [aNode({ id: 'deal', kind: 'agreement' }), aNode({ id: 'bea' })],
        relations: [aRelation({ directed: true })],
        edges: [plan, { ...done, ...over }],
      }),
    )
  const standing = (of: ReturnType<typeof staged>) => [
    progressOf(plan, null, of),
    stageOf(found(of.nodes, 'deal'), of.extent, of)?.stage,
  ]

  it('carries no promise out, and makes no agreement done', () => {
    expect(standing(staged({}))).toEqual(['fulfilled', 'done'])
    expect(standing(staged({ standing: 'established' }))).toEqual(['fulfilled', 'done'])
    expect(standing(staged({ standing: 'alleged' }))).toEqual(['open', 'planned'])
    expect(standing(staged({ standing: 'denied' }))).toEqual(['open', 'planned'])
  })
})

describe('amounts', () => {
  it.each([
    [30_000_000, 'EUR', 'EUR 30 million'],
    [28_400_000, 'EUR', 'EUR 28.4 million'],
    [1_250_000_000, 'USD', 'USD 1.25 billion'],
    [2_000_000_000_000, 'JPY', 'JPY 2 trillion'],
    [-3_000_000, 'EUR', 'EUR -3 million'],
    [45_000, 'GBP', 'GBP 45,000'],
    [30_123_456, 'EUR', 'EUR 30,123,456'],
    [1_000_000.5, 'EUR', 'EUR 1,000,000.5'],
    [12, 'ships', '12 ships'],
    [2_500_000, 'tonnes', '2.5 million tonnes'],
    [0, 'EUR', 'EUR 0'],
  ])('of %d %s are said “%s”, never rounded', (value, unit, words) => {
    expect(sayAmount({ value, unit })).toBe(words)
  })

  it('of one unit that differ are said side by side', () => {
    const amounts = (...list: readonly (readonly [number, string])[]) =>
      sayAmounts({ amounts: list.map(([value, unit]) => ({ value, unit, citations: ['p-1'] })) })
    expect(amounts([30e6, 'EUR'], [28e6, 'EUR'])).toBe('EUR 30 million or EUR 28 million: sources differ')
    expect(amounts([30e6, 'EUR'], [12, 'ships'])).toBe('EUR 30 million; 12 ships')
    expect(amounts([30e6, 'EUR'], [30e6, 'EUR'])).toBe('EUR 30 million')
    expect(amounts()).toBeNull()
  })
})

describe('what says the contrary', () => {
  it('is told at both, whichever of the two names the other', () => {
    const ids = (id: string) => contradictionsOf(edge(id), network).map((other) => other.id)
    expect([ids('paid'), ids('received'), ids('sold')]).toEqual([['received'], ['paid'], []])
  })

  it('is told once where both name the other', () => {
    const both = createNetwork(disputedWith('received', { contradicts: ['paid'] }))
    expect(contradictionsOf(edge('paid'), both)).toHaveLength(1)
  })
})

describe('filters', () => {
  const ofFacet = (facet: string, of = network) =>
    filtersOf(of).flatMap((filter) => (filter.facet === facet ? [[filter.id, filter.label]] : []))

  it('by standing are there for each that the dataset has', () => {
    expect(ofFacet('standing')).toEqual([
      ['standing:reported', 'Reported'],
      ['standing:alleged', 'Alleged'],
      ['standing:denied', 'Denied'],
      ['standing:established', 'Established'],
    ])
    expect(ofFacet('checked')).toEqual([
      ['checked:one', 'Not checked by a second'],
      ['checked:two', 'Checked by two'],
    ])
  })

  it('by either are not there where all is reported and nothing checked', () => {
    const plain = createNetwork(aDataset({ edges: [anEdge(), anEdge({ id: 'said', standing: 'reported' })] }))
    expect([ofFacet('standing', plain), ofFacet('checked', plain)]).toEqual([[], []])
  })

  it('leave out what they switch off', () => {
    expect(shown('standing:alleged', 'standing:denied')).toEqual(['sold', 'spoke', 'received'])
    expect(shown('standing:reported', 'standing:established')).toEqual(['paid', 'appeared', 'bribed', 'chairs'])
    expect(shown('checked:one')).toEqual(['sold'])
    expect(shown('checked:two')).not.toContain('sold')
  })

  it('count what of the view each concerns, and what switching it on would show', () => {
    const counts = (...off: readonly string[]) => {
      const asked = choices(off)
      const all = filterCounts(filtersOf(network), network, asked, viewOf(network, asked))
      return ['reported', 'alleged', 'denied', 'established']
        .map((one) => all.get(`standing:${one}`))
        .concat(['one', 'two'].map((one) => all.get(`checked:${one}`)))
    }
    expect(counts()).toEqual([2, 3, 1, 1, 6, 1])
    expect(counts('standing:alleged')).toEqual([2, 3, 1, 1, 3, 1])
    expect(counts('checked:one')).toEqual([0, 0, 0, 1, 6, 1])
  })
})

describe('from one version to another', () => {
  it('a claim that is established now is told otherwise than the allegation that it was', () => {
    const now = createNetwork(disputedWith('chairs', { standing: 'established' }))
    const { restated } = versionDifference(network, now)
    expect(restated.map((change) => formatRestatement(change, network, now))).toEqual([
      ['Before: Alleged: Jürgen Ladberg chairs the Harbour Board (Chairman).'],
    ])
  })

  it('one that says that it is reported is told as one that does not', () => {
    const now = createNetwork(disputedWith('received', { standing: 'reported' }))
    expect(versionDifference(network, now).restated).toEqual([])
  })

  it('a review no longer counts where the claim reads otherwise', () => {
    expect(isChecked(edge('sold'), network)).toBe(true)
    const dataset = disputedDataset()
    const renamed = createNetwork({
      ...dataset,
      nodes: dataset.nodes.map((node) =>
        node.id === 'vesper' ? Object.assign({}, node, { label: 'Vesper Lines' }) : node,
      ),
    })
    expect(isChecked(edge('sold'), renamed)).toBe(false)
  })
})
