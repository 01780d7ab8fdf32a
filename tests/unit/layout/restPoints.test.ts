import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlacedNode, restPoints } from '../../../src/layout/restPoints.ts'

const SCREEN = { width: 840, height: 612 }
const LABEL = { labelWidth: 60, labelHeight: 14 }

const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `n-${i}`)
const placedAt = (number: number, x: number, y: number): PlacedNode => ({ number, x, y, ...LABEL })

/** Nodes of which the first are placed in rows, and what joins them. */
const anyCase = fc
  .record({
    placed: fc.integer({ min: 0, max: 60 }),
    more: fc.integer({ min: 1, max: 120 }),
    ends: fc.array(fc.tuple(fc.nat(179), fc.nat(179)), { maxLength: 300 }),
  })
  .map(({ placed, more, ends }) => {
    const count = placed + more
    return {
      ids: idsOf(count),
      placed: idsOf(placed).map((_, i) => placedAt(i, 50 + (i % 9) * 90, 40 + Math.floor(i / 9) * 70)),
      ends: ends.map(([a, b]) => [a % count, b % count] as const),
    }
  })
const joined = (ids: readonly string[], ends: readonly (readonly number[])[]) => {
  return { ids, ends: Int32Array.from(ends.flat()) }
}

describe('restPoints(frame, placed, joined)', () => {
  it('keeps what is placed, and gives no two nodes one point', () => {
    fc.assert(
      fc.property(anyCase, ({ ids, placed, ends }) => {
        const points = restPoints(SCREEN, placed, joined(ids, ends))
        expect(placed.map(({ number }) => points[number])).toEqual(placed.map(({ x, y }) => [x, y]))
        expect(new Set(points.map(String)).size).toBe(ids.length)
      }),
    )
  })

  it('sets no symbol on another, and all of them inside the frame, where there is room', () => {
    fc.assert(
      fc.property(anyCase, ({ ids, placed, ends }) => {
        const points = restPoints(SCREEN, placed, joined(ids, ends))
        for (const [i, [x, y]] of points.entries()) {
          expect(x >= 13 && y >= 13 && x <= SCREEN.width - 13 && y <= SCREEN.height - 13).toBe(true)
          const others = points.slice(i + 1).filter(([p, q]) => Math.abs(p - x) < 26 && Math.abs(q - y) < 26)
          expect(others).toEqual([])
        }
      }),
    )
  })

  it('is the same whatever the order of nodes and of relationships in the file', () => {
    const shuffled = anyCase.chain((one) =>
      fc.record({
        one: fc.constant(one),
        order: fc.shuffledSubarray([...one.ids.keys()], { minLength: one.ids.length }),
        ends: fc.shuffledSubarray(one.ends, { minLength: one.ends.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ one, order, ends }) => {
        const newNumber = new Map(order.map((old, number) => [old, number]))
        const turned = (number: number) => newNumber.get(number) ?? -1
        const points = restPoints(SCREEN, one.placed, joined(one.ids, one.ends))
        const again = restPoints(
          SCREEN,
          one.placed.map((node) => ({ ...node, number: turned(node.number) })),
          joined(
            order.map((old) => one.ids[old] ?? ''),
            ends.map(([a, b]) => [turned(b), turned(a)]),
          ),
        )
        expect(order.map((old) => points[old])).toEqual(again)
      }),
    )
  })

  it('sets a node near the middle of its neighbours', () => {
    const placed = [placedAt(0, 200, 400), placedAt(1, 600, 500)]
    const [, , [x, y] = [0, 0]] = restPoints(
      SCREEN,
      placed,
      joined(idsOf(3), [
        [0, 2],
        [2, 1],
      ]),
    )
    expect(Math.abs(x - 400)).toBeLessThanOrEqual(13)
    expect(Math.abs(y - 450)).toBeLessThanOrEqual(13)
  })

  it('sets what is joined to nothing that is placed near what joins it, and what nothing joins near the middle of the frame', () => {
    const points = restPoints(
      SCREEN,
      [placedAt(0, 100, 100)],
      joined(idsOf(4), [
        [0, 1],
        [1, 2],
      ]),
    )
    const isNear = (number: number, x: number, y: number) => {
      const [p, q] = points[number] ?? [NaN, NaN]
      return Math.abs(p - x) < 110 && Math.abs(q - y) < 110
    }
    expect(isNear(1, 100, 100)).toBe(true)
    expect(isNear(2, 100, 100)).toBe(true)
    expect(isNear(3, 420, 306)).toBe(true)
  })

  it('keeps room for a name below a symbol, where there is that', () => {
    const star = Array.from({ length: 20 }, (_, i) => [0, i + 1])
    const points = restPoints(SCREEN, [placedAt(0, 420, 306)], joined(idsOf(21), star)).slice(1)
    for (const [x, y] of points) {
      const under = points.filter(([p, q]) => q > y && q <= y + 26 && Math.abs(p - x) <= 52)
      expect(under).toEqual([])
    }
  })

  it.each([
    ['a frame with room for one', { width: 30, height: 30 }],
    ['a frame without room', { width: 0, height: 0 }],
  ])('gives no two nodes one point in %s', (_, frame) => {
    const star = Array.from({ length: 40 }, (_unused, i) => [0, i + 1])
    const points = restPoints(frame, [placedAt(0, 13, 13)], joined(idsOf(41), star))
    expect(new Set(points.map(String)).size).toBe(41)
  })

  it('bears relationships of a node with itself, and of nodes that it does not know', () => {
    const points = restPoints(
      SCREEN,
      [placedAt(0, 100, 100)],
      joined(idsOf(2), [
        [1, 1],
        [1, 7],
      ]),
    )
    expect(points.length).toBe(2)
    expect(points[1]).toBeDefined()
  })
})
