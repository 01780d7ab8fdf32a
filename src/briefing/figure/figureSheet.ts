/** The figure of a view for one of the places that it goes to: a column of text, a page, a slide. */
import { versionLine } from '../versionLine.ts'
import type { Day } from '../../time/interval.ts'
import { legibleOnSlide } from './legibleOnSlide.ts'
import { type Session, paperOf } from './paper.ts'
import { figureSentence } from './sentence.ts'
import { type Sheet, type SheetPart, sheetOf } from './sheet.ts'
import { statementsOf } from './statements.ts'
import { titleOf } from './title.ts'
import { OFFICE_TYPE, type Type } from './type.ts'
import { metadataMarkup, wayBackOf } from './wayBack.ts'

export const FIGURE_SIZES = ['column', 'page', 'slide'] as const
export type FigureSize = (typeof FIGURE_SIZES)[number]

interface Room {
  /** Px of the drawing, in which the names of rows have 12.5 where there is room. */
  readonly width: number
  readonly mostHeight?: number
  readonly margin: number
  /** Millimetres of the whole sheet across. */
  readonly mm: number
  /** Width by height, where the sheet has to have just this shape. */
  readonly shape?: number
}

/** A column of 85 mm, a page of A4 with margins of 12 mm, a slide of 13.333 inches. */
const ROOMS: Readonly<Record<FigureSize, Room>> = {
  column: { width: 320, margin: 0, mm: 85 },
  page: { width: 701, margin: 45, mm: 210 },
  slide: { width: 1120, mostHeight: 520, margin: 48, mm: 338.7, shape: 16 / 9 },
}

/** What a sheet of each size has room for. */
export const PARTS_OF: Readonly<Record<FigureSize, readonly SheetPart[]>> = {
  column: [],
  page: ['title', 'sentence', 'legend', 'numbers', 'list', 'documents', 'version', 'link'],
  slide: ['title', 'sentence', 'legend', 'documents', 'version', 'link'],
}

export interface FigureAsked {
  readonly size: FigureSize
  readonly parts: ReadonlySet<SheetPart>
  /** Null for the one that is worked out. */
  readonly title: string | null
  /** The address of the view; null where the page has none that others could open. */
  readonly link: string | null
  /** The day on which it is made. */
  readonly made: Day
  readonly type?: Type
}

export interface MadeFigure extends Sheet {
  /** Relationships that have a number, of those that the view holds, and in how many lines they are drawn. */
  readonly counts: { readonly view: number; readonly numbered: number; readonly drawn: number; readonly lines: number }
}

export function figureSheet(session: Session, asked: FigureAsked): MadeFigure {
  const { network, state } = session
  const { width, mostHeight, margin, mm, shape } = ROOMS[asked.size]
  const shown = asked.size === 'slide' ? legibleOnSlide(session) : session
  const paper = paperOf(shown, width, mostHeight)
  const statements = statementsOf(paper)
  const sheet = sheetOf(
    paper,
    statements,
    {
      title: asked.title ?? titleOf(state, network),
      sentence: figureSentence(paper, statements, network.documents.size, shown.state.level < state.level),
      version: versionLine(network, asked.made),
      link: asked.link,
    },
    {
      parts: asked.parts,
      margin,
      mm,
      type: asked.type ?? OFFICE_TYPE,
      metadata: metadataMarkup(wayBackOf(session)),
      standsAlone: true,
      ...(shape === undefined ? {} : { shape }),
    },
  )
  const { edges: drawn, lines } = paper.display.counts
  return { ...sheet, counts: { view: paper.network.edges.size, numbered: statements.count, drawn, lines } }
}
