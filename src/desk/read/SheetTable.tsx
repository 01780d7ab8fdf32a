import { useMemo } from 'react'
import type { ColumnUse, SheetMapping } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { readDate } from '../../draft/dates/readDate.ts'
import { rowAt } from '../../draft/tables/table.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import type { MadeOfSheet, OpenSheet } from './openSheet.ts'

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
          {rows.map(({ number, cells }) => {
            const at = rowAt(number)
            const reason = refused.get(at)
            return (
              <tr key={number} className={reason === undefined ? undefined : 'desk-refused'}>
                <td className="desk-number">{number}</td>
                {mapping.columns.map(({ use }, i) => (
                  <Cell
                    key={i}
                    use={use}
                    text={cells[i] ?? ''}
                    edge={edges.get(at)}
                    made={made}
                    reading={i === dateColumn}
                    isRefused={reason !== undefined}
                  />
                ))}
              </tr>
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

interface CellProps {
  readonly use: ColumnUse
  readonly text: string
  readonly edge: FoundEdge | undefined
  readonly made: MadeOfSheet | null
  /** What the date is read as stands beside this cell. */
  readonly reading: boolean
  readonly isRefused: boolean
}

function Cell({ use, text, edge, made, reading, isRefused }: CellProps) {
  const isAsked = reading && edge?.date?.question !== undefined
  const isMissing = isRefused && text === '' && (use === 'from' || use === 'to')
  return (
    <>
      <td className={`${use === 'ignore' ? 'desk-ignored' : ''}${isAsked ? ' desk-amber' : ''}`} dir="auto">
        {isMissing ? <span className="desk-missing">empty</span> : text}
        {use === 'quote' && edge && made && <QuoteState text={text} outcome={made.quotes.get(edge.at)?.outcome} />}
      </td>
      {reading && <td className={isAsked ? 'desk-amber desk-asks' : 'desk-quiet'}>{edge ? sayDateOf(edge) : ''}</td>}
    </>
  )
}

function QuoteState({ text, outcome }: { readonly text: string; readonly outcome: string | undefined }) {
  if (text === '') return <span className="desk-quiet">– none</span>
  const state = { found: '✓ found', near: '≈ near', none: '– not found' }[outcome ?? 'none'] ?? ''
  return <span className={`desk-quote-state desk-quote-${outcome ?? 'none'}`}> {state}</span>
}

function sayDateOf({ date }: FoundEdge): string {
  if (!date) return ''
  if (date.when !== undefined) return sayWhen(parseWhen(date.when))
  const [first] = readDate(date.text).readings
  return first && date.question !== undefined ? `${first.says}?` : 'from which day?'
}
