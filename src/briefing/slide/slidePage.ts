/** One slide: title, sentence, drawing, legend, documents, version and link, all as native shapes. */
import { linkTarget } from '../ooxml/linkTarget.ts'
import { referenceOf } from '../../model/reference.ts'
import { INK, LINK, SOFT } from '../figure/inks.ts'
import { freeScale, legibleOnSlide } from '../figure/legibleOnSlide.ts'
import { legendOf } from '../figure/legend.ts'
import { letteredDocuments } from '../figure/letters.ts'
import { type Paper, type Session, paperOf } from '../figure/paper.ts'
import { figureSentence } from '../figure/sentence.ts'
import { type Statements, statementsOf } from '../figure/statements.ts'
import type { Markup } from '../xml.ts'
import { drawingShapes } from './drawingShapes.ts'
import { type Box, SLIDE } from './emu.ts'
import { legendOfSlide } from './legendShapes.ts'
import { linesOf, roomFor, shortened } from './letters.ts'
import { type Ids, createIds, shape } from './shapes.ts'
import type { TextRun } from './textBody.ts'

/** What is said on a slide beside its drawing. */
export interface SlideWords {
  readonly title: string
  /** What a step of a story says; stands above the sentence of the view. */
  readonly paragraph?: string
  /** "Dataset version 871adb4dcec7 · made with Entente, 26 November 2026". */
  readonly version: string
  /** The address of the view. Null where the page has none that others could open. */
  readonly link: string | null
}

/** A slide as it is laid out. */
export interface SlidePage {
  readonly shapes: readonly Markup[]
  readonly paper: Paper
  readonly statements: Statements
  /** The sentence of the view. */
  readonly sentence: string
  /** The address that the relationship `LINK_ID` of the slide leads to, where it has one. */
  readonly address: string | null
}

/** Id of the relationship of a slide to the address of its view. */
export const LINK_ID = 'rIdLink'

/** Points. */
const MARGIN = 36
const WIDTH = SLIDE.width - 2 * MARGIN
const TOP = 22
const BOTTOM = 12
/** Sizes of a title from which the first is taken in which it has room on its lines, and the lines that it has. */
const TITLES = [
  { size: 24, lines: 1 },
  { size: 20, lines: 2 },
] as const
/** The same of what stands under it. */
const SENTENCES = [
  { size: 13, lines: 3 },
  { size: 12, lines: 4 },
  { size: 11, lines: 5 },
] as const
const FOOT = 9
const LEADING = 1.2
const MOST_DOCUMENTS = 5
const GAP = 6
/** A figure has so many points of height, whatever is said around it. */
const LEAST_ROOM = 60
/** How often words and figure are made to agree. */
const MOST_PASSES = 3
const COLUMNS_APART = 20
/** What a letter and the gap behind it take of a line of documents. */
const INDENT = 18
/** Points for each px of a figure: at the first, names of rows have 14 points. The first at which the figure is no higher than its room. */
const SCALES = [1.29, 1.2, 1.1, 1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5] as const

/**
 * Lays a view out on a slide. The figure is made anew for the room that the words leave; where there are so many rows that it does not
 * fit at any size of type it is made smaller as a whole; of "everything" there is no more than can be read.
 */
export function slidePage(whole: Session, words: SlideWords): SlidePage {
  const session = legibleOnSlide(whole)
  const say: SaySentence = (of, its) =>
    figureSentence(of, its, session.network.documents.size, session.state.level < whole.state.level)
  const title = titleOf(words.title)
  const address = words.link === null ? null : linkTarget(words.link)
  let paper = paperOf(session, WIDTH / SCALES[0])
  let laid = around(paper, say, words, title.height, address)
  // Where there is less room a figure may leave an office out, and then its words say so.
  let figure = fitted(session, laid.room)
  for (let i = 0; i < MOST_PASSES; i++) {
    paper = figure.paper
    const before = laid.room
    laid = around(paper, say, words, title.height, address)
    if (laid.room >= before) break
    figure = fitted(session, laid.room)
  }
  const { statements, sentence, under, legend, foot } = laid
  const ids = createIds()
  const x = (SLIDE.width - figure.width) / 2
  return {
    shapes: [
      title.shape(ids),
      under.shape(ids),
      ...drawingShapes(paper, statements, { x, y: laid.top, scale: figure.scale }, ids),
      ...legend.shapes(ids, { x: MARGIN, y: SLIDE.height - BOTTOM - foot.height - GAP - legend.height }),
      ...foot.shapes(ids, SLIDE.height - BOTTOM - foot.height),
    ],
    paper,
    statements,
    sentence,
    address,
  }
}

type SaySentence = (paper: Paper, statements: Statements) => string

/** What stands above and below a figure, and the room between. */
function around(paper: Paper, say: SaySentence, words: SlideWords, titleHeight: number, address: string | null) {
  const statements = statementsOf(paper)
  const sentence = say(paper, statements)
  const under = underTitle([...(words.paragraph ? [words.paragraph] : []), sentence], TOP + titleHeight + 2)
  const legend = legendOfSlide(legendOf(paper, false, statements), WIDTH)
  const foot = footOf(paper, statements, words, address)
  const top = TOP + titleHeight + 2 + under.height + GAP
  const bottom = SLIDE.height - BOTTOM - foot.height - GAP - legend.height - GAP
  return { statements, sentence, under, legend, foot, top, room: Math.max(LEAST_ROOM, bottom - top) }
}

