import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'valibot'
import { DatasetSchema } from '../../src/data/schema.ts'
import type { Edge } from '../../src/data/schema.ts'

const file = new URL('../../src/data/dataset.json', import.meta.url)
const dataset = parse(DatasetSchema, JSON.parse(readFileSync(file, 'utf8')))

const passages = new Map(dataset.passages.map((passage) => [passage.id, passage]))
const nodes = new Map(dataset.nodes.map((node) => [node.id, node]))
const kindOf = new Map(dataset.nodes.map((node) => [node.id, node.kind]))
const familyOf = new Map(dataset.relations.map((relation) => [relation.id, relation.family]))
const offices = dataset.edges.filter((edge) => edge.relation === 'holds-office')

/** Days that a document states as its own. */
const publicationDays = new Map(
  dataset.documents.flatMap(({ id, issued }) =>
    issued ? [[id, issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')]] : [],
  ),
)

const named = (edges: readonly Edge[]) => edges.map((edge) => edge.id)

describe('offices', () => {
  it('nobody holds an office in words that no cited passage has', () => {
    const invented = offices.filter(
      ({ role, citations }) => !role || !citations.some((id) => passages.get(id)?.exact.includes(role)),
    )
    expect(named(invented)).toEqual([])
  })

  it('none repeats the country that holds it', () => {
    expect(named(offices.filter(({ role }) => /^(?:India|Ital)/.test(role ?? '')))).toEqual([])
  })

  it('Rajnath Singh holds none: no text gives him one', () => {
    expect(named(offices.filter((edge) => edge.source === 'rajnath-singh'))).toEqual([])
  })

  it('none is taken from the text that calls Narendra Modi "Prime Narendra Modi"', () => {
    const fromSlip = offices.filter(
      ({ source, citations }) =>
        source === 'narendra-modi' && citations.some((id) => passages.get(id)?.document === 'rio-undated'),
    )
    expect(named(fromSlip)).toEqual([])
  })

  it('each is an observation of a day or month, never a term', () => {
    expect(named(offices.filter(({ when }) => when === undefined || when.includes('..')))).toEqual([])
  })
})

describe('identities', () => {
  it('the two Singhs are two people, and nothing says that they might be one', () => {
    const joining = dataset.edges.filter(
      ({ source, target }) =>
        [source, target].includes('rajnath-singh') && [source, target].includes('rajesh-kumar-singh'),
    )
    expect(named(joining)).toEqual([])
  })

  it('nobody is called Singh alone, since there are two', () => {
    const called = dataset.nodes.filter(({ label, name, aliases }) =>
      [label, name, ...(aliases ?? [])].includes('Singh'),
    )
    expect(called).toEqual([])
  })

  it('every alias stands, letter for letter, in a passage that its node cites', () => {
    const invented = dataset.nodes.flatMap(({ aliases, citations }) =>
      (aliases ?? []).filter((alias) => !citations.some((id) => passages.get(id)?.exact.includes(alias))),
    )
    expect(invented).toEqual([])
  })

  it('a possible identity cites what names either side, bears no date and stays open', () => {
    const identities = dataset.edges.filter((edge) => familyOf.get(edge.relation) === 'identity')
    expect(identities.length).toBeGreaterThan(0)
    const namesBoth = ({ source, target, citations }: Edge) =>
      [source, target].every((end) => nodes.get(end)?.citations.some((id) => citations.includes(id)))
    const wrong = identities.filter((edge) => edge.when !== undefined || edge.status !== 'ongoing' || !namesBoth(edge))
    expect(named(wrong)).toEqual([])
  })

  it('the curators’ own remarks are the possible identities, and nothing else', () => {
    const editorial = dataset.relations.filter((relation) => relation.editorial)
    expect(editorial).toEqual(dataset.relations.filter((relation) => relation.family === 'identity'))
  })
})

describe('meetings', () => {
  it('two people alone at an event are one step apart', () => {
    const gatherings = dataset.nodes.filter((node) => node.kind === 'event')
    const apart = gatherings.flatMap(({ id }) => {
      const people = dataset.edges
        .filter((edge) => edge.target === id && ['took-part-in', 'co-chaired'].includes(edge.relation))
        .map((edge) => edge.source)
        .filter((source) => kindOf.get(source) === 'person')
      const [one, other] = people
      if (people.length !== 2 || one === undefined || other === undefined) return []
      const isDirect = dataset.edges.some(
        (edge) =>
          familyOf.get(edge.relation) === 'contact' &&
          [edge.source, edge.target].includes(one) &&
          [edge.source, edge.target].includes(other),
      )
      return isDirect ? [] : [id]
    })
    expect(apart).toEqual([])
  })
})

describe('dates', () => {
  it('the day of a publication dates only what was seen or resolved to that day', () => {
    const wrong = dataset.edges.filter(({ when, dating, citations }) => {
      const days = citations.map((id) => publicationDays.get(passages.get(id)?.document ?? ''))
      return when !== undefined && days.includes(when) && dating?.basis !== 'reported' && dating?.basis !== 'resolved'
    })
    expect(named(wrong)).toEqual([])
  })

  it('what rests on the undated report from New Delhi alone is never certain', () => {
    const wrong = dataset.edges.filter(
      ({ when, citations }) =>
        when !== undefined &&
        !when.endsWith('?') &&
        citations.every((id) => passages.get(id)?.document === 'joint-production-undated'),
    )
    expect(named(wrong)).toEqual([])
  })
})

describe('the undated report from Rio de Janeiro', () => {
  it('has a day worked out for the exercise off Goa and the summit alone: all else is of its meeting', () => {
    const resolved = dataset.edges.filter(
      ({ dating }) =>
        dating?.basis === 'resolved' && dating.citations.every((id) => passages.get(id)?.document === 'rio-undated'),
    )
    const ends = resolved.map(({ source, target }) => [source, target])
    const others = ends.filter((pair) => !pair.includes('goa-exercise') && !pair.includes('g20-summit-rio'))
    expect(resolved.length).toBeGreaterThan(0)
    expect(others).toEqual([])
  })
})

describe('the order of the file', () => {
  const documents = dataset.documents.map((document) => document.id)
  const kinds = dataset.kinds.map((kind) => kind.id)

  it('has passages by document and as they stand in it', () => {
    const sorted = dataset.passages.toSorted(
      (a, b) => documents.indexOf(a.document) - documents.indexOf(b.document) || a.start - b.start,
    )
    expect(dataset.passages.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
  })

  it('has nodes by kind and then id', () => {
    const sorted = dataset.nodes.toSorted(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    )
    expect(dataset.nodes.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
  })

  it('has edges by the place of their first passage', () => {
    const order = new Map(dataset.passages.map(({ id }, index) => [id, index]))
    const placeOf = ({ citations }: Edge) => order.get(citations[0] ?? '') ?? -1
    expect(named(dataset.edges)).toEqual(named(dataset.edges.toSorted((a, b) => placeOf(a) - placeOf(b))))
  })
})

describe('the memorandum of SIDM and AIAD', () => {
  it.each(['sidm', 'aiad'])('%s was to sign it on 18 November 2024, and signed on 14 or 15 April 2025', (body) => {
    const signings = dataset.edges.filter(
      (edge) => edge.source === body && edge.target === 'sidm-aiad-mou' && edge.relation === 'signed',
    )
    const planned = signings.find((edge) => edge.status === 'planned')
    const done = signings.find((edge) => edge.status === 'completed')
    expect(signings).toHaveLength(2)
    expect(planned?.when).toBe('2024-11-18')
    expect(done?.when).toBe('[2025-04-14,2025-04-15]')
    expect(done?.fulfils).toEqual([planned?.id])
  })
})
