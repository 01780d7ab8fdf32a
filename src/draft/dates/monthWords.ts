/** The months from January on, with their short forms. */
const ENGLISH: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** The same in German, French, Italian and Spanish, and in full in Portuguese and Dutch. */
const OTHERS: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'jän', 'janvier', 'janv', 'gennaio', 'gen', 'enero', 'ene', 'janeiro', 'januari'],
  ['februar', 'feber', 'février', 'fevrier', 'févr', 'febbraio', 'febrero', 'fevereiro', 'februari'],
  ['märz', 'maerz', 'mrz', 'mär', 'mars', 'marzo', 'março', 'maart'],
  ['avril', 'avr', 'aprile', 'abril', 'abr'],
  ['mai', 'maggio', 'mag', 'mayo', 'maio', 'mei'],
  ['juni', 'juin', 'giugno', 'giu', 'junio', 'junho'],
  ['juli', 'juillet', 'juil', 'luglio', 'lug', 'julio', 'julho'],
  ['août', 'aout', 'agosto', 'ago', 'augustus'],
  ['septembre', 'settembre', 'septiembre', 'setiembre', 'setembro'],
  ['oktober', 'okt', 'octobre', 'ottobre', 'ott', 'octubre', 'outubro'],
  ['novembre', 'noviembre'],
  ['dezember', 'dez', 'décembre', 'decembre', 'déc', 'dicembre', 'dic', 'diciembre', 'dezembro'],
]

const MONTHS = new Map(
  [...ENGLISH, ...OTHERS].flatMap((names, index) => names.map((name) => [name, (index % ENGLISH.length) + 1] as const)),
)

/**
 * Source of a pattern for one of these words whole; the longest first, so that a short form cuts no name in two. A full stop belongs
 * to a short form alone, and only where a number follows: elsewhere it ends the sentence.
 */
function oneOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const inFull = ENGLISH.map(([name]) => name).join('|')
  return String.raw`(?:${longestFirst.join('|')})(?![\p{L}\p{N}])(?:(?<!${inFull})\.(?=\s?\d))?`
}

/** Source of a pattern for a month in any of the languages. */
export const MONTH = oneOf([...MONTHS.keys()])

/** Source of a pattern for a month in English alone, for where no year stands beside it. */
export const ENGLISH_MONTH = oneOf(ENGLISH.flat())

/** The number of a month from 1 to 12; 0 where no month is called so. */
export function monthOf(word: string): number {
  return MONTHS.get(word.normalize('NFC').toLowerCase().replace(/\.$/, '')) ?? 0
}

const IN_ENGLISH = new RegExp(`^${ENGLISH_MONTH}$`, 'iu')

/** May this name stand without a year? In a sentence "march" and "may" are verbs, and other languages need one to be told. */
export function isYearless(name: string, isCell: boolean): boolean {
  return IN_ENGLISH.test(name) && (isCell || /^\p{Lu}/u.test(name))
}
