/** Numbers in sentences. */
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** "two" up to ten, then figures. */
export function formatNumber(count: number): string {
  return WORDS[count] ?? formatDigits(count)
}

/** "7", "5,000": figures alone, in threes. */
export function formatDigits(count: number): string {
  return DIGITS.format(count)
}

const DIGITS = new Intl.NumberFormat('en')

/** "1 event", "4 events". */
export function formatCount(count: number, one: string, several = `${one}s`): string {
  return `${formatDigits(count)} ${count === 1 ? one : several}`
}

/** "once", "twice", "3 times". */
export function formatTimes(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${formatDigits(count)} times`
}
