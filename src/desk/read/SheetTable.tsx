import { Fragment, memo, useMemo, useState } from 'react'
import type { ColumnUse, SheetMapping } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { readDate } from '../../draft/dates/readDate.ts'
import { entityColumns, tieColumns } from '../../draft/tables/pairOfTables.ts'
import { type TableRow, rowAt } from '../../draft/tables/table.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { Verbatim } from '../../ui/Verbatim.tsx'
import type { OpenSheet, QuoteState } from './openSheet.ts'

interface Props {
  readonly sheet: OpenSheet
  /** @param heading of the column whose use is another */
  readonly change: (mapping: SheetMapping, heading: string) => void
}

/** Columns that are shown of a wide sheet, beside those that are read. */
const MOST_COLUMNS = 40
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
export function SheetTable({ sheet: { table, nodes, listsEntities, mapping, made }, change }: Props) {
  const known = useMemo(() => {
    if (listsEntities) return entityColumns(table)
    return nodes ? tieColumns(table) : null
  }, [table, nodes, listsEntities])
  const columns = useMemo(() => (known ? knownUses(known, table.headings) : mapping.columns), [known, table, mapping])
  const atOf = (row: number) => (nodes ? `${table.file}, ${rowAt(row)}` : rowAt(row))
  const names = useMemo(
    () => (nodes ? new Map(made?.found.nodes.map(({ key, name }) => [key, name])) : null),
    [nodes, made],
  )
  const asked = useMemo(() => new Set(made?.questions.flatMap(({ rows }) => rows)), [made])
  const refused = useMemo(() => new Map(made?.found.refused.map(({ at, reason }) => [at, reason])), [made])
  const edges = useMemo(() => new Map(made?.found.edges.map((edge) => [edge.at, edge])), [made])
  const rows = useMemo(() => {
    const later = table.rows.slice(MOST_ROWS).filter(({ number }) => asked.has(number) || refused.has(atOf(number)))
    return [...table.rows.slice(0, MOST_ROWS), ...later.slice(0, MOST_ASKED)]
    // `atOf` follows from the sheet.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [table, nodes, asked, refused])
  const setUse = (index: number, use: ColumnUse) =>
    change(
      {
        ...mapping,
        columns: mapping.columns.map((column, i) => {
          if (i === index) return { ...column, use }
          // A use that only one column can have leaves the one that had it.
          return column.use === use && use !== 'ignore' ? { ...column, use: 'ignore' } : column
        }),
      },
      mapping.columns[index]?.heading ?? '',
    )
  const [isWhole, setIsWhole] = useState(false)
  const shown = useMemo(
    () => columns.flatMap(({ use }, i) => (isWhole || i < MOST_COLUMNS || use !== 'ignore' ? [i] : [])),
    [columns, isWhole],
  )
  const dateColumn = columns.findIndex(({ use }) => use === 'date')
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
            {shown.map((i) => (
              <Heading
                key={i}
                heading={columns[i]?.heading ?? ''}
                use={columns[i]?.use ?? 'ignore'}
                known={known?.[i] ?? null}
                setUse={(to) => setUse(i, to)}
                hasReading={i === dateColumn}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const edge = edges.get(atOf(row.number))
            return (
              <Row
                key={row.number}
                row={row}
                columns={columns}
                shown={shown}
                source={(names && edge && names.get(edge.source)) ?? null}
                target={(names && edge && names.get(edge.target)) ?? null}
                dateColumn={dateColumn}
                quoteState={edge ? (made?.quoteStates.get(edge.at) ?? 'none') : null}
                date={edge ? sayDateOf(edge) : ''}
                isAsked={edge?.date?.question !== undefined}
                refusal={refused.get(atOf(row.number)) ?? null}
              />
            )
          })}
        </tbody>
      </table>
      {columns.length > shown.length && (
        <p className="desk-empty">
          <button type="button" onClick={() => setIsWhole(true)}>
            Show {(columns.length - shown.length).toLocaleString('en-GB')} more columns
          </button>
        </p>
      )}
      {table.rows.length > rows.length && (
        <p className="desk-empty">
          {(table.rows.length - rows.length).toLocaleString('en-GB')} more rows, nothing to ask
        </p>
      )}
    </div>
  )
}

/** The uses of columns that are told by their headings alone, so that they are shown as those of other sheets are. */
function knownUses(known: readonly string[], headings: readonly string[]): SheetMapping['columns'] {
  return headings.map((heading, i) => ({
    heading,
    use: known[i] === '' ? 'ignore' : (USES.find(([, label]) => label === known[i])?.[0] ?? 'role'),
  }))
}

interface HeadingProps {
  readonly heading: string
  readonly use: ColumnUse
  /** What it holds, where that is no choice, and empty where it is not read; null where it is one. */
  readonly known: string | null
  readonly setUse: (use: ColumnUse) => void
  readonly hasReading: boolean
}

function Heading({ heading, use, known, setUse, hasReading }: HeadingProps) {
  return (
    <>
      <th scope="col">
        {known === null ? <UseSelect heading={heading} use={use} setUse={setUse} /> : known || 'Not read'}
        <small>“{heading}”</small>
      </th>
      {hasReading && (
        <th scope="col" className="desk-read-as">
          Read as
        </th>
      )}
    </>
  )
}

function UseSelect({ heading, use, setUse }: Pick<HeadingProps, 'heading' | 'use' | 'setUse'>) {
  return (
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
  )
}

interface RowProps {
  readonly row: TableRow
  readonly columns: SheetMapping['columns']
  /** Indexes of those that are shown. */
  readonly shown: readonly number[]
  /** Index of the column beside which it stands what dates are read as; -1 for none. */
  readonly dateColumn: number
  /** Names of its ends, where the cells have ids; else null. */
  readonly source: string | null
  readonly target: string | null
  /** Null where nothing was made of the row. */
  readonly quoteState: QuoteState | null
  /** What its date is read as, in words. */
  readonly date: string
  readonly isAsked: boolean
  /** Why nothing was made of the row; null where something was. */
  readonly refusal: string | null
}

/** Drawn anew only where something of it changed: an answer is about few of hundreds of rows. */
const Row = memo(function Row(props: RowProps) {
  const { row, columns, shown, dateColumn, source, target, quoteState, date, isAsked, refusal } = props
  const isRefused = refusal !== null
  const ends: Partial<Record<ColumnUse, string | null>> = { from: source, to: target }
  return (
    <tr className={isRefused ? 'desk-refused' : undefined} title={refusal === null ? undefined : `Refused: ${refusal}`}>
      <td className="desk-number">{row.number}</td>
      {shown.map((i, place) => {
        const use = columns[i]?.use ?? 'ignore'
        const text = ends[use] ?? row.cells[i] ?? ''
        const isDate = i === dateColumn
        const isMissing = isRefused && text === '' && (use === 'from' || use === 'to')
        return (
          <Fragment key={i}>
            <td
              className={`desk-cell-${use}${use === 'ignore' ? ' desk-ignored' : ''}${isDate && isAsked ? ' desk-amber' : ''}`}
              dir="auto"
            >
              {isMissing ? (
                <span className="desk-missing">empty</span>
              ) : use === 'quote' && quoteState !== null ? (
                <QuoteCell text={text} state={quoteState} />
              ) : (
                <Verbatim text={text} />
              )}
              {place === 0 && refusal !== null && <small className="desk-refusal">refused: {refusal}</small>}
            </td>
            {isDate && <td className={`desk-read-as ${isAsked ? 'desk-amber desk-asks' : 'desk-quiet'}`}>{date}</td>}
          </Fragment>
        )
      })}
    </tr>
  )
})

const QUOTE_STATES: Readonly<Record<QuoteState, string>> = {
  found: '✓ found',
  taken: '✓ in the text’s words',
  near: '≈ near',
  left: '– left uncited',
  none: '– not found',
}

/** Where it stands first, then as much of it as two lines hold. */
function QuoteCell({ text, state }: { readonly text: string; readonly state: QuoteState }) {
  if (text === '') return <span className="desk-quiet">– none</span>
  return (
    <span className="desk-quote-cell" title={text}>
      <span className={`desk-quote-state desk-quote-${state}`}>{QUOTE_STATES[state]}</span>{' '}
      <bdi>
        <Verbatim text={text} />
      </bdi>
    </span>
  )
}

function sayDateOf({ date }: FoundEdge): string {
  if (!date) return ''
  if (date.when !== undefined) return sayWhen(parseWhen(date.when))
  const { text, question, lacks } = date
  // “n.d.” says itself that there is none.
  if (question === undefined) return 'no date'
  if (lacks === 'day') return 'from which day?'
  if (lacks === 'period') return question
  const [first] = readDate(text).readings
  return first ? `${first.says}?` : 'which date?'
}
