import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, labelsThatFit } from '../../../src/layout/labelsThatFit.ts'

/** A node of 20 px with a label of 60 by 14 px, 3 px below it. */
function aCandidate(over: Partial<Candidate> = {}): Candidate {
  return { id: 'a', x: 0, y: 0, nodePx: 20, width: 60, height: 14, gap: 3, priority: 0, ...over }
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}
const symbolOf = ({ x, y, nodePx }: Candidate): Box => ({
  left: x - nodePx / 2,
  top: y - nodePx / 2,
  right: x + nodePx / 2,
  bottom: y + nodePx / 2,
})
const labelOf = ({ x, y, nodePx, width, height, gap }: Candidate): Box => ({
  left: x - width / 2,
  top: y + nodePx / 2 + gap,
  right: x + width / 2,
  bottom: y + nodePx / 2 + gap + height,
})
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const anyCandidates = fc
  .array(
    fc.record({
      x: fc.integer({ min: -400, max: 400 }),
      y: fc.integer({ min: -400, max: 400 }),
      width: fc.integer({ min: 1, max: 150 }),
      height: fc.constantFrom(14, 28),
      priority: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((over, i) => aCandidate({ id: `n${i}`, ...over })))

describe('labelsThatFit', () => {
  it('draws every label that is alone', () => {
    expect(labelsThatFit([aCandidate(), aCandidate({ id: 'b', x: 200 })])).toEqual(new Set(['a', 'b']))
  })

  it('of two labels in one place draws that of the higher priority', () => {
    const both = [aCandidate({ priority: 1 }), aCandidate({ id: 'b', x: 30, priority: 2 })]
    expect(labelsThatFit(both)).toEqual(new Set(['b']))
  })

  it('draws no label upon another node, however low that one’s priority', () => {
    expect(labelsThatFit([aCandidate({ priority: 9 }), aCandidate({ id: 'b', y: 20, height: 0 })])).toEqual(new Set())
  })

  it('labels that touch do not overlap', () => {
    expect(labelsThatFit([aCandidate(), aCandidate({ id: 'b', x: 60 })]).size).toBe(2)
    expect(labelsThatFit([aCandidate(), aCandidate({ id: 'b', x: 59 })]).size).toBe(1)
  })

  it('an empty label is not drawn and takes no room', () => {
    expect(labelsThatFit([aCandidate({ width: 0 }), aCandidate({ id: 'b', x: 50 })])).toEqual(new Set(['b']))
  })

  it('draws none upon another or upon a node, and leaves out only what such a one forbids', () => {
    fc.assert(
      fc.property(anyCandidates, (all) => {
        const fitting = labelsThatFit(all)
        const drawn = all.filter(({ id }) => fitting.has(id))
        const isFree = (one: Candidate) =>
          all.every((other) => other === one || !overlap(labelOf(one), symbolOf(other))) &&
          drawn.every((other) => other === one || !overlap(labelOf(one), labelOf(other)))
        expect(all.filter(isFree).map(({ id }) => id)).toEqual(drawn.map(({ id }) => id))
      }),
    )
  })

  it('does not depend on the order of the candidates', () => {
    fc.assert(
      fc.property(anyCandidates, (all) => {
        expect(labelsThatFit(all.toReversed())).toEqual(labelsThatFit(all))
      }),
    )
  })

  it('takes less than a frame for 2,000 nodes', () => {
    const all = Array.from({ length: 2_000 }, (_, i) =>
      aCandidate({ id: `n${i}`, x: (i % 50) * 40, y: Math.floor(i / 50) * 30, priority: i % 7 }),
    )
    labelsThatFit(all)
    const times = Array.from({ length: 9 }, () => {
      const before = performance.now()
      labelsThatFit(all)
      return performance.now() - before
    })
    expect(Math.min(...times)).toBeLessThan(16)
  })
})
