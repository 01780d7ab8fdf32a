import type { Span } from '../documents/span.ts'
import { readAmount } from './readAmount.ts'

/** A sum or a count in a text, as its words have it: “€2.3 million”, “51 % of the shares”, “1,200 tonnes”. */
export interface FoundAmount extends Span {
  readonly text: string
  /** The word before it that takes it back a little: “almost”, “up to”. */
  readonly about?: string
}

const NUMBER = String.raw`\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?`
const SCALE = String.raw`(?:\s?(?:thousand|millions?|billions?|trillions?|mn|bn|k|m)(?![\p{L}\p{N}]))`
/** What money is called, and what is counted in news. Years, people and hours are counted too, and belong to no relationship. */
const MONEY =
  'euros?|dollars?|pounds?|crowns?|francs?|marks?|yen|yuan|lira|roubles?|rubles?|rupees?|pesos?|kronor|kroner|krona|zloty|zlotys|forints?|dinars?|' +
  'dirhams?|riyals?|shekels?|guilders?|florins?|ducats?'
const GOODS =
  'tonnes|tons|barrels|containers|hectares|acres|litres|liters|kilograms|kilogrammes|megawatts|gigawatts|shares|ships|vessels|tankers|wagons|' +
  'trains|trams|buses|aircraft|tugs|ferries'
const CODES =
  'EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|RUB|UAH|CNY|INR|BRL|CAD|AUD|NZD|ZAR|AED|SAR|QAR|ILS|MXN|SGD|HKD'
const SHARE_OF = String.raw`(?:\s+of\s+(?:the\s+|its\s+)?(?:shares|share capital|capital|stock|votes|voting rights|equity))`
const AMOUNT = new RegExp(
  [
    String.raw`[€$£¥]\s?${NUMBER}${SCALE}?`,
    String.raw`(?<!\p{L})(?:${CODES})\s?${NUMBER}${SCALE}?`,
    String.raw`(?<![\p{L}\p{N}])${NUMBER}${SCALE}?\s(?:(?:US|Swiss|Canadian|Australian|Swedish|Danish|Norwegian|Czech)\s)?(?:${MONEY}|${GOODS}|${CODES})(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}])${NUMBER}\s?(?:%|per\s?cent(?!\p{L}))${SHARE_OF}?`,
  ].join('|'),
  'gu',
)
const ABOUT =
  /(?:^|[\s(])(about|around|almost|nearly|roughly|some|up to|at least|at most|more than|less than|over|under|approximately|an estimated)\s+$/iu
/** Digits that go on, or came before, make it part of a longer number or of a range. */
const PART_BEFORE = /[\p{N}\p{L}][.,–‐-]\s?$|[€$£¥–-]\s?$/u
const PART_AFTER = /^(?:[.,]?\p{N}|\s?[–‐-]\s?[\p{N}\p{Sc}]|,\p{N})/u
const RANGE_BEFORE = /(?<!\p{L})(?:between|from)\s+$/iu
const RANGE_AFTER = /^\s+(?:to|or)\s+[\p{Sc}\p{N}]/u

/** The amounts of a sentence that can be read as one number of one unit, in order; ranges, and digits set in another way, are none. */
export function findAmounts(text: string): readonly FoundAmount[] {
  const found: FoundAmount[] = []
  let rangeEnd = -1
  for (const { 0: words, index } of text.matchAll(AMOUNT)) {
    const end = index + words.length
    const [before, after] = [text.slice(Math.max(0, index - 20), index), text.slice(end, end + 12)]
    if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)) {
      rangeEnd = end
      continue
    }
    const isRangeEnd = rangeEnd >= 0 && /^\s+(?:to|and|or)\s+$/u.test(text.slice(rangeEnd, index))
    if (isRangeEnd || PART_BEFORE.test(before) || PART_AFTER.test(after) || readAmount(words) === null) continue
    const about = ABOUT.exec(before)?.[1]
    found.push({ start: index, end, text: words, ...(about !== undefined && { about: about.toLowerCase() }) })
  }
  return found
}
