/** What a curator may bring to the desk at once: made-up texts, and a sheet whose rows quote them. */
import type { Random } from '../../src/layout/random.ts'
import { FIRST_DAY } from './days.ts'
import { below, pick, pickWeighted, randomOf } from './chance.ts'
import { sayDay } from './dateForms.ts'
import { nameOf, wordOf } from './names.ts'

export interface DeskFile {
  readonly name: string
  readonly text: string
}

export interface DeskFiles {
  readonly texts: readonly DeskFile[]
  /** CSV with the headings From, Relation, To, Date, Quote, Source. */
  readonly sheet: DeskFile
}

export interface DeskWanted {
  readonly texts: number
  /** Bytes that each text has, up to the end of its last sentence. */
  readonly bytes: number
  /** Rows of the sheet: no more than the texts have sentences. */
  readonly rows: number
  /** Another one gives other files. */
  readonly seed?: number
}

const SEED = 20_250_414
/** Rows for each different name, as in a sheet that was kept by hand. */
const ROWS_A_NAME = 10
const SENTENCES_A_PARAGRAPH = 5
/** Names beyond those of the made-up networks. */
const FIRST_NAME = 410_000

/** Streams of chance: what is drawn for one never moves another. */
const STREAM = { names: 20, sentences: 21, rows: 22 } as const

const RELATIONS = [
  'met',
  'wrote to',
  'held talks with',
  'sold a berth to',
  'lent money to',
  'sued',
  'paid',
  'chartered a ship of',
] as const

/** Of a row: as it stands in its text, a word of it changed, none, one that stands nowhere, no second end. */
const SORTS_OF_ROW = [
  [880, 'found'],
  [20, 'near'],
  [70, 'uncited'],
  [25, 'nowhere'],
  [5, 'refused'],
] as const

interface Statement {
  readonly from: string
  readonly relation: string
  readonly to: string
  /** "14 April 2019". */
  readonly day: string
  readonly sentence: string
}

/**
 * The same files to the letter for the same wishes. Each sentence of a text states a relationship on a day; the rows of the sheet are drawn
 * from them in the order of the texts, most with their sentence as quote. @throws RangeError where the texts have fewer sentences than rows
 */
export function deskFiles({ texts, bytes, rows, seed = SEED }: DeskWanted): DeskFiles {
  const names = Array.from({ length: Math.max(4, Math.ceil(rows / ROWS_A_NAME)) }, (_, n) => entityOf(seed, n))
  const made: DeskFile[] = []
  const stated: (Statement & { readonly source: string })[] = []
  for (let text = 0; text < texts; text++) {
    const random = randomOf(seed, STREAM.sentences, text)
    const source = `text-${String(text + 1).padStart(3, '0')}.txt`
    const statements = statementsOf(random, names, FIRST_DAY + text * 3, bytes)
    made.push({ name: source, text: textOf(text, FIRST_DAY + text * 3 + 1, statements) })
    for (const statement of statements) stated.push({ ...statement, source })
  }
  if (stated.length < rows)
    throw new RangeError(
      `${texts} texts of ${bytes} bytes have ${stated.length} sentences, and ${rows} rows are wanted.`,
    )
  const lines = ['From,Relation,To,Date,Quote,Source']
  for (let row = 0; row < rows; row++) {
    // Spread over all texts, in their order.
    const statement = stated[Math.floor((row * stated.length) / rows)]
    if (statement) lines.push(rowOf(statement, randomOf(seed, STREAM.rows, row)))
  }
  return { texts: made, sheet: { name: 'berths.csv', text: `${lines.join('\n')}\n` } }
}

/** "Basomi Kelura", "Rakare Line", "Dosume Harbour Board". */
function entityOf(seed: number, n: number): string {
  const random = randomOf(seed, STREAM.names, n)
  const name = nameOf(FIRST_NAME + n)
  return pickWeighted<() => string>(random, [
    [60, () => `${name} ${nameOf(FIRST_NAME + 50_000 + below(random, 40_000))}`],
    [25, () => `${name} Line`],
    [10, () => `${name} Bank`],
    [5, () => `${name} Harbour Board`],
  ])()
}

function statementsOf(random: Random, names: readonly string[], first: number, bytes: number): readonly Statement[] {
  const statements: Statement[] = []
  for (let length = 0; length < bytes;) {
    const from = pick(random, names)
    const to = pick(random, names)
    const relation = pick(random, RELATIONS)
    const day = sayDay(first - below(random, 300))
    const matter = `${wordOf(random)}, the ${wordOf(random)} and the ${wordOf(random)}`
    const sentence = `On ${day}, ${from} ${relation} ${to} over the ${matter}.`
    statements.push({ from, relation, to, day, sentence })
    length += Buffer.byteLength(sentence) + 1
  }
  return statements
}

function textOf(number: number, published: number, statements: readonly Statement[]): string {
  const paragraphs: string[] = []
  for (let at = 0; at < statements.length; at += SENTENCES_A_PARAGRAPH)
    paragraphs.push(
      statements
        .slice(at, at + SENTENCES_A_PARAGRAPH)
        .map(({ sentence }) => sentence)
        .join(' '),
    )
  return [
    `Berths of ${nameOf(FIRST_NAME + 90_000 + number)}`,
    `Kelsund Gazette, ${sayDay(published)}`,
    ...paragraphs,
    '',
  ].join('\n\n')
}

function rowOf(
  { from, relation, to, day, sentence, source }: Statement & { readonly source: string },
  random: Random,
): string {
  const sort = pickWeighted(random, SORTS_OF_ROW)
  const quote = {
    found: sentence,
    near: sentence.replace(' over the ', ' about the '),
    uncited: '',
    nowhere: `It was ${wordOf(random)} that ${wordOf(random)} had never been to ${wordOf(random)}.`,
    refused: sentence,
  }[sort]
  return [from, relation, sort === 'refused' ? '' : to, day, quote, source].map((cell) => `"${cell}"`).join(',')
}
