import type { ColumnUse, SheetMapping } from '../draft.ts'
import { COLUMN_WORDS, foldHeading } from './columnWords.ts'
import type { Table } from './table.ts'
import { foldTextName } from './textNames.ts'

/** Rows by which a column without a telling heading is judged. */
const SAMPLE = 30

/** What is looked for first: a heading of two words is surer than one of one. */
const ORDER: readonly Exclude<ColumnUse, 'ignore'>[] = [
  'kindFrom',
  'kindTo',
  'sideFrom',
  'sideTo',
  'from',
  'to',
  'relation',
  'date',
  'end',
  'quote',
  'source',
  'role',
]

/**
 * What each column of a sheet probably holds: as it was kept for a sheet of the same name or the same headings, else by the words of
 * the headings in English, German, French, Spanish, Italian, Portuguese and Dutch, and by the first cells where these say nothing.
 * @param texts what the texts that are there may be called: see `textNamesOf`. A column of such names says where quotes are from
 */
export function guessMapping(
  table: Table,
  kept: readonly SheetMapping[] = [],
  texts: ReadonlySet<string> = NO_TEXTS,
): SheetMapping {
  const { file, headings } = table
  const before =
    kept.findLast((mapping) => mapping.file === file && knows(mapping, headings)) ??
    kept.findLast(({ columns }) => sameHeadings(columns, headings))
  const guessed = guessUses(table, texts)
  const uses = before ? keptUses(before, headings, guessed) : guessed
  return {
    file,
    columns: headings.map((heading, i) => ({ heading, use: uses[i] ?? 'ignore' })),
    ...(before?.order && { order: before.order }),
    rowsCite: before?.rowsCite ?? false,
  }
}

/** Is at least one of its ends still there? */
function knows({ columns }: SheetMapping, headings: readonly string[]): boolean {
  return columns.some(({ heading, use }) => (use === 'from' || use === 'to') && headings.includes(heading))
}

function sameHeadings(columns: SheetMapping['columns'], headings: readonly string[]): boolean {
  return columns.length === headings.length && columns.every(({ heading }, i) => heading === headings[i])
}

/** A column that was not there before is guessed, where its use is free. */
function keptUses({ columns }: SheetMapping, headings: readonly string[], guessed: readonly ColumnUse[]): ColumnUse[] {
  const left = [...columns]
  const uses = headings.map((heading) => {
    const at = left.findIndex((column) => column.heading === heading)
    return at < 0 ? null : (left.splice(at, 1)[0]?.use ?? null)
  })
  return uses.map((use, i) => {
    const guess = guessed[i] ?? 'ignore'
    return use ?? (uses.includes(guess) ? 'ignore' : guess)
  })
}

function guessUses(table: Table, texts: ReadonlySet<string>): readonly ColumnUse[] {
  const folded = table.headings.map(foldHeading)
  const uses = table.headings.map((): ColumnUse | null => null)
  const take = (use: ColumnUse, index: number) => {
    if (index >= 0 && uses[index] === null && !uses.includes(use)) uses[index] = use
  }
  if (table.hasHeadings) {
    guessPeriods(table, folded, take)
    if (folded.includes('a') && folded.includes('b')) {
      take('from', folded.indexOf('a'))
      take('to', folded.indexOf('b'))
    }
    take(
      'source',
      folded.findIndex((heading, i) => uses[i] === null && !isEnd(heading) && areTexts(cellsOf(table, i), texts)),
    )
    const hasOtherEnd = folded.some((heading) => OTHER_END.test(heading))
    for (const use of ORDER) {
      // “Label” means the words of a tie only where nothing says so better, “da” the start only where nothing else is: the first word of the list wins.
      const found = [...COLUMN_WORDS[use]].map((word) =>
        folded.findIndex((heading, i) => heading === word && uses[i] === null),
      )
      take(use, found.find((index) => index >= 0) ?? -1)
      // Beside a “target”, “source” is where a tie begins, unless something else is that.
      if (use === 'from' && hasOtherEnd && !uses.includes('from'))
        take(
          'from',
          folded.findIndex((heading) => SOURCE.test(heading)),
        )
    }
    take(
      'source',
      folded.findIndex((_, i) => uses[i] === null && isMostly(cellsOf(table, i), ADDRESS)),
    )
    guessKinds(folded, uses, KIND, take)
    if (!uses.includes('relation')) {
      take(
        'relation',
        folded.findIndex(
          (heading, i) => uses[i] === null && (TYPE.test(heading) || /^(?:kind|label|name)$/.test(heading)),
        ),
      )
    }
    guessKinds(folded, uses, TYPE, take)
  }
  if (!uses.includes('from') || !uses.includes('to')) guessByCells(table, uses, texts)
  return uses.map((use) => use ?? 'ignore')
}

