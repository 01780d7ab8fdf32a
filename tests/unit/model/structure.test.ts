import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweenness, startsAmong } from '../../../src/model/betweenness.ts'
import { communities } from '../../../src/model/communities.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { simpleGraphOf } from '../../../src/model/simpleGraph.ts'
import { groupsIn } from '../../../src/model/groups.ts'
import { measureOf, ranking, sayEstimate } from '../../../src/model/structure.ts'
import { viewOf } from '../../../src/model/view.ts'
import { defaultState } from '../../../src/store/appStore.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aNode, anEdge } from '../../fixtures/dataset.ts'

type Line = readonly [number, number]

function neighboursOf(count: number, lines: readonly Line[]): number[][] {
  return Array.from({ length: count }, (_, i) => {
    const own = lines.flatMap(([a, b]) => (a === b ? [] : a === i ? [b] : b === i ? [a] : []))
    return [...new Set(own)].toSorted((a, b) => a - b)
  })
}

/** W. W. Zachary, An information flow model for conflict and fission in small groups, 1977: who met whom outside the club. */
const KARATE = neighboursOf(
  34,
  Object.entries({
    1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
    2: [3, 4, 8, 14, 18, 20, 22, 31],
    3: [4, 8, 9, 10, 14, 28, 29, 33],
    4: [8, 13, 14],
    5: [7, 11],
    6: [7, 11, 17],
    7: [17],
    9: [31, 33, 34],
    10: [34],
    14: [34],
    15: [33, 34],
    16: [33, 34],
    19: [33, 34],
    20: [34],
    21: [33, 34],
    23: [33, 34],
    24: [26, 28, 30, 33, 34],
    25: [26, 28, 32],
    26: [32],
    27: [30, 34],
    28: [34],
    29: [32, 34],
    30: [33, 34],
    31: [33, 34],
    32: [33, 34],
    33: [34],
  }).flatMap(([from, to]) => to.map((other): Line => [Number(from) - 1, other - 1])),
)

/** M. E. J. Newman and M. Girvan, Finding and evaluating community structure in networks, 2004. */
function modularity(neighbours: readonly (readonly number[])[], groups: readonly (readonly number[])[]): number {
  const ends = Math.max(1, neighbours.flat().length)
  return groups.reduce((sum, group) => {
    const inside = group.flatMap((i) => (neighbours[i] ?? []).filter((j) => group.includes(j))).length
    const touching = group.flatMap((i) => neighbours[i] ?? []).length
    return sum + inside / ends - (touching / ends) ** 2
  }, 0)
}

/** Every shortest way between two nodes, found by trying all ways that do not repeat a node. */
function shortestWays(neighbours: readonly (readonly number[])[], from: number, to: number): number[][] {
  let ways: number[][] = [[from]]
  for (let step = 0; step < neighbours.length; step++) {
    const arrived = ways.filter((way) => way.at(-1) === to)
    if (arrived.length > 0) return arrived
    ways = ways.flatMap((way) =>
      (neighbours[way.at(-1) ?? -1] ?? []).filter((next) => !way.includes(next)).map((next) => way.concat(next)),
    )
  }
  return []
}

const anyGraph = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc
      .array(fc.tuple(fc.nat({ max: n - 1 }), fc.nat({ max: n - 1 })), { maxLength: 14 })
      .map((lines) => neighboursOf(n, lines)),
  )

/** A ring of cliques: each of `groups` of `size`, joined to the next by the first node of both, which lies between all others. */
function ringOfCliques(groups: number, size: number) {
  const lines: [number, number][] = []
  for (let group = 0; group < groups; group++) {
    const first = group * size
    lines.push([first, ((group + 1) % groups) * size])
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) lines.push([first + a, first + b])
  }
  return neighboursOf(groups * size, lines)
}

