import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import { arrange } from '../../../src/graph/arrange/arrange.ts'
import { type Arrangement, toArrangementText } from '../../../src/layout/arrangement.ts'
import { givingWay } from '../../../src/graph/arrange/givingWay.ts'
import { createPicture } from '../../../src/graph/arrange/picture.ts'
import { createRandom } from '../../../src/layout/random.ts'
import { createScene } from '../../../src/layout/scene.ts'
import { LABEL_GAP, NODE_PX, labelBox, labelLines } from '../../../src/layout/label.ts'
import { aDataset, aNode, aParty, anEdge } from '../../fixtures/dataset.ts'

const parties = [aParty({ id: 'left' }), aParty({ id: 'right', label: 'Right' })]

/** Two sides of six, six events that bring one of each together, in order of date. */
const six = Array.from({ length: 6 }, (_, i) => i)
const small = aDataset({
  parties,
  nodes: [
    ...six.map((i) => aNode({ id: `l${i}`, label: `Person of the left ${i}`, parties: ['left'] })),
    ...six.map((i) => aNode({ id: `r${i}`, label: `Person of the right ${i}`, parties: ['right'] })),
    ...six.map((i) => aNode({ id: `m${i}`, label: `Meeting in 200${i}`, parties: ['left', 'right'] })),
  ],
  edges: six.flatMap((i) => [
    anEdge({ id: `a${i}`, source: `l${i}`, target: `m${i}`, when: `200${i}` }),
    anEdge({ id: `b${i}`, source: `r${i}`, target: `m${i}`, when: `200${i}` }),
  ]),
})
const quick = { tries: 1, moves: 500 }

describe('createRandom', () => {
  it('gives the numbers of Mulberry32 for its seed', () => {
    // The first three of the reference implementation for seed 1, scaled to whole numbers of 32 bits.
    const random = createRandom(1)
    expect([random(), random(), random()].map((n) => n * 2 ** 32)).toEqual([2_693_262_067, 11_749_833, 2_265_367_787])
  })
})

describe('arrange', () => {
  it('gives the same bytes for the same dataset', () => {
    const [once, again] = [arrange(small, undefined, quick), arrange(small, undefined, quick)]
    expect(toArrangementText(again)).toBe(toArrangementText(once))
  })

  it('does not depend on the order of nodes and edges in the file', () => {
    const turned = { ...small, nodes: small.nodes.toReversed(), edges: small.edges.toReversed() }
    expect(arrange(turned, undefined, quick)).toEqual(arrange(small, undefined, quick))
  })

  it('puts the first party left, the last right, what they share between them, and that in order of date', () => {
    // A tall frame has room for the order in time; where room is short, clarity goes first.
    const { positions } = arrange(small, { width: 840, height: 720 }, { tries: 1, moves: 4_000 })
    const xs = (side: string) => six.map((i) => positions[`${side}${i}`]?.[0] ?? NaN)
    expect(Math.max(...xs('l'))).toBeLessThan(Math.min(...xs('m')))
    expect(Math.max(...xs('m'))).toBeLessThan(Math.min(...xs('r')))
    const ys = six.map((i) => positions[`m${i}`]?.[1] ?? NaN)
    expect(ys).toEqual(ys.toSorted((a, b) => a - b))
  })

  it('keeps all labels apart where there is room', () => {
    expect(givingWay(small, arrange(small, undefined, quick))).toEqual([])
  })

  it('arranges a dataset without nodes', () => {
    const empty = aDataset({ nodes: [], edges: [] })
    expect(arrange(empty, undefined, quick)).toEqual({
      format: 'entente-arrangement/1',
      frame: { width: 840, height: 612 },
      positions: {},
    })
  })
})

describe('createPicture', () => {
  it('reckons the same cost for a move before it is made and after', () => {
    const scene = createScene(small)
    const places = scene.items.map((_, i) => [40 * i, 30 * i] as const)
    const move = fc.record({ i: fc.nat({ max: 17 }), x: fc.nat({ max: 840 }), y: fc.nat({ max: 612 }) })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), (moves) => {
        const picture = createPicture(scene, places)
        for (const { i, x, y } of moves) {
          const [px, py] = picture.within(i, x, y)
          const foreseen = picture.costAt(i, px, py, Infinity)
          picture.move(i, px, py)
          expect(picture.cost(i)).toBeCloseTo(foreseen, 6)
        }
        // The books are those of a picture made anew.
        const anew = createPicture(
          scene,
          scene.items.map((_, i) => [picture.x[i] ?? 0, picture.y[i] ?? 0] as const),
        )
        expect(picture.total()).toBeCloseTo(anew.total(), 6)
      }),
    )
  })
})

describe('the bundled arrangement', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../src/data', name), 'utf8'))
  const dataset = parseDataset(read('dataset.json'))
  const arrangement = read('dataset.arrangement.json') as Arrangement
  const { positions, frame } = arrangement
  const at = (id: string) => positions[id] ?? [NaN, NaN]
  const [first, last] = [dataset.parties[0]?.id, dataset.parties.at(-1)?.id]
  const xsOf = (isMember: (parties: readonly string[]) => boolean) =>
    dataset.nodes.filter((node) => isMember(node.parties)).map(({ id }) => at(id)[0])
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length

  it('has a whole point for every node, in order of id, and for nothing else', () => {
    expect(Object.keys(positions)).toEqual(dataset.nodes.map(({ id }) => id).toSorted())
    expect(Object.values(positions).flat().every(Number.isInteger)).toBe(true)
  })

  it('shows every label at zoom 1, none upon another or upon a node, in any system font', () => {
    expect(givingWay(dataset, arrangement)).toEqual([])
  })

  it('keeps symbols and labels within a frame that fits a screen of 1440 by 900', () => {
    expect(frame).toEqual({ width: 840, height: 612 })
    for (const { id, label } of dataset.nodes) {
      const [x, y] = at(id)
      const { width, height } = labelBox(labelLines(label))
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(frame.width)
      expect(y - NODE_PX / 2).toBeGreaterThanOrEqual(30)
      expect(y + NODE_PX / 2 + LABEL_GAP + height).toBeLessThanOrEqual(frame.height - 6)
    }
  })

  it('has the first party left of the last, and what both share between them', () => {
    const left = xsOf((parties) => parties.length === 1 && parties[0] === first)
    const right = xsOf((parties) => parties.length === 1 && parties[0] === last)
    const between = xsOf((parties) => parties.length !== 1)
    expect(Math.max(...left)).toBeLessThan(Math.min(...right))
    expect(Math.max(...left)).toBeLessThan(Math.min(...between))
    expect(Math.max(...between)).toBeLessThan(Math.min(...right))
    expect(mean(left)).toBeLessThan(mean(between))
    expect(mean(between)).toBeLessThan(mean(right))
  })
})
