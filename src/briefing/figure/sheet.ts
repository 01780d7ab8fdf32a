/** A figure on its sheet: title, sentence, drawing, legend, numbered relationships, documents, version. Each part can be left out. */
import { bracketNote } from '../notes/bracketNote.ts'
import { isWebAddress } from '../webAddress.ts'
import { wrapText } from '../../layout/wrapText.ts'
import { type Weight, textWidth } from '../../layout/textWidth.ts'
import { referenceOf } from '../../model/reference.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { lineText } from './lineText.ts'
import { type Markup, element } from '../xml.ts'
import { drawingMarkup, extentOf } from './drawingMarkup.ts'
import { INK, LINK, PAPER, RULE, SOFT } from './inks.ts'
import { legendMarkup } from './legendMarkup.ts'
import { legendOf } from './legend.ts'
import { type Lettered, documentsOfEdge, letteredDocuments } from './letters.ts'
import type { Paper } from './paper.ts'
import { px } from './px.ts'
import { type StatementGroup, type Statements, headingOf } from './statements.ts'
import { textMarkup } from './textMarkup.ts'
import type { Type } from './type.ts'

export const SHEET_PARTS = ['title', 'sentence', 'legend', 'numbers', 'list', 'documents', 'version', 'link'] as const
export type SheetPart = (typeof SHEET_PARTS)[number]

/** What is said on a sheet beside its drawing. */
export interface SheetWords {
  readonly title: string
  readonly sentence: string
  /** "Dataset version 871adb4dcec7 · made with Entente, 26 November 2026". */
  readonly version: string
  /** The address of the view. Null where the page has none that others could open. */
  readonly link: string | null
}

export interface SheetLook {
  readonly parts: ReadonlySet<SheetPart>
  readonly margin: number
  readonly mm: number
  readonly shape?: number
  readonly type: Type
  readonly metadata: Markup | null
  /** No text with notes stands beside it, that its numbers could lead to. */
  readonly standsAlone?: boolean
}

export interface Sheet {
  readonly markup: Markup
  /** Px, at which the type of the figure is that of a page of 840 px. */
  readonly width: number
  readonly height: number
}

/** Sizes in px where the names of rows have 12.5. */
const TITLE = 26
const SENTENCE = 14
const LIST = 9.6
const NUMBER = 9.2
const LEGEND = 10.4
const FOOT = 9
/** Distance of two lines in multiples of the size. */
const LEADING = 1.28
const COLUMNS_APART = 40
const GAP = 14

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight?: Weight
  readonly fill?: string
}

/**
 * @param margin px around all of it
 * @param mm how wide it is in print
 * @param shape width by height that it has to have; absent where it may be as high as it is
 * @param metadata what makes the figure a way back to its view
 * @param standsAlone whether there is no text with notes beside it, that its numbers could lead to
 */
