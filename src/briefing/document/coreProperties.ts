/** What a file says of itself: title, language, day and version. No author: none of ours is known. (ECMA-376, part 2, core properties) */
import { isoOf } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { type Markup, element } from '../xml.ts'

export const CORE_PROPERTIES_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'
export const CORE_PROPERTIES_RELATIONSHIP =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

export function coreProperties({
  title,
  description,
  language,
  made,
}: {
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  readonly made: Day
}): Markup {
  const moment = `${isoOf(made)}T00:00:00Z`
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, title),
    element('dc:description', {}, description),
    element('dc:language', {}, language),
    element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, moment),
    element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, moment),
  )
}
