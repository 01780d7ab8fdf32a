import { plainly } from '../../data/issue.ts'
import type { ColumnUse, SheetMapping } from '../draft.ts'
import type { Found, FoundEdge, FoundNode, Refusal, Remark } from '../found.ts'
import { sayDropped, visible } from '../visible.ts'
import { foldHeading } from './columnWords.ts'
import { readDates } from './readDates.ts'
import { askSameNames, joinedNames, type SeenName } from './sameNames.ts'
import { sayList } from './sayList.ts'
import { askRepeat, NO_ANSWERS, type SheetAnswers, type SheetQuestion } from './sheetQuestions.ts'
import { rowAt, type Table, type TableRow } from './table.ts'
import { afterRow, type Watched } from './watched.ts'

export interface ReadRowsOptions extends Watched {
  readonly answers?: SheetAnswers
  /** Names that the draft has, which names of the sheet may be. */
  readonly known?: readonly string[]
}

/** What was made of a sheet, and what is asked about it. */
export interface ReadSheet {
  readonly found: Found
  readonly questions: readonly SheetQuestion[]
  /** What comes first in dates that are numbers alone, where that is known: to be kept with the mapping. */
  readonly order: 'day' | 'month' | null
}

/** Code points of a refused row that are shown. */
const SHOWN = 80
/** Groups of rows at several times that are told one by one, and rows of a group that are named. */
const MOST_GROUPS = 20
const MOST_ROWS_NAMED = 5

/** Under such a heading a date is when something began, even where nothing says when it ended. */
const BEGINS =
  /^(?:start|since|begin|began|beginning|from|valid from|date from|from date|von|seit|beginn|anfang|debut|de|desde|inicio|da|dal|inizio)\b/

/**
 * Makes a relationship of each row that has two ends. Nothing is dropped or joined in silence: a row without an end is refused, the same
 * pair at another time is another relationship, an exact repeat stays until it is answered, one with itself is kept.
 */
