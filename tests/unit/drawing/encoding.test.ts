import { describe, expect, it } from 'vitest'
import { COLOURS, SHAPES, STATUSES, WEIGHTS } from '../../../src/data/schema.ts'
import { GROUND, HUES, OUTLINES, WIDTHS, fillOf, lineOf, mixed } from '../../../src/drawing/encoding.ts'

const THEMES = ['light', 'dark'] as const
const SHOWN = ['certain', 'possible', 'undated'] as const

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(THEMES)('colours in the %s theme', (theme) => {
  const { ground, text, accent } = GROUND[theme]

  it('text keeps 4.5 : 1 against the ground', () => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(COLOURS)('%s keeps 3 : 1 against the ground, as a symbol and as any line', (colour) => {
    for (const status of STATUSES)
      for (const answer of SHOWN) {
        const line = mixed(HUES[colour][theme], ground, lineOf(status, answer).strength)
        expect(contrast(line, ground)).toBeGreaterThanOrEqual(3)
      }
    expect(contrast(HUES[colour][theme], ground)).toBeGreaterThanOrEqual(3)
  })

  it('the accent of the selection keeps 3 : 1 and is no hue of the data', () => {
    expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3)
    expect(COLOURS.map((colour) => HUES[colour][theme])).not.toContain(accent)
  })

  it('no two hues are the same', () => {
    expect(new Set(COLOURS.map((colour) => HUES[colour][theme])).size).toBe(COLOURS.length)
  })
})

describe('shapes', () => {
  it.each(SHAPES)('%s has an outline of its own within -1 to 1', (shape) => {
    const outline = OUTLINES[shape]
    if (typeof outline === 'string') return
    expect(outline.length).toBeGreaterThanOrEqual(3)
    for (const [x, y] of outline) {
      expect(Math.abs(x)).toBeLessThanOrEqual(1)
      expect(Math.abs(y)).toBeLessThanOrEqual(1)
    }
  })

  it('no two shapes have the same outline', () => {
    expect(new Set(SHAPES.map((shape) => JSON.stringify(OUTLINES[shape]))).size).toBe(SHAPES.length)
  })
})

describe('lines', () => {
  /** All that tells one line from another, without its colour and its weight. */
  const look = (status: (typeof STATUSES)[number], answer: (typeof SHOWN)[number]) => {
    const { dash, strength, ring } = lineOf(status, answer)
    return JSON.stringify({ dash, strength, ring })
  }

  it('what is certain and done is solid, at full strength', () => {
    expect(lineOf('completed', 'certain')).toEqual({ dash: [], strength: 1, ring: false })
  })

  it.each(SHOWN)('planned is never drawn like done or going on (%s)', (answer) => {
    expect(look('planned', answer)).not.toBe(look('completed', answer))
    expect(look('planned', answer)).not.toBe(look('ongoing', answer))
  })

  it.each(STATUSES)('possible is never drawn like certain (%s)', (status) => {
    expect(lineOf(status, 'possible').dash).not.toEqual(lineOf(status, 'certain').dash)
    expect(lineOf(status, 'possible').strength).toBeLessThan(lineOf(status, 'certain').strength)
  })

  it.each(STATUSES)('undated has the ring, and nothing else has it (%s)', (status) => {
    expect(SHOWN.map((answer) => lineOf(status, answer).ring)).toEqual([false, false, true])
  })

  it('planned or not, certain, possible or undated: the six lines are told apart without colour', () => {
    const six = (['completed', 'planned'] as const).flatMap((status) => SHOWN.map((answer) => look(status, answer)))
    expect(new Set(six).size).toBe(6)
  })

  it('widths grow with the weight', () => {
    const widths = WEIGHTS.map((weight) => WIDTHS[weight])
    expect(widths).toEqual(widths.toSorted((a, b) => a - b))
    expect(new Set(widths).size).toBe(WEIGHTS.length)
  })
})

describe('fillOf(parties, order)', () => {
  const order = ['india', 'italy', 'third', 'fourth']

  it.each([
    { parties: ['india'], fill: 'solid' },
    { parties: ['italy'], fill: 'open' },
    { parties: ['third'], fill: 'ringed' },
    { parties: ['fourth'], fill: 'tint' }, // there are fills for three sides; beyond them place alone tells
    { parties: ['italy', 'india'], fill: 'half' },
    { parties: [], fill: 'tint' },
  ])('$parties is $fill', ({ parties, fill }) => {
    expect(fillOf(parties, order)).toBe(fill)
  })
})

describe('mixed(colour, ground, strength)', () => {
  it.each([
    { strength: 1, colour: '#204060' },
    { strength: 0, colour: '#ffffff' },
    { strength: 0.5, colour: '#90a0b0' },
  ])('leaves $strength of the colour', ({ strength, colour }) => {
    expect(mixed('#204060', '#ffffff', strength)).toBe(colour)
  })
})
