import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Document, Edge } from '../../../src/data/schema.ts'
import { gapsIn, gapsOf, periodOf, sayGaps } from '../../../src/model/coverage.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { type Interval, contains, intersection } from '../../../src/time/interval.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'
import { anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aPassage, aRelation, anEdge } from '../../fixtures/dataset.ts'

const BUNDLED = new URL('../../../src/data/dataset.json', import.meta.url)
const days = (first: string, last: string): Interval => ({ start: dayOf(first), end: dayOf(last) + 1 })

const published = (year: number, month?: number, day?: number): Pick<Document, 'issued'> => ({
  issued: {
    'date-parts': [month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]],
  },
})

/** The period of the document `gazette`, published at the end of 2099 unless a test says otherwise, that these edges cite. */
function period(edges: readonly Partial<Edge>[], document: Partial<Document> = published(2099)): Interval | null {
  const own = edges.map((edge, index) => anEdge({ id: `e-${index}`, ...edge }))
  const gazette = aDocument(document)
  return periodOf(gazette, createNetwork(aDataset({ edges: own, documents: [gazette] })))
}

describe('periodOf(document, network)', () => {
  it('reaches from the first to the last day that the dates of its edges give', () => {
    expect(period([{ when: '2024-11-18' }, { when: '2024-03' }])).toEqual(days('2024-03-01', '2024-11-18'))
  })

  it('counts a span that is over, a choice of days and a qualified date', () => {
    expect(period([{ when: '2025-04-14/2025-04-15' }])).toEqual(days('2025-04-14', '2025-04-15'))
    expect(period([{ when: '[2025-04-14,2025-04-16]' }])).toEqual(days('2025-04-14', '2025-04-16'))
    expect(period([{ when: '2023-03?' }])).toEqual(days('2023-03-01', '2023-03-31'))
  })

  it('does not count a span that goes on or is planned: a plan until 2029 does not speak of 2028', () => {
    expect(period([{ when: '2024-11-18' }, { when: '2025/2029', status: 'ongoing' }])).toEqual(
      days('2024-11-18', '2024-11-18'),
    )
    expect(period([{ when: '2025/2029', status: 'planned' }])).toBeNull()
  })

  it('counts a day on which something was foreseen, or observed to go on', () => {
    expect(period([{ when: '2024-11-18', status: 'planned' }])).toEqual(days('2024-11-18', '2024-11-18'))
    expect(period([{ when: '2025-04-16', status: 'ongoing' }])).toEqual(days('2025-04-16', '2025-04-16'))
  })

  it.each(['[..2024-03-13]', '[2024-03-13..]', '2023-03/..', '../2023', undefined])(
    'is null where all that is known is %s',
    (when) => {
      expect(period([when === undefined ? {} : { when }])).toBeNull()
    },
  )

  it('is cut after the day of publication: no text reports what came later', () => {
    expect(period([{ when: '2025' }], published(2025, 4, 16))).toEqual(days('2025-01-01', '2025-04-16'))
    expect(period([{ when: '2025' }], published(2025, 4))).toEqual(days('2025-01-01', '2025-04-30'))
    expect(period([{ when: '2026' }], published(2025, 4))).toBeNull()
  })

  it('is not cut by a day that the document only cannot precede', () => {
    const { issued: _, ...undated } = aDocument()
    const notBefore = { date: '2024-11-18', note: 'It tells of that day.', citations: ['p-1'] }
    const document = { ...undated, notBefore }
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2024' })], documents: [document] }))
    expect(periodOf(document, network)).toEqual(days('2024-01-01', '2024-12-31'))
  })

  it('counts no remark of the curators', () => {
    const relations = [aRelation({ editorial: true })]
    const gazette = aDocument(published(2099))
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2024' })], documents: [gazette], relations }))
    expect(periodOf(gazette, network)).toBeNull()
  })

  it('counts the edges that cite it for their date alone', () => {
    const documents = [
      aDocument({ id: 'teller', ...published(2099) }),
      aDocument({ id: 'calendar', ...published(2099) }),
    ]
    const passages = documents.map(({ id }) => aPassage({ id: `of-${id}`, document: id }))
    const dating = { basis: 'corroborated', citations: ['of-calendar'] } as const
    const edge = anEdge({ when: '2023-03', citations: ['of-teller'], dating })
    const network = createNetwork(aDataset({ edges: [edge], documents, passages }))
    expect(documents.map((document) => periodOf(document, network))).toEqual([
      days('2023-03-01', '2023-03-31'),
      days('2023-03-01', '2023-03-31'),
    ])
  })
})