export function* readRows(
  table: Table,
  mapping: SheetMapping,
  { answers = NO_ANSWERS, known = [], ...watched }: ReadRowsOptions = {},
): Generator<undefined, ReadSheet, undefined> {
  const cellsAs = columnsOf(table, mapping)
  const whens = table.rows.map((row) => ({ row: row.number, start: cellsAs(row, 'date'), end: cellsAs(row, 'end') }))
  const startHeading = mapping.columns.find(({ use }) => use === 'date')?.heading ?? ''
  const isPeriod = BEGINS.test(foldHeading(startHeading)) && mapping.columns.some(({ use }) => use === 'end')
  const { order, questions: ofAll, dateOf } = readDates(whens, answers, mapping.order, isPeriod)
  const { nameOf, remarks: unseen } = visibleNames()
  const joined = joinedNames(answers)
  const nodes = nodesOf(joined)
  const questions: SheetQuestion[] = [...ofAll]
  const edges: FoundEdge[] = []
  const refused: Refusal[] = []
  const remarks: Remark[] = [...table.remarks]
  const repeats: SheetQuestion[] = []
  const firstOf = new Map<string, number>()
  const times = new Map<string, { readonly rows: number[]; readonly whens: Set<string> }>()

  for (const [i, row] of table.rows.entries()) {
    const at = rowAt(row.number)
    const named = (use: ColumnUse) => nameOf(cellsAs(row, use), row.number)
    const [source, target] = [named('from'), named('to')]
    if (source === '' || target === '') {
      refused.push({ at, reason: missingEnd(source, target), value: shown(row.cells) })
      yield* afterRow(i + 1, watched)
      continue
    }
    const relation = named('relation')
    const when = whens[i] ?? { row: row.number, start: '', end: '' }
    const same = [
      source,
      target,
      relation,
      when.start,
      when.end,
      ...['role', 'quote', 'source'].map((use) => cellsAs(row, use as ColumnUse)),
    ]
    const first = firstOf.get(JSON.stringify(same))
    if (first === undefined) firstOf.set(JSON.stringify(same), row.number)
    else {
      const key = `repeat ${row.number} ${JSON.stringify(same)}`
      const keepsBoth = answers.repeats.get(key)
      if (keepsBoth === false) {
        refused.push({ at, reason: `the same as row ${first}`, value: shown(row.cells) })
        yield* afterRow(i + 1, watched)
        continue
      }
      const words = [source, relation, target].filter((word) => word !== '').join(' ')
      const day = when.start === '' ? '' : `, ${when.start}`
      if (keepsBoth === undefined)
        repeats.push(askRepeat(key, first, row.number, `${words}${day}. Both are kept until you join them.`))
    }
    const from = nodes.seen(source, row.number, named('kindFrom'), named('sideFrom'), target)
    const to = nodes.seen(target, row.number, named('kindTo'), named('sideTo'), source)
    const { date, questions: ofRow } = dateOf(when)
    questions.push(...ofRow)
    const pair = JSON.stringify([from, to, relation])
    const group = times.get(pair) ?? { rows: [], whens: new Set() }
    if (!group.whens.has(`${when.start}/${when.end}`)) group.rows.push(row.number)
    group.whens.add(`${when.start}/${when.end}`)
    times.set(pair, group)
    const [role, quote] = [named('role'), cellsAs(row, 'quote')]
    edges.push({
      at,
      source: from,
      target: to,
      relation,
      directed: true,
      ...(date && { date }),
      ...(role !== '' && { role }),
      ...(quote !== '' && { quote }),
      ...documentOf(cellsAs(row, 'source')),
    })
    yield* afterRow(i + 1, watched)
  }

  remarks.push(
    ...sayRepeated(table, mapping),
    ...unseen(),
    ...nodes.remarks,
    ...sayOtherTimes([...times.values()].map(({ rows }) => rows)),
  )
  const drafted = known.filter((name) => !nodes.names.has(name)).map((name): SeenName => ({ name, with: new Set() }))
  const taken = new Set(known)
  // A name that the draft has as it is needs no question, but others may be like it.
  const had = [...nodes.names.values()]
    .filter(({ name }) => taken.has(name))
    .map(({ name, with: others }) => ({ name, with: others }))
  const fresh = [...nodes.names.values()].filter(({ name }) => !taken.has(name))
  questions.push(
    ...(yield* askSameNames([...drafted, ...had, ...fresh], answers, {
      ...(watched.signal && { signal: watched.signal }),
    })),
    ...repeats,
  )
  const found: Found = {
    file: table.file,
    nodes: nodes.found(),
    edges,
    documents: [],
    read: table.rows.length,
    refused,
    remarks,
  }
  return { found, questions, order }
}

/** The cell of a row in some use; empty where no column has it. */
function columnsOf({ headings }: Table, { columns }: SheetMapping): (row: TableRow, use: ColumnUse) => string {
  const indexes = new Map<ColumnUse, number>()
  for (const [i, { use, heading }] of columns.entries()) {
    // The mapping is in the order of the columns; where it is not, headings tell.
    const index = headings[i] === heading ? i : headings.indexOf(heading)
    if (index >= 0 && !indexes.has(use)) indexes.set(use, index)
  }
  return ({ cells }, use) => {
    const index = indexes.get(use)
    return index === undefined ? '' : (cells[index] ?? '')
  }
}

/** A heading that stands twice may hide what its second column holds. */
function sayRepeated({ file, headings, rows }: Table, { columns }: SheetMapping): readonly Remark[] {
  const first = new Map<string, number>()
  return headings.flatMap((heading, i) => {
    const folded = foldHeading(heading)
    const before = first.get(folded)
    if (before === undefined) first.set(folded, i)
    const filled = rows.filter(({ cells }) => (cells[i] ?? '') !== '').length
    if (before === undefined || folded === '' || filled === 0 || columns[i]?.use !== 'ignore') return []
    const cells = filled === 1 ? '1 cell of it does' : `${filled.toLocaleString('en')} cells of it do`
    return { at: file, text: `“${heading}” stands over two columns; the second is ignored: ${cells} not come in.` }
  })
}

/** Names from which something was left out that are told one by one. */
const MOST_UNSEEN = 20

/**
 * Names in one line, in the normal form in which accents belong to their letters: what looks the same is the same. What does not show is
 * left out of them, and told once of each.
 */
