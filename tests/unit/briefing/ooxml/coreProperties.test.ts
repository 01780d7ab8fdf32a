import { describe, expect, it } from 'vitest'
import { coreProperties } from '../../../../src/briefing/ooxml/coreProperties.ts'
import { dayOf } from '../../../../src/time/day.ts'

const markupOf = (properties: Parameters<typeof coreProperties>[0]) => {
  const { content } = coreProperties(properties)
  return 'markup' in content ? content.markup : ''
}

describe('coreProperties(properties)', () => {
  it('says the title, the language and the day', () => {
    const markup = markupOf({ title: 'A & B', language: 'en', made: dayOf('2026-11-26') })
    expect(markup).toContain('<dc:title>A &amp; B</dc:title>')
    expect(markup).toContain('<dc:language>en</dc:language>')
    expect(markup).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-26T00:00:00Z</dcterms:created>')
    expect(markup).toContain('<dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-26T00:00:00Z</dcterms:modified>')
  })

  it('says nothing of what it is not told', () => {
    expect(markupOf({ title: 'A' })).not.toMatch(/dc:description|dc:language|dcterms:created/)
  })
})
