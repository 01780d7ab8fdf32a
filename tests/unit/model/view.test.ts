import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { type Choices, edgesWith, viewOf } from '../../../src/model/view.ts'
import { dayOf } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { anyChoices, anyNetwork, anyPlainWhen, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const days = (first: string, last: string): Interval => ({ start: dayOf(first), end: dayOf(last) + 1 })

const ALL: Omit<Choices, 'window'> = {
  mode: 'during',
  showPossible: true,
  showUndated: true,
  off: new Set(),
  known: null,
  focus: null,
}

const scene = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))

/** Two windows of a network, the second with every day of the first. */
const widened = anyNetwork().chain((network) =>
  fc
    .tuple(
      anyChoices(network),
      anyWindow(network.extent),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
    )
    .map(([choices, window, before, after]) => ({
      network,
      choices,
      narrow: window,
      // It may reach beyond the extent, as an address can say.
      wide: { start: window.start - before, end: window.end + after },
    })),
)

describe('the view of a network', () => {
  it('the counts of edges add up to all edges, for any window, mode and filters', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const { nodes: _, allNodes: __, ...edges } = viewOf(network, choices).counts
        expect(Object.values(edges).reduce((sum, count) => sum + count, 0)).toBe(network.edges.size)
      }),
    )
  })

  it('a node is drawn where a drawn edge touches it, and nowhere else', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const view = viewOf(network, choices)
        const touched = network.dataset.edges.filter(({ id }) => view.edges.has(id))
        expect(view.nodes).toEqual(new Set(touched.flatMap(({ source, target }) => [source, target])))
        expect(view.counts.nodes).toBe(view.nodes.size)
        expect(view.counts.allNodes).toBe(network.nodes.size)
      }),
    )
  })

  it('widening a window never removes a drawn edge, nor makes a certain one possible', () => {
    fc.assert(
      fc.property(widened, ({ network, choices, narrow, wide }) => {
        const before = viewOf(network, { ...choices, window: narrow, showPossible: true })
        const after = viewOf(network, { ...choices, window: wide, showPossible: true })
        const worse = [...before.edges].filter(([id, answer]) => {
          const later = after.edges.get(id)
          return answer === 'possible' ? later === undefined : later !== answer
        })
        expect(worse).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('hiding the possible ones takes away those and no other', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const shown = viewOf(network, { ...choices, showPossible: true })
        const hidden = viewOf(network, { ...choices, showPossible: false })
        expect([...hidden.edges]).toEqual([...shown.edges].filter(([, answer]) => answer !== 'possible'))
        expect({ ...hidden.counts, nodes: 0 }).toEqual({ ...shown.counts, nodes: 0 })
      }),
    )
  })

  it('hiding the undated ones takes away those and no other', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const shown = viewOf(network, { ...choices, showUndated: true })
        const hidden = viewOf(network, { ...choices, showUndated: false })
        expect([...hidden.edges]).toEqual([...shown.edges].filter(([, answer]) => answer !== 'undated'))
        expect({ ...hidden.counts, nodes: 0 }).toEqual({ ...shown.counts, nodes: 0 })
      }),
    )
  })

  it('the whole extent makes every dated edge without a qualifier certain, in every mode', () => {
    const whole = anyNetwork(anyPlainWhen).chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(whole, ([network, choices]) => {
        const { counts } = viewOf(network, {
          ...choices,
          window: network.extent,
          off: new Set(),
          known: null,
          focus: null,
        })
        expect(counts.certain).toBe(network.edges.size)
      }),
    )
  })

  it.each(['[..2024-03-13]', '[2024-03-13..]', '2024-03/', '2024-03/..', '../2024-03', '2024'])(
    '%s is certain in the whole extent, even as the only date',
    (when) => {
      const network = createNetwork(aDataset({ edges: [anEdge({ when })] }))
      expect(viewOf(network, { ...ALL, window: network.extent }).edges.get('ada-met-bea')).toBe('certain')
    },
  )

  it('a qualified date is possible at best, even in the whole extent', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2024-03?' })] }))
    expect(viewOf(network, { ...ALL, window: network.extent }).edges.get('ada-met-bea')).toBe('possible')
  })

  it('an edge that spans the whole window is in force in it', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2017/2020' })] }))
    expect(viewOf(network, { ...ALL, window: days('2018-01-01', '2018-12-31') }).counts.certain).toBe(1)
  })

  it('a month is possible in half of it, certain in all of it, outside the next one', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2023-10' })] }))
    const answers = (first: string, last: string) => viewOf(network, { ...ALL, window: days(first, last) }).counts
    expect(answers('2023-10-01', '2023-10-15')).toMatchObject({ certain: 0, possible: 1, outside: 0 })
    expect(answers('2023-10-01', '2023-10-31')).toMatchObject({ certain: 1, possible: 0, outside: 0 })
    expect(answers('2023-11-01', '2023-11-30')).toMatchObject({ certain: 0, possible: 0, outside: 1 })
  })

  it('an edge that a filter leaves out counts as switched off, whatever its date', () => {
    const edges = [anEdge({ id: 'done', when: '2024' }), anEdge({ id: 'foreseen', status: 'planned' })]
    const network = createNetwork(aDataset({ edges }))
    const view = viewOf(network, { ...ALL, window: network.extent, off: new Set(['status:planned']) })
    expect([...view.edges.keys()]).toEqual(['done'])
    expect(view.counts).toMatchObject({ certain: 1, undated: 0, off: 1 })
  })

  it('the drawn edges stand in order of date, undated last', () => {
    const edges = [
      anEdge({ id: 'never-dated' }),
      anEdge({ id: 'late', when: '2025-04-14' }),
      anEdge({ id: 'early', when: '2023-10' }),
    ]
    const network = createNetwork(aDataset({ edges }))
    const view = viewOf(network, { ...ALL, window: network.extent })
    expect([...view.edges.keys()]).toEqual(['early', 'late', 'never-dated'])
    expect(edgesWith(view, 'certain')).toEqual(['early', 'late'])
    expect(edgesWith(view, 'undated')).toEqual(['never-dated'])
  })

  describe('with a focus', () => {
    const chain = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'a-b', source: 'a', target: 'b', when: '2001' }),
          anEdge({ id: 'c-b', source: 'c', target: 'b', when: '2001' }),
          anEdge({ id: 'c-d', source: 'c', target: 'd', when: '2002' }),
          anEdge({ id: 'e-f', source: 'e', target: 'f', when: '2001' }),
        ],
      }),
    )
    const around = (id: string, steps: 1 | 2 | 3, window = chain.extent) => {
      const view = viewOf(chain, { ...ALL, window, focus: { id, steps } })
      return [...view.edges.keys()].toSorted()
    }

    it('shows what lies within its steps, whichever way the edges point', () => {
      expect(around('a', 1)).toEqual(['a-b'])
      expect(around('a', 2)).toEqual(['a-b', 'c-b'])
      expect(around('a', 3)).toEqual(['a-b', 'c-b', 'c-d'])
    })

    it('steps only along edges of the view', () => {
      expect(around('a', 3, days('2001-01-01', '2001-12-31'))).toEqual(['a-b', 'c-b'])
    })

    it('counts what lies beyond it, so that the counts still add up', () => {
      fc.assert(
        fc.property(
          scene,
          fc.nat(),
          fc.constantFrom(1 as const, 2 as const, 3 as const),
          ([network, choices], at, steps) => {
            const ids = [...network.nodes.keys()]
            const focus = { id: ids[at % ids.length] ?? '', steps }
            const { counts } = viewOf(network, { ...choices, focus })
            const { nodes, allNodes, ...edges } = counts
            expect(Object.values(edges).reduce((sum, count) => sum + count, 0)).toBe(network.edges.size)
            expect(nodes).toBeLessThanOrEqual(allNodes)
          },
        ),
      )
    })

    it('more steps never show less', () => {
      fc.assert(
        fc.property(scene, fc.nat(), ([network, choices], at) => {
          const ids = [...network.nodes.keys()]
          const id = ids[at % ids.length] ?? ''
          const [one, two, three] = ([1, 2, 3] as const).map((steps) =>
            viewOf(network, { ...choices, focus: { id, steps } }),
          )
          for (const edge of one?.edges.keys() ?? []) expect(two?.edges.has(edge)).toBe(true)
          for (const edge of two?.edges.keys() ?? []) expect(three?.edges.has(edge)).toBe(true)
        }),
      )
    })
  })
})
