import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Edge } from '../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { viewOf } from '../../../src/model/view.ts'
import { windowEvents } from '../../../src/model/windowEvents.ts'
import { dayOf } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

const BUNDLED = new URL('../../../src/data/dataset.json', import.meta.url)
const SHOW_ALL = {
  mode: 'during',
  showPossible: true,
  undated: 'always' as const,
  known: null,
  focus: null,
  off: new Set<string>(),
} as const
const days = (first: string, last: string): Interval => ({ start: dayOf(first), end: dayOf(last) + 1 })

/** Ada takes part in events; an event is named by the target of an edge. */
function withEvents(...edges: Partial<Edge>[]): Network {
  const own = edges.map((edge, index) => anEdge({ id: `e-${index}`, target: 'fair', ...edge }))
  const events = [...new Set(own.map(({ target }) => target))].map((id) => aNode({ id, kind: 'event' }))
  const kinds = [aKind(), aKind({ id: 'event', occurs: true })]
  const relations = [
    aRelation(),
    aRelation({ id: 'may-be-same', editorial: true }),
    aRelation({ id: 'told-of', mentions: true }),
  ]
  return createNetwork(aDataset({ edges: own, nodes: [aNode(), ...events], kinds, relations }))
}

const eventsOf = (network: Network, window: Interval = network.extent) =>
  windowEvents(viewOf(network, { ...SHOW_ALL, window }), network)

describe('windowEvents(view, network)', () => {
  it('gives each node of a kind that occurs, at the time of its edges', () => {
    const [event, ...others] = eventsOf(withEvents({ when: '2025-04-14' }, { when: '2025-04-15' }))
    expect(event).toMatchObject({ node: { id: 'fair' }, span: days('2025-04-14', '2025-04-15'), prominence: 2 })
    expect(others).toEqual([])
  })

  it('gives no node of another kind, however closely it is dated', () => {
    expect(eventsOf(createNetwork(aDataset({ edges: [anEdge({ when: '2025-04-14' })] })))).toEqual([])
  })

  it.each(['2025-04-14', '2025-04-14/2025-04-15', '[2025-04-14,2025-04-15]', '2023-10', '2025-01-10/2025-05-20'])(
    'marks what happened %s',
    (when) => {
      expect(eventsOf(withEvents({ when }))).toHaveLength(1)
    },
  )

  it.each(['2023', '[..2024-03-13]', '[2024-10-01..2024-11-18]', '2023-03/..', '2025/2029', undefined])(
    'marks nothing that happened %s: that is vaguer than a month',
    (when) => {
      expect(eventsOf(withEvents(when === undefined ? {} : { when }))).toEqual([])
    },
  )

  it('a vague date does not widen what a closer one gives', () => {
    const network = withEvents({ when: '2026-02-26' }, { when: '[2026-02-26,2026-02-27]' }, { when: '2026-02' })
    expect(eventsOf(network)).toMatchObject([{ span: days('2026-02-26', '2026-02-26'), prominence: 3 }])
  })

  it('an event that lasted keeps its length where a part of it is dated to a day', () => {
    const network = withEvents({ when: '2025-04-14/2025-04-16' }, { when: '2025-04-15' })
    expect(eventsOf(network)).toMatchObject([{ span: days('2025-04-14', '2025-04-16') }])
  })

  it('what was only foreseen or goes on does not date it', () => {
    expect(eventsOf(withEvents({ when: '2025-04-14', status: 'planned' }))).toEqual([])
    const network = withEvents({ when: '2025-04-14' }, { when: '2025-01-01', status: 'planned' }, {})
    expect(eventsOf(network)).toMatchObject([{ span: days('2025-04-14', '2025-04-14'), prominence: 3 }])
  })

  it('a remark of the curators does not date it', () => {
    const network = withEvents({ when: '2025-04-14' }, { when: '2025-05-01', relation: 'may-be-same' })
    expect(eventsOf(network)).toMatchObject([{ span: days('2025-04-14', '2025-04-14') }])
  })

  it('is possible where no edge that dates it is certain in the view', () => {
    const march = parsePartialDate('2023-03')
    expect(eventsOf(withEvents({ when: '2023-03?' }), march)).toMatchObject([{ answer: 'possible' }])
    const november = parsePartialDate('2024-11')
    const both = withEvents({ when: '2024-11-18~' }, { when: '2024-11-18' })
    expect(eventsOf(both, november)).toMatchObject([{ answer: 'certain' }])
    const month = withEvents({ when: '2023-10' })
    expect(eventsOf(month, days('2023-10-01', '2023-10-15'))).toMatchObject([{ answer: 'possible' }])
  })

  it('what only speaks of it does not date it', () => {
    const network = withEvents({ when: '2025-04-14' }, { when: '2025-04-20', relation: 'told-of' })
    expect(eventsOf(network)).toMatchObject([{ span: days('2025-04-14', '2025-04-14'), prominence: 2 }])
  })

  it('only what the view draws counts', () => {
    const network = withEvents({ target: 'fair', when: '2024-05-01' }, { target: 'gala', when: '2025-05-01' })
    expect(eventsOf(network, parsePartialDate('2025')).map(({ node }) => node.id)).toEqual(['gala'])
  })

  it('stands in order of time, at the same time the most prominent first', () => {
    const network = withEvents(
      { target: 'late', when: '2025-06-01' },
      { target: 'small', when: '2025-05-01' },
      { target: 'large', when: '2025-05-01' },
      { target: 'large', when: '2025-05-01' },
    )
    expect(eventsOf(network).map(({ node }) => node.id)).toEqual(['large', 'small', 'late'])
  })

  it('of any view: each event once, drawn, in order, dated within what its edges allow', () => {
    const scene = anyNetwork().chain(({ dataset }) => {
      const network = createNetwork({ ...dataset, kinds: dataset.kinds.map((kind) => ({ ...kind, occurs: true })) })
      return fc.tuple(fc.constant(network), anyChoices(network))
    })
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const view = viewOf(network, choices)
        const events = windowEvents(view, network)
        expect(new Set(events.map(({ node }) => node.id)).size).toBe(events.length)
        for (const [index, { node, span, prominence }] of events.entries()) {
          expect(view.nodes.has(node.id)).toBe(true)
          const drawn = network.dataset.edges.filter(
            ({ id, source, target }) => view.edges.has(id) && (source === node.id || target === node.id),
          )
          expect(prominence).toBe(drawn.length)
          const ranges = drawn.flatMap(({ id }) => network.whens.get(id)?.range ?? [])
          expect(ranges.some(({ start }) => start === span.start)).toBe(true)
          expect(ranges.some(({ end }) => end === span.end)).toBe(true)
          expect(events[index + 1]?.span.start ?? Infinity).toBeGreaterThanOrEqual(span.start)
        }
      }),
    )
  })

  it('the bundled dataset: the meeting in Rio on its day, the visit to Rome on both of its days', () => {
    const network = createNetwork(parseDataset(JSON.parse(readFileSync(BUNDLED, 'utf8'))))
    const spans = new Map(eventsOf(network).map(({ node, span }) => [node.id, span]))
    expect(spans.get('modi-meloni-rio')).toEqual(days('2024-11-18', '2024-11-18'))
    expect(spans.get('singh-rome-visit')).toEqual(days('2025-04-14', '2025-04-15'))
    expect(spans.get('kumar-perego-meeting')).toEqual(days('2026-02-26', '2026-02-26'))
    // dated by a limit alone
    expect(spans.has('modi-meloni-talks')).toBe(false)
    // that a meeting followed the exercise does not put the exercise on its day
    expect(spans.has('goa-exercise')).toBe(false)
  })
})