/** The figure at the largest type at which it has room; `width` is what it takes of the slide. */
function fitted(session: Session, room: number): { paper: Paper; scale: number; width: number } {
  const at = (scale: number) => {
    const paper = paperOf(session, WIDTH / scale, room / scale)
    return { paper, scale, width: WIDTH, fits: paper.figure.frame.height * scale <= room + 0.5 }
  }
  // The smaller its type, the lower a figure is: so the largest that fits is looked for by halves.
  let [low, high, best] = [0, SCALES.length - 1, at(SCALES[0])]
  if (!best.fits) best = at(SCALES[high] ?? SCALES[0])
  else high = 0
  while (best.fits && high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const tried = at(SCALES[middle] ?? SCALES[0])
    if (tried.fits) [high, best] = [middle, tried]
    else low = middle
  }
  const [free] = best.paper.figure.boxes.values()
  if (free?.place === 'free') best = at(scaleFor(best.paper.figure.boxes.size, room))
  if (best.fits) return best
  const scale = Math.min(best.scale, room / best.paper.figure.frame.height)
  return { paper: best.paper, scale, width: best.paper.figure.frame.width * scale }
}

/** Without an outline there is always room; names are the smaller the more of them there are. */
function scaleFor(count: number, room: number): number {
  const scale = freeScale(count, { width: WIDTH, height: room })
  return Math.min(SCALES[0], Math.max(SCALES.at(-1) ?? 0, scale))
}

interface Written {
  readonly height: number
  readonly shape: (ids: Ids) => Markup
}

function titleOf(title: string): Written {
  const fits = TITLES.find(({ size, lines }) => linesOf(title, 600, size, WIDTH).length <= lines)
  const { size, lines } = fits ?? TITLES[1]
  const text = shortened(title, 600, size, WIDTH, lines)
  const height = linesOf(text, 600, size, WIDTH).length * size * LEADING
  return {
    height,
    shape: (ids) =>
      shape({
        id: ids(),
        name: 'Title',
        box: { x: MARGIN, y: TOP, width: WIDTH, height },
        geometry: { preset: 'rect' },
        placeholder: { type: 'title' },
        text: { paragraphs: [[[{ text, size, colour: INK, isBold: true }]]], align: 'l', anchor: 't', wraps: true },
      }),
  }
}

/** What a step says and the sentence of the view, a paragraph each; what has no room is in the notes. */
function underTitle(texts: readonly string[], y: number): Written {
  const last = texts.length - 1
  const linesAt = (size: number, said: readonly string[]) =>
    said.reduce((sum, text) => sum + linesOf(text, 400, size, WIDTH).length, 0)
  const fits = SENTENCES.find(({ size, lines }) => linesAt(size, texts) <= lines)
  const { size, lines } = fits ?? SENTENCES[2]
  const ownLines = Math.min(2, linesAt(size, texts.slice(last)))
  const said = texts.map((text, i) =>
    shortened(text, 400, size, WIDTH, i === last ? ownLines : Math.max(1, lines - ownLines)),
  )
  const height = linesAt(size, said) * size * LEADING
  return {
    height,
    shape: (ids) =>
      shape({
        id: ids(),
        name: 'Sentence of the view',
        box: { x: MARGIN, y, width: WIDTH, height },
        geometry: { preset: 'rect' },
        placeholder: { type: 'body', idx: 1 },
        text: {
          paragraphs: said.map((text, i) => [[{ text, size, colour: i === last ? SOFT : INK }]]),
          align: 'l',
          anchor: 't',
          wraps: true,
        },
      }),
  }
}

interface Foot {
  readonly height: number
  readonly shapes: (ids: Ids, y: number) => readonly Markup[]
}

/** The documents by their letters at the left; what the numbers are, the version and the link at the right. */
function footOf(paper: Paper, statements: Statements, { version }: SlideWords, address: string | null): Foot {
  const documents = letteredDocuments(
    statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge)),
    paper.network,
  )
  const soft = (text: string): readonly TextRun[] => [{ text, size: FOOT, colour: SOFT }]
  const right = [
    soft('Numbers: sentences and quotes in the notes'),
    ...version.split(' · ').map((part) => soft(shortened(part, 400, FOOT, WIDTH / 3))),
    ...(address === null ? [] : [[{ text: 'Open this view', size: FOOT, colour: LINK, link: LINK_ID }]]),
  ]
  const rightWidth = Math.max(...right.map(([run]) => roomFor(run?.text ?? '', 400, FOOT)))
  const leftWidth = WIDTH - rightWidth - COLUMNS_APART
  const listed = documents.slice(0, documents.length > MOST_DOCUMENTS ? MOST_DOCUMENTS - 1 : MOST_DOCUMENTS)
  const rest = documents.length - listed.length
  const left = [
    ...listed.map(({ letter, document }): readonly TextRun[] => [
      { text: letter, size: FOOT, colour: SOFT, isBold: true },
      {
        text: `\u00a0\u00a0${shortened(referenceOf(document), 400, FOOT, leftWidth - INDENT)}`,
        size: FOOT,
        colour: SOFT,
        lang: paper.network.dataset.language,
      },
    ]),
    ...(rest > 0 ? [soft(`${rest} more documents, in the notes`)] : []),
  ]
  const height = Math.max(left.length, right.length) * FOOT * LEADING
  const column = (ids: Ids, name: string, box: Box, align: 'l' | 'r', lines: readonly (readonly TextRun[])[]): Markup =>
    shape({
      id: ids(),
      name,
      box,
      geometry: { preset: 'rect' },
      text: { paragraphs: lines.map((line) => [line]), align, anchor: 't' },
    })
  return {
    height,
    shapes: (ids, y) => [
      ...(left.length > 0 ? [column(ids, 'Documents', { x: MARGIN, y, width: leftWidth, height }, 'l', left)] : []),
      column(ids, 'Version', { x: MARGIN + WIDTH - rightWidth, y, width: rightWidth, height }, 'r', right),
    ],
  }
}
