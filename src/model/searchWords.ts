/** Words as the search compares them: without regard to case, accents, or on which side of the Atlantic they are spelt. */

/** A word of a text. */
export interface Word {
  /** In the one spelling that all its spellings are brought to. */
  readonly folded: string
  /** Where it stands, in UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** The "s" of "Italy’s", in both kinds of apostrophe. */
const POSSESSIVE = /['’]$/u

/** Letters that no accent is taken off of by decomposing them. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd' }

/**
 * The one spelling of a word. British and American pairs meet, and so do doubled and single letters, the commonest slip in
 * a foreign name. Each rule but the last gives the beginning of a word what it gives the whole one, so that a word is found
 * while it is typed; that it also makes strangers of some words ("exercice") does no harm, since both sides pass through it.
 */
export function fold(word: string): string {
  return (
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßæœøłđıð]/gu, (letter) => LETTERS[letter] ?? letter)
      // organize, analyze
      .replaceAll('z', 's')
      // defence, licence
      .replaceAll('enc', 'ens')
      // labour, neighbour
      .replaceAll('our', 'or')
      // travelled, Crosetto
      .replace(/(\p{L})\1+/gu, '$1')
      // programme, dialogue
      .replaceAll('grame', 'gram')
      .replace(/ogue?/gu, 'og')
      // centre
      .replace(/tre(s?)$/u, 'ter$1')
  )
}

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (word === 's' && POSSESSIVE.test(text.slice(0, index))) continue
    words.push({ folded: remembered(word), start: index, end: index + word.length })
  }
  return words
}

/** A dataset repeats its words some twenty times. */
const known = new Map<string, string>()
/** Words that are kept: more than any dataset has, so that what is typed cannot fill the memory. */
const MOST_KNOWN = 20_000

function remembered(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const folded = fold(word)
  if (known.size < MOST_KNOWN) known.set(word, folded)
  return folded
}
