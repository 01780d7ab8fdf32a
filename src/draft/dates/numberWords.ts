const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'a couple of': 2,
}

/** Source of a pattern for a number to count days and years by: "3", "three", "a couple of". */
export const COUNT = String.raw`(?:\d{1,3}|a couple of|${Object.keys(NUMBERS)
  .filter((word) => !word.includes(' '))
  .sort((a, b) => b.length - a.length)
  .join('|')})`

/** The number that it names. */
export function countOf(word: string): number {
  return NUMBERS[word.toLowerCase().replace(/\s+/g, ' ')] ?? Number(word)
}
