import { describe, expect, it } from 'vitest'
import { FIRST_ASKED, heightIn, optionsOf, sizeIn } from '../../../../src/briefing/embed/frameAsked.ts'
import { parseHosts } from '../../../../src/briefing/embed/parseHosts.ts'

describe('sizeIn(asked)', () => {
  it.each([
    [{ size: 'small' }, 600, 400],
    [{ size: 'large' }, 900, 600],
    [{ size: 'phone' }, 320, 480],
    [{ size: 'full', fullHeight: ' 720 ' }, null, 720],
    // What is no height leaves the first one.
    [{ size: 'full', fullHeight: '72em' }, null, 600],
  ] as const)('of %j is %j × %j', (asked, width, height) => {
    expect(sizeIn({ ...FIRST_ASKED, ...asked })).toEqual({ width, height })
  })

  it.each(['239', '4001', '', '-600', '1e3', '600.5'])('a height of %j is none', (fullHeight) => {
    expect(heightIn({ ...FIRST_ASKED, fullHeight })).toBeNull()
  })

  it.each(['240', '4000'])('a height of %j is one', (fullHeight) => {
    expect(heightIn({ ...FIRST_ASKED, fullHeight })).toBe(Number(fullHeight))
  })
})

describe('optionsOf(asked)', () => {
  it('asks for nothing at first: all parts, the level and the data as they are, the theme of the reader', () => {
    expect(optionsOf(FIRST_ASKED)).toEqual({ without: new Set(), level: null, theme: null, pinned: false, hosts: [] })
  })

  it('says what was chosen', () => {
    const asked = { level: '2', theme: 'dark', data: 'pinned', hosts: 'https://example.org/' } as const
    expect(optionsOf({ ...FIRST_ASKED, ...asked })).toEqual({
      without: new Set(),
      level: 2,
      theme: 'dark',
      pinned: true,
      hosts: ['https://example.org'],
    })
  })
})

describe('parseHosts(text)', () => {
  it('takes origins between commas, blanks and line ends, each once and in order', () => {
    expect(parseHosts('https://b.org, https://a.org:8080\nhttps://B.org/')).toEqual({
      origins: ['https://a.org:8080', 'https://b.org'],
      unknown: [],
    })
  })

  it('names what is no origin of one site', () => {
    expect(parseHosts('* example.org https://a.org/page null https://ok.org')).toEqual({
      origins: ['https://ok.org'],
      unknown: ['*', 'example.org', 'https://a.org/page', 'null'],
    })
  })
})