function visibleNames() {
  const told = new Map<string, Remark>()
  const nameOf = (cell: string, row: number): string => {
    const name = visible(cell.replace(/\s+/g, ' ').trim().normalize('NFC'))
    if (name.dropped.length > 0 && name.text !== '' && !told.has(cell))
      told.set(cell, { at: rowAt(row), text: sayDropped(name) })
    return name.text
  }
  const remarks = (): readonly Remark[] => {
    const all = [...told.values()]
    const more = all.length - MOST_UNSEEN
    const [first] = all.slice(MOST_UNSEEN)
    if (!first) return all
    const text = `Of ${more} more ${more === 1 ? 'name' : 'names'} characters that do not show were left out.`
    return [...all.slice(0, MOST_UNSEEN), { at: first.at, text }]
  }
  return { nameOf, remarks }
}

function missingEnd(source: string, target: string): string {
  if (source !== '') return 'no “to”'
  return target === '' ? 'no “from” and no “to”' : 'no “from”'
}

function shown(cells: readonly string[]): string {
  return plainly(cells.join(' · ').replace(/\s+/g, ' '), SHOWN)
}

const ADDRESS = /https?:\/\/[^\s<>"]+/i

/** An address in the cell, and what else stands there. */
function documentOf(cell: string): { readonly document?: string; readonly url?: string } {
  const url = ADDRESS.exec(cell)?.[0].replace(/[.,;)]+$/, '')
  const document = (url === undefined ? cell : cell.replace(url, ''))
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:()–-]+|[\s.,;:()–-]+$/g, '')
  return { ...(document !== '' && { document }), ...(url !== undefined && { url }) }
}

interface Gathered {
  readonly key: string
  readonly at: string
  readonly aliases: Set<string>
  kind: { readonly word: string; readonly row: number } | null
  side: { readonly word: string; readonly row: number } | null
}

function foundNode({ key, at, aliases, kind, side }: Gathered): FoundNode {
  return {
    key,
    at,
    name: key,
    ...(kind && { kind: kind.word }),
    ...(side && { side: side.word }),
    ...(aliases.size > 0 && { aliases: [...aliases] }),
  }
}

/** The nodes that rows name, in the order in which they are met. */
function nodesOf(joined: ReadonlyMap<string, string>) {
  const nodes = new Map<string, Gathered>()
  const names = new Map<string, SeenName & { readonly with: Set<string> }>()
  const remarks: Remark[] = []
  const settle = (node: Gathered, field: 'kind' | 'side', word: string, row: number) => {
    if (word === '') return
    const before = node[field]
    if (before === null) node[field] = { word, row }
    else if (before.word !== word) {
      const text = `${node.key} is “${before.word}” in row ${before.row} and “${word}” here; it stays “${before.word}”.`
      remarks.push({ at: rowAt(row), text })
    }
  }
  /** Gives the key of the node. */
  const seen = (name: string, row: number, kind: string, side: string, other: string): string => {
    const key = joined.get(name) ?? name
    const node = nodes.get(key) ?? { key, at: rowAt(row), aliases: new Set(), kind: null, side: null }
    nodes.set(key, node)
    if (name !== key) node.aliases.add(name)
    settle(node, 'kind', kind, row)
    settle(node, 'side', side, row)
    const spelling = names.get(name) ?? { name, row, with: new Set<string>(), ...(kind !== '' && { kind }) }
    if (other !== name) spelling.with.add(other)
    names.set(name, spelling)
    return key
  }
  const found = (): readonly FoundNode[] => [...nodes.values()].map(foundNode)
  return { seen, found, names, remarks }
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** “Rows 2 and 3 are two relationships: another time.” */
function sayOtherTimes(groups: readonly (readonly number[])[]): readonly Remark[] {
  const several = groups.filter(({ length }) => length > 1)
  const told = several.slice(0, MOST_GROUPS).map((rows): Remark => {
    const count = NUMBERS[rows.length - 2] ?? String(rows.length)
    return {
      at: rowAt(rows.at(-1) ?? 1),
      text: `Rows ${sayList(rows.map(String), MOST_ROWS_NAMED)} are ${count} relationships: another time.`,
    }
  })
  const more = several.length - told.length
  if (more === 0) return told
  const at = rowAt(several[MOST_GROUPS]?.[0] ?? 1)
  return [
    ...told,
    { at, text: `${more} more ${more === 1 ? 'pair has' : 'pairs have'} relationships at several times.` },
  ]
}
