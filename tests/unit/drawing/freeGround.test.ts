import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rect } from '../../../src/drawing/figure.ts'
import { freeGround } from '../../../src/drawing/freeGround.ts'
import { isOverlapping } from '../../../src/drawing/runBounds.ts'

const INSIDE = { width: 600, height: 400 }
const SIZE = { width: 120, height: 60 }
const at = ({ x, y }: { readonly x: number; readonly y: number }, { width, height } = SIZE): Rect => ({
  x1: x,
  y1: y,
  x2: x + width,
  y2: y + height,
})

const anyPoint = fc.record({ x: fc.integer({ min: -50, max: 650 }), y: fc.integer({ min: -50, max: 450 }) })
const anyRect = fc
  .tuple(anyPoint, fc.integer({ min: 5, max: 160 }), fc.integer({ min: 5, max: 40 }))
  .map(([{ x, y }, width, height]): Rect => ({ x1: x, y1: y, x2: x + width, y2: y + height }))

describe('freeGround(size, near, taken, inside)', () => {
  it('keeps inside', () => {
    fc.assert(
      fc.property(anyPoint, fc.array(anyRect, { maxLength: 40 }), (near, taken) => {
        const { x1, y1, x2, y2 } = at(freeGround(SIZE, near, taken, INSIDE))
        expect(x1 >= 0 && y1 >= 0 && x2 <= INSIDE.width && y2 <= INSIDE.height).toBe(true)
      }),
    )
  })

  it('covers nothing where there is room', () => {
    // All that is taken lies above 300 px, so that a strip of the whole width is free.
    const above = anyRect.filter(({ y2 }) => y2 <= 300)
    fc.assert(
      fc.property(anyPoint, fc.array(above, { maxLength: 40 }), (near, taken) => {
        const place = at(freeGround(SIZE, near, taken, INSIDE))
        expect(taken.filter((rect) => isOverlapping(rect, place))).toEqual([])
      }),
    )
  })

  it('lies near to the point, and not upon it', () => {
    const near = { x: 300, y: 200 }
    const place = at(freeGround(SIZE, near, [], INSIDE))
    expect(isOverlapping(place, { x1: 299, x2: 301, y1: 199, y2: 201 })).toBe(false)
    const away = Math.hypot(
      Math.max(0, place.x1 - near.x, near.x - place.x2),
      Math.max(0, place.y1 - near.y, near.y - place.y2),
    )
    expect(away).toBeLessThan(15)
  })

  it('where all is taken covers the least', () => {
    const taken = [
      { x1: 0, y1: 0, x2: 600, y2: 400 },
      { x1: 0, y1: 0, x2: 460, y2: 400 },
    ]
    const { x1 } = at(freeGround(SIZE, { x: 10, y: 10 }, taken, INSIDE))
    expect(x1).toBeGreaterThanOrEqual(460)
  })

  it.each([
    { width: 900, height: 60 },
    { width: 120, height: 900 },
  ])('has what is larger than the room begin with it: %o', (size) => {
    const { x, y } = freeGround(size, { x: 300, y: 200 }, [], INSIDE)
    expect(size.width > INSIDE.width ? x : y).toBe(0)
  })
})
