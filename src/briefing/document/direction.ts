/** Which way text runs: Word asks for it of each run and each paragraph, and does not find it out as a browser does. */

const RIGHT_TO_LEFT =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}' +
  '\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Hanifi_Rohingya}]'
/** The end of an isolate, and isolates of the kinds that begin one. */
const END = '\u2069'
const ISOLATES = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu

/** What lies between two words from right to left: anything but a letter of the other direction, or the end of what was set apart. */
const BETWEEN = `(?:(?!\\p{L}|${END})[^])`
const STRETCH = new RegExp(
  `${RIGHT_TO_LEFT}(?:(?:${RIGHT_TO_LEFT}|${BETWEEN})*(?:${RIGHT_TO_LEFT}|(?=${END})))?\\p{M}*`,
  'gu',
)
const STARTS_RIGHT = new RegExp(`^${RIGHT_TO_LEFT}`, 'u')
const FIRST_LETTER = /\p{L}/u

export interface Stretch {
  readonly text: string
  readonly isRightToLeft: boolean
}

/** The text in stretches of one direction. Put together they are the text. */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(STRETCH)) {
    if (index > done) stretches.push({ text: text.slice(done, index), isRightToLeft: false })
    stretches.push({ text: found, isRightToLeft: true })
    done = index + found.length
  }
  if (done < text.length) stretches.push({ text: text.slice(done), isRightToLeft: false })
  return stretches
}

/**
 * Does a paragraph with this text begin at the right? Its first letter says so, of what is not isolated; where all of it is, its
 * first letter at all (Unicode Standard Annex 9, rules P2 and P3).
 */
export function beginsAtRight(text: string): boolean {
  const [first = ''] = FIRST_LETTER.exec(text.replace(ISOLATES, '')) ?? FIRST_LETTER.exec(text) ?? []
  return STARTS_RIGHT.test(first)
}

/** Languages that are written from right to left, by the first part of their tag, and the scripts that are, by the second. */
const LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const SCRIPT = /-(?:arab|hebr|syrc|thaa|nkoo|adlm|rohg|samr|mand)\b/i
const OTHER_SCRIPT = /-[a-z]{4}\b/i

/** Is a language with this tag (BCP 47) written from right to left? */
export function isWrittenFromRight(tag: string): boolean {
  if (SCRIPT.test(tag)) return true
  return !OTHER_SCRIPT.test(tag) && LANGUAGES.has((tag.split('-')[0] ?? '').toLowerCase())
}
