import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, Stroke } from '../../../src/drawing/figure.ts'
import { freeFigure } from '../../../src/drawing/freeFigure.ts'
import { spineFigure } from '../../../src/drawing/spineFigure.ts'
import { elementIdOf } from '../../../src/graph/elementId.ts'
import { centreOf, courseOf, nodeElement, strokeElement } from '../../../src/graph/elements.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { defaultState } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { anySpineNetwork, anySpineOptions } from '../../fixtures/anySpine.ts'
import { aDataset, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    nodes: [
      aNode({ id: 'ada', label: 'Ada' }),
      aNode({ id: 'bea', parties: [] }),
      aNode({ id: 'cyril', parties: ['left', 'right'] }),
      aNode({ id: 'talks', kind: 'meeting', parties: ['left', 'right'] }),
    ],
    kinds: [aKind(), aKind({ id: 'meeting', occurs: true })],
    edges: [anEdge({ id: 'met' }), anEdge({ id: 'plan', source: 'cyril' }), anEdge({ id: 'at', target: 'talks' })],
  }),
)
const free = freeFigure(
  network,
  createSelectors(network).content(defaultState(network)),
  { ada: [10, 20], bea: [300, 40], cyril: [-5, 0] },
  { width: 600, height: 400 },
)
const spine = spineFigure(network, {
  sides: ['left', 'right'],
  level: 1,
  unfolded: new Set(),
  asked: new Set(),
  order: 'oldest',
  frame: { width: 848, height: 664 },
})
const element = (id: string, figure: Figure = free) => nodeElement(found(figure.boxes, id), network)

/** How Cytoscape places points between the ends of a line, from their shares of the way and their distances from it. */
function drawnCourse(stroke: Stroke, figure: Figure) {
  const course = courseOf(stroke, figure)
  const end = (key: string, node: string) => {
    const centre = centreOf(found(figure.boxes, node))
    const [x = NaN, y = NaN] = String(course[key]).split(' ').map(Number.parseFloat)
    return { x: centre.x + x, y: centre.y + y }
  }
  const from = end('source-endpoint', stroke.source)
  const to = end('target-endpoint', stroke.target)
  const kind = stroke.shape === 'curve' ? 'control-point' : 'segment'
  const weights = course[`${kind}-weights`] as readonly number[]
  const distances = course[`${kind}-distances`] as readonly number[]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  // Along the vector between the ends, then along its normal: findMidptPtsEtc and after it in Cytoscape's edge-control-points.
  const through = weights.map((weight, i) => ({
    x: from.x * (1 - weight) + to.x * weight - ((distances[i] ?? NaN) * dy) / length,
    y: from.y * (1 - weight) + to.y * weight + ((distances[i] ?? NaN) * dx) / length,
  }))
  return [from, ...through, to]
}

describe('nodeElement(box, network)', () => {
  it('stands where the figure has its symbol, or the middle of its row', () => {
    expect(element('ada').position).toEqual({ x: 10, y: 20 })
    const row = found(spine.boxes, 'talks')
    expect(row.place).toBe('row')
    expect(element('talks', spine).position).toEqual({ x: (row.x1 + row.x2) / 2, y: (row.y1 + row.y2) / 2 })
  })

  it('is as large as its symbol, or as its row', () => {
    const { r } = found(free.boxes, 'ada').glyph
    expect(element('ada').data).toMatchObject({ place: 'free', width: 2 * r, height: 2 * r })
    const { x1, x2, y1, y2 } = found(spine.boxes, 'talks')
    expect(element('talks', spine).data).toMatchObject({ place: 'row', width: x2 - x1, height: y2 - y1 })
  })

  it('says how it is drawn: its kind, and the fill of its parties', () => {
    expect(element('ada').data).toMatchObject({ kind: 'person', fill: 'solid' })
    expect(element('bea').data).toMatchObject({ fill: 'tint' })
    expect(element('cyril').data).toMatchObject({ fill: 'half' })
  })
})

describe('the elements of a figure', () => {
  it('carry scalar data only, without classes, each a fresh object, so that a drawing may write into its own', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (any, options) => {
        const figure = spineFigure(any, options)
        const all = () => [
          ...[...figure.boxes.values()].map((box) => nodeElement(box, any)),
          ...[...figure.strokes.values()].map(strokeElement),
        ]
        const again = all()
        for (const [i, one] of all().entries()) {
          expect(Object.values(one.data).map((value: unknown) => typeof value)).not.toContain('object')
          expect(one.classes).toBeUndefined()
          expect(one.data).toEqual(again[i]?.data)
          expect(one.data).not.toBe(again[i]?.data)
          expect(one.position === undefined || one.position !== again[i]?.position).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('join a line to its two boxes', () => {
    const { data } = strokeElement(found(free.strokes, 'ada~bea'))
    expect(data).toMatchObject({ source: elementIdOf('ada'), target: elementIdOf('bea'), shape: 'straight' })
  })
})

describe('courseOf(stroke, figure)', () => {
  it('of a straight line is left to the renderer', () => {
    expect(courseOf(found(free.strokes, 'ada~bea'), free)).toEqual({})
  })

  it('brings the renderer through the points that the figure has, to a hundredth of a px at the ends', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (any, options) => {
        const figure = spineFigure(any, options)
        for (const stroke of figure.strokes.values()) {
          if (stroke.shape === 'straight') continue
          const wanted = [stroke.from, ...stroke.through, stroke.to]
          const drawn = drawnCourse(stroke, figure)
          expect(drawn).toHaveLength(wanted.length)
          for (const [i, { x, y }] of wanted.entries()) {
            // A hundredth at an end can be more at a point that lies far beside a short way.
            expect(Math.abs((drawn[i]?.x ?? NaN) - x)).toBeLessThan(0.5)
            expect(Math.abs((drawn[i]?.y ?? NaN) - y)).toBeLessThan(0.5)
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('writes its ends as the renderer reads them: without exponents', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (any, options) => {
        const figure = spineFigure(any, options)
        const ends = [...figure.strokes.values()].flatMap((stroke) =>
          Object.entries(courseOf(stroke, figure)).flatMap(([key, value]) => (key.endsWith('endpoint') ? [value] : [])),
        )
        expect(ends.filter((end) => !/^-?\d+\.\d\dpx -?\d+\.\d\dpx$/.test(String(end)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
