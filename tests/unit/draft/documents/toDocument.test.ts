import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../../../src/data/digest.ts'
import { DocumentSchema } from '../../../../src/data/schema.ts'
import { textOfPaste } from '../../../../src/draft/documents/readDocument.ts'
import { toDocument } from '../../../../src/draft/documents/toDocument.ts'

const found = {
  ...textOfPaste('Vesper Line goes to court\n\n\u{1F6A2} sails.'),
  file: 'court.txt',
  encoding: 'windows-1252',
}

describe('the record of a text', () => {
  it('has the digest and the length of that text, and gives readers its quotes alone', () => {
    expect(toDocument(found, [], { date: '2024-07-23' })).toEqual({
      id: 'vesper-line-goes-to-court',
      type: 'document',
      title: 'Vesper Line goes to court',
      issued: { 'date-parts': [[2024, 7, 23]] },
      file: 'vesper-line-goes-to-court.txt',
      sha256: sha256Of(found.text),
      // 25 letters, two line ends, the ship as one, and seven more.
      length: 35,
      text: found.text,
      sharesText: false,
      readAs: 'windows-1252',
      origin: { file: 'court.txt', at: 'its text' },
    })
  })

  it('is one that the format takes, whatever the text is called', () => {
    for (const title of ['\u202eevil', '港務局', 'x'.repeat(3_000), ' ', '../etc/passwd']) {
      const { sharesText, readAs, origin, ...document } = toDocument(found, [], { title, date: '2024-07' })
      expect({ sharesText, readAs, origin: origin?.file }).toEqual({
        sharesText: false,
        readAs: 'windows-1252',
        origin: 'court.txt',
      })
      expect(v.safeParse(DocumentSchema, document).issues).toBeUndefined()
    }
  })

  it('has an id and a file of its own', () => {
    const first = toDocument(found, [])
    const second = toDocument(found, [first])
    expect([second.id, second.file]).toEqual(['vesper-line-goes-to-court-2', 'vesper-line-goes-to-court-2.txt'])
    expect(toDocument(found, [{ ...first, id: 'other' }]).file).toBe('vesper-line-goes-to-court-2.txt')
  })

  it.each([
    ['Harrow v. Corran Line', 'legal_case'],
    ['Treaty of Kelsund', 'treaty'],
    ['Report on the berths', 'report'],
    ['Board signs', 'document'],
  ])('of %s is a %s', (title, type) => {
    expect(toDocument(found, [], { title }).type).toBe(type)
  })

  it('of a newspaper says its paper', () => {
    expect(toDocument({ ...found, container: 'Kelsund Gazette' }, [])).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Kelsund Gazette',
    })
  })

  it('of a page that names its publisher has it, without what turns its letters', () => {
    expect(toDocument({ ...found, publisher: 'Kelsund \u202EPress' }, []).publisher).toBe('Kelsund Press')
    expect(toDocument(found, [])).not.toHaveProperty('publisher')
  })
})
