/** The language of a text, for spelling and for voices. */
import { type Markup, element } from '../xml.ts'
import { isWrittenFromRight } from './direction.ts'

const EAST_ASIAN = /^(?:zh|ja|ko)\b/i

/**
 * Word asks for it by three groups of scripts: Latin and its like, East Asian, and those of shapes or directions of their own.
 *
 * @param tag BCP 47
 * @param beside the language of what stands in Latin letters within one from right to left
 */
export function languageMarkup(tag: string, beside?: string): Markup {
  const isFromRight = isWrittenFromRight(tag)
  return element('w:lang', {
    'w:val': isFromRight ? beside : tag,
    'w:eastAsia': EAST_ASIAN.test(tag) ? tag : undefined,
    'w:bidi': isFromRight ? tag : undefined,
  })
}
