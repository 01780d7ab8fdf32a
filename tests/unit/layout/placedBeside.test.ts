import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Positions, positionOf } from '../../../src/layout/arrangement.ts'
import { LABEL_GAP, NODE_PX, labelBox, labelLines } from '../../../src/layout/label.ts'
import { placedBeside } from '../../../src/layout/placedBeside.ts'
import type { Placement } from '../../../src/layout/placements.ts'
import { type Point, pointsAround } from '../../../src/layout/pointsAround.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { aDataset, aNode } from '../../fixtures/dataset.ts'

const SCREEN = { width: 1_400, height: 1_000 }

function networkOf(ids: readonly string[]): Network {
  return createNetwork(aDataset({ nodes: ids.map((id) => aNode({ id, label: `The ${id}` })), edges: [] }))
}

function placement(positions: Positions, frame = SCREEN): Placement {
  return { frame, positions, timeline: null }
}

function tied(ids: readonly string[], ties: readonly (readonly [string, string])[] = []) {
  return { nodes: new Set(ids), strokes: new Map(ties.map(([source, target], i) => [`s-${i}`, { source, target }])) }
}

/** So many in rows, every 90 px from left to right and every 60 px down, as close as their labels let them stand. */
function inRows(count: number, frame = SCREEN): Positions {
  const across = Math.floor((frame.width - 60) / 90)
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`p-${i}`, [50 + (i % across) * 90, 20 + Math.floor(i / across) * 60]]),
  )
}

