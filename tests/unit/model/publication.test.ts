import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/data/schema.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { knowledgeBy, knownFrom, publishedFrom, sayCountedFrom } from '../../../src/model/publication.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aDocument, aPassage, aRelation, anEdge } from '../../fixtures/dataset.ts'

function undated(over: Partial<Document> = {}): Document {
  const { issued: _, ...rest } = aDocument()
  return { ...rest, ...over }
}

const issuedOn = (id: string, ...parts: [number] | [number, number] | [number, number, number]) =>
  aDocument({ id, issued: { 'date-parts': [parts] } })

const notBefore = (id: string, date: string) =>
  undated({ id, notBefore: { date, note: 'It tells of that day.', citations: [`of-${id}`] } })

/** A network of one edge that cites all these documents. */
function citing(...documents: Document[]) {
  const passages = documents.map(({ id }) => aPassage({ id: `of-${id}`, document: id }))
  const citations = passages.map(({ id }) => id)
  const edge = anEdge({ citations })
  return [edge, createNetwork(aDataset({ edges: [edge], documents, passages }))] as const
}

describe('publishedFrom(document)', () => {
  it.each([
    { parts: [2025, 4, 16] as const, day: '2025-04-16' },
    // of a month the last day: before, it is not sure that it was out
    { parts: [2025, 4] as const, day: '2025-04-30' },
    { parts: [2024, 2] as const, day: '2024-02-29' }, // leap year
    { parts: [2025, 12] as const, day: '2025-12-31' },
    { parts: [2025] as const, day: '2025-12-31' },
    { parts: [1913, 5, 3] as const, day: '1913-05-03' }, // before 1970
  ])('a document of $parts is sure to be out on $day', ({ parts, day }) => {
    const document = aDocument({ issued: { 'date-parts': [parts] } })
    expect(publishedFrom(document)).toEqual({ day: dayOf(day), basis: 'stated' })
  })

  it('a document without a date counts from the day that it cannot precede, and says so', () => {
    expect(publishedFrom(notBefore('a', '2024-11-18'))).toEqual({ day: dayOf('2024-11-18'), basis: 'not-before' })
  })

  it('is null where nothing proves a day', () => {
    expect(publishedFrom(undated())).toBeNull()
  })
})

describe('knownFrom(edge, network)', () => {
  it('is the earliest publication among the documents that the edge cites', () => {
    const [edge, network] = citing(
      issuedOn('late', 2026, 2, 27),
      issuedOn('early', 2025, 4, 16),
      undated({ id: 'none' }),
    )
    expect(knownFrom(edge, network)).toMatchObject({
      day: dayOf('2025-04-16'),
      basis: 'stated',
      document: { id: 'early' },
    })
  })

  it('rests on a day that a document cannot precede where that is earlier, and says so', () => {
    const [edge, network] = citing(issuedOn('dated', 2025, 4, 16), notBefore('other', '2024-11-18'))
    expect(knownFrom(edge, network)).toMatchObject({ basis: 'not-before', document: { id: 'other' } })
  })

  it('prefers a date that is stated to an equal one that is not', () => {
    const [edge, network] = citing(notBefore('other', '2025-04-16'), issuedOn('dated', 2025, 4, 16))
    expect(knownFrom(edge, network)).toMatchObject({ basis: 'stated', document: { id: 'dated' } })
  })

  it('is null where no cited document has a day', () => {
    const [edge, network] = citing(undated({ id: 'a' }), undated({ id: 'b' }))
    expect(knownFrom(edge, network)).toBeNull()
  })

  it('takes no account of a document that only dates the edge', () => {
    const documents = [undated({ id: 'teller' }), issuedOn('calendar', 2024, 3, 13)]
    const passages = documents.map(({ id }) => aPassage({ id: `of-${id}`, document: id }))
    const dating = { basis: 'corroborated', citations: ['of-calendar'] } as const
    const edge = anEdge({ when: '2023-03', citations: ['of-teller'], dating })
    expect(knownFrom(edge, createNetwork(aDataset({ edges: [edge], documents, passages })))).toBeNull()
  })
})