/** The share of a gate of such a ring of an even number of groups, worked out by hand. */
function ringShare(groups: number, size: number): number {
  const nodes = groups * size
  // Whoever stands behind the gate passes it on the way to every other group.
  const own = (size - 1) * (nodes - size)
  // On a ring of an even number n each lies on the ways of (n − 2)² / 8 pairs of others; here each of those stands for its group.
  const others = ((groups - 2) ** 2 / 8) * size ** 2
  return (own + others) / (((nodes - 1) * (nodes - 2)) / 2)
}

describe('betweenness(graph, starts)', () => {
  const neighbours = ringOfCliques(30, 10)

  it('asked for from more nodes than there are is exact: all gates have one share, and what stands behind them none', () => {
    const shares = betweenness({ neighbours }, 300)
    const gates = shares.filter((_, node) => node % 10 === 0)
    for (const share of gates) expect(share).toBeCloseTo(ringShare(30, 10), 12)
    expect(shares.filter((_, node) => node % 10 !== 0)).toEqual(Array.from({ length: 270 }, () => 0))
  })

  it('from some nodes is near, and the same each time', () => {
    const exact = betweenness({ neighbours })
    const estimate = betweenness({ neighbours }, 100)
    expect(betweenness({ neighbours }, 100)).toEqual(estimate)
    // By symmetry all gates have one share; what stands behind them lies on no way.
    for (const [node, share] of estimate.entries()) {
      expect(Math.abs(share - (exact[node] ?? 0))).toBeLessThan(node % 10 === 0 ? (exact[0] ?? 0) / 5 : 1e-9)
    }
  })

  it('is an estimate above a thousand nodes alone, and says so', () => {
    expect([startsAmong(1_000), startsAmong(1_001)]).toEqual([null, 256])
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `n-${i}`)
    const pairs = (count: number) => {
      const nodes = ids(count).map((id) => aNode({ id }))
      const edges = ids(count).map((id, i) => anEdge({ id: `e-${i}`, source: id, target: `n-${(i + 1) % count}` }))
      const network = createNetwork(aDataset({ nodes, edges }))
      return viewOf(network, { ...defaultState(network), undated: 'always' })
    }
    expect(sayEstimate(pairs(1_000), 'betweenness')).toBeNull()
    expect(sayEstimate(pairs(1_200), 'connections')).toBeNull()
    expect(sayEstimate(pairs(1_200), 'betweenness')).toBe(
      'Of 1,200 it is an estimate, from the shortest ways that start at 256 of them.',
    )
  })
})

describe('betweenness(graph)', () => {
  it('is 1 for the middle of a star, 0 for its tips', () => {
    expect(betweenness({ neighbours: neighboursOf(4, [[0, 1], [0, 2], [0, 3]]) })).toEqual([1, 0, 0, 0]) // prettier-ignore
  })

  it('shares a pair among ways that are equally short', () => {
    // Round a square, each corner lies on one of the two ways between its neighbours: one half of one pair in three.
    const square = neighboursOf(4, [[0, 1], [1, 2], [2, 3], [3, 0]]) // prettier-ignore
    for (const share of betweenness({ neighbours: square })) expect(share).toBeCloseTo(1 / 6)
  })

  it('has the published values for Zachary’s karate club', () => {
    const shares = betweenness({ neighbours: KARATE })
    // The instructor, the president, and the member between them.
    expect(shares[0]).toBeCloseTo(0.4376, 4)
    expect(shares[33]).toBeCloseTo(0.3041, 4)
    expect(shares[2]).toBeCloseTo(0.1437, 4)
  })

  it('is what its definition says, on any graph', () => {
    fc.assert(
      fc.property(anyGraph, (neighbours) => {
        const n = neighbours.length
        const shares = betweenness({ neighbours })
        for (let node = 0; node < n; node++) {
          let sum = 0
          let pairs = 0
          for (let a = 0; a < n; a++) {
            for (let b = a + 1; b < n; b++) {
              if (a === node || b === node) continue
              pairs += 1
              const ways = shortestWays(neighbours, a, b)
              if (ways.length > 0) sum += ways.filter((way) => way.includes(node)).length / ways.length
            }
          }
          expect(shares[node]).toBeCloseTo(pairs > 0 ? sum / pairs : 0)
        }
      }),
    )
  })
})

