/** Texts as names are looked for in them: without regard to case, kinds of apostrophe and hyphen, and how lines are broken. */

export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}]/gu, '')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll(/[\u2010-\u2012]/g, '-')
    .replaceAll(/\s+/gu, ' ')
}

const WORD = /[\p{L}\p{M}\p{N}]/u
/** Scripts that are written without spaces: no word has bounds to be seen. */
const CLOSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Does a folded text hold a folded name, not as a part of a longer word? */
export function holds(text: string, name: string): boolean {
  if (name === '') return false
  const isBound = (inside: string, outside: string) => !WORD.test(outside) || CLOSE.test(inside) || CLOSE.test(outside)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length
    if (isBound(text[at] ?? '', text[at - 1] ?? '') && isBound(text[end - 1] ?? '', text[end] ?? '')) return true
  }
  return false
}