describe('knownFrom(edge, network) of a remark of the curators', () => {
  function remarkOn(...documents: Document[]) {
    const [edge, { dataset }] = citing(...documents)
    return knownFrom(edge, createNetwork({ ...dataset, relations: [aRelation({ editorial: true })] }))
  }

  it('is the latest publication: it takes all that it cites', () => {
    const known = remarkOn(issuedOn('late', 2026, 2, 27), issuedOn('early', 2025, 4, 16))
    expect(known).toMatchObject({ day: dayOf('2026-02-27'), document: { id: 'late' } })
  })

  it('is null where one of them has no day', () => {
    expect(remarkOn(issuedOn('a', 2025, 4, 16), undated({ id: 'b' }))).toBeNull()
  })
})

describe('knowledgeBy(edge, day, network)', () => {
  it('is "known" from the day of publication on, "not-yet" before', () => {
    const [edge, network] = citing(issuedOn('a', 2025, 4, 16))
    expect(knowledgeBy(edge, dayOf('2025-04-15'), network)).toBe('not-yet')
    expect(knowledgeBy(edge, dayOf('2025-04-16'), network)).toBe('known')
  })

  it('does not count what is dated to a month before that month is over', () => {
    const [edge, network] = citing(issuedOn('a', 2025, 4))
    expect(knowledgeBy(edge, dayOf('2025-04-29'), network)).toBe('not-yet')
    expect(knowledgeBy(edge, dayOf('2025-04-30'), network)).toBe('known')
  })

  it('is "unproven" on every day where no document has one', () => {
    const [edge, network] = citing(undated({ id: 'a' }))
    expect(knowledgeBy(edge, dayOf('2999-12-31'), network)).toBe('unproven')
  })

  it('a later day, or a further document with a date, never makes a known edge unknown', () => {
    const years = fc.array(fc.integer({ min: 1900, max: 2030 }), { minLength: 1, maxLength: 4 })
    const days = fc.integer({ min: dayOf('1890-01-01'), max: dayOf('2040-01-01') })
    fc.assert(
      fc.property(years, fc.integer({ min: 1900, max: 2030 }), days, fc.nat(5000), (known, further, day, later) => {
        const documents = known.map((year, index) => issuedOn(`d-${index}`, year))
        const [edge, network] = citing(...documents)
        const [wider, more] = citing(...documents, issuedOn('further', further))
        if (knowledgeBy(edge, day, network) !== 'known') return
        expect(knowledgeBy(edge, day + later, network)).toBe('known')
        expect(knowledgeBy(wider, day, more)).toBe('known')
      }),
    )
  })
})

describe('sayCountedFrom(ids, network)', () => {
  it('is null where every day is stated', () => {
    const [{ id }, network] = citing(issuedOn('gazette', 2025, 4, 16))
    expect(sayCountedFrom([id], network)).toBeNull()
  })

  it('names the day that a document without a date is counted from', () => {
    const [{ id }, network] = citing(notBefore('herald', '2024-11-18'))
    expect(sayCountedFrom([id], network)).toBe(
      '1 of them rests on a document without a date, counted from 18 November 2024, the earliest day that its content allows.',
    )
  })

  it('takes no account of such a document where an earlier one states its date', () => {
    const [{ id }, network] = citing(notBefore('herald', '2024-11-18'), issuedOn('gazette', 2024, 3, 13))
    expect(sayCountedFrom([id], network)).toBeNull()
  })

  it('names no day where there are several', () => {
    const documents = [notBefore('herald', '2024-11-18'), notBefore('gazette', '2023-01-05')]
    const passages = documents.map(({ id }) => aPassage({ id: `of-${id}`, document: id }))
    const edges = passages.map(({ id }) => anEdge({ id: `edge-${id}`, citations: [id] }))
    const network = createNetwork(aDataset({ edges, documents, passages }))
    expect(sayCountedFrom(network.edges.keys(), network)).toBe(
      '2 of them rest on documents without a date, each counted from the earliest day that its content allows.',
    )
  })
})
