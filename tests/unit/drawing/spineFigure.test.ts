import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossings } from '../../fixtures/crossings.ts'
import type { Figure } from '../../../src/drawing/figure.ts'
import { hullOf } from '../../../src/drawing/runBounds.ts'
import { spineFigure } from '../../../src/drawing/spineFigure.ts'
import { strokePoints } from '../../fixtures/strokePath.ts'
import type { SpineOptions } from '../../../src/layout/spine/spineOptions.ts'
import { levelsOf } from '../../../src/model/levels.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { anySpineNetwork, anySpineOptions } from '../../fixtures/anySpine.ts'
import { beyondFrame, linesThroughLabels, overlappingBoxes, overlappingHeadings } from '../../fixtures/figureFaults.ts'

const bundled = createNetwork(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../src/data/dataset.json'), 'utf8')),
)

const opening: SpineOptions = {
  sides: ['india', 'italy'],
  level: 1,
  unfolded: new Set(),
  asked: new Set(),
  order: 'oldest',
  frame: { width: 848, height: 664 },
}
const figureOf = (over: Partial<SpineOptions> = {}) => spineFigure(bundled, { ...opening, ...over })

const FRAMES = [
  { width: 320, height: 400 },
  { width: 390, height: 560 },
  { width: 600, height: 300 },
  { width: 900, height: 442 },
  { width: 774, height: 530 },
  { width: 848, height: 664 },
  { width: 1066, height: 700 },
  { width: 1328, height: 844 },
  { width: 1960, height: 1180 },
]
const everywhere = FRAMES.flatMap((frame) =>
  ([1, 2, 3] as const).map((level) => ({ width: frame.width, height: frame.height, level })),
)

/** Every relationship of the network once: in a bundle, or folded. */
function accountOf({ bundles, folded }: Figure): readonly string[] {
  return [...bundles.flatMap(({ edges }) => edges), ...folded.keys()].toSorted()
}

describe('spineFigure(network, options), of any network', () => {
  it('has each relationship in exactly one bundle, or folded', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (network, options) => {
        const figure = spineFigure(network, options)
        expect(accountOf(figure)).toEqual(network.dataset.edges.map(({ id }) => id).toSorted())
        const ofStrokes = figure.bundles.flatMap(({ strokes }) => strokes)
        expect(ofStrokes.toSorted()).toEqual([...figure.strokes.keys()].toSorted())
      }),
    )
  })

  it('has no line through a label, no box upon another, nothing outside its frame, and nowhere NaN', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (network, options) => {
        const figure = spineFigure(network, options)
        expect(linesThroughLabels(figure)).toEqual([])
        expect(overlappingBoxes(figure)).toEqual([])
        expect(overlappingHeadings(figure)).toEqual([])
        expect(beyondFrame(figure)).toEqual([])
        expect(figure.frame.width).toBe(options.frame.width)
        expect(figure.frame.height).toBeGreaterThanOrEqual(options.frame.height)
      }),
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (network, options) => {
        expect(spineFigure(network, options)).toEqual(spineFigure(network, options))
      }),
      { numRuns: 30 },
    )
  })

  it('draws what was asked for, and all that an unfolded node is tied to but for remarks', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (network, options) => {
        const { boxes } = spineFigure(network, options)
        const named = [...options.asked, ...options.unfolded].filter((id) => network.nodes.has(id))
        const tied = network.dataset.edges
          .filter(({ relation }) => relation !== 'may-be')
          .map(({ source, target }) => [source, target])
          .filter((ends) => ends.some((id) => options.unfolded.has(id)))
        expect([...named, ...tied.flat()].filter((id) => !boxes.has(id))).toEqual([])
      }),
    )
  })

  it('has each name whole, in type of 11 px or more, 10 on a phone', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (network, options) => {
        for (const { id, runs } of spineFigure(network, options).boxes.values()) {
          const name = runs.filter(({ role }) => role === 'name')
          const written = name
            .map(({ text }) => text)
            .join('')
            .replaceAll(' ', '')
          expect(written).toBe(network.nodes.get(id)?.label.replaceAll(' ', ''))
          expect(Math.min(...runs.map(({ size }) => size))).toBeGreaterThanOrEqual(10)
        }
      }),
    )
  })
})

