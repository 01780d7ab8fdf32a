/** What an Office file says of itself: title, language, day and version. No author: none of ours is known. (ECMA-376, part 2, 11) */
import { isoOf } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { element } from '../xml.ts'
import type { Part } from './package.ts'

/** Where it lies, and by which kind of relationship the package refers to it. */
export const CORE_PROPERTIES = {
  path: 'docProps/core.xml',
  relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const

interface Properties {
  readonly title: string
  readonly description?: string
  /** BCP 47. */
  readonly language?: string
  readonly made?: Day
}

/** The part that says so. What is left out is not said. */
export function coreProperties({ title, description, language, made }: Properties): Part {
  const moment = made === undefined ? [] : [`${isoOf(made)}T00:00:00Z`]
  return {
    path: CORE_PROPERTIES.path,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, title),
      ...(description === undefined ? [] : [element('dc:description', {}, description)]),
      ...(language === undefined ? [] : [element('dc:language', {}, language)]),
      ...['created', 'modified'].flatMap((name) =>
        moment.map((when) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, when)),
      ),
    ),
  }
}
