/** A view as a text with footnotes: what its figure draws, row by row, then what it does not, by date; each relationship once. */
import { citedBy } from '../../model/citations.ts'
import { isolated } from '../../model/isolated.ts'
import type { Network } from '../../model/network.ts'
import { capitalised } from '../../model/sentence.ts'
import { type Line, linesOf } from '../../model/textTwin.ts'
import type { Day } from '../../time/interval.ts'
import { dateWithin, lineText } from '../figure/lineText.ts'
import { undrawnOf } from '../figure/undrawnOf.ts'
import { letterOf, letteredDocuments } from '../figure/letters.ts'
import { type Paper, type Session, paperOf } from '../figure/paper.ts'
import { figureSentence } from '../figure/sentence.ts'
import { type Statements, headingOf, statementsOf } from '../figure/statements.ts'
import { titleOf } from '../figure/title.ts'
import type { CitationStyle } from '../notes/citationStyle.ts'
import { type EdgeNote, footnotesOf } from '../notes/footnotes.ts'
import { type Runs, closed, joined, roman } from '../notes/runs.ts'
import { versionLine } from '../versionLine.ts'

export interface ReportAsked {
  /** Null for the one that is worked out. */
  readonly title: string | null
  /** What a step of a story says, each sentence with the passages that it rests on. */
  readonly told?: readonly { readonly text: string; readonly citations: readonly string[] }[]
  /** The address of the view; null where the page has none that others could open. */
  readonly link: string | null
  readonly made: Day
  readonly style: CitationStyle
  /** Px of the figure beside which the text stands. */
  readonly width: number
}

export interface ReportSentence {
  readonly text: string
  /** Of its footnote, and of the relationship in the figure. */
  readonly number: number
}

export interface ReportGroup {
  readonly heading: string
  readonly sentences: readonly ReportSentence[]
}

export interface Report {
  readonly title: string
  readonly sentence: string
  /** "Dataset version 871adb4dcec7 · made with Entente, 26 November 2026". */
  readonly version: string
  readonly link: string | null
  /** What a step of a story says, each sentence with the letter of its own note. */
  readonly told: readonly { readonly text: string; readonly letter: string }[]
  readonly toldNotes: readonly { readonly letter: string; readonly runs: Runs }[]
  readonly paper: Paper
  readonly statements: Statements
  readonly drawn: readonly ReportGroup[]
  readonly undrawn: readonly ReportGroup[]
  readonly notes: readonly EdgeNote[]
  readonly documents: readonly Runs[]
}

export function reportOf(session: Session, { title, told = [], link, made, style, width }: ReportAsked): Report {
  const { network, selectors, state } = session
  const paper = paperOf(session, width)
  const statements = statementsOf(paper)
  const lines = linesOf(selectors.view(state), null, state.known, network)
  const byEdge = new Map(lines.map((line) => [line.edge.id, line]))
  const drawn = statements.groups.map((group) => ({
    heading: headingOf(group, paper),
    sentences: group.statements.flatMap(({ edge, number }) => {
      const line = byEdge.get(edge)
      return line ? [{ text: lineText(line, true, network), number }] : []
    }),
  }))
  const rest = groupByDate(undrawnOf({ statements, lines, paper }), network)
  const order = [
    ...statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge)),
    ...rest.flatMap((group) => group.lines.map(({ edge }) => edge.id)),
  ]
  const documents = letteredDocuments(order, network).map(({ document }) => document)
  const { full } = style.referencesFor(documents)
  return {
    title: title ?? titleOf(state, network),
    sentence: figureSentence(paper, statements, network.documents.size),
    version: versionLine(network, made),
    link,
    told: told.map(({ text }, i) => ({ text, letter: letterOf(i).toLowerCase() })),
    toldNotes: told.map(({ citations }, i) => ({
      letter: letterOf(i).toLowerCase(),
      runs: quotesOf(citations, network, style),
    })),
    paper,
    statements,
    drawn,
    undrawn: numbered(rest, statements.count, network),
    notes: footnotesOf(order, network, style),
    documents: documents.map((document) => closed(full(document))),
  }
}

/** Document by document, with the quotes of each. */
function quotesOf(passages: readonly string[], network: Network, style: CitationStyle): Runs {
  const cited = citedBy(passages, network)
  const { full } = style.referencesFor(cited.map(({ document }) => document))
  return closed(
    joined(
      cited.map(({ document, passages: own }) => {
        const quotes = own.map(({ exact }) => `“${isolated(exact)}”`).join('; ')
        return joined([full(document), roman(quotes)], style.beforeQuote)
      }),
      '; ',
    ),
  )
}

interface Dated {
  readonly date: string
  readonly lines: readonly Line[]
}

/** Lines under their dates, in the order in which they come. */
function groupByDate(lines: readonly Line[], network: Network): readonly Dated[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const date = dateWithin(line.edge.id, network)
    const group = groups.get(date)
    if (group) group.push(line)
    else groups.set(date, [line])
  }
  return [...groups].map(([date, own]) => ({ date, lines: own }))
}

/** Their sentences do not repeat the date. */
function numbered(groups: readonly Dated[], before: number, network: Network): readonly ReportGroup[] {
  let number = before
  return groups.map(({ date, lines }) => ({
    heading: capitalised(date),
    sentences: lines.map((line) => {
      number += 1
      return { text: lineText(line, false, network), number }
    }),
  }))
}
