import { describe, expect, it } from 'vitest'
import { parseOrigin } from '../../../src/store/hostOrigins.ts'

describe('parseOrigin(text)', () => {
  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://Example.ORG/', 'https://example.org'], // as one copies it from an address bar
    ['https://example.org:443', 'https://example.org'], // the scheme's own port
    ['https://example.org:8443', 'https://example.org:8443'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://intranet', 'http://intranet'], // without https, as desks have it
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is %s', (text, origin) => {
    expect(parseOrigin(text)).toBe(origin)
  })

  it.each([
    '*',
    'null',
    '',
    'example.org',
    'https://',
    'https://*.example.org', // one site, not many
    'https://example.org/page',
    'https://example.org?x',
    'https://example.org#x',
    'https://user@example.org',
    'https://example.org\\page', // browsers take it for a slash
    'https://example.org evil',
    'ftp://example.org',
    'file:///page.html',
    'javascript:alert(1)',
    'data:text/html,x',
  ])('%s is refused', (text) => {
    expect(parseOrigin(text)).toBeNull()
  })
})
