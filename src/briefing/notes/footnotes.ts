/** Footnotes of relationships: one for each, naming every document that says it or dates it, with its quotes to the letter. */
import type { Basis, Document, Edge, Passage, Standing } from '../../data/schema.ts'
import { citedBy } from '../../model/citations.ts'
import { marksOf } from '../../model/footnotes.ts'
import { isolated } from '../../model/isolated.ts'
import { type Network, found } from '../../model/network.ts'
import { nameWithin } from '../../model/sentence.ts'
import type { CitationStyle } from './citationStyle.ts'
import { openingsOf } from './opening.ts'
import { type Runs, closed, joined, roman } from './runs.ts'

/** The footnote of one relationship. */
export interface EdgeNote {
  /** From 1, in the order of the relationships. */
  readonly number: number
  /** Id of the relationship. */
  readonly edge: string
  readonly runs: Runs
}

/** What stands around the quotes that a date rests on: a date that no text states is never said to be dated by them. */
const DATED: Readonly<Record<Basis, { readonly before: string; readonly after: string; readonly alone: string }>> = {
  stated: { before: 'Dated by ', after: '', alone: '' },
  resolved: {
    before: 'Dated by ',
    after: '; the date is worked out from this, not stated',
    alone: 'The date is worked out, not stated',
  },
  corroborated: {
    before: 'Dated by another text, ',
    after: '',
    alone: 'Dated by another of these texts',
  },
  reported: {
    before: 'Dated by ',
    after: '; the text says only that it held, or had happened, when the document spoke',
    alone: 'On the date the text says only that it held, or had happened, when the document spoke',
  },
  conjectured: {
    before: 'The date is conjectured by the curators from ',
    after: '; no text says so',
    alone: 'The date is conjectured by the curators; no text says so',
  },
}

/**
 * The footnotes of these relationships, in this order. A document is named in full at its first mention and short afterwards. A
 * quote stands in full once; afterwards its opening words and the number of the note that has it in full. One that is as short as
 * an opening is repeated.
 *
 * @throws Error where the network has no relationship with one of the ids.
 */
export function footnotesOf(edgeIds: readonly string[], network: Network, style: CitationStyle): readonly EdgeNote[] {
  const edges = edgeIds.map((id) => found(network.edges, id))
  const cited = edges.flatMap(({ citations, dating, amounts = [] }) => [
    ...citations,
    ...amounts.flatMap((amount) => amount.citations),
    ...(dating?.citations ?? []),
  ])
  const documents = citedBy([...new Set(cited)], network)
  const quote = quoting(documents.flatMap(({ passages }) => passages))
  const refer = referring(
    documents.map(({ document }) => document),
    style,
  )

  return edges.map((edge, index) => {
    const number = index + 1
    const cite = (ids: readonly string[], known?: Document): Runs =>
      joined(
        citedBy(ids, network).map(({ document, passages }) => {
          const quotes = joined(
            passages.map((passage) => quote(passage, number)),
            '; ',
          )
          return document === known ? quotes : refer(document).concat(quotes)
        }),
        '; ',
      )
    const { sentence, date } = marksOf(edge, network)
    const [only, another] = citedBy(sentence, network)
    const sources = [...leadOf(edge, network), ...cite(sentence)]
    // Quotes of the one document that the note has just named follow without its name.
    const dating = datingOf(edge, cite(date, another ? undefined : only?.document))
    return { number, edge: edge.id, runs: joined([sources, dating].filter((part) => part.length > 0).map(closed), ' ') }
  })
}

const STANDING_LEADS: Readonly<Record<Standing, string>> = {
  reported: '',
  alleged: 'Alleged: ',
  denied: 'Denied: ',
  established: 'Established: ',
}

/** What comes before the documents: how sure a claim is, that it is another's, or the curators' own. */
function leadOf({ accordingTo, relation, standing = 'reported' }: Edge, network: Network): Runs {
  return [
    ...roman(STANDING_LEADS[standing]),
    ...roman(found(network.relations, relation).editorial ? 'A remark of the curators, on ' : ''),
    ...roman(
      accordingTo === undefined
        ? ''
        : `According to ${isolated(nameWithin(found(network.nodes, accordingTo)))}, as relayed by `,
    ),
  ]
}

function datingOf({ dating }: Edge, quotes: Runs): Runs {
  if (!dating) return []
  const { before, after, alone } = DATED[dating.basis]
  return quotes.length === 0 ? roman(alone) : [...roman(before), ...quotes, ...roman(after)]
}

/** Quotes a passage in the note with a number: in full the first time. */
function quoting(quoted: readonly Passage[]): (passage: Passage, note: number) => Runs {
  const openingOf = openingsOf(quoted)
  const inFull = new Map<string, number>()
  return (passage, note) => {
    const first = inFull.get(passage.id)
    if (first === undefined) {
      inFull.set(passage.id, note)
      return roman(`“${isolated(passage.exact)}”`)
    }
    const opening = openingOf(passage)
    return opening === null
      ? [...roman(`“${isolated(passage.exact)}” (n. `), ...toNote(first), ...roman(')')]
      : [...roman(`“${isolated(opening)} …” (in full, n. `), ...toNote(first), ...roman(')')]
  }
}

/** The number of a note, which leads there. */
function toNote(note: number): Runs {
  return [{ text: String(note), note }]
}

/** Names a document, with what stands before its quotes: in full the first time. */
function referring(documents: readonly Document[], style: CitationStyle): (document: Document) => Runs {
  const { full, short } = style.referencesFor(documents)
  const named = new Set<string>()
  return (document) => {
    if (named.has(document.id)) return [...short(document), { text: ': ' }]
    named.add(document.id)
    return [...full(document), { text: style.beforeQuote }]
  }
}
