import { citedBy } from '../../model/citations.ts'
import { marksOf } from '../../model/footnotes.ts'
import { type Column, type ColumnId, type Sorting, sayCell } from '../../model/textTable.ts'
import type { Line } from '../../model/textTwin.ts'
import { hover } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { FootnoteMarks } from './FootnoteMarks.tsx'
import { type Reading, placeOfLine } from './reading.ts'

interface Props {
  readonly lines: readonly Line[]
  readonly columns: readonly Column[]
  readonly sorting: Sorting
  readonly sort: (sorting: Sorting) => void
  readonly reading: Reading
}

/** The same sentences, a row each; the heading of a column sorts by it, and once more turns the order round. */
export function SentenceTable({ lines, columns, sorting, sort, reading }: Props) {
  const { network, store } = useApp()
  return (
    // A wide table scrolls within itself, for which the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <caption className="visually-hidden">Relationships in the view, a heading sorts by its column</caption>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" aria-sort={sorting.column === id ? directionOf(sorting) : undefined}>
                <button
                  type="button"
                  onClick={() => sort({ column: id, descending: sorting.column === id && !sorting.descending })}
                >
                  {label}
                  <span aria-hidden="true" className="direction">
                    {sorting.column !== id ? '' : sorting.descending ? '▼' : '▲'}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <tr
              key={line.edge.id}
              data-edge={line.edge.id}
              onPointerOver={() => hover(store, line.edge.id)}
              onPointerLeave={() => hover(store, null)}
            >
              {columns.map(({ id }) => (
                <td key={id} className={`column-${id}`}>
                  <Cell line={line} column={id} words={sayCell(line, id, network)} reading={reading} place={i} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function directionOf({ descending }: Sorting): 'ascending' | 'descending' {
  return descending ? 'descending' : 'ascending'
}

interface CellProps {
  readonly line: Line
  readonly column: ColumnId
  readonly words: string
  readonly reading: Reading
  readonly place: number
}

function Cell({ line: { edge }, column, words, reading, place }: CellProps) {
  const { network } = useApp()
  switch (column) {
    case 'source':
      return <NameLink id={edge.source}>{words}</NameLink>
    case 'target':
      return <NameLink id={edge.target}>{words}</NameLink>
    case 'relation':
      return (
        <NameLink id={edge.id} kind="words" title="Select this relationship">
          {words}
        </NameLink>
      )
    case 'date':
      return (
        <>
          <span className="date">{words}</span>
          <FootnoteMarks passages={marksOf(edge, network).date} reading={reading} place={placeOfLine(place)} />
        </>
      )
    case 'documents':
      return <Voices citations={edge.citations} reading={reading} place={place} />
    default:
      return words
  }
}

interface VoicesProps {
  readonly citations: readonly string[]
  readonly reading: Reading
  readonly place: number
}

/** Who says it, in short, each with the numbers of its passages; the note has the reference in full. */
function Voices({ citations, reading, place }: VoicesProps) {
  const { network } = useApp()
  return citedBy([...new Set(citations)], network).map(({ document, passages }, i) => (
    <span key={document.id}>
      {i > 0 && '; '}
      <bdi>{document.publisher ?? document.title}</bdi>
      <FootnoteMarks passages={passages.map(({ id }) => id)} reading={reading} place={placeOfLine(place)} />
    </span>
  ))
}
