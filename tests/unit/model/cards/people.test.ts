import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import { metBy } from '../../../../src/model/cards/meetings.ts'
import { formatLastSeen, officeIn, officesOf } from '../../../../src/model/cards/people.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { parseWhen } from '../../../../src/time/edtf.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

const file = new URL('../../../../src/data/dataset.json', import.meta.url)
const bundled = createNetwork(parseDataset(JSON.parse(readFileSync(file, 'utf8'))))
const year = (number: number) => ({ start: dayOf(`${number}-01-01`), end: dayOf(`${number + 1}-01-01`) })

describe('officesOf(person)', () => {
  const held = (over: object) =>
    anEdge({ source: 'ada', target: 'turin', relation: 'held', status: 'ongoing', role: 'Clerk', ...over })
  const network = createNetwork(
    aDataset({
      relations: [aRelation({ id: 'held', label: 'held office in', directed: true, folds: 'name' })],
      edges: [
        held({ id: 'late', when: '2025-04-14/2025-04-15' }),
        held({ id: 'early', when: '2023-03' }),
        held({ id: 'other', when: '2024-01-01', role: 'Mayor' }),
      ],
    }),
  )

  it('is each office once, with the first and the last time at which a text sees somebody in it', () => {
    const offices = officesOf('ada', network)
    expect(offices.map(({ title, first, last }) => [title, first?.edtf, last?.edtf])).toEqual([
      ['Clerk', '2023-03', '2025-04-14/2025-04-15'],
      ['Mayor', '2024-01-01', '2024-01-01'],
    ])
  })

  it('leaves out what does not count', () => {
    expect(officesOf('ada', network, ({ id }) => id === 'other').map(({ title }) => title)).toEqual(['Mayor'])
  })

  it('tells whether somebody was seen in it in a window, or only before, or only after', () => {
    const [clerk] = officesOf('ada', network)
    if (!clerk) throw new Error('Ada is no clerk.')
    expect(officeIn(clerk, year(2023), network)).toBe('seen')
    expect(officeIn(clerk, year(2026), network)).toBe('earlier')
    expect(officeIn(clerk, year(2022), network)).toBe('later')
  })

  it('is nothing of Rajnath Singh, to whom no text gives an office', () => {
    expect(officesOf('rajnath-singh', bundled)).toEqual([])
  })
})

describe('formatLastSeen(when)', () => {
  it.each([
    // The last day of a span that is known to the day.
    ['2025-04-14/2025-04-15', 'on 15 April 2025'],
    ['2024-11-18', 'on 18 November 2024'],
    // One of two days is neither the one nor the other.
    ['[2025-04-14,2025-04-15]', '14 or 15 April 2025'],
    ['2025-12', 'December 2025'],
  ])('of %s is "%s"', (edtf, words) => {
    expect(formatLastSeen(parseWhen(edtf))).toBe(words)
  })
})

describe('metBy(person)', () => {
  it('counts events, of which a part is not counted again, and those that may be the same', () => {
    expect(metBy('narendra-modi', bundled)).toEqual([
      { other: 'giorgia-meloni', events: expect.any(Array), perhapsSame: 2 },
      { other: 'antonio-tajani', events: ['modi-tajani-meeting'], perhapsSame: 0 },
    ])
    // The press conference was part of the meeting in New Delhi.
    expect(new Set(metBy('narendra-modi', bundled)[0]?.events)).toEqual(
      new Set(['modi-meloni-new-delhi', 'modi-meloni-talks', 'modi-meloni-rio']),
    )
  })

  it('does not take the place that a visit led to for somebody who was met', () => {
    const others = metBy('rajesh-kumar-singh', bundled).map(({ other }) => found(bundled.nodes, other).kind)
    expect(new Set(others)).toEqual(new Set(['person']))
  })

  it('does not count what was only to be', () => {
    const dataset = aDataset({
      kinds: [aKind(), aKind({ id: 'event', occurs: true })],
      nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'fair', kind: 'event' })],
      edges: [anEdge({ event: 'fair', status: 'planned' })],
    })
    expect(metBy('ada', createNetwork(dataset))).toEqual([])
  })
})