export function sheetOf(
  paper: Paper,
  statements: Statements,
  words: SheetWords,
  { parts, margin, mm, shape, type, metadata, standsAlone = false }: SheetLook,
): Sheet {
  const { network, figure } = paper
  // A list without its numbers in the drawing would lead nowhere.
  const isNumbered = parts.has('numbers') || parts.has('list')
  const extent = extentOf(paper, statements, isNumbered)
  const width = extent.x2 - extent.x1
  const lang = network.dataset.language
  const body: Markup[] = []
  let y = margin
  const write = (lines: readonly Line[]) => body.push(...lines.map((line) => textMarkup({ ...line, lang }, type)))
  const rule = () =>
    body.push(element('path', { d: `M${px(margin)} ${px(y)}H${px(margin + width)}`, stroke: RULE, 'stroke-width': 1 }))
  const paragraph = (text: string, size: number, look: { readonly weight?: Weight; readonly fill?: string }) => {
    for (const line of wrapText(text, look.weight ?? 400, size, width)) {
      y += size * LEADING
      write([{ text: line, x: margin, y: y - size * 0.3, size, ...look }])
    }
  }

  if (parts.has('title')) paragraph(words.title, TITLE, { weight: 600 })
  if (parts.has('sentence')) {
    y += 4
    paragraph(words.sentence, SENTENCE, { fill: SOFT })
  }
  if (y > margin) {
    y += GAP
    rule()
  }
  const drawing = drawingMarkup(paper, statements, type, isNumbered)
  body.push(element('g', { transform: `translate(${px(margin - extent.x1)} ${px(y)})` }, drawing))
  y += figure.frame.height
  if (parts.has('legend')) {
    y += GAP
    const { markup, height } = legendMarkup(
      legendOf(paper, isNumbered, statements, parts.has('list') ? 'list' : standsAlone ? null : 'notes'),
      width,
      LEGEND,
      type,
    )
    body.push(element('g', { transform: `translate(${px(margin)} ${px(y)})`, 'font-family': type.family }, markup))
    y += height
  }
  const documents = letteredDocuments(
    statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge)),
    network,
  )
  if (parts.has('list')) {
    y += GAP
    rule()
    y += GAP / 2
    const list = listLines(statements, documents, paper, width)
    write(list.lines.map((line) => ({ ...line, x: line.x + margin, y: line.y + y })))
    y += list.height
  }
  if (parts.has('documents') && documents.length > 0) {
    y += GAP
    rule()
    y += GAP / 2
    y += LIST * LEADING
    write([{ text: 'Documents', x: margin, y, size: LIST, weight: 600 }])
    for (const { letter, document } of documents) {
      const lines = wrapText(`${referenceOf(document)}.`, 400, LIST, width - 24)
      for (const [i, text] of lines.entries()) {
        y += LIST * LEADING
        if (i === 0) write([{ text: letter, x: margin, y, size: NUMBER, fill: SOFT }])
        write([{ text, x: margin + 24, y, size: LIST }])
      }
    }
    const note = bracketNote(documents.map(({ document }) => document))
    if (note !== null) {
      y += LIST * LEADING
      write([{ text: note, x: margin + 24, y, size: LIST, fill: SOFT }])
    }
  }
  const foot = [
    ...(parts.has('version') ? [words.version] : []),
    ...(parts.has('link') && words.link !== null ? [linkWords(words.link)] : []),
  ]
  if (foot.length > 0) y += GAP / 2
  for (const text of foot) {
    const isLink = text === words.link && isWebAddress(text)
    for (const line of wrapText(text, 400, FOOT, width)) {
      y += FOOT * LEADING
      const markup = textMarkup({ text: line, x: margin, y, size: FOOT, fill: isLink ? LINK : SOFT }, type)
      body.push(isLink ? element('a', { href: text }, markup) : markup)
    }
  }

  const own = { width: width + 2 * margin, height: y + margin }
  const room = shape === undefined ? own : around(own, shape)
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${px(mm)}mm`,
      height: `${px((mm * room.height) / room.width)}mm`,
      viewBox: `${px((own.width - room.width) / 2)} ${px((own.height - room.height) / 2)} ${px(room.width)} ${px(room.height)}`,
      'font-family': type.family,
      fill: INK,
      role: 'graphics-document',
    },
    element('title', {}, words.title),
    element('desc', {}, words.sentence),
    ...(metadata ? [metadata] : []),
    element('rect', {
      x: px((own.width - room.width) / 2),
      y: px((own.height - room.height) / 2),
      width: px(room.width),
      height: px(room.height),
      fill: PAPER,
    }),
    ...body,
  )
  return { markup, ...room }
}

/** The least room of a shape that holds this one. */
function around({ width, height }: { readonly width: number; readonly height: number }, shape: number) {
  return width / height < shape ? { width: height * shape, height } : { width, height: width / shape }
}

/** Where the page has no address that others could open, what opens the view in any copy of it. */
function linkWords(link: string): string {
  return link.startsWith('#') ? `This view, in any copy of the page: ${link}` : link
}

/** The numbered relationships under the names of their rows, in two columns where there is room. */
function listLines(statements: Statements, documents: readonly Lettered[], paper: Paper, width: number) {
  const columns = width >= 560 ? 2 : 1
  const columnWidth = (width - (columns - 1) * COLUMNS_APART) / columns
  const letters = new Map(documents.map(({ letter, document }) => [document.id, letter]))
  const indent = textWidth(`${statements.count}`, 400, NUMBER) + 10
  const blocks = statements.groups.map((group) => blockOf(group, letters, paper, columnWidth, indent))
  const whole = blocks.reduce((sum, block) => sum + block.height, 0)
  const lines: Line[] = []
  let [column, y, most] = [0, 0, 0]
  for (const block of blocks) {
    // Into the column in which its middle falls, so that both are about as long.
    if (column < columns - 1 && y > 0 && y + block.height / 2 > whole / columns) [column, y] = [column + 1, 0]
    const left = column * (columnWidth + COLUMNS_APART)
    const top = y
    lines.push(...block.lines.map((line) => ({ ...line, x: line.x + left, y: line.y + top })))
    y += block.height
    most = Math.max(most, y)
  }
  return { lines, height: most }
}

function blockOf(
  group: StatementGroup,
  letters: ReadonlyMap<string, string>,
  paper: Paper,
  width: number,
  indent: number,
) {
  const { network } = paper
  const dateOf = (edge: string) => {
    const when = network.whens.get(edge)
    return when ? sayWhen(when) : 'undated'
  }
  const dates = new Set(group.statements.map(({ edge }) => dateOf(edge)))
  // A date that all of them share is said once.
  const [shared] = dates.size === 1 && group.of !== 'offices' ? dates : []
  const lines: Line[] = []
  let y = 6
  for (const text of wrapText(
    headingOf(group, paper) + (shared === undefined ? '' : `, ${shared}`),
    600,
    LIST,
    width,
  )) {
    y += LIST * LEADING
    lines.push({ text, x: 0, y, size: LIST, weight: 600 })
  }
  for (const { number, edge } of group.statements) {
    const cited = documentsOfEdge(edge, network).map((id) => letters.get(id))
    const line = paper.lines.get(edge)
    const said = `${line ? lineText(line, shared === undefined, paper.whole) : ''} [${cited.join(', ')}]`
    for (const [i, text] of wrapText(said, 400, LIST, width - indent).entries()) {
      y += LIST * LEADING
      const digits = `${number}`
      if (i === 0)
        lines.push({ text: digits, x: indent - 8 - textWidth(digits, 400, NUMBER), y, size: NUMBER, fill: SOFT })
      lines.push({ text, x: indent, y, size: LIST })
    }
  }
  return { lines, height: y }
}
