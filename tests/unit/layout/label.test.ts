import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABEL_LINE, LABEL_PX, labelBox, labelLines } from '../../../src/layout/label.ts'
import { textWidth } from '../../../src/layout/textWidth.ts'

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const anyLabel = fc
  .array(fc.stringMatching(/^[A-Za-z0-9’–.é-]{1,30}$/), { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' '))

describe('labelLines', () => {
  it.each([
    // as short as a line may be
    ['SIDM', ['SIDM']],
    ['G20 Summit', ['G20 Summit']],
    // two even lines
    ['Narendra Modi', ['Narendra', 'Modi']],
    ['Rajesh Kumar Singh', ['Rajesh', 'Kumar Singh']],
    ['Matteo Perego di Cremnago', ['Matteo Perego', 'di Cremnago']],
    ['Joint Strategic Action Plan', ['Joint Strategic', 'Action Plan']],
    // between words rather than after a dash
    ['SIDM–AIAD MoU', ['SIDM–AIAD', 'MoU']],
    // after a dash where nothing else is left
    ['Kumar–Portolano–Ottaviani', ['Kumar–Portolano–', 'Ottaviani']],
    // one word of moderate length is not broken at its hyphen
    ['co-production', ['co-production']],
    // white space is not kept
    ['  New \n Delhi ', ['New Delhi']],
  ])('breaks %j into %j', (label, lines) => {
    expect(labelLines(label)).toEqual(lines)
  })

  it('cuts a label that two lines cannot hold after a word of the second line', () => {
    const [first, second, ...more] = labelLines('Secretary General of Defence and National Armaments Director')
    expect(more).toEqual([])
    expect(first).toBe('Secretary General of')
    expect(second).toMatch(/^Defence and National…$/)
  })

  it('cuts within a word only where the word is longer than a line', () => {
    expect(labelLines('Antidisestablishmentarianism')).toEqual(['Antidisestablishmenta…'])
  })

  it('gives one or two lines of at most 22 characters, without white space at their ends', () => {
    fc.assert(
      fc.property(anyLabel, (label) => {
        const lines = labelLines(label)
        expect([1, 2]).toContain(lines.length)
        for (const line of lines) {
          expect([...line].length).toBeLessThanOrEqual(22)
          expect(line).toBe(line.trim())
          expect(line).not.toBe('')
        }
      }),
    )
  })

  it('loses nothing but what an ellipsis stands for', () => {
    fc.assert(
      fc.property(anyLabel, (label) => {
        // What is drawn as a pattern: an ellipsis stands for anything, a line's end for a space or nothing.
        const pattern = labelLines(label)
          .map((line) => line.split('…').map(escaped).join('.*'))
          .join(' ?')
        expect(label).toMatch(new RegExp(`^${pattern}$`, 'u'))
      }),
    )
  })
})

describe('labelLines, of what a reader sees as one character', () => {
  it.each([
    ['letters with accents of their own', 'e\u0301'],
    ['letters with several marks', 'ạ̈̂'],
    ['flags', '🇮🇹'],
    ['families', '👨‍👩‍👧'],
    ['syllables', '각'],
  ])('of %s cuts none in two, and counts each as one', (_, character) => {
    expect(labelLines(character.repeat(11))).toEqual([character.repeat(11)])
    expect(labelLines(character.repeat(40))).toEqual([`${character.repeat(21)}…`])
  })
})

describe('labelBox', () => {
  it('is as wide as the font says of its letters, rounded up', () => {
    expect(labelBox(['Modi'], 100).width).toBe(Math.ceil(textWidth('Modi', 400, 100)))
  })

  it('is wider in the weight of what is selected', () => {
    expect(labelBox(['Modi'], 100, 600).width).toBeGreaterThan(labelBox(['Modi'], 100).width)
  })

  it('is as wide as its widest line, and a line height high for each', () => {
    const wide = labelBox(['Matteo Perego'])
    expect(labelBox(['Matteo Perego', 'di'])).toEqual({
      width: wide.width,
      height: Math.ceil(2 * LABEL_PX * LABEL_LINE),
    })
  })

  it('counts an accented letter as its plain one', () => {
    expect(labelBox(['éàü'])).toEqual(labelBox(['eau']))
  })

  it('takes no room without lines', () => {
    expect(labelBox([])).toEqual({ width: 0, height: 0 })
  })
})
