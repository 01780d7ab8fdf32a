/** Titles before the name of a person, which are no part of it: “Transport Minister Paul Anseele”, “Lt Gen Olaf Brandt”. */
import { kindWords, ROLES } from './headWords.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Forms of address and ranks that name nobody and nothing where they stand alone. */
const ADDRESSES = set(
  'mr mrs ms miss mx dr prof sir dame mme mlle madame monsieur herr frau señor señora sr sra signor signora dott avv lt gen adm capt cmdr ' +
    'col maj sgt cpl brig rev fr hon insp supt',
)
const OFFICES: ReadonlySet<string> = new Set([
  ...ROLES,
  ...set(
    'officer executive premier chancellor professor doctor lieutenant major colonel commander commodore brigadier marshal sergeant corporal ' +
      'inspector superintendent constable attorney ombudsman treasurer auditor justice magistrate bishop archbishop cardinal deputy ' +
      'chairperson vice-president spokesperson reverend',
  ),
])
/** What an office is of, or which one it is, before its word or behind “of”. */
const WHICH = set(
  'prime deputy vice first second chief executive managing general senior acting former assistant under permanent foreign interior home ' +
    'external internal affairs state federal national regional lord high supreme police non-executive operating financial technical legal ' +
    'rear fleet field air works industry trade commerce transport energy power health education sport culture tourism labour labor ' +
    'employment agriculture fisheries food environment climate water mines mining housing communications infrastructure development ' +
    'technology science innovation research security defence defense justice migration planning port ports shipping navigation customs ' +
    'revenue finance economy economic investment business consumer competition family youth women media opposition parliamentary company',
)
const DEMONYM = /(?:ian|ish|ese|ch)$/u
const CAPITAL = /^\p{Lu}/u
const NAME_WORD = /^\p{Lu}(?:\.|[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}'’-]*)$/u
const PARTICLES = set('de del della di da do dos du des la le von van der den ten ter zu zur af av al el bin ibn')

export interface NameBehindTitle {
  /** How many words before the title name something themselves: one in “Velmar Mayor Tilda Voss”. */
  readonly before: number
  /** Index of the first word of the name of the person; as many as there are words where none follows. */
  readonly from: number
}

/** Is it a form of address, which alone is no name: “Dr”, “Mme”? */
export function isAddress(word: string): boolean {
  return ADDRESSES.has(word.toLowerCase())
}

/** The text without the titles at its end: “a letter to ” of “a letter to Transport Minister ”. */
export function withoutTitles(text: string): string {
  const [words = ''] = /(?<=^|\s)(?:\p{Lu}[\p{L}\p{M}'’-]*\.?\s+)+$/u.exec(text) ?? []
  const last = words.trim().split(/\s+/u).at(-1)?.replace('.', '').toLowerCase() ?? ''
  return ADDRESSES.has(last) || OFFICES.has(last) ? text.slice(0, text.length - words.length) : text
}

/**
 * Where the name of a person begins in words with capitals that begin with a title; null where they have none.
 * @param isLed the words stand right before a name that is known, so that they may be its title and nothing else
 */
export function nameBehindTitle(words: readonly string[], isLed: boolean): NameBehindTitle | null {
  const small = words.map((word) => word.toLowerCase())
  const isTitle = (at: number) => ADDRESSES.has(small[at] ?? '') || OFFICES.has(small[at] ?? '')
  const title = small.findLastIndex((_word, at) => isTitle(at))
  if (title < 0) return null
  const from = afterPortfolio(small, title + 1)
  const name = words.slice(from)
  if (name.length === 0 ? !isLed : !isPersonal(name)) return null
  let before = title
  while (before > 0 && (isTitle(before - 1) || WHICH.has(small[before - 1] ?? '') || small[before - 1] === 'and'))
    before -= 1
  if (before === 1 && DEMONYM.test(words[0] ?? '')) before = 0
  return { before, from }
}

/** “Minister of Ports Elin Voss”: behind what the office is of. */
function afterPortfolio(small: readonly string[], at: number): number {
  if (small[at] !== 'of' && small[at] !== 'for') return at
  let next = at + 1
  while (next < small.length && (WHICH.has(small[next] ?? '') || small[next] === 'and' || small[next] === 'the'))
    next += 1
  return next > at + 1 ? next : at
}

/** One to four words that may be the name of a person. */
function isPersonal(words: readonly string[]): boolean {
  const capital = words.filter((word) => CAPITAL.test(word))
  const last = words.at(-1) ?? ''
  if (capital.length === 0 || capital.length > 4 || WHICH.has(last.toLowerCase())) return false
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word))) return false
  // As if it had a first name, so that what it is shows in its last word.
  return kindWords(words.length > 1 ? words.join(' ') : `Ann ${last}`)[0] === 'person'
}
