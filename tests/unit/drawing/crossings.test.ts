import { describe, expect, it } from 'vitest'
import { crossings } from '../../../src/drawing/crossings.ts'
import type { Figure, Stroke } from '../../../src/drawing/figure.ts'
import { strokePoints } from '../../../src/drawing/strokePath.ts'

const straight = (source: string, target: string, from: [number, number], to: [number, number]): Stroke => ({
  id: `${source}~${target}`,
  source,
  target,
  shape: 'straight',
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
  through: [],
  edges: [],
})
const figureOf = (...strokes: readonly Stroke[]): Figure => ({
  frame: { width: 100, height: 100 },
  boxes: new Map(),
  strokes: new Map(strokes.map((stroke) => [stroke.id, stroke])),
  bundles: [],
  folded: new Map(),
  bands: [],
  headings: [],
})

describe('crossings(figure)', () => {
  const down = straight('a', 'b', [0, 0], [10, 10])
  const up = straight('c', 'd', [0, 10], [10, 0])

  it('counts strokes that meet', () => {
    expect(crossings(figureOf(down, up))).toBe(1)
    expect(crossings(figureOf(down, straight('c', 'd', [0, 5], [10, 15])))).toBe(0)
  })

  it('counts none of strokes that share an end, nor of the comb of the subjects', () => {
    expect(crossings(figureOf(down, { ...up, target: 'b' }))).toBe(0)
    expect(crossings(figureOf(down, { ...up, dot: { x: 5, y: 5 } }))).toBe(0)
  })
})

describe('strokePoints(stroke)', () => {
  it('of a curve begin and end with it, and reach half way between two control points', () => {
    const curve: Stroke = {
      ...straight('a', 'b', [0, 0], [30, 10]),
      shape: 'curve',
      through: [{ x: 10, y: 0 }, { x: 20, y: 10 }], // prettier-ignore
    }
    const points = strokePoints(curve)
    expect(points[0]).toEqual({ x: 0, y: 0 })
    expect(points.at(-1)).toEqual({ x: 30, y: 10 })
    expect(points).toContainEqual({ x: 15, y: 5 })
  })

  it('of corners are the corners', () => {
    const elbow: Stroke = { ...straight('a', 'b', [0, 0], [10, 10]), shape: 'corners', through: [{ x: 0, y: 10 }] }
    expect(strokePoints(elbow)).toEqual([{ x: 0, y: 0 }, { x: 0, y: 10 }, { x: 10, y: 10 }]) // prettier-ignore
  })
})