describe('communities(graph)', () => {
  it('parts two rings that one line joins', () => {
    const lines: Line[] = [[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3], [0, 3]] // prettier-ignore
    expect(communities({ neighbours: neighboursOf(6, lines) })).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
  })

  it('finds groups of Zachary’s karate club near the best known, whose modularity is 0.4198', () => {
    const found = modularity(KARATE, communities({ neighbours: KARATE }))
    expect(found).toBeGreaterThanOrEqual(0.38)
    expect(found).toBeLessThanOrEqual(0.4199)
  })

  it('has every node in one group, the largest group first, and never less than no groups at all', () => {
    fc.assert(
      fc.property(anyGraph, (neighbours) => {
        const groups = communities({ neighbours })
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(neighbours.map((_, i) => i))
        const sizes = groups.map((group) => group.length)
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
        const alone = neighbours.map((_, i) => [i])
        expect(modularity(neighbours, groups)).toBeGreaterThanOrEqual(modularity(neighbours, alone) - 1e-9)
      }),
    )
  })
})

/** Ada and Bea twice, Bea and Cyril, a loop at Ada; Dora and Emil in 2025 only. */
const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'e1', when: '2023' }),
      anEdge({ id: 'e2', when: '2023', source: 'bea', target: 'ada' }),
      anEdge({ id: 'e3', when: '2023', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'e4', when: '2023', source: 'ada', target: 'ada' }),
      anEdge({ id: 'e5', when: '2025', source: 'dora', target: 'emil' }),
    ],
  }),
)
const everything = viewOf(network, defaultState(network))
const in2023 = viewOf(network, {
  ...defaultState(network),
  window: { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') },
})

describe('simpleGraphOf(network, view)', () => {
  it('joins two nodes once, and none to itself', () => {
    expect(simpleGraphOf(network, in2023)).toEqual({ ids: ['ada', 'bea', 'cyril'], neighbours: [[1], [0, 2], [1]] })
  })
})

describe('measureOf(network, view, measure)', () => {
  it('counts the drawn edges that a node is part of, a loop once', () => {
    expect(Object.fromEntries(measureOf(network, everything, 'connections'))).toEqual({
      ada: 3,
      bea: 3,
      cyril: 1,
      dora: 1,
      emil: 1,
    })
  })

  it('follows the view', () => {
    // Of the ten pairs' six without Bea one leads through her; in 2023 it is the only one.
    expect(measureOf(network, everything, 'betweenness').get('bea')).toBeCloseTo(1 / 6)
    expect(measureOf(network, in2023, 'betweenness').get('bea')).toBe(1)
    expect(measureOf(network, in2023, 'connections').has('dora')).toBe(false)
  })
})

describe('ranking(measured, most)', () => {
  it('has the greatest first, gives one rank to equals, and leaves out what is 0', () => {
    const measured = new Map(Object.entries({ ada: 2, bea: 5, cyril: 2, dora: 1, emil: 0 }))
    expect(ranking(measured, 10)).toEqual([
      { id: 'bea', value: 5, rank: 1 },
      { id: 'ada', value: 2, rank: 2 },
      { id: 'cyril', value: 2, rank: 2 },
      { id: 'dora', value: 1, rank: 4 },
    ])
    expect(ranking(measured, 2).map(({ id }) => id)).toEqual(['bea', 'ada'])
  })
})

describe('groupsIn(network, view)', () => {
  it('names the nodes of each group of the view', () => {
    expect(groupsIn(network, everything)).toEqual([
      ['ada', 'bea', 'cyril'],
      ['dora', 'emil'],
    ])
    expect(groupsIn(network, in2023)).toEqual([['ada', 'bea', 'cyril']])
  })
})
