import type { Span } from '../documents/span.ts'
import { kindWordsOfNoun } from './headWords.ts'
import { isAddress, nameBehindTitle } from './titles.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const DAYS = set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays',
)
const MONTHS = set(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
    'Christmas Easter Spring Summer Autumn Winter GMT UTC AM PM BC AD CE BCE',
)
/** Words that begin a sentence with a capital and are no name. */
const OPENINGS = set(
  'A About According Across After Again Against All Already Also Although Among An And Another Any Are As At Back Because Before Being Below ' +
    'Beside Besides Between Beyond Both But By Can Could Did Do Does Down During Each Earlier Either Even Ever Every Everyone Few First Five ' +
    'For Four Friday From Further Had Has Have Having He Hence Her Here His How However I If In Indeed Instead Into Is It Its Just Last Late ' +
    'Later Less Like Many May Maybe Meanwhile Might Moreover More Most Much My Near Neither Nevertheless Next No None Nor Not Nothing Now Of ' +
    'Off On Once One Only Or Other Others Our Out Over Own Perhaps Rather Same Second See Seven Several Shall She Should Since Six So Some ' +
    'Soon Still Such Ten Than That The Their Them Then There Therefore These They Third This Those Though Three Through Throughout Thus To ' +
    'Today Together Tomorrow Too Two Under Unlike Until Up Upon Us Very Was We Were What When Where Whereas Whether Which While Who Whose ' +
    'Why Will With Within Without Would Yes Yesterday Yet You Your Said Says Share Copy Read ' +
    'Der Die Das Ein Eine Im In Am Es Er Sie Und Aber Le La Les Un Une Il Elle Et Mais Dans El Los Las Una Y En Lo Gli Uno Ma Nel De Het Een',
)
/** Small words within a name. */
const PARTICLES = set('of de del della di da do dos du des la le von van der den ten ter zu zur af av al bin ibn')
const BODY =
  /^(?:Ministry|Minister|Department|Office|Institute|Centre|Center|Agency|Council|Committee|Secretary|Court|Commission|Society|Bureau|Foundation|Association|Federation|Union|Board|Authority)$/u

/** What such a body may be of, beside something else: “Ministry of Transport and Works”. */
const PORTFOLIO = set(
  'Works Industry Industries Trade Commerce Transport Energy Power Health Education Sport Sports Culture Tourism Labour Labor Employment ' +
    'Agriculture Fisheries Food Forestry Environment Climate Water Mines Mining Housing Communications Infrastructure Development Technology ' +
    'Science Innovation Research Security Defence Defense Justice Migration Home Planning Ports Shipping Navigation Customs Excise ' +
    'Revenue Finance Economy Investment Business Consumer Competition Markets Family Families Youth Women Media Telecommunications',
)

/** A word with its dots, hyphens and apostrophes; a number; or any one character that is no space. */
const TOKEN =
  /(?:\p{Lu}\.)+(?=[\s,;:’')”]|\p{Lu}|$)|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’&/]\p{L}[\p{L}\p{M}\p{N}]*)*(?:(?<=s)['’](?=\s\p{Lu}))?|\p{N}+|\S/gu
const CAPITAL = /^\p{Lu}/u
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u
const WORD_START = /^\p{L}/u
const NUMBER = /^\p{N}{1,3}$/u
/** Between words of one name: one space, or a line end within a broken line. */
const GAP = /^[ \t\u00a0\u202f]?\n?$/u
const CLOSES_SENTENCE = /[.!?…:;•·|–—]["”’»)\]]*\s*["“‘«(]*$|[\n]\s*["“‘«(]*$|^\s*["“‘«(]*$|["“«]$/u

/** Words that may be a name. */
export interface CapitalRun extends Span {
  /** A title stands before it: it is of a person. */
  readonly isPerson?: true
  /** It is the first word of a sentence, and a name only where something else tells so. */
  readonly isOpening?: true
}

interface Token extends Span {
  readonly word: string
  /** It has a capital, and stands where any word has one. */
  readonly opens: boolean
}

/**
 * Runs of words with capitals, which may be names that nobody has marked: “Court of Appeal”, “Jürgen von Ladberg”, “ASI”. Days and months
 * are none, nor is the first word of a sentence alone, unless it has its capital elsewhere, too. Headlines, and single words of a
 * language that gives all nouns a capital, are left alone.
 * @param taken stretches in which nothing is looked for, in order
 */
export function capitalRuns(text: string, taken: readonly Span[]): readonly CapitalRun[] {
  const tokens = tokensOf(text)
  const { small, midway, nounsHaveCapitals } = habitsOf(text, tokens, taken)
  const runs: CapitalRun[] = []
  let next = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]
    if (!token || !CAPITAL.test(token.word)) continue
    while (next < taken.length && (taken[next]?.end ?? 0) <= token.start) next += 1
    const limit = taken[next]?.start ?? text.length
    if (token.end > limit) continue
    const last = lastOfRun(text, tokens, i, limit)
    const run = tokens.slice(i, last + 1)
    i = last
    const bare = withoutEdges(run, tokens[last + 1], small, midway)
    if (isHeadline(text, bare, tokens, i)) continue
    const isLed = GAP.test(text.slice(bare.at(-1)?.end ?? 0, limit)) && limit < text.length
    for (const { words, isPerson } of withoutTitle(bare, isLed)) {
      const [first] = words
      const end = words.at(-1)
      if (!first || !end) continue
      const isSingle = words.filter(({ word }) => CAPITAL.test(word)).length === 1
      const isLone = !isSingle || isPerson || isLoneName(first, midway, nounsHaveCapitals)
      if (isSingle && !isPerson && isAddress(first.word)) continue
      if (!isLone && (!first.opens || nounsHaveCapitals)) continue
      runs.push({
        start: first.start,
        end: endOf(end),
        ...(isPerson && { isPerson }),
        ...(!isLone && { isOpening: true }),
      })
    }
  }
  return runs
}

interface NamePart {
  readonly words: readonly Token[]
  readonly isPerson: boolean
}

/**
 * “Velmar Mayor Tilda Voss” names two, and none of them is the mayor.
 * @param isLed a name that is known follows at once
 */
function withoutTitle(run: readonly Token[], isLed: boolean): readonly NamePart[] {
  const found = nameBehindTitle(
    run.map(({ word }) => word),
    isLed,
  )
  if (!found) return [{ words: run, isPerson: false }]
  return [
    { words: run.slice(0, found.before), isPerson: false },
    { words: run.slice(found.from), isPerson: true },
  ]
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const opens = CAPITAL.test(word) && CLOSES_SENTENCE.test(text.slice(Math.max(0, index - 6), index))
    tokens.push({ word, start: index, end: index + word.length, opens })
  }
  return tokens
}