describe('the bundled dataset', () => {
  it.each(everywhere)('at $width × $height and level $level has no fault', ({ level, ...frame }) => {
    for (const order of ['oldest', 'newest'] as const) {
      const figure = figureOf({ level, frame, order })
      expect(linesThroughLabels(figure)).toEqual([])
      expect(overlappingBoxes(figure)).toEqual([])
      expect(overlappingHeadings(figure)).toEqual([])
      expect(beyondFrame(figure)).toEqual([])
      // Where what a phone has must be enough.
      const least = frame.width < 774 ? 10 : 11
      const sizes = [...figure.boxes.values()].flatMap(({ runs }) => runs.map(({ size }) => size))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least)
    }
  })

  it.each(everywhere)('at $width × $height draws every name of level $level', ({ level, ...frame }) => {
    const wanted = [...levelsOf(bundled)].filter(([, at]) => at <= level).map(([id]) => id)
    expect([...figureOf({ level, frame }).boxes.keys()].toSorted()).toEqual(wanted.toSorted())
  })

  it.each(FRAMES)('opens at $width × $height with at most 60 crossings', (frame) => {
    expect(crossings(figureOf({ frame }))).toBeLessThanOrEqual(60)
  })

  it.each([
    { width: 848, height: 664 },
    { width: 1960, height: 1180 },
  ])('uses at least 85 % of a width of $width px', (frame) => {
    const { boxes, strokes } = figureOf({ frame })
    const points = [...strokes.values()].flatMap((stroke) => strokePoints(stroke))
    const hull = hullOf([...boxes.values(), ...points.map(({ x, y }) => ({ x1: x, x2: x, y1: y, y2: y }))])
    expect((hull.x2 - hull.x1) / frame.width).toBeGreaterThanOrEqual(0.85)
  })

  it('fits a page and a phone without growing at the first level, and has no row lower than 13 px at any', () => {
    for (const frame of [
      { width: 390, height: 560 },
      { width: 900, height: 442 },
      { width: 848, height: 664 },
    ]) {
      expect(figureOf({ frame }).frame).toEqual(frame)
      const rows = [...figureOf({ frame, level: 3 }).boxes.values()].filter(({ place }) => place === 'row')
      const middles = rows.map(({ glyph }) => glyph.y).toSorted((a, b) => a - b)
      const steps = middles.slice(1).map((y, i) => y - (middles[i] ?? 0))
      expect(Math.min(...steps)).toBeGreaterThan(12.99)
    }
  })

  it('has India left, Italy right, and what they share between them', () => {
    const { boxes } = figureOf()
    expect(boxes.get('narendra-modi')?.place).toBe('left')
    expect(boxes.get('giorgia-meloni')?.place).toBe('right')
    expect(boxes.get('joint-strategic-action-plan')?.place).toBe('row')
    const turned = figureOf({ sides: ['italy', 'india'] }).boxes
    expect(turned.get('narendra-modi')?.place).toBe('right')
  })

  it('has the years in order, and turned round on request', () => {
    const years = (figure: Figure) =>
      figure.headings
        .filter(({ of }) => of === 'year')
        .toSorted((a, b) => a.y - b.y)
        .map(({ text }) => text)
    expect(years(figureOf())).toEqual(['2023', '2024', '2025', '2026'])
    expect(years(figureOf({ order: 'newest' }))).toEqual(['2026', '2025', '2024', '2023'])
  })

  it.each([
    ['strategic-partnership', 'meloni-india-visit'],
    ['joint-strategic-action-plan', 'modi-meloni-rio'],
    ['sidm-aiad-mou', 'singh-rome-visit'],
    ['joint-defence-committee', 'jdc-11'],
  ])('has %s indented below %s', (child, parent) => {
    const { boxes } = figureOf()
    const [below, above] = [boxes.get(child), boxes.get(parent)]
    expect(below?.y1).toBeGreaterThan(above?.y2 ?? Infinity)
    expect(below?.x1).toBeGreaterThan(above?.x1 ?? Infinity)
  })

  it('draws the meeting of two once: from either to its row', () => {
    const { bundles, strokes } = figureOf()
    const bundle = bundles.find(({ edges }) => edges.includes('modi-met-meloni-rio'))
    expect(bundle?.strokes.map((id) => strokes.get(id)?.source).toSorted()).toEqual(['giorgia-meloni', 'narendra-modi'])
    expect(bundle?.strokes.map((id) => strokes.get(id)?.target)).toEqual(['modi-meloni-rio', 'modi-meloni-rio'])
  })

  it('writes the latest office under a name, and none on a phone', () => {
    const office = (figure: Figure, id: string) =>
      (figure.boxes.get(id)?.runs ?? [])
        .filter(({ role }) => role === 'office')
        .map(({ text }) => text)
        .join(' ')
    expect(office(figureOf(), 'narendra-modi')).toBe('Prime Minister')
    expect(office(figureOf({ frame: { width: 1960, height: 1180 } }), 'luciano-portolano')).toBe(
      'Chief, Italian Defence Forces',
    )
    expect(office(figureOf({ frame: { width: 390, height: 560 } }), 'narendra-modi')).toBe('')
  })

  it('meets the tracks of the subjects with dots from the second level on', () => {
    const dots = (level: 1 | 2) => [...figureOf({ level }).strokes.values()].filter(({ dot }) => dot).length
    expect(dots(1)).toBe(0)
    expect(dots(2)).toBeGreaterThan(30)
  })
})