const NO_TEXTS: ReadonlySet<string> = new Set()

/** A document, or beside one of these the end at which a tie begins. */
const SOURCE = /^(?:source|sources|quelle|fuente|fonte)$/
const OTHER_END =
  /^(?:to|targets?|target (?:id|name|node|entity|label)|ziel|zielknoten|destino|objetivo|destinazione|obiettivo|alvo|verso)$/

/** Does the heading say an end, whatever the cells look like? A site that links to another is one by its address. */
function isEnd(heading: string): boolean {
  return COLUMN_WORDS.from.has(heading) || COLUMN_WORDS.to.has(heading)
}

const FILE = /^[^/\\]+\.(?:txt|md|html?|docx|pdf)$/i

/** Do most cells name texts that are there, or files of texts? */
function areTexts(cells: readonly string[], texts: ReadonlySet<string>): boolean {
  const named = cells.filter((cell) => FILE.test(cell) || texts.has(foldTextName(cell)))
  return cells.length > 0 && named.length * 2 > cells.length
}

const KIND = /^(?:kind|category|class)$/
/** Of a tie, as long as no other column says what that is. */
const TYPE = /^(?:type|typ|art|tipo)$/

/** A kind belongs to the end that stands before it. */
function guessKinds(
  folded: readonly string[],
  uses: readonly (ColumnUse | null)[],
  pattern: RegExp,
  take: (use: ColumnUse, index: number) => void,
): void {
  for (const [i, heading] of folded.entries()) {
    if (!pattern.test(heading)) continue
    if (uses[i - 1] === 'from') take('kindFrom', i)
    if (uses[i - 1] === 'to') take('kindTo', i)
  }
}

/** “From” and “to” are a period where other columns are the ends, and their cells are dates. */
function guessPeriods(table: Table, folded: readonly string[], take: (use: ColumnUse, index: number) => void): void {
  const pair = PERIODS.find(([from, to]) => folded.includes(from) && folded.includes(to))
  if (!pair) return
  const [from, to] = [folded.indexOf(pair[0]), folded.indexOf(pair[1])]
  if (!isMostly(cellsOf(table, from), DATE) && !isMostly(cellsOf(table, to), DATE)) return
  take('date', from)
  take('end', to)
}

const PERIODS: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['von', 'bis'],
  ['de', 'a'],
  ['da', 'a'],
  ['desde', 'hasta'],
  ['van', 'tot'],
  ['from', 'until'],
]

const DATE = /\d{4}|^\d{1,2}[./-]\d{1,2}|^\d{5}$/
const ADDRESS = /^https?:\/\//
/** From so many characters on the cells of a column are sentences, not names. */
const SENTENCE = 60

function cellsOf({ rows }: Table, column: number): readonly string[] {
  return rows.slice(0, SAMPLE).flatMap(({ cells }) => cells[column] || [])
}

function isMostly(cells: readonly string[], pattern: RegExp): boolean {
  return cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length * 2 > cells.length
}

/** Of the columns that are left: addresses and names of texts, sentences, dates; then names, the two ends around what ties them. */
function guessByCells(table: Table, uses: (ColumnUse | null)[], texts: ReadonlySet<string>): void {
  const take = (use: ColumnUse, index: number) => {
    if (!uses.includes(use)) uses[index] = use
  }
  const names: number[] = []
  for (const index of uses.keys()) {
    const cells = cellsOf(table, index)
    if (uses[index] !== null || cells.length === 0) continue
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
    if (isMostly(cells, ADDRESS) || areTexts(cells, texts)) take('source', index)
    else if (length > SENTENCE) take('quote', index)
    else if (isMostly(cells, DATE)) take('date', index)
    else names.push(index)
  }
  const open = (['from', 'to'] as const).filter((use) => !uses.includes(use))
  // Of three columns of names the tie is the one with the fewest different words; the middle one, where that does not tell.
  if (!uses.includes('relation') && names.length > open.length) {
    const variety = (index: number) => new Set(cellsOf(table, index)).size
    const candidates = names.slice(0, open.length + 1)
    const middle = candidates[Math.min(1, candidates.length - 1)]
    const fewest = candidates.reduce((best, index) => (variety(index) < variety(best) ? index : best), middle ?? 0)
    take('relation', fewest)
  }
  for (const use of open) {
    const index = names.find((column) => uses[column] === null)
    if (index !== undefined) take(use, index)
  }
}
