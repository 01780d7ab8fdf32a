import { describe, expect, it } from 'vitest'
import { deskName, fileStem } from '../../../src/desk/files/fileNames.ts'

describe('fileStem(title)', () => {
  it.each([
    ['Berth 7', 'berth-7'],
    ['  “Ministry/Ports”: a start … ', 'ministry-ports-a-start'],
    ['Jürgen & Łódź', 'jürgen-łódź'],
    ['港の協定', '港の協定'],
    ['…', 'untitled'],
    ['a'.repeat(200), 'a'.repeat(60)],
  ])('makes of %j %j', (title, stem) => {
    expect(fileStem(title)).toBe(stem)
  })
})

describe('deskName(title, isFirst, at)', () => {
  const at = new Date(2026, 10, 27, 14, 32, 5)

  it('is that of the draft, the first time', () => {
    expect(deskName('Berth 7', true, at)).toBe('berth-7.desk.html')
  })

  it('bears its time thereafter, so that no browser has to number it', () => {
    expect(deskName('Berth 7', false, at)).toBe('berth-7.27-nov-14-32-05.desk.html')
  })
})
