/**
 * Words as the search compares them: without regard to case, accents, ligatures and characters that do not show, to hyphens
 * and ends of lines, or on which side of the Atlantic they are spelt.
 */

/** A word of a text. */
export interface Word {
  /** In the one spelling that all its spellings are brought to. */
  readonly folded: string
  /** Where it stands, in UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
  /** It stands within another word of the same text, such as "operation" in "co-operation": it is found, not asked for. */
  readonly part?: true
}

/** Letters, figures, and within them what does not show. */
const RUN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\p{Cf}+(?=[\p{L}\p{M}\p{N}]))*/gu
/** The "s" of "Italy’s", in both kinds of apostrophe. */
const POSSESSIVE = /['’]$/u
/** What joins two parts to one word, and does so at the end of a line, too, where the word goes on in small letters. */
const JOINT = /^\p{Cf}?['’\u2010\u2011-]$/u
const LINE_END = /^[\u2010\u2011\u00ad-][ \t]*(?:\r\n|\n|\r)[ \t]*$/u
const SMALL = /^\p{Ll}/u
/** More parts than these no word has; a row of hyphens has. */
const MOST_PARTS = 6

/**
 * Scripts that are written without spaces between words, and Korean, whose particles stand close: any two characters that
 * follow each other are a word.
 */
const CLOSE =
  /(?:(?=\p{L})[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]\p{M}*)/u
const CLOSE_OR_OTHER = new RegExp(`${CLOSE.source}+|(?:(?!${CLOSE.source}).)+`, 'gsu')
const CLOSE_CHARACTER = new RegExp(CLOSE.source, 'gu')

/** Marks that are an accent or a point upon a letter; those of other scripts are its vowels. */
const ACCENTS =
  // oxlint-disable-next-line no-misleading-character-class -- single marks are meant, whatever they stand upon
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/g
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** Letters that no accent is taken off of by decomposing them. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ð: 'd' }

/** Does a text begin with a character of a script without spaces, whose words have no bounds to be cut at? */
export function beginsClose(text: string): boolean {
  return text.search(CLOSE) === 0
}

/**
 * The one spelling of a word. British and American pairs meet, and so do doubled and single letters, the commonest slip in
 * a foreign name. Each rule but the last gives the beginning of a word what it gives the whole one, so that a word is found
 * while it is typed; that it also makes strangers of some words ("exercice") does no harm, since both sides pass through it.
 */
export function fold(word: string): string {
  return (
    word
      .normalize('NFKD')
      .toLowerCase()
      .replace(UNSEEN, '')
      .replace(ACCENTS, '')
      .normalize('NFC')
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

/** The words of a text, in order; a word before its parts. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  let joined: Span[] = []
  const close = () => {
    for (const word of compoundOf(text, joined)) words.push(word)
    joined = []
  }
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const last = joined.at(-1)
    if (run === 's' && POSSESSIVE.test(text.slice(Math.max(0, index - 1), index))) continue
    const span = { start: index, end: index + run.length }
    if (last && !isJoined(text, last, span, joined.length)) close()
    joined.push(span)
  }
  close()
  return words
}

export type Span = Pick<Word, 'start' | 'end'>

/** Do two runs of letters make one word? `parts` is how many the first one closes already. */
export function isJoined(text: string, before: Span, after: Span, parts: number): boolean {
  const between = text.slice(before.end, after.start)
  if (between.length > 12 || parts >= MOST_PARTS) return false
  if (JOINT.test(between)) return true
  return LINE_END.test(between) && SMALL.test(text.slice(after.start, after.end))
}

/** A word that is made of these: as a whole, each two that follow each other, and each alone. */
export function* compoundOf(text: string, spans: readonly Span[]): Generator<Word> {
  const [first, ...rest] = spans
  const last = spans.at(-1)
  if (!first || !last) return
  const letters = (from: Span, to: Span) => text.slice(from.start, from.end) + text.slice(to.start, to.end)
  const whole = spans.map(({ start, end }) => text.slice(start, end)).join('')
  // Of scripts without spaces a hyphen joins nothing.
  if (rest.length > 0 && !CLOSE.test(whole)) {
    yield { folded: remembered(whole), start: first.start, end: last.end }
    for (const [i, span] of rest.entries()) {
      const before = spans[i]
      if (before && rest.length > 1) {
        yield { folded: remembered(letters(before, span)), start: before.start, end: span.end, part: true }
      }
    }
    for (const span of spans) yield* plainWords(text, span, true)
  } else for (const span of spans) yield* plainWords(text, span, false)
}

/** The words of a run of letters and figures: itself, or what scripts without spaces make of it. */
function* plainWords(text: string, { start, end }: Span, part: boolean): Generator<Word> {
  const run = text.slice(start, end)
  const flag = part ? ({ part: true } as const) : {}
  if (!CLOSE.test(run)) {
    yield { folded: remembered(run), start, end, ...flag }
    return
  }
  for (const { 0: piece, index } of run.matchAll(CLOSE_OR_OTHER)) {
    const from = start + index
    if (!beginsClose(piece)) {
      yield { folded: remembered(piece), start: from, end: from + piece.length, ...flag }
      continue
    }
    const characters = Array.from(piece.matchAll(CLOSE_CHARACTER), (found) => ({
      text: found[0],
      start: from + found.index,
      end: from + found.index + found[0].length,
    }))
    for (const [i, character] of characters.entries()) {
      const next = characters[i + 1]
      if (next) yield { folded: remembered(character.text + next.text), start: character.start, end: next.end, ...flag }
      // Alone it is asked for only where it stands alone; so that a single one is found, the last of a row is indexed.
      else {
        const alone = characters.length === 1 ? flag : ({ part: true } as const)
        yield { folded: remembered(character.text), start: character.start, end: character.end, ...alone }
      }
    }
  }
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
