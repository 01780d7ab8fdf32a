import { marksOf } from '../../model/footnotes.ts'
import { CHANGES } from '../../model/changes.ts'
import { type Line, type LineGroup, remarksOf, sayDateOf } from '../../model/textTwin.ts'
import { hover } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { EdgeSentence } from '../../ui/EdgeSentence.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { FootnoteMarks } from './FootnoteMarks.tsx'
import { type Reading, placeOfLine } from './reading.ts'

interface Props {
  readonly groups: readonly LineGroup[]
  readonly reading: Reading
}

/** Sentences under their headings. */
export function Sentences({ groups, reading }: Props) {
  const before = groups.map((_, i) => groups.slice(0, i).reduce((sum, { lines }) => sum + lines.length, 0))
  return groups.map(({ heading, node, lines }, i) => (
    <div key={`${heading}-${node ?? lines[0]?.edge.id ?? ''}`} className="sentences">
      <h3>{node === undefined ? heading : <NameLink id={node}>{heading}</NameLink>}</h3>
      <ul>
        {lines.map((line, j) => (
          <Sentence key={line.edge.id} line={line} node={node} reading={reading} place={(before[i] ?? 0) + j} />
        ))}
      </ul>
    </div>
  ))
}

interface SentenceProps {
  readonly line: Line
  readonly node: string | undefined
  readonly reading: Reading
  /** How many lines of the text stand before this one. */
  readonly place: number
}

/** One sentence on one line: date, who did what with whom, how far it had got, and its footnotes. */
function Sentence({ line, node, reading, place }: SentenceProps) {
  const { network, store } = useApp()
  const { edge } = line
  const marks = marksOf(edge, network)
  return (
    <li data-edge={edge.id} onPointerOver={() => hover(store, edge.id)} onPointerLeave={() => hover(store, null)}>
      <span className="date">{sayDateOf(edge, network)}</span>
      <FootnoteMarks passages={marks.date} reading={reading} place={placeOfLine(place)} />
      {': '}
      <EdgeSentence edge={edge} at={node} />
      <FootnoteMarks passages={marks.sentence} reading={reading} place={placeOfLine(place)} />{' '}
      <span className="remarks">
        {remarksOf(line, network).map((part, i) =>
          part.node === undefined ? (
            <span key={i}>{part.text}</span>
          ) : (
            <NameLink key={i} id={part.node}>
              {part.text}
            </NameLink>
          ),
        )}
      </span>
      <ChangeFlag line={line} />
    </li>
  )
}

/** What changed since the other window, with the sign that its line bears in the drawing. */
function ChangeFlag({ line }: { readonly line: Line }) {
  const change = CHANGES.find((known) => known.change === line.change)
  if (!change) return null
  return (
    <>
      {' '}
      <span className="flag">
        <span aria-hidden="true">{change.sign} </span>
        {change.label}
      </span>
    </>
  )
}
