import { describe, expect, it } from 'vitest'
import { isWebAddress } from '../../../src/briefing/webAddress.ts'

describe('isWebAddress(text)', () => {
  it.each(['https://example.org/#t=2025', 'http://localhost:8080/entente.html', 'HTTPS://example.org'])(
    'is true of %s',
    (text) => {
      expect(isWebAddress(text)).toBe(true)
    },
  )

  it.each([
    '#t=2025',
    './entente.html',
    'file:///entente.html',
    'mailto:ada@example.org',
    'javascript:alert(1)',
    'https://',
    '',
  ])('is false of “%s”', (text) => {
    expect(isWebAddress(text)).toBe(false)
  })
})
