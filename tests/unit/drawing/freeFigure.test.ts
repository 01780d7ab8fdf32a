import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Positions } from '../../../src/layout/arrangement.ts'
import { contentOf } from '../../../src/drawing/content.ts'
import { freeFigure } from '../../../src/drawing/freeFigure.ts'
import { isOverlapping, runBounds } from '../../../src/drawing/runBounds.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { anySpineNetwork } from '../../fixtures/anySpine.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const EVERYTHING = { level: 3, unfolded: new Set<string>(), asked: new Set<string>(), sides: null } as const
const FRAME = { width: 600, height: 400 }

/** A network, and places for its nodes, near to one another or apart. */
const anyPlaced = anySpineNetwork.chain((network) => {
  const point = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }))
  const { nodes } = network.dataset
  return fc.array(point, { minLength: nodes.length, maxLength: nodes.length }).map((points) => {
    const positions: Positions = Object.fromEntries(nodes.map(({ id }, i) => [id, points[i] ?? ([0, 0] as const)]))
    return { network, positions }
  })
})

describe('freeFigure(network, content, positions, frame)', () => {
  it('has each symbol at its place, and straight lines from symbol to symbol', () => {
    fc.assert(
      fc.property(anyPlaced, ({ network, positions }) => {
        const content = contentOf(network, EVERYTHING)
        const { boxes, strokes } = freeFigure(network, content, positions, FRAME)
        expect([...boxes.keys()]).toEqual([...content.nodes])
        for (const { id, glyph } of boxes.values()) expect([glyph.x, glyph.y]).toEqual(positions[id])
        for (const stroke of strokes.values()) {
          expect(stroke).toMatchObject({ shape: 'straight', through: [] })
          expect(stroke.from).toMatchObject(found(boxes, stroke.source).glyph)
          expect(stroke.to).toMatchObject(found(boxes, stroke.target).glyph)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('names whoever is asked for, wherever all of them lie', () => {
    fc.assert(
      fc.property(anyPlaced, fc.nat(), ({ network, positions }, n) => {
        const ids = network.dataset.nodes.map(({ id }) => id)
        const id = ids[n % ids.length] ?? ''
        const { boxes } = freeFigure(network, contentOf(network, EVERYTHING), positions, FRAME, new Set([id]))
        expect(found(boxes, id).runs.length).toBeGreaterThan(0)
      }),
      { numRuns: 50 },
    )
  })

  it('has no name upon another name, nor upon the symbol of another', () => {
    fc.assert(
      fc.property(anyPlaced, ({ network, positions }) => {
        const { boxes } = freeFigure(network, contentOf(network, EVERYTHING), positions, FRAME)
        const named = [...boxes.values()].flatMap(({ id, runs }) => runs.map((run) => ({ id, rect: runBounds(run) })))
        for (const { id, rect } of named) {
          expect(named.filter((other) => other.id !== id && isOverlapping(other.rect, rect))).toEqual([])
          for (const { id: other, glyph } of boxes.values()) {
            const { x, y, r } = glyph
            const symbol = { x1: x - r, x2: x + r, y1: y - r, y2: y + r }
            expect(other !== id && isOverlapping(symbol, rect)).toBe(false)
          }
        }
      }),
    )
  })

  it('has each box around its symbol and its name', () => {
    fc.assert(
      fc.property(anyPlaced, ({ network, positions }) => {
        for (const box of freeFigure(network, contentOf(network, EVERYTHING), positions, FRAME).boxes.values()) {
          for (const { x1, y1, x2, y2 } of box.runs.map(runBounds)) {
            expect(x1).toBeGreaterThanOrEqual(box.x1 - 0.01)
            expect(x2).toBeLessThanOrEqual(box.x2 + 0.01)
            expect(y1).toBeGreaterThanOrEqual(box.y1 - 0.01)
            expect(y2).toBeLessThanOrEqual(box.y2 + 0.01)
          }
          expect(box.x1).toBeLessThanOrEqual(box.glyph.x - box.glyph.r)
          expect(box.y1).toBeLessThanOrEqual(box.glyph.y - box.glyph.r)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('names every node where there is room', () => {
    const network = createNetwork(aDataset({ edges: [anEdge(), anEdge({ id: 'too', target: 'cyril' })] }))
    const positions = { ada: [100, 100], bea: [200, 100], cyril: [300, 100] } as const
    const { boxes } = freeFigure(network, contentOf(network, EVERYTHING), positions, FRAME)
    expect([...boxes.values()].map(({ runs }) => runs.map(({ text }) => text))).toEqual([['Ada'], ['Bea'], ['Cyril']])
  })

  it('of two names for which there is no room keeps that of the node with more lines', () => {
    const edges = [anEdge(), anEdge({ id: 'too', target: 'cyril' })]
    const network = createNetwork(aDataset({ edges }))
    const positions = { ada: [105, 100], bea: [100, 100], cyril: [300, 100] } as const
    const { boxes } = freeFigure(network, contentOf(network, EVERYTHING), positions, FRAME)
    const named = [...boxes.values()].filter(({ runs }) => runs.length > 0).map(({ id }) => id)
    expect(named).toEqual(['ada', 'cyril'])
  })

  it('has nodes without a place at the origin, whatever their ids', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ source: 'constructor', target: '__proto__' })] }))
    const { boxes } = freeFigure(network, contentOf(network, EVERYTHING), {}, FRAME)
    for (const { glyph } of boxes.values()) expect(glyph).toMatchObject({ x: 0, y: 0 })
  })
})
