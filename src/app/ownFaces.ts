/** The page's own letters, for a picture that sees nothing of the page. */
import { FONT_FAMILY, needsExtendedLatin } from '../layout/textWidth.ts'
import { latinExtendedPart } from './fontParts.ts'

const WEIGHTS = [400, 600] as const

/** The rules of a sheet; none where the page may not read it. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return Array.from(sheet.cssRules)
  } catch {
    return []
  }
}

/** CSS with the fonts in it, as the page's styles have them; empty where the page may not read its own styles, as from disk in several files. */
export async function ownFaces(text: string, page: Document): Promise<string> {
  const own = [...page.styleSheets].flatMap(rulesOf).flatMap((rule) => {
    const isOwn = rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').includes(FONT_FAMILY)
    return isOwn && rule.cssText.includes('url("data:') ? [rule.cssText] : []
  })
  if (own.length === 0 || !needsExtendedLatin(text)) return own.join('\n')
  const { FILES, RANGE } = await latinExtendedPart.load()
  const more = WEIGHTS.map(
    (weight) =>
      `@font-face { font-family: "${FONT_FAMILY}"; font-weight: ${weight}; src: url("${FILES[weight]}"); unicode-range: ${RANGE}; }`,
  )
  return [...own, ...more].join('\n')
}
