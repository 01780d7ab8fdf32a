import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthPlot } from '../../../bench/report/growthPlot.ts'
import { logScale } from '../../../bench/report/logScale.ts'
import { plotOf } from '../../../bench/report/plot.ts'
import { spacedLabels } from '../../../bench/report/spacedLabels.ts'
import { aMeasured } from './measuredSubject.ts'

const positive = fc.double({ min: 1e-3, max: 1e7, noNaN: true })

describe('a logarithmic axis', () => {
  it('goes from a power of ten to a power of ten, and at least one further', () => {
    expect(logScale([100, 1_000_000], 0, 1).ticks).toEqual([100, 1_000, 10_000, 100_000, 1_000_000])
    expect(logScale([100], 0, 1).ticks).toEqual([100, 1_000])
    expect(logScale([35, 990], 0, 1).ticks).toEqual([10, 100, 1_000])
  })

  it('holds all that it was made for, in its order', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 9 }), (values) => {
        const { at } = logScale(values, 10, 90)
        const places = values.toSorted((a, b) => a - b).map(at)
        expect(places.every((place) => place > 9.99 && place < 90.01)).toBe(true)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })

  it('knows no zero', () => {
    for (const values of [[], [0], [3, -1]]) expect(() => logScale(values, 0, 1)).toThrow(RangeError)
  })
})

describe('labels along a line', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 })

  it('that have room stay where they are', () => {
    expect(spacedLabels([40, 0, 20], 18)).toEqual([40, 0, 20])
  })

  it('that would lie on each other are spread around their middle', () => {
    expect(spacedLabels([50, 50], 20)).toEqual([40, 60])
  })

  it('never come nearer than the gap, and keep their order', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const given = spacedLabels(wanted, 18)
        const inOrder = wanted
          .map((at, i) => [at, given[i] ?? 0] as const)
          .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
        const gaps = inOrder.slice(1).map(([, place], i) => place - (inOrder[i]?.[1] ?? 0))
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(18 - 1e-6)
      }),
    )
  })
})

describe('a plot', () => {
  const series = (name: string, points: readonly (readonly [number, number])[]) => ({ name, points, isNaive: false })
  const plot = { title: 'Title', description: 'What is to be seen.', xName: 'edges', yName: 'ms' }

  it('has a title, a description and its words as text', () => {
    const svg = plotOf({ ...plot, series: [series('a & b < c', [[100, 30]])] })
    expect(svg).toContain('<title id="title">Title</title>')
    expect(svg).toContain('<desc id="description">What is to be seen.</desc>')
    expect(svg).toContain('>a &amp; b &lt; c</text>')
  })

  it('leaves out what no logarithm has, and a line of which nothing is left', () => {
    const svg = plotOf({
      ...plot,
      series: [
        series('gone', [[100, Number.NaN]]),
        series('here', [
          [100, 3],
          [0, 5],
        ]),
      ],
    })
    expect(svg).not.toContain('gone')
    expect(svg).not.toContain('NaN')
    expect(svg).toContain('here')
  })

  it('asks no host for anything', () => {
    const svg = plotOf({ ...plot, series: [series('here', [[100, 3]])] })
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|href/)
  })

  it('of the growth says in words where each line begins and ends', () => {
    const svg = growthPlot([
      aMeasured({ name: '100', edges: 100, step: 30, elements: 45, hide: 60 }),
      aMeasured({ name: '5,000', edges: 5_000, step: 40, elements: 200, hide: 800 }),
    ])
    expect(svg).toContain('step, hide()/show(): 60 ms at 100, 800 ms at 5,000')
  })
})
