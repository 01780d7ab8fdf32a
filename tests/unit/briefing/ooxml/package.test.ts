// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packageOf, zipOf } from '../../../../src/briefing/ooxml/package.ts'
import { element } from '../../../../src/briefing/xml.ts'

describe('zipOf(parts)', () => {
  it('holds text as UTF-8 and bytes as they are, in the order given', () => {
    const files = unzipSync(
      zipOf([
        { path: 'b/é.txt', content: 'Ça' },
        { path: 'a.bin', content: Uint8Array.of(0, 255) },
      ]),
    )
    expect(Object.keys(files)).toEqual(['b/é.txt', 'a.bin'])
    expect(strFromU8(files['b/é.txt'] ?? new Uint8Array())).toBe('Ça')
    expect([...(files['a.bin'] ?? [])]).toEqual([0, 255])
  })

  it('makes equal bytes of equal parts, whenever it does', () => {
    const zip = () => zipOf([{ path: 'a.xml', content: '<a/>' }])
    const first = zip()
    // Dates of a zip have steps of two seconds: those of 1 January 1980 are 0 and 33, little endian, behind ten bytes.
    expect(first.slice(10, 14)).toEqual(Uint8Array.of(0, 0, 33, 0))
    expect(zip()).toEqual(first)
  })
})

describe('packageOf(parts, relationships)', () => {
  const files = unzipSync(
    packageOf(
      [
        {
          path: 'ppt/slides/one.xml',
          contentType: 'application/one+xml',
          content: element('one'),
          relationships: [
            { id: 'rId1', type: 'slideLayout', target: 'ppt/layouts/two.xml' },
            { id: 'rId2', type: 'hyperlink', target: 'https://example.org/?a=1&b=2', isExternal: true },
          ],
        },
        { path: 'ppt/layouts/two.xml', contentType: 'application/two+xml', content: element('two') },
      ],
      [{ id: 'rId1', type: 'officeDocument', target: 'ppt/slides/one.xml' }],
    ),
  )
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const listed = (path: string, name: string) =>
    [...new DOMParser().parseFromString(text(path), 'application/xml').getElementsByTagName(name)].map((one) =>
      Object.fromEntries([...one.attributes].map((attribute) => [attribute.name, attribute.value])),
    )

  it('begins with the content types, and has one for each part', () => {
    expect(Object.keys(files)[0]).toBe('[Content_Types].xml')
    expect(listed('[Content_Types].xml', 'Override')).toEqual([
      { PartName: '/ppt/slides/one.xml', ContentType: 'application/one+xml' },
      { PartName: '/ppt/layouts/two.xml', ContentType: 'application/two+xml' },
    ])
  })

  it('names what a part refers to as seen from its folder, and what is outside by its address', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    expect(listed('ppt/slides/_rels/one.xml.rels', 'Relationship')).toEqual([
      { Id: 'rId1', Type: `${office}/slideLayout`, Target: '../layouts/two.xml' },
      { Id: 'rId2', Type: `${office}/hyperlink`, Target: 'https://example.org/?a=1&b=2', TargetMode: 'External' },
    ])
    expect(listed('_rels/.rels', 'Relationship')).toEqual([
      { Id: 'rId1', Type: `${office}/officeDocument`, Target: 'ppt/slides/one.xml' },
    ])
  })

  it('has no list of relationships for a part that refers to nothing', () => {
    expect(Object.keys(files)).not.toContain('ppt/layouts/_rels/two.xml.rels')
  })
})
