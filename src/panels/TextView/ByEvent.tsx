import { CHANGES } from '../../model/changes.ts'
import { found } from '../../model/network.ts'
import { type Chapter, type Item, type Paragraph, type Statement, passagesOf } from '../../model/textByEvent.ts'
import { hover } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Parts } from '../../ui/Parts.tsx'
import { FootnoteMarks } from './FootnoteMarks.tsx'
import { type SideNote, SideNotes } from './SideNotes.tsx'
import { type Reading, paragraphId, placeOfDate } from './reading.ts'

interface Props {
  readonly chapters: readonly Chapter[]
  readonly reading: Reading
}

/** A paragraph for each event under its year: its date, what is told of it, and beside it the quotes that this rests on. */
export function ByEvent({ chapters, reading }: Props) {
  const noted = new Set<string>()
  /** The notes beside a paragraph: those whose number is first met there, and those of its first sentence. */
  const beside = (paragraph: Paragraph): readonly SideNote[] => {
    const leading = new Set(paragraph.statements[0]?.items.flatMap(({ notes }) => notes))
    return [...new Set(passagesOf(paragraph))].flatMap((passage) => {
      const isFirst = !noted.has(passage)
      noted.add(passage)
      return isFirst || leading.has(passage) ? [{ note: found(reading.notes, passage), isFirst }] : []
    })
  }
  return chapters.map(({ heading, paragraphs }, i) => (
    <section key={`${heading}-${i}`} className="chapter">
      <h3>{heading}</h3>
      {paragraphs.map((paragraph) => (
        <Told key={paragraph.id} paragraph={paragraph} notes={beside(paragraph)} reading={reading} />
      ))}
    </section>
  ))
}

interface ToldProps {
  readonly paragraph: Paragraph
  readonly notes: readonly SideNote[]
  readonly reading: Reading
}

function Told({ paragraph, notes, reading }: ToldProps) {
  const { network, store } = useApp()
  const { id, about, date, dateNotes, statements, silences } = paragraph
  return (
    <div className="paragraph" onPointerOver={() => hover(store, about)} onPointerLeave={() => hover(store, null)}>
      <p className="date" id={paragraphId(reading, id)} tabIndex={-1}>
        {date}
        <FootnoteMarks passages={dateNotes} reading={reading} place={placeOfDate(paragraph)} paragraph={id} />
      </p>
      <p className="told" lang={network.dataset.language}>
        {statements.map((statement) => (
          <Sentence key={statement.items[0]?.line.edge.id} statement={statement} paragraph={id} reading={reading} />
        ))}
        {silences.map((silence) => (
          <span key={silence} className="remarks" lang="en">
            {silence}.{' '}
          </span>
        ))}
      </p>
      <SideNotes notes={notes} paragraph={paragraph} reading={reading} />
    </div>
  )
}

interface SentenceProps {
  readonly statement: Statement
  readonly paragraph: string
  readonly reading: Reading
}

function Sentence({ statement, paragraph, reading }: SentenceProps) {
  const { opening, items, closing, remarks } = statement
  const [first] = items
  if (!first) return null
  const lead = first.line.edge.id
  const change = CHANGES.find((known) => known.change === first.line.change)
  return (
    <>
      <Parts parts={opening} wordsLeadTo={lead} />
      {items.map((item, i) => (
        <Relationship
          key={item.line.edge.id}
          item={item}
          closing={i === items.length - 1 ? closing : null}
          lead={lead}
          paragraph={paragraph}
          reading={reading}
        />
      ))}{' '}
      {remarks.length > 0 && (
        <span className="remarks" lang="en">
          <Parts parts={remarks} />{' '}
        </span>
      )}
      {change && (
        <span className="flag" lang="en">
          <span aria-hidden="true">{change.sign} </span>
          {change.label}.{' '}
        </span>
      )}
    </>
  )
}

interface RelationshipProps {
  readonly item: Item
  /** What ends the sentence; null where another relationship follows. */
  readonly closing: Statement['closing'] | null
  readonly lead: string
  readonly paragraph: string
  readonly reading: Reading
}

/** What a sentence says of one relationship, with its numbers. */
function Relationship({ item: { line, before, parts, notes }, closing, lead, paragraph, reading }: RelationshipProps) {
  const { id } = line.edge
  return (
    <>
      {before}
      <span data-edge={id}>
        <Parts parts={parts} wordsLeadTo={id} />
        {closing && (
          <>
            <Parts parts={closing} wordsLeadTo={lead} />.
          </>
        )}
      </span>
      <FootnoteMarks passages={notes} reading={reading} place={id} paragraph={paragraph} />
    </>
  )
}