/** Any network whose two documents were published on some day, or at no day that is known. */
const anyPublished = fc
  .tuple(anyNetwork(), fc.option(fc.integer({ min: 2022, max: 2027 })), fc.option(fc.integer({ min: 2022, max: 2027 })))
  .map(([{ dataset }, ...years]) => {
    const documents = dataset.documents.map((given, index) => {
      const { issued: _, ...document } = given
      const year = years[index]
      return { ...document, ...(typeof year === 'number' ? published(year, 6) : {}) }
    })
    return createNetwork({ ...dataset, documents })
  })

describe('the gaps of any network', () => {
  it('every day of the extent is in one gap, or in the period of a document', () => {
    fc.assert(
      fc.property(anyPublished, (network) => {
        fc.pre(network.dated)
        const periods = network.dataset.documents.flatMap((document) => periodOf(document, network) ?? [])
        const gaps = gapsOf(network)
        const badly: number[] = []
        for (let day = network.extent.start; day < network.extent.end; day += 1) {
          const holds = (span: Interval) => span.start <= day && day < span.end
          if (gaps.filter(holds).length + Number(periods.some(holds)) !== 1) badly.push(day)
        }
        expect(badly).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('the gaps lie in the extent, in order, with covered days between them', () => {
    fc.assert(
      fc.property(anyPublished, (network) => {
        const gaps = gapsOf(network)
        for (const [index, gap] of gaps.entries()) {
          expect(gap.start).toBeLessThan(gap.end)
          expect(contains(network.extent, gap)).toBe(true)
          expect(gaps[index + 1]?.start ?? Infinity).toBeGreaterThan(gap.end)
        }
      }),
    )
  })

  it('the gaps in a window are the days of the window that lie in a gap', () => {
    const scene = anyPublished.chain((network) => fc.tuple(fc.constant(network), anyWindow(network.extent)))
    fc.assert(
      fc.property(scene, ([network, window]) => {
        const length = (spans: readonly Interval[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
        const inside = gapsIn(window, network)
        expect(inside.every((gap) => contains(window, gap))).toBe(true)
        expect(length(inside)).toBe(length(gapsOf(network).flatMap((gap) => intersection(gap, window) ?? [])))
      }),
    )
  })

  it('there is none where nothing is dated: no year is known that could be missing', () => {
    expect(gapsOf(createNetwork(aDataset({ edges: [anEdge()] })))).toEqual([])
  })

  it('without a document that gives a day, the whole extent is one gap', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '[..2024-03-13]' })] }))
    expect(gapsOf(network)).toEqual([network.extent])
  })
})

describe('sayGaps(gaps)', () => {
  const first = days('2024-03-14', '2024-09-30')
  const second = days('2025-05-01', '2025-11-30')
  const third = days('2026-01-01', '2026-12-31')
  const fourth = days('2027-03-01', '2027-03-01')
  const fifth = days('2028-01-01', '2029-12-31')
  const END = 'absence of lines is not evidence of absence.'

  it.each([
    { gaps: [first], text: `No document here covers 14 March to 30 September 2024; ${END}` },
    {
      gaps: [first, second],
      text: `No document here covers 14 March to 30 September 2024 or May to November 2025; ${END}`,
    },
    {
      gaps: [second, third, fourth],
      text: `No document here covers May to November 2025, 2026 or 1 March 2027; ${END}`,
    },
    {
      // The longest are named, in order of time.
      gaps: [first, second, third, fourth, fifth],
      text: `No document here covers May to November 2025, 2026, 2028 to 2029 and 2 more; ${END}`,
    },
  ])('$text', ({ gaps, text }) => {
    expect(sayGaps(gaps)).toBe(text)
  })

  it('is null where there is none', () => {
    expect(sayGaps([])).toBeNull()
  })
})

describe('the coverage of the bundled dataset', () => {
  const network = createNetwork(parseDataset(JSON.parse(readFileSync(BUNDLED, 'utf8'))))

  it('the report of April 2025 speaks of the plan of November 2024, and of nothing after itself', () => {
    expect(periodOf(found(network.documents, 'ani-2025'), network)).toEqual(days('2024-11-18', '2025-04-16'))
  })

  it('no document covers the time from 14 March to 30 September 2024', () => {
    expect(sayGaps(gapsIn(parsePartialDate('2024'), network))).toBe(
      'No document here covers 14 March to 30 September 2024; absence of lines is not evidence of absence.',
    )
  })

  it('none covers 2027, though the plan runs until 2029', () => {
    expect(gapsIn(parsePartialDate('2027'), network)).toEqual([parsePartialDate('2027')])
  })
})
