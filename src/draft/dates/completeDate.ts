import { fold } from '../../model/searchWords.ts'
import { type DateOptions, type DateReading, readDate } from './readDate.ts'

/** A date whose last word was completed, or that was gone on with by one. */
export interface CompletedDate extends DateReading {
  /** All words that it was read from: “yesterday”. */
  readonly words: string
}

export interface DateCompletions {
  /** The likeliest first, each date once. */
  readonly dates: readonly CompletedDate[]
  /** The words that would be a date, had the text a day to count from. */
  readonly needsDay?: string
  /** The word that a date has to follow: “before”. */
  readonly opener?: string
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const PERIODS = ['week', 'month', 'quarter', 'year', 'weekend', 'decade'] as const
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
/** Words that end a date, the likeliest first. */
const ENDING = [
  'yesterday',
  'today',
  'tomorrow',
  ...WEEKDAYS,
  ...MONTHS,
  ...PERIODS,
  ...SEASONS,
  'ago',
  'days ago',
  'weeks ago',
  'months ago',
  'years ago',
]
/** Words that begin one, and are none alone. */
const OPENERS = [
  'before',
  'after',
  'by',
  'since',
  'until',
  'from',
  'about',
  'early',
  'mid',
  'late',
  'end of',
  'beginning of',
]
/** Words that may follow what is whole. */
const FOLLOWING = ['ago', ...PERIODS, ...WEEKDAYS, ...MONTHS]

/** Dates that are listed at once. */
const MOST = 8

/**
 * What a date that is being typed may become: `yest` is “yesterday”, `22 mar` “22 March”, `two weeks` “two weeks ago”. For text that
 * `readDate` does not read as it stands; nothing of it is taken by itself.
 * @throws DateError where `seenFrom` is no day
 */
export function completeDate(typed: string, options: DateOptions = {}): DateCompletions {
  const text = typed.trim()
  const [, before = '', begun = ''] = /^(.*?)(\p{L}+)$/su.exec(text) ?? []
  const fits = (words: readonly string[]) =>
    begun === '' ? [] : words.filter((word) => fold(word).startsWith(fold(begun))).map((word) => `${before}${word}`)
  const opener = before === '' ? fits(OPENERS)[0] : undefined
  const begunWith = fits(ENDING)
  const meant = begunWith.length > 0 || opener !== undefined ? begunWith : FOLLOWING.map((word) => `${text} ${word}`)
  const read = meant.map((words) => Object.assign(readDate(words, options), { words }))
  const found = read.filter(({ readings }) => readings.length > 0)
  const dates = new Map<string, CompletedDate>()
  for (const { words, readings } of found) {
    const own = readings.filter(({ basis }) => basis !== 'reported')
    // Of several words each is there by its likeliest day; of one all that it may mean.
    for (const reading of found.length > 1 ? own.slice(0, 1) : own)
      if (!dates.has(reading.when)) dates.set(reading.when, { ...reading, words })
  }
  const needsDay = read.find(({ question }) => question === 'day')?.words
  return {
    dates: [...dates.values()].slice(0, MOST),
    ...(needsDay !== undefined && { needsDay }),
    ...(opener !== undefined && { opener }),
  }
}
