// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import {
  formatWayBack,
  metadataMarkup,
  parseWayBack,
  wayBackInSvg,
  wayBackOf,
} from '../../../../src/briefing/figure/wayBack.ts'
import { element } from '../../../../src/briefing/xml.ts'
import { versionOf } from '../../../../src/data/versionOf.ts'
import { aSession, bundled, year } from '../support.ts'

describe('the way back of a figure', () => {
  const way = wayBackOf(aSession(bundled, { window: year(2025), selectedId: 'singh-rome-visit' }))

  it('is the view by the keys of the address, and the version of the dataset', () => {
    expect(way).toEqual({
      view: { t: '2025', sel: 'singh-rome-visit' },
      version: versionOf(bundled.dataset),
      dataset: bundled.dataset.title,
    })
  })
  it('says nothing of the page around the view, and takes nothing of it from a file', () => {
    const hosts = ['https://example.org']
    const own = wayBackOf(aSession(bundled, { embedded: true, hosts, theme: 'dark', window: year(2025) }))
    expect(own.view).toEqual({ t: '2025' })
    const crafted = formatWayBack({ ...own, view: { t: '2025', host: 'https://evil.example', embed: '1' } })
    expect(parseWayBack(crafted)?.view).toEqual({ t: '2025' })
  })
  it('is read back from its text, and from the metadata of an SVG', () => {
    expect(parseWayBack(formatWayBack(way))).toEqual(way)
    const svg = element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg' },
      element('title', {}, 'A & B'),
      metadataMarkup(way),
    ).markup
    expect(wayBackInSvg(svg)).toEqual(way)
  })
  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"kind":"other"}',
    '{"kind":"entente-view/1","view":{"t":2025},"version":"1","dataset":"d"}',
    '{"kind":"entente-view/1","view":null,"version":"1","dataset":"d"}',
  ])('is none in %j', (text) => expect(parseWayBack(text)).toBeNull())
  it('is none in an SVG of others, or in what is no SVG', () => {
    expect(wayBackInSvg('<svg xmlns="http://www.w3.org/2000/svg"><metadata>RDF</metadata></svg>')).toBeNull()
    expect(wayBackInSvg('<svg')).toBeNull()
  })
})
