import { Fragment, memo, useMemo } from 'react'
import type { ColumnUse, SheetMapping } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { readDate } from '../../draft/dates/readDate.ts'
import type { QuoteResult } from '../../draft/tables/findQuotes.ts'
import { type TableRow, rowAt } from '../../draft/tables/table.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import type { OpenSheet } from './openSheet.ts'

interface Props {
  readonly sheet: OpenSheet
  readonly change: (mapping: SheetMapping) => void
}

/** Rows that are shown from the top; further down those alone that something is asked of. */
const MOST_ROWS = 150
const MOST_ASKED = 250

/** The words of each use, in the order of the choice. */
const USES: readonly (readonly [ColumnUse, string])[] = [
  ['from', 'From'],
  ['relation', 'Relation'],
  ['to', 'To'],
  ['date', 'Date'],
  ['end', 'Until'],
  ['quote', 'Quote'],
  ['source', 'Source'],
  ['kindFrom', 'Kind of “from”'],
  ['kindTo', 'Kind of “to”'],
  ['sideFrom', 'Side of “from”'],
  ['sideTo', 'Side of “to”'],
  ['role', 'Role'],
  ['ignore', 'Ignore'],
]

/** The cells with a choice over each column; beside dates what they are read as, at quotes where they stand. */
export function SheetTable({ sheet: { table, mapping, made }, change }: Props) {
  const asked = useMemo(() => new Set(made?.questions.flatMap(({ rows }) => rows)), [made])
  const refused = useMemo(() => new Map(made?.found.refused.map(({ at, reason }) => [at, reason])), [made])
  const edges = useMemo(() => new Map(made?.found.edges.map((edge) => [edge.at, edge])), [made])
  const rows = useMemo(() => {
    const later = table.rows.slice(MOST_ROWS).filter(({ number }) => asked.has(number) || refused.has(rowAt(number)))
    return [...table.rows.slice(0, MOST_ROWS), ...later.slice(0, MOST_ASKED)]
  }, [table, asked, refused])
  const setUse = (index: number, use: ColumnUse) =>
    change({
      ...mapping,
      columns: mapping.columns.map((column, i) => {
        if (i === index) return { ...column, use }
        // A use that only one column can have leaves the one that had it.
        return column.use === use && use !== 'ignore' ? { ...column, use: 'ignore' } : column
      }),
    })
  const dateColumn = mapping.columns.findIndex(({ use }) => use === 'date')
  return (
    // Wide sheets scroll, by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="desk-sheet-scroll" tabIndex={0} role="region" aria-label="Rows">
      <table className="desk-table desk-cells">
        <thead>
          <tr>
            <th scope="col" className="desk-number">
              <span className="desk-hidden">Row</span>
            </th>
            {mapping.columns.map(({ heading, use }, i) => (
              <Heading
                key={i}
                heading={heading}
                use={use}
                setUse={(to) => setUse(i, to)}
                hasReading={i === dateColumn}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const edge = edges.get(rowAt(row.number))
            return (
              <Row
                key={row.number}
                row={row}
                columns={mapping.columns}
                dateColumn={dateColumn}
                outcome={edge ? (made?.quotes.get(edge.at)?.outcome ?? 'none') : null}
                date={edge ? sayDateOf(edge) : ''}
                isAsked={edge?.date?.question !== undefined}
                isRefused={refused.has(rowAt(row.number))}
              />
            )
          })}
        </tbody>
      </table>
      {table.rows.length > rows.length && (
        <p className="desk-empty">
          {(table.rows.length - rows.length).toLocaleString('en-GB')} more rows, nothing to ask
        </p>
      )}
    </div>
  )
}

interface HeadingProps {
  readonly heading: string
  readonly use: ColumnUse
  readonly setUse: (use: ColumnUse) => void
  readonly hasReading: boolean
}

function Heading({ heading, use, setUse, hasReading }: HeadingProps) {
  return (
    <>
      <th scope="col">
        <select
          aria-label={`What “${heading}” holds`}
          value={use}
          onChange={({ target }) => setUse(USES.find(([id]) => id === target.value)?.[0] ?? 'ignore')}
        >
          {USES.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <small>“{heading}”</small>
      </th>
      {hasReading && <th scope="col">Read as</th>}
    </>
  )
}

interface RowProps {
  readonly row: TableRow
  readonly columns: SheetMapping['columns']
  /** Index of the column beside which it stands what dates are read as; -1 for none. */
  readonly dateColumn: number
  /** Of its quote; null where nothing was made of the row. */
  readonly outcome: QuoteResult['outcome'] | null
  /** What its date is read as, in words. */
  readonly date: string
  readonly isAsked: boolean
  readonly isRefused: boolean
}

/** Drawn anew only where something of it changed: an answer is about few of hundreds of rows. */
const Row = memo(function Row({ row, columns, dateColumn, outcome, date, isAsked, isRefused }: RowProps) {
  return (
    <tr className={isRefused ? 'desk-refused' : undefined}>
      <td className="desk-number">{row.number}</td>
      {columns.map(({ use }, i) => {
        const text = row.cells[i] ?? ''
        const isDate = i === dateColumn
        const isMissing = isRefused && text === '' && (use === 'from' || use === 'to')
        return (
          // oxlint-disable-next-line react/no-array-index-key -- columns have no other names, and none moves
          <Fragment key={i}>
            <td
              className={`${use === 'ignore' ? 'desk-ignored' : ''}${isDate && isAsked ? ' desk-amber' : ''}`}
              dir="auto"
            >
              {isMissing ? <span className="desk-missing">empty</span> : text}
              {use === 'quote' && outcome !== null && <QuoteState text={text} outcome={outcome} />}
            </td>
            {isDate && <td className={isAsked ? 'desk-amber desk-asks' : 'desk-quiet'}>{date}</td>}
          </Fragment>
        )
      })}
    </tr>
  )
})

function QuoteState({ text, outcome }: { readonly text: string; readonly outcome: QuoteResult['outcome'] }) {
  if (text === '') return <span className="desk-quiet">– none</span>
  const state = { found: '✓ found', near: '≈ near', none: '– not found' }[outcome]
  return <span className={`desk-quote-state desk-quote-${outcome}`}> {state}</span>
}

function sayDateOf({ date }: FoundEdge): string {
  if (!date) return ''
  if (date.when !== undefined) return sayWhen(parseWhen(date.when))
  const [first] = readDate(date.text).readings
  return first && date.question !== undefined ? `${first.says}?` : 'from which day?'
}
