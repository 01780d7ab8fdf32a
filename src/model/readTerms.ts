/* oxlint-disable typescript/no-non-null-assertion -- every index below is that of a code unit */
/**
 * The words of many texts as numbers, without where they stand: those that `wordsIn` finds, in the same order. A text of letters that
 * are one code unit each is gone through by a table of their kinds, and each run of them is folded once for all texts.
 */
import { type Span, type Word, beginsClose, compoundOf, fold, isJoined, wordsIn } from './searchWords.ts'

/** Of a word of a text: its number, and whether it stands within another word of the text. */
export type VisitTerm = (term: number, isPart: boolean) => void

/** Kinds of code units. */
const [UNASKED, OTHER, LETTER, MARK, FORMAT, JOINT, HARD] = [0, 1, 2, 3, 4, 5, 6]
const kinds = new Uint8Array(0x10000)

const JOINTS = /['’\u2010\u2011-]/u

function kindOf(unit: number): number {
  const known = kinds[unit]!
  return known === UNASKED ? (kinds[unit] = askKind(unit)) : known
}

function askKind(unit: number): number {
  const character = String.fromCharCode(unit)
  // Half a character, or a script that is cut in pairs.
  if ((unit >= 0xd800 && unit < 0xe000) || beginsClose(character)) return HARD
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER
  if (/\p{M}/u.test(character)) return MARK
  if (/\p{Cf}/u.test(character)) return FORMAT
  return JOINTS.test(character) ? JOINT : OTHER
}

/**
 * Reads one text after the other. What it remembers of their words goes when it does.
 * @param numberOf the number of a folded word
 */
export function termReader(numberOf: (folded: string) => number): (text: string, visit: VisitTerm) => void {
  const runs = new Map<string, number>()
  const compounds = new Map<string, readonly { readonly term: number; readonly isPart: boolean }[]>()
  const termsOf = (words: Iterable<Word>) =>
    Array.from(words, ({ folded, part }) => ({ term: numberOf(folded), isPart: part === true }))

  const visitJoined = (text: string, spans: readonly Span[], visit: VisitTerm) => {
    const letters = text.slice(spans[0]!.start, spans.at(-1)!.end)
    let terms = compounds.get(letters)
    if (!terms) compounds.set(letters, (terms = termsOf(compoundOf(text, spans))))
    for (const { term, isPart } of terms) visit(term, isPart)
  }
  const visitRun = (run: string, visit: VisitTerm) => {
    let term = runs.get(run)
    if (term === undefined) runs.set(run, (term = numberOf(fold(run))))
    visit(term, false)
  }

  return (text, visit) => {
    if (isHard(text)) {
      for (const { term, isPart } of termsOf(wordsIn(text))) visit(term, isPart)
      return
    }
    /** The run before, and those that it is joined to. */
    let [start, end] = [-1, -1]
    let joined: Span[] | null = null
    let mayJoin = false
    const close = () => {
      if (joined) visitJoined(text, joined, visit)
      else if (start >= 0) visitRun(text.slice(start, end), visit)
      joined = null
    }
    for (let at = 0; at < text.length;) {
      const kind = kindOf(text.charCodeAt(at))
      if (kind !== LETTER) {
        mayJoin ||= kind === JOINT || kind === FORMAT
        at += 1
        continue
      }
      const from = at
      at = endOfRun(text, at)
      if (isPossessive(text, from, at)) continue
      const parts: number = joined?.length ?? 1
      const span = { start: from, end: at }
      if (start >= 0 && mayJoin && isJoined(text, { start, end }, span, parts)) {
        joined ??= [{ start, end }]
        joined.push(span)
      } else close()
      start = from
      end = at
      mayJoin = false
    }
    close()
  }
}

function isHard(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (kindOf(text.charCodeAt(at)) === HARD) return true
  return false
}

/** Letters, figures and marks, and within them what does not show. */
function endOfRun(text: string, from: number): number {
  let end = from + 1
  for (let at = end; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === LETTER || kind === MARK) end = at + 1
    else if (kind !== FORMAT) break
  }
  return end
}

/** The "s" of "Italy’s". */
function isPossessive(text: string, from: number, end: number): boolean {
  if (end !== from + 1 || text[from] !== 's') return false
  return text[from - 1] === '’' || text[from - 1] === "'"
}