interface Habits {
  /** Words that stand in the text in small letters. */
  readonly small: ReadonlySet<string>
  /** Words that have a capital in the midst of a sentence, beside no other with one. */
  readonly midway: ReadonlySet<string>
  /** The text is in a language that gives all nouns a capital, so that this does not tell names. */
  readonly nounsHaveCapitals: boolean
}

/** The commonest small words of German, and the share of all words above which a text is taken for it. */
const GERMAN = set('der die das und ist nicht ein eine einer einen dem den des mit auf für zu sich von im')
const GERMAN_SHARE = 0.1

function habitsOf(text: string, tokens: readonly Token[], taken: readonly Span[]): Habits {
  const small = new Set<string>()
  const midway = new Set<string>()
  let german = 0
  let words = 0
  let next = 0
  for (const [i, token] of tokens.entries()) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= token.start) next += 1
    if (token.opens || !WORD_START.test(token.word) || token.start >= (taken[next]?.start ?? text.length)) continue
    words += 1
    if (!CAPITAL.test(token.word)) {
      small.add(token.word)
      if (GERMAN.has(token.word)) german += 1
    } else if (!isBeside(text, tokens[i - 1], token) && !isBeside(text, token, tokens[i + 1])) midway.add(token.word)
  }
  return { small, midway, nounsHaveCapitals: german > GERMAN_SHARE * words }
}

/** Do two words with capitals follow each other? */
function isBeside(text: string, before: Token | undefined, after: Token | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    CAPITAL.test(before.word) &&
    CAPITAL.test(after.word) &&
    isNear(text, before, after)
  )
}

/** More words than any name has. */
const MOST_TOKENS = 24

/** Index of the last token of the run that begins at `from`. */
function lastOfRun(text: string, tokens: readonly Token[], from: number, limit: number): number {
  let last = from
  let i = from + 1
  while (i < tokens.length && i - from < MOST_TOKENS) {
    const before = tokens[last]
    const token = tokens[i]
    if (!before || !token || token.end > limit || !isNear(text, tokens[i - 1], token)) break
    if (isOfName(token) && !isPossessive(tokens[i - 1]?.word ?? '')) {
      last = i
      i += 1
    } else if (isInitial(before.word) && CAPITAL.test(token.word)) {
      last = i
      i += 1
    } else if (NUMBER.test(token.word) && i === last + 1 && isNumbered(before, tokens[i + 1])) {
      last = i
      i += 1
    } else {
      const joint = jointAfter(text, tokens, from, i, limit)
      if (joint === undefined) break
      last = joint
      i = joint + 1
    }
  }
  return last
}

