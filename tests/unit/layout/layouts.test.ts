import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import type { Arrangement, Frame } from '../../../src/layout/arrangement.ts'
import { type Placement, placementOf } from '../../../src/layout/placements.ts'
import { labelBox, labelLines } from '../../../src/layout/label.ts'
import { LABEL_GAP, NODE_PX } from '../../../src/layout/nodeSize.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, aKind, aNode, aParty, anEdge } from '../../fixtures/dataset.ts'
import { hiddenLabels } from './support/hiddenLabels.ts'

const COMPUTED = ['force', 'timeline', 'circle'] as const
/** What a screen of 1440 by 900 leaves for the network, in CSS px. */
const FRAME: Frame = { width: 840, height: 612 }

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../src/data', name), 'utf8'))
const bundled = parseDataset(read('dataset.json'))
const everyNode = ({ nodes }: Dataset) => new Set(nodes.map(({ id }) => id))
const arranged = (layout: (typeof COMPUTED)[number], dataset: Dataset = bundled, frame: Frame = FRAME): Placement =>
  placementOf(layout, createNetwork(dataset), everyNode(dataset), null, frame)
const at = ({ positions }: Placement, id: string) => positions[id] ?? [NaN, NaN]

describe.each(COMPUTED)('the layout "%s" of the bundled dataset', (layout) => {
  const placement = arranged(layout)

  it('shows the names of all people, bodies and agreements at zoom 1, in any system font', () => {
    const kinds = new Map(bundled.nodes.map(({ id, kind }) => [id, kind]))
    const withoutName = hiddenLabels(bundled, placement.positions)
    expect(withoutName.filter((id) => !['event', 'ship', 'place', 'theme'].includes(kinds.get(id) ?? ''))).toEqual([])
  })

  it('leaves out the names of two others at the most', () => {
    expect(hiddenLabels(bundled, placement.positions).length).toBeLessThanOrEqual(2)
  })

  it('has a whole point for every node, with symbol and label inside the frame', () => {
    for (const { id, label } of bundled.nodes) {
      const [x, y] = at(placement, id)
      const { width, height } = labelBox(labelLines(label))
      expect([x, y].every(Number.isInteger)).toBe(true)
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(placement.frame.width)
      expect(y - NODE_PX / 2).toBeGreaterThanOrEqual(0)
      expect(y + NODE_PX / 2 + LABEL_GAP + height).toBeLessThanOrEqual(placement.frame.height)
    }
  })

  it('is the same each time, whatever the order of nodes and edges in the file', () => {
    const turned = { ...bundled, nodes: bundled.nodes.toReversed(), edges: bundled.edges.toReversed() }
    expect(arranged(layout, turned).positions).toEqual(placement.positions)
  })

  it('arranges one node alone, and a dataset without any', () => {
    const one = aDataset({ nodes: [aNode()], edges: [] })
    expect(Object.keys(arranged(layout, one).positions)).toEqual(['ada'])
    expect(arranged(layout, aDataset({ nodes: [], edges: [] })).positions).toEqual({})
  })
})

describe('placementOf(layout, network, nodes, own, frame)', () => {
  const own: Arrangement = {
    format: 'entente-arrangement/1',
    frame: { width: 2_000, height: 1_000 },
    positions: { ada: [7, 8], bea: [1_990, 990] },
  }
  const dataset = aDataset()
  const network = createNetwork(dataset)

  it('gives the positions that a page brings as they are, in their frame', () => {
    const { frame, positions } = placementOf('own', network, everyNode(dataset), own, FRAME)
    expect({ frame, positions }).toEqual({ frame: own.frame, positions: own.positions })
  })

  it.each(COMPUTED)('what a page brings changes nothing in the layout "%s"', (layout) => {
    expect(placementOf(layout, network, everyNode(dataset), own, FRAME)).toEqual(arranged(layout, dataset))
  })

  it.each(COMPUTED)('the layout "%s" places the nodes that are asked for, and no others', (layout) => {
    const { positions } = placementOf(layout, network, new Set(['ada']), null, FRAME)
    expect(Object.keys(positions)).toEqual(['ada'])
  })

  it.each(COMPUTED)('the layout "%s" fills a frame of another size', (layout) => {
    const { frame, positions } = arranged(layout, bundled, { width: 1_900, height: 1_100 })
    const xs = Object.values(positions).map(([x]) => x)
    expect(frame).toEqual({ width: 1_900, height: 1_100 })
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(1_900 * 0.75)
  })
})

