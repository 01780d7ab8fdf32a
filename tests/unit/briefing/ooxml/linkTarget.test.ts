import { describe, expect, it } from 'vitest'
import { linkTarget } from '../../../../src/briefing/ooxml/linkTarget.ts'

describe('linkTarget(address)', () => {
  it.each([
    ['https://example.org/#t=2025', 'https://example.org/#t=2025'],
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
    ['https://example.org/a b?q="x"|{y}', 'https://example.org/a%20b?q=%22x%22%7C%7By%7D'],
    ['https://example.org/#früh|spät', 'https://example.org/#fr%C3%BCh%7Csp%C3%A4t'],
    ['https://example.org/%41', 'https://example.org/%41'],
  ])('of %s is %s', (address, target) => {
    expect(linkTarget(address)).toBe(target)
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'example.org',
    '',
    'https://',
    'https://[x',
  ])('is null for %s', (address) => {
    expect(linkTarget(address)).toBeNull()
  })

  it('is null for an address of more than 2083 characters', () => {
    const start = 'https://example.org/#'
    expect(linkTarget(start.padEnd(2083, 'a'))).not.toBeNull()
    expect(linkTarget(start.padEnd(2084, 'a'))).toBeNull()
  })
})