/** “Ansel” and the “d’Ansel” of “Banque d’Ansel”. */
function isOfName({ word, opens }: Token): boolean {
  return (CAPITAL.test(word) && !opens) || /^(?:d|l|de|dell|nell|all|sull)['’]\p{Lu}/u.test(word)
}

function isNear(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && before.end < token.start && GAP.test(text.slice(before.end, token.start))
}

/** Index of the word with a capital that “of the”, “de”, “&” or “for” join to a run; undefined where none follows. */
function jointAfter(
  text: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  limit: number,
): number | undefined {
  const word = tokens[at]?.word ?? ''
  const before = tokens[at - 1]?.word ?? ''
  if (word === 'and') return isPortfolio(text, tokens, from, at, limit) ? at + 1 : undefined
  if (!PARTICLES.has(word) && word !== '&' && !(word === 'for' && BODY.test(before))) return undefined
  if (word === 'of' && at - from > 1 && !tokens.slice(from, at).some((one) => isHead(one.word))) return undefined
  let next = at + 1
  const second = tokens[next]?.word ?? ''
  if (
    ((word === 'of' || word === 'for') && second === 'the') ||
    (word !== '&' && PARTICLES.has(second) && second !== 'of')
  )
    next += 1
  const token = tokens[next]
  if (!token || !CAPITAL.test(token.word) || token.end > limit) return undefined
  if (DAYS.has(token.word) || MONTHS.has(token.word)) return undefined
  for (let i = at + 1; i <= next; i += 1) {
    const one = tokens[i]
    if (!one || !isNear(text, tokens[i - 1], one)) return undefined
  }
  return next
}

/** “Ministry of Transport and Works”: one body, of two things. */
function isPortfolio(text: string, tokens: readonly Token[], from: number, at: number, limit: number): boolean {
  const head = tokens.findIndex(({ word }, index) => index >= from && index < at && BODY.test(word))
  const [joint, next] = [tokens[head + 1]?.word, tokens[at + 1]]
  if (head < 0 || (joint !== 'of' && joint !== 'for') || !next || next.end > limit) return false
  return PORTFOLIO.has(next.word) && isNear(text, tokens[at - 1], tokens[at] ?? next) && isNear(text, tokens[at], next)
}

/** “Board”, “Minister”: what another name may be tied to by “of”. */
function isHead(word: string): boolean {
  return kindWordsOfNoun(word.toLowerCase()).length > 0
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(word)
}

/** “Berth 7”, and neither “March 7” nor “Harrow 7 March”. */
function isNumbered(before: Token, after: Token | undefined): boolean {
  if (MONTHS.has(before.word) || DAYS.has(before.word) || OPENINGS.has(before.word)) return false
  return (
    !after ||
    !(
      MONTHS.has(after.word) ||
      after.word === '%' ||
      after.word === '.' ||
      after.word === ',' ||
      (/^\p{Ll}/u.test(after.word) && COUNTED.test(after.word))
    )
  )
}
/** What is counted by a number before it. */
const COUNTED =
  /^(?:million|billion|thousand|per|percent|times|years?|months?|days?|weeks?|hours?|people|men|women|km|m|tons?|tonnes|of)$/u

function isPossessive(word: string): boolean {
  return /['’]s$/u.test(word)
}

/** The run without days, months and words that only open a sentence at its ends. */
function withoutEdges(
  run: readonly Token[],
  after: Token | undefined,
  small: ReadonlySet<string>,
  midway: ReadonlySet<string>,
): readonly Token[] {
  let from = 0
  let to = run.length
  while (from < to) {
    const token = run[from]
    const word = token?.word ?? ''
    const isOpening = OPENINGS.has(word) || (token?.opens && small.has(word.toLowerCase()) && !midway.has(word))
    if (!isOpening && !DAYS.has(word) && !MONTHS.has(word) && !PARTICLES.has(word) && !/^\p{N}/u.test(word)) break
    from += 1
  }
  // “Members of the IMO”: the first word is none of the name.
  if (
    run[from]?.opens &&
    from === 0 &&
    PARTICLES.has(run[1]?.word ?? '') &&
    !isHead(run[0]?.word ?? '') &&
    !midway.has(run[0]?.word ?? '')
  ) {
    from = run.findIndex(({ word }, i) => i > 1 && CAPITAL.test(word))
  }
  while (to > from) {
    const word = run[to - 1]?.word ?? ''
    const isDated = DAYS.has(word) || (MONTHS.has(word) && (/^\p{N}/u.test(after?.word ?? '') || to - from === 1))
    if (!isDated && !PARTICLES.has(word) && word !== '&') break
    to -= 1
  }
  return run.slice(from, to)
}

function isLoneName({ word, opens }: Token, midway: ReadonlySet<string>, nounsHaveCapitals: boolean): boolean {
  if (ACRONYM.test(word)) return word.replaceAll(/[^\p{Lu}\p{N}]/gu, '').length > 1
  if (nounsHaveCapitals || [...word].length < 2) return false
  return !opens || midway.has(word)
}

const LONGEST_HEADLINE = 200

/** All of a line of four words or more has capitals, but for short words. */
function isHeadline(text: string, run: readonly Token[], tokens: readonly Token[], at: number): boolean {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length < 4 || !first.opens) return false
  const from = text.lastIndexOf('\n', first.start - 1) + 1
  const to = text.indexOf('\n', last.end)
  const line = text.slice(from, to < 0 ? text.length : to)
  if (line.length > LONGEST_HEADLINE) return false
  if (/[.!?,]["”’]?\s*$/u.test(line)) return false
  const words = line.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.every((word) => word.length <= 3 || CAPITAL.test(word)) && tokens.length > at
}

/** Without the mark of a possessive: “Ladberg’s”. One in the midst stays: “Dockers’ Union”. */
function endOf({ word, end }: Token): number {
  return isPossessive(word) ? end - 2 : /['’]$/u.test(word) ? end - 1 : end
}
