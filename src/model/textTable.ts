/** The text twin as a table: its columns, their order, and how it is copied. */
import type { Basis } from '../data/schema.ts'
import { PROGRESS } from './answers.ts'
import { citedBy } from './citations.ts'
import { flagOf } from './sayProgress.ts'
import { type Network, found } from './network.ts'
import { referenceOf } from './reference.ts'
import { capitalised, nameOf, relationOf } from './sentence.ts'
import { type Line, sayChange, sayDateOf } from './textTwin.ts'

export const COLUMNS = [
  { id: 'date', label: 'Date' },
  { id: 'change', label: 'Compared' },
  { id: 'source', label: 'From' },
  { id: 'relation', label: 'Relationship' },
  { id: 'target', label: 'To' },
  { id: 'status', label: 'Status' },
  { id: 'answer', label: 'In the window' },
  { id: 'basis', label: 'Date known how' },
  { id: 'documents', label: 'Documents' },
] as const
export type Column = (typeof COLUMNS)[number]
export type ColumnId = Column['id']

/** The change has a column where two windows are compared. */
export function columnsOf(comparing: boolean): readonly Column[] {
  return comparing ? COLUMNS : COLUMNS.filter(({ id }) => id !== 'change')
}

const BASIS_LABELS: Readonly<Record<Basis, string>> = {
  stated: 'Stated',
  resolved: 'Worked out',
  corroborated: 'From another document',
  reported: 'As reported',
  conjectured: 'Conjectured',
}

/** What stands in a cell, in words. */
export function sayCell(line: Line, column: ColumnId, network: Network): string {
  const { edge, answer, change, gone } = line
  switch (column) {
    case 'date':
      return sayDateOf(edge, network)
    case 'source':
      return capitalised(nameOf(found(network.nodes, edge.source)))
    case 'relation':
      return edge.role === undefined ? relationOf(edge, network) : `${relationOf(edge, network)} (${edge.role})`
    case 'target':
      return capitalised(nameOf(found(network.nodes, edge.target)))
    case 'status':
      return flagOf(edge, line.progress, network)
    case 'answer':
      return gone ? 'Not drawn' : capitalised(answer)
    case 'basis':
      return edge.dating ? BASIS_LABELS[edge.dating.basis] : 'Not dated'
    case 'documents':
      return citedBy(edge.citations, network)
        .map(({ document }) => referenceOf(document))
        .join('; ')
    case 'change':
      return sayChange(change) ?? 'In both'
  }
}

export interface Sorting {
  readonly column: ColumnId
  readonly descending: boolean
}

/** As the view has it. */
export const BY_DATE: Sorting = { column: 'date', descending: false }

const TEXTS = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/**
 * The lines in the order of a column; those that are the same in it in order of date. Whichever way dates run, the undated
 * stand last: they are not the oldest.
 */
export function sortLines(lines: readonly Line[], { column, descending }: Sorting, network: Network): readonly Line[] {
  const places = new Map(network.byDate.map(({ id }, place) => [id, place]))
  const byDate = (a: Line, b: Line) => found(places, a.edge.id) - found(places, b.edge.id)
  const turn = descending ? -1 : 1
  if (column === 'date') {
    const undated = ({ edge }: Line) => Number(!network.whens.has(edge.id))
    return lines.toSorted((a, b) => undated(a) - undated(b) || turn * byDate(a, b))
  }
  if (column === 'status') {
    const step = ({ progress }: Line) => PROGRESS.indexOf(progress)
    return lines.toSorted((a, b) => turn * (step(a) - step(b)) || byDate(a, b))
  }
  const cells = new Map(lines.map((line) => [line.edge.id, sayCell(line, column, network)]))
  const cell = ({ edge }: Line) => found(cells, edge.id)
  return lines.toSorted((a, b) => turn * TEXTS.compare(cell(a), cell(b)) || byDate(a, b))
}

/** What a spreadsheet would take for a formula and run. */
const FORMULA = /^[=+\-@]/

/** The table as a spreadsheet takes it from the clipboard: tab-separated, a line for each row, the labels first. */
export function tabSeparated(lines: readonly Line[], columns: readonly Column[], network: Network): string {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().replace(FORMULA, "'$&")
  const rows = [
    columns.map(({ label }) => label),
    ...lines.map((line) => columns.map(({ id }) => plain(sayCell(line, id, network)))),
  ]
  return rows.map((row) => `${row.join('\t')}\n`).join('')
}
