/** The footer of each page: what the document was made of, and the number of the page. */
import { type Markup, element } from '../xml.ts'
import { TEXT_NAMESPACES } from './namespaces.ts'
import { type Look, field, paragraph, textRuns } from './textMarkup.ts'

export function footerMarkup(version: string, look: Look): Markup {
  return element(
    'w:ftr',
    TEXT_NAMESPACES,
    paragraph('Footer', version, [...textRuns(`${version} · `, look), ...field('PAGE', '1', look)]),
  )
}
