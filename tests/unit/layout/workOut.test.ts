import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/drawing/content.ts'
import { freeFigure } from '../../../src/drawing/freeFigure.ts'
import { LABEL_GAP, NODE_PX } from '../../../src/layout/nodeSize.ts'
import { labelBox, labelLines } from '../../../src/layout/label.ts'
import { layoutTask, placementFrom } from '../../../src/layout/placements.ts'
import type { Rect } from '../../../src/layout/segments.ts'
import { coreOf } from '../../../src/layout/spine/core.ts'
import { workOut } from '../../../src/layout/workOut.ts'
import { LEVELS } from '../../../src/layout/asked.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'

const FRAME = { width: 840, height: 612 }
const COMPUTED = ['force', 'timeline', 'circle'] as const
const taskOf = (layout: (typeof COMPUTED)[number], network: Network) =>
  layoutTask(layout, network, coreOf(network), FRAME, true)

/** What a reader may ask to see of a network. */
const anyAsked = fc.record({
  level: fc.constantFrom(...LEVELS),
  asked: fc.array(fc.nat(259), { maxLength: 12 }),
})
type Asked = typeof anyAsked extends fc.Arbitrary<infer T> ? T : never

const shown = (network: Network, { level, asked }: Asked) => {
  const ids = network.dataset.nodes.map(({ id }) => id)
  return contentOf(network, {
    level,
    unfolded: new Set(),
    asked: new Set(asked.map((number) => ids[number % ids.length] ?? '')),
    sides: null,
  })
}

describe.each(COMPUTED)('workOut of the layout "%s"', (layout) => {
  it('gives each node of a large dataset a point of its own, and the same one from a copy of its task, as a worker gets it', () => {
    fc.assert(
      fc.property(anyLargeNetwork, (network) => {
        const task = taskOf(layout, network)
        const { positions } = placementFrom(task, workOut(structuredClone(task)))
        expect(placementFrom(task, workOut(task)).positions).toEqual(positions)
        expect(Object.keys(positions).length).toBe(network.nodes.size)
        expect(new Set(Object.values(positions).map(String)).size).toBe(network.nodes.size)
      }),
      { numRuns: 3 },
    )
  })

  it('gives no two nodes one point where there is no room for them', () => {
    fc.assert(
      fc.property(anyLargeNetwork, (network) => {
        const small = { width: 200, height: 150 }
        const task = layoutTask(layout, network, new Set(network.nodes.keys()), small, true)
        expect(new Set(workOut(task).points.map(String)).size).toBe(network.nodes.size)
      }),
      { numRuns: 2 },
    )
  })

  it('a figure leaves a node where it lies in each opening of a dataset, whatever it shows of it', () => {
    const anyHistory = fc.array(anyAsked, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(anyLargeNetwork, anyHistory, anyHistory, (network, first, second) => {
        const places = new Map<string, string>()
        // The same dataset, opened twice and looked through in two ways.
        for (const [one, history] of [
          [network, first],
          [createNetwork(network.dataset), second],
        ] as const) {
          for (const asked of history) {
            const content = shown(one, asked)
            const task = taskOf(layout, one)
            const { positions, frame } = placementFrom(task, workOut(task))
            for (const { id, glyph } of freeFigure(one, content, positions, frame).boxes.values()) {
              const place = `${glyph?.x} ${glyph?.y}`
              expect(places.get(id) ?? place).toBe(place)
              places.set(id, place)
            }
          }
        }
      }),
      { numRuns: 2 },
    )
  })

  it('no two names that are drawn overlap, and none lies on a symbol', () => {
    fc.assert(
      fc.property(anyLargeNetwork, fc.array(anyAsked, { minLength: 3, maxLength: 3 }), (network, views) => {
        const task = taskOf(layout, network)
        const { positions, frame } = placementFrom(task, workOut(task))
        for (const asked of views) {
          const boxes = [...freeFigure(network, shown(network, asked), positions, frame).boxes.values()]
          expect(inEachOther(boxes, network)).toEqual([])
        }
      }),
      { numRuns: 3 },
    )
  })
})

describe('the room of a large dataset', () => {
  it('has names for nine in ten of those that are drawn at once, in three networks', () => {
    fc.assert(
      fc.property(anyLargeNetwork, (network) => {
        const task = taskOf('force', network)
        const { positions, frame } = placementFrom(task, workOut(task))
        const { boxes } = freeFigure(network, shown(network, { level: 3, asked: [] }), positions, frame)
        const named = [...boxes.values()].filter(({ runs }) => runs.length > 0)
        expect(named.length).toBeGreaterThanOrEqual(0.9 * boxes.size)
      }),
      // No law of every network: always the same three.
      { numRuns: 3, seed: 1 },
    )
  })
})

interface Box {
  readonly id: string
  readonly glyph: { readonly x: number; readonly y: number } | null
  readonly runs: readonly unknown[]
}

/** The pairs of which the name of one lies in the name or the symbol of the other. */
function inEachOther(boxes: readonly Box[], network: Network): string[] {
  const rects = boxes.map(({ id, glyph, runs }) => {
    const { x, y } = glyph ?? { x: NaN, y: NaN }
    const { width, height } = labelBox(labelLines(network.nodes.get(id)?.label ?? ''))
    const top = y + NODE_PX / 2 + LABEL_GAP
    const symbol = { left: x - 9, top: y - 9, right: x + 9, bottom: y + 9 }
    // A px less on each side: boxes are rounded up.
    const name = { left: x - width / 2 + 1, top, right: x + width / 2 - 1, bottom: top + height - 2 }
    return { id, symbol, name: runs.length > 0 ? name : null }
  })
  const meet = (a: Rect | null, b: Rect | null) =>
    a !== null && b !== null && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  return rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .flatMap((b) =>
        meet(a.name, b.name) || meet(a.name, b.symbol) || meet(a.symbol, b.name) ? [`${a.id} and ${b.id}`] : [],
      ),
  )
}
