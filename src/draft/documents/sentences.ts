import { paragraphs } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A sentence of a text, without white space at its ends. */
export interface Sentence extends Span {
  /** Index of its paragraph in `paragraphs(text)`. */
  readonly paragraph: number
}

/** A full stop after these is none: a name or a number follows. */
const LEADING = new Set(
  (
    'mr mrs ms mx messrs dr prof st sr sra fr rev hon pres gov sen rep amb gen col lt maj capt cmdr cdr adm sgt cpl pvt brig insp supt ' +
    'mme mlle hr frau ing dipl vs v cf viz eg ie e.g i.e z.b d.h u.a p.ej approx ca c esp incl al'
  ).split(' '),
)
/** And after these, where a number follows. */
const NUMBERED = new Set(
  (
    'no nos nr nrs art arts sec sect para paras par p pp pg vol vols ch chap fig figs eq ed ref tel ext jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec op cap num núm'
  ).split(' '),
)
/** What a sentence begins with and a name does not: after “U.S.” and an initial these make the full stop one. */
const OPENINGS = new Set(
  (
    'the a an it he she they we you this that these those there its his her their our in on at by for from with to of as and but or so ' +
    'if when while after before since until during however meanwhile according both all some many most no not what who which'
  ).split(' '),
)
const MONTHS = /^(?:Jan|Feb|M[aä]r|Mars|Apr|Ma[ijy]|Jun|Jul|A[uv]g|Sep|O[kc]t|Nov|De[csz])/u
const INITIALS = /(?:^|[\s(“"'‘’«-])(?:\p{Lu}\.)+$/u
const LAST_WORD = /([\p{L}\p{M}.]+)\.[)\]]?$/u

/** How much before the end of a sentence tells whether it is one, in UTF-16 code units. */
const LOOK_BACK = 60

let segmenter: Intl.Segmenter | undefined

/**
 * The sentences of a text, in order: together they hold all of it that is not white space. The rules are those of Unicode (UAX 29, as the
 * browser has them), and mended where they take the full stop of an abbreviation, an initial or a number for the end of a sentence.
 * @param text with LF as its line ends
 */
export function sentences(text: string): readonly Sentence[] {
  return paragraphs(text).flatMap((paragraph, index) =>
    sentencesWithin(text.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
      start: paragraph.start + start,
      end: paragraph.start + end,
      paragraph: index,
    })),
  )
}

/** @param paragraph without white space at its ends */
function sentencesWithin(paragraph: string): readonly Span[] {
  // A line end within a paragraph is a space: to the rules it would end a sentence.
  const flat = paragraph.replaceAll('\n', ' ')
  const ends: number[] = []
  for (const uncut of segmentEnds(flat)) {
    const end = endOf(flat, uncut)
    const start = ends.at(-1) ?? 0
    if (end <= start) continue
    const before = ends.length > 0 ? flat.slice(Math.max(ends.at(-2) ?? 0, start - LOOK_BACK), start).trimEnd() : ''
    if (before !== '' && isOneSentence(before, flat.slice(start, end).trimStart())) ends[ends.length - 1] = end
    else ends.push(end)
  }
  return ends.map((end, i) => trimmed(flat, { start: ends[i - 1] ?? 0, end })).filter(({ start, end }) => start < end)
}

/**
 * Where the rules end a sentence. The text is handed on in pieces, each from the start of a sentence: browsers take as long for every
 * sentence of a text as the whole text is long.
 */
function* segmentEnds(text: string): Generator<number> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  let at = 0
  let size = PIECE
  while (at < text.length) {
    const piece = text.slice(at, at + size)
    const isLast = at + size >= text.length
    const ends: number[] = []
    for (const { index, segment } of segmenter.segment(piece)) ends.push(at + index + segment.length)
    // The end of the piece is no end of a sentence, unless it is that of the text.
    if (!isLast) ends.pop()
    yield* ends
    const last = ends.at(-1)
    size = last === undefined ? 2 * size : PIECE
    at = isLast ? text.length : (last ?? at)
  }
}

/** In UTF-16 code units: longer than nearly all sentences. */
const PIECE = 1_000

/** A reference in brackets, “opened.[1] The”, belongs to what stands before it. */
function endOf(text: string, end: number): number {
  if (text[end - 1] !== '[') return end
  const reference = /^\[\d{1,3}\](?:\[\d{1,3}\])*\s*/.exec(text.slice(end - 1, end + 40))
  return reference ? end - 1 + reference[0].length : end
}

/** @param before without white space at its end @param after without white space at its start */
function isOneSentence(before: string, after: string): boolean {
  // “Is it so?” asked Ladberg.
  if (/^\p{Ll}/u.test(after)) return true
  // “1.” of a list, and marks that stand alone.
  if (!/[\p{L}]/u.test(before) && before.length <= 6) return true
  // Closing marks that were left over.
  if (/^[”’»)\]]+$/u.test(after)) return true
  const next = /^[“"'‘«(]*([\p{L}\p{M}\p{N}]+)/u.exec(after)?.[1] ?? ''
  if (/(?:^|\s)\d{1,2}\.$/.test(before) && MONTHS.test(next)) return true
  const isOpening = OPENINGS.has(next.toLowerCase())
  if (INITIALS.test(before)) return !isOpening && /^[\p{L}\p{N}]/u.test(next)
  const word = LAST_WORD.exec(before)?.[1]?.toLowerCase()
  if (word === undefined || !before.endsWith('.')) return false
  return LEADING.has(word) || (NUMBERED.has(word) && /^[\p{N}]|^[IVXLC]+$/u.test(next))
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length }
}
