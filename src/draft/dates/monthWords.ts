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

/** The same in German, French, Italian and Spanish. */
const OTHERS: readonly (readonly string[])[] = [
  ['januar', 'jänner', 'jän', 'janvier', 'janv', 'gennaio', 'gen', 'enero', 'ene'],
  ['februar', 'feber', 'février', 'fevrier', 'févr', 'febbraio', 'febrero'],
  ['märz', 'maerz', 'mrz', 'mär', 'mars', 'marzo'],
  ['avril', 'avr', 'aprile', 'abril', 'abr'],
  ['mai', 'maggio', 'mag', 'mayo'],
  ['juni', 'juin', 'giugno', 'giu', 'junio'],
  ['juli', 'juillet', 'juil', 'luglio', 'lug', 'julio'],
  ['août', 'aout', 'agosto', 'ago'],
  ['septembre', 'settembre', 'septiembre', 'setiembre'],
  ['oktober', 'okt', 'octobre', 'ottobre', 'ott', 'octubre'],
  ['novembre', 'noviembre'],
  ['dezember', 'dez', 'décembre', 'decembre', 'déc', 'dicembre', 'dic', 'diciembre'],
]

const MONTHS = new Map(
  [...ENGLISH, ...OTHERS].flatMap((names, index) => names.map((name) => [name, (index % ENGLISH.length) + 1] as const)),
)

/**
 * Source of a pattern for one of these words whole; the longest first, so that a short form cuts no name in two. A full stop belongs
 * to a short form alone, and only where a number follows: elsewhere it ends the sentence.
 */
function oneOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
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
