/** Names and words that nobody bears, made of syllables. */
import type { Random } from '../../src/layout/random.ts'

/** Of two letters each, so that no two rows of syllables spell the same. Some lie outside ASCII, as names do. */
const SYLLABLES = (
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go gu ha he hi ho ja je ka ke ki ko ku la le li lo lu ma me mi mo ' +
  'mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo wa we ya yo za ze zi zo né ró ñu sé tü žo'
).split(' ')

/** Syllables of a name: enough to tell half a million apart. */
const LENGTH = 3
/** Prime to the number of names: neighbours get names that look nothing like each other. */
const STEP = 104_729

const spell = (number: number, length: number): string => {
  let rest = number
  let word = ''
  for (let k = 0; k < length; k++) {
    word = (SYLLABLES[rest % SYLLABLES.length] ?? '') + word
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return word
}

/** The n-th name, with a capital: another for each n. */
export function nameOf(n: number): string {
  const all = SYLLABLES.length * SYLLABLES.length * SYLLABLES.length
  const word = spell((n * STEP + 17_389) % all, LENGTH)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A word of some thousands; a few of them come up far more often than the rest, as in any text. */
export function wordOf(random: Random): string {
  const u = random()
  return spell(Math.floor(SYLLABLES.length * SYLLABLES.length * u * u * u), 2) + (u < 0.5 ? '' : 'n')
}