describe('the layout "force"', () => {
  it('puts neighbours nearer to one another than strangers', () => {
    // Two rings of five that one edge joins.
    const ring = (name: string) =>
      [0, 1, 2, 3, 4].map((i) =>
        anEdge({ id: `${name}${i}`, source: `${name}-${i}`, target: `${name}-${(i + 1) % 5}` }),
      )
    const dataset = aDataset({ edges: [...ring('a'), ...ring('b'), anEdge({ source: 'a-0', target: 'b-0' })] })
    const placement = arranged('force', dataset)
    const middle = (name: string) => {
      const points = [0, 1, 2, 3, 4].map((i) => at(placement, `${name}-${i}`))
      return [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / 5)
    }
    const distance = ([x, y]: readonly number[], [p, q]: readonly number[]) =>
      Math.hypot((x ?? 0) - (p ?? 0), (y ?? 0) - (q ?? 0))
    for (const name of ['a', 'b']) {
      const other = name === 'a' ? 'b' : 'a'
      for (const i of [0, 1, 2, 3, 4]) {
        const point = at(placement, `${name}-${i}`)
        expect(distance(point, middle(name))).toBeLessThan(distance(point, middle(other)))
      }
    }
  })

  it('keeps what belongs to the first party left of what belongs to the last', () => {
    const { positions } = arranged('force')
    const [first, last] = [bundled.parties[0]?.id, bundled.parties.at(-1)?.id]
    const xsOf = (party: string | undefined) =>
      bundled.nodes
        .filter(({ parties }) => parties.length === 1 && parties[0] === party)
        .map(({ id }) => positions[id]?.[0] ?? NaN)
    expect(Math.max(...xsOf(first))).toBeLessThanOrEqual(Math.min(...xsOf(last)))
  })

  it('uses the width and the height of the room', () => {
    const { positions, frame } = arranged('force')
    const spread = (axis: 0 | 1) => {
      const all = Object.values(positions).map((point) => point[axis])
      return Math.max(...all) - Math.min(...all)
    }
    expect(spread(0)).toBeGreaterThan(frame.width * 0.75)
    expect(spread(1)).toBeGreaterThan(frame.height * 0.75)
  })

  it('parts nodes that nothing sets apart', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id) => aNode({ id, label: 'Somebody' }))
    const dataset = aDataset({ nodes, edges: [] })
    expect(hiddenLabels(dataset, arranged('force', dataset).positions)).toEqual([])
  })
})

