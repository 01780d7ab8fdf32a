import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCells } from '../../../src/layout/cells.ts'

const ROOM = { left: 8, top: 30, right: 508, bottom: 330 }
const COUNT = 30

describe('createCells(room, count, x, y)', () => {
  it('finds every point within a rectangle, each once, after any moves', () => {
    const moves = fc.array(
      fc.tuple(fc.nat(COUNT - 1), fc.integer({ min: 0, max: 520 }), fc.integer({ min: 0, max: 340 })),
    )
    const rect = fc.tuple(fc.integer({ max: 520 }), fc.integer({ max: 340 }), fc.nat(300), fc.nat(300))
    fc.assert(
      fc.property(moves, rect, (all, [left, top, width, height]) => {
        const [x, y] = [new Int32Array(COUNT), new Int32Array(COUNT)]
        const cells = createCells(ROOM, COUNT, x, y)
        const put = new Set<number>()
        for (const [i, px, py] of all) {
          x[i] = px
          y[i] = py
          cells.put(i)
          put.add(i)
        }
        const found: number[] = []
        for (let row = cells.row(top); row <= cells.row(top + height); row++)
          for (let column = cells.column(left); column <= cells.column(left + width); column++)
            for (let i = cells.firstIn(row, column); i >= 0; i = cells.after(i)) found.push(i)
        expect(new Set(found).size).toBe(found.length)
        const isIn = (i: number) =>
          (x[i] ?? 0) >= left && (x[i] ?? 0) <= left + width && (y[i] ?? 0) >= top && (y[i] ?? 0) <= top + height
        expect([...put].filter((i) => isIn(i) && !found.includes(i))).toEqual([])
      }),
    )
  })
})