const idsOf = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`)

/** The pairs of nodes of which a symbol or a label lies in the other's. */
function inEachOther(ids: readonly string[], positions: Positions, network: Network): string[] {
  const boxes = ids.map((id) => {
    const [x, y] = positionOf(positions, id)
    const { width, height } = labelBox(labelLines(network.nodes.get(id)?.label ?? ''))
    const below = y + NODE_PX / 2
    return [
      [x - NODE_PX / 2, y - NODE_PX / 2, x + NODE_PX / 2, below],
      [x - width / 2, below, x + width / 2, below + LABEL_GAP + height],
    ] as const
  })
  return ids.flatMap((id, i) =>
    ids.slice(i + 1).flatMap((other, j) => {
      const isMet = (boxes[i] ?? []).some((a) =>
        (boxes[i + 1 + j] ?? []).some((b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]),
      )
      return isMet ? [`${id} and ${other}`] : []
    }),
  )
}

describe('placedBeside(placement, network, tied)', () => {
  it('gives the very positions of a layout that knows all nodes', () => {
    const positions = { ada: [10, 20] } as const
    expect(placedBeside(placement(positions), networkOf(['ada']), tied(['ada']))).toBe(positions)
  })

  it('sets a node into the middle of those that it is tied to, where that is free', () => {
    const positions = { ada: [200, 400], bea: [600, 500] } as const
    const ids = ['ada', 'bea', 'cyril']
    const all = placedBeside(
      placement(positions),
      networkOf(ids),
      tied(ids, [
        ['ada', 'cyril'],
        ['cyril', 'bea'],
      ]),
    )
    expect(all).toEqual({ ...positions, cyril: [400, 450] })
  })

  it('sets a node that nothing ties into the middle of the frame', () => {
    expect(placedBeside(placement({}), networkOf(['ada']), tied(['ada']))).toEqual({ ada: [700, 500] })
  })

  it('sets it inside the frame where those that it is tied to lie outside', () => {
    const ids = ['ada', 'bea']
    const all = placedBeside(placement({ ada: [-900, 5_000] }), networkOf(ids), tied(ids, [['ada', 'bea']]))
    const [x, y] = positionOf(all, 'bea')
    expect(x).toBeGreaterThanOrEqual(NODE_PX / 2)
    expect(y).toBeLessThanOrEqual(SCREEN.height - NODE_PX / 2)
  })

  it('sets nothing on anything where there is room', () => {
    const anyCase = fc.record({
      placed: fc.integer({ min: 1, max: 60 }),
      more: fc.integer({ min: 1, max: 40 }),
      ties: fc.array(fc.tuple(fc.nat(39), fc.nat(99)), { maxLength: 120 }),
    })
    fc.assert(
      fc.property(anyCase, ({ placed, more, ties }) => {
        const [old, added] = [idsOf('p', placed), idsOf('a', more)]
        const ids = [...old, ...added]
        const strokes = ties.map(([a, b]) => [`a-${a % more}`, ids[b % ids.length] ?? ''] as const)
        const network = networkOf(ids)
        const all = placedBeside(placement(inRows(placed)), network, tied(ids, strokes))
        expect(inEachOther(ids, all, network)).toEqual([])
        for (const id of added) {
          const [x, y] = positionOf(all, id)
          expect(x > 0 && x < SCREEN.width && y > 0 && y < SCREEN.height).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('moves nothing that has a place, and gives the same each time', () => {
    const positions = inRows(150)
    const ids = [...idsOf('p', 150), ...idsOf('a', 100)]
    const asked = tied(
      ids,
      idsOf('a', 100).map((id) => [id, 'p-7']),
    )
    const all = placedBeside(placement(positions), networkOf(ids), asked)
    expect(all).toMatchObject(positions)
    expect(placedBeside(placement(positions), networkOf(ids), asked)).toEqual(all)
  })

  it.each([
    ['a full frame', { width: 400, height: 300 }, 60],
    ['a frame with room for one', { width: 30, height: 30 }, 4],
    ['a frame without room', { width: 0, height: 0 }, 2],
  ])('sets no two on one point: %s', (_, frame, placed) => {
    const ids = [...idsOf('p', placed), ...idsOf('a', 40)]
    const asked = tied(
      ids,
      idsOf('a', 40).map((id) => [id, 'p-0']),
    )
    const all = placedBeside(placement(inRows(placed, { width: 400, height: 300 }), frame), networkOf(ids), asked)
    expect(new Set(Object.values(all).map(String)).size).toBe(ids.length)
  })

  it('without room takes the point at which the symbol meets the least', () => {
    // A frame of 74 px: symbols stand from 13 to 61, every 24 px. All of it is under two symbols, but for the lower right.
    const frame = { width: 74, height: 74 }
    const grid = [13, 37, 61]
    const points = grid.flatMap((x) => grid.map((y) => [x, y] as const))
    const twice = points.flatMap((point) => (String(point) === '61,61' ? [point] : [point, point]))
    const positions = Object.fromEntries(twice.map(([x, y], i) => [`p-${i}`, [x, y] as const]))
    // Half a step aside, so that no point is one on which something stands.
    const near = { ...positions, [`p-${twice.length}`]: [36, 36] as const }
    const ids = [...Object.keys(near), 'added']
    const network = createNetwork(aDataset({ nodes: ids.map((id) => aNode({ id, label: '.' })), edges: [] }))
    const all = placedBeside(placement(near, frame), network, tied(ids, [['added', `p-${twice.length}`]]))
    expect(positionOf(all, 'added')).toEqual([60, 60])
  })

  it.each(['constructor', 'to-string', 'valueOf', 'hasOwnProperty', '__proto__'])('places a node named %s', (id) => {
    const ids = ['ada', id]
    const all = placedBeside(placement({ ada: [300, 300] }), networkOf(ids), tied(ids, [['ada', id]]))
    expect(Object.keys(all).toSorted()).toEqual(ids.toSorted())
    expect(inEachOther(ids, all, networkOf(ids))).toEqual([])
    expect(positionOf(all, id)).not.toEqual([0, 0])
  })

  it('reads the label of each node once, however many points are tried', () => {
    const ids = [...idsOf('p', 150), ...idsOf('a', 100)]
    const network = networkOf(ids)
    const reads = new Map<string, number>()
    const counted = new Map(
      [...network.nodes].map(([id, { label, ...rest }]) => [
        id,
        {
          ...rest,
          get label() {
            reads.set(id, (reads.get(id) ?? 0) + 1)
            return label
          },
        },
      ]),
    )
    const asked = tied(
      ids,
      idsOf('a', 100).map((id) => [id, 'p-7']),
    )
    placedBeside(placement(inRows(150), { width: 840, height: 720 }), { ...network, nodes: counted }, asked)
    expect(reads).toEqual(new Map(ids.map((id) => [id, 1])))
  })
})

describe('pointsAround(point, first, last)', () => {
  const within = (middle: Point, first: Point, last: Point) => [...pointsAround(middle, first, last)]

  it('goes from the middle outwards, every 24 px', () => {
    expect(within([100, 100], [0, 0], [130, 110])).toEqual([
      [100, 100],
      [100, 76],
      [76, 100],
      [124, 100],
      [76, 76],
      [124, 76],
      ...within([100, 100], [0, 0], [130, 110]).slice(6),
    ])
    const far = within([300, 300], [0, 0], [600, 600]).map(([x, y]) => (x - 300) ** 2 + (y - 300) ** 2)
    expect(far).toEqual(far.toSorted((a, b) => a - b))
  })

  it('names no more than 2,401 points, whatever the frame, each once', () => {
    const points = within([5e5, 5e5], [0, 0], [1e6, 1e6])
    expect(points.length).toBe(49 ** 2)
    expect(new Set(points.map(String)).size).toBe(points.length)
  })
})
