import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cross, passesThrough } from '../../../src/layout/segments.ts'

const px = fc.integer({ min: 0, max: 60 })

type Line = readonly [number, number, number, number]

describe('cross', () => {
  it.each<{ is: string; a: Line; b: Line; crosses: boolean }>([
    { is: 'the diagonals of a square', a: [0, 0, 10, 10], b: [0, 10, 10, 0], crosses: true },
    { is: 'parallel ones', a: [0, 0, 10, 0], b: [0, 5, 10, 5], crosses: false },
    { is: 'two that share an end', a: [0, 0, 10, 0], b: [0, 0, 5, 9], crosses: false },
    { is: 'an end upon the other', a: [0, 0, 10, 0], b: [5, 0, 5, 9], crosses: false },
    { is: 'two on one line', a: [0, 0, 10, 0], b: [5, 0, 15, 0], crosses: false },
    { is: 'two whose lines would meet further on', a: [0, 0, 4, 4], b: [0, 10, 10, 0], crosses: false },
  ])('is $crosses for $is', ({ a, b, crosses }) => {
    expect(cross(...a, ...b)).toBe(crosses)
  })

  it('is the same whichever segment, and whichever end, is named first', () => {
    fc.assert(
      fc.property(px, px, px, px, px, px, px, px, (ax, ay, bx, by, cx, cy, dx, dy) => {
        const expected = cross(ax, ay, bx, by, cx, cy, dx, dy)
        expect(cross(cx, cy, dx, dy, ax, ay, bx, by)).toBe(expected)
        expect(cross(bx, by, ax, ay, cx, cy, dx, dy)).toBe(expected)
      }),
    )
  })
})

describe('passesThrough', () => {
  const box = [10, 10, 20, 20] as const
  it.each<{ is: string; line: Line; passes: boolean }>([
    { is: 'through the middle', line: [0, 15, 30, 15], passes: true },
    { is: 'over a corner', line: [5, 16, 16, 5], passes: true },
    { is: 'ending inside', line: [0, 0, 15, 15], passes: true },
    { is: 'wholly inside', line: [12, 12, 18, 17], passes: true },
    { is: 'along an edge', line: [0, 10, 30, 10], passes: false },
    { is: 'touching a corner', line: [0, 20, 20, 0], passes: false },
    { is: 'past a corner', line: [0, 18, 18, 0], passes: false },
    { is: 'ending before it', line: [0, 15, 9, 15], passes: false },
  ])('is $passes for a line $is', ({ line, passes }) => {
    expect(passesThrough(...line, ...box)).toBe(passes)
  })

  it('misses no line that has a point inside', () => {
    fc.assert(
      fc.property(px, px, px, px, (ax, ay, bx, by) => {
        const inside = Array.from({ length: 400 }, (_, i) => i / 399).some((t) => {
          const x = ax + (bx - ax) * t
          const y = ay + (by - ay) * t
          return x > 10.001 && x < 19.999 && y > 10.001 && y < 19.999
        })
        expect(inside && !passesThrough(ax, ay, bx, by, ...box)).toBe(false)
      }),
    )
  })
})
