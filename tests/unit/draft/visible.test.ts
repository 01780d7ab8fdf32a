import { describe, expect, it } from 'vitest'
import { sayDropped, visible } from '../../../src/draft/visible.ts'

describe('visible(name)', () => {
  it('is the name without characters that turn the text around it, or that do not show', () => {
    expect(visible('Ada\u202egnp.exe')).toEqual({ text: 'Adagnp.exe', dropped: ['\u202e'] })
    expect(visible('C\ufeffor\u00adran\u200b Line')).toEqual({
      text: 'Corran Line',
      dropped: ['\ufeff', '\u00ad', '\u200b'],
    })
  })

  it('is empty where nothing of it shows', () => {
    for (const name of ['', '  ', '\u200b\u200b', '\u2067\u2069', '\u2800', '\u200e'])
      expect(visible(name).text).toBe('')
  })

  it('leaves what Persian, Indic and right-to-left names are written with, within them', () => {
    const name = 'نمی\u200cخواهم'
    expect(visible(name)).toEqual({ text: name, dropped: [] })
    expect(visible(`${name}\u200f`)).toEqual({ text: name, dropped: ['\u200f'] })
  })

  it('leaves letters that no font here may have', () => {
    expect(visible('\ue000\u{33478}').text).toBe('\ue000\u{33478}')
  })

  it('says which characters were left out, and of what', () => {
    expect(sayDropped(visible('Ada\u202e'))).toBe(
      'U+202E (right-to-left override) does not show and was left out of “Ada”.',
    )
    expect(sayDropped(visible('A\u202e\u202cda'))).toBe(
      'U+202E (right-to-left override), U+202C (pop directional formatting) do not show and were left out of “Ada”.',
    )
  })
})