describe('the layout "timeline"', () => {
  const parties = [aParty({ id: 'left', label: 'Left' }), aParty({ id: 'right', label: 'Right' })]
  const dataset = aDataset({
    parties,
    nodes: [
      aNode({ id: 'ada', parties: ['left'] }),
      aNode({ id: 'bea', parties: ['right'] }),
      aNode({ id: 'board', parties: ['left', 'right'] }),
      aNode({ id: 'cyril', parties: ['right'] }),
      aNode({ id: 'dora', parties: ['left'] }),
      aNode({ id: 'emil', parties: ['left'] }),
      aNode({ id: 'fay', parties: ['right'] }),
    ],
    edges: [
      anEdge({ id: 'first', source: 'ada', target: 'bea', when: '2023-03-07' }),
      anEdge({ id: 'again', source: 'ada', target: 'board', when: '2023-03' }),
      anEdge({ id: 'later', source: 'ada', target: 'cyril', when: '2025-04-14' }),
      anEdge({ id: 'until', source: 'cyril', target: 'dora', when: '[..2024-06-30]' }),
      anEdge({ id: 'never', source: 'emil', target: 'fay' }),
    ],
  })
  const { timeline, positions } = arranged('timeline', dataset)
  const x = (id: string) => positions[id]?.[0] ?? NaN
  const y = (id: string) => positions[id]?.[1] ?? NaN
  const columnOf = (id: string) => timeline?.columns.findIndex(({ left, right }) => left <= x(id) && x(id) < right)

  it('has a column for each month in which something begins, named, after one for the undated', () => {
    expect(timeline?.columns.map(({ label, year }) => [label, year])).toEqual([
      ['Undated', null],
      ['Mar', '2023'],
      ['Jun', '2024'],
    ])
  })

  it('puts each node in the column of its first date; where only an end is known, of that', () => {
    expect(['ada', 'bea', 'board'].map(columnOf)).toEqual([1, 1, 1])
    // Cyril's first date is the end of June 2024, not the meeting of 2025.
    expect(['cyril', 'dora'].map(columnOf)).toEqual([2, 2])
    expect(['emil', 'fay'].map(columnOf)).toEqual([0, 0])
  })

  it('has the first party above, the last below, and what they share between them', () => {
    expect(y('ada')).toBeLessThan(y('board'))
    expect(y('board')).toBeLessThan(y('bea'))
    expect(y('dora')).toBeLessThan(y('cyril'))
    expect(y('emil')).toBeLessThan(y('fay'))
  })

  it('has columns side by side over the whole room', () => {
    const columns = timeline?.columns ?? []
    expect(columns.every(({ left, right }) => right > left)).toBe(true)
    expect(columns.slice(1).map(({ left }) => left)).toEqual(columns.slice(0, -1).map(({ right }) => right))
  })

  it('says days only where every date is to the day', () => {
    const days = ['2023-03-07', '2023-03-09']
    const exact = aDataset({
      edges: days.map((when, i) => anEdge({ id: `e${i}`, source: `a${i}`, target: `b${i}`, when })),
    })
    const labelsOf = (of: Dataset) => arranged('timeline', of).timeline?.columns.map(({ label }) => label)
    expect(labelsOf(exact)).toEqual(['7 Mar', '9 Mar'])
    const vague = { ...exact, edges: [...exact.edges, anEdge({ source: 'a0', target: 'b0', when: '2023-04' })] }
    expect(labelsOf(vague)).toEqual(['Mar'])
  })

  it('takes longer units where there are too many months', () => {
    const years = Array.from({ length: 40 }, (_, i) => String(1990 + i))
    const edges = years.map((when) => anEdge({ id: `e${when}`, source: `a${when}`, target: `b${when}`, when }))
    const { timeline: decades } = arranged('timeline', aDataset({ edges }))
    expect(decades?.columns.map(({ label }) => label)).toEqual(['1990s', '2000s', '2010s', '2020s'])
  })
})

describe('the layout "circle"', () => {
  it('has the first party in the left half, the last in the right, each by kind from the top', () => {
    const kinds = ['person', 'body', 'place'].map((id) => aKind({ id }))
    const sides = ['left', 'right'] as const
    const nodes = sides.flatMap((side) =>
      kinds.flatMap(({ id: kind }) =>
        [0, 1].map((i) => aNode({ id: `${side}-${kind}-${i}`, kind, parties: [side], label: 'Somebody' })),
      ),
    )
    const dataset = aDataset({ parties: sides.map((id) => aParty({ id })), kinds, nodes, edges: [] })
    const placement = arranged('circle', dataset)
    const xsOf = (side: string) => nodes.filter(({ id }) => id.startsWith(side)).map(({ id }) => at(placement, id)[0])
    expect(Math.max(...xsOf('left'))).toBeLessThan(420)
    expect(Math.min(...xsOf('right'))).toBeGreaterThan(420)
    for (const side of sides) {
      const heights = kinds.flatMap(({ id }) => [0, 1].map((i) => at(placement, `${side}-${id}-${i}`)[1]))
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    }
  })
})
