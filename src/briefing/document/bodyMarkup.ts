/** The text of a Word document: views with their figures and sentences, then the documents that all of it rests on. */
import type { Document } from '../../data/schema.ts'
import { yearHeading, runsUnder } from '../../model/groupByYear.ts'
import { type Network, found } from '../../model/network.ts'
import type { Line } from '../../model/textTwin.ts'
import type { CitationStyle } from '../notes/citationStyle.ts'
import { bracketNote } from '../notes/bracketNote.ts'
import type { Cited } from './cited.ts'
import { closed, plainText } from '../notes/runs.ts'
import { documentsOfEdge } from '../figure/letters.ts'
import { headingOf } from '../figure/statements.ts'
import type { Markup } from '../xml.ts'
import { referenceTo } from './footnotesMarkup.ts'
import type { LinkList } from './linkList.ts'
import { dateWithin, lineText } from '../figure/lineText.ts'
import { undrawnOf } from '../figure/undrawnOf.ts'
import { type PageSize, figureRoom } from './page.ts'
import { pictureMarkup } from './pictureMarkup.ts'
import type { Section } from './section.ts'
import type { StyleId } from './styles.ts'
import { type Look, field, formattedRuns, linkRuns, paragraph, textRuns } from './textMarkup.ts'

export interface Words {
  readonly title: string
  /** "Dataset version 871adb4dcec7, 26 November 2026." */
  readonly version: string
  /** How words of ours look among those of the dataset. */
  readonly ours: Look
}

export interface Body {
  readonly paragraphs: readonly Markup[]
  /** What has a footnote, in their order: the first is number 1. */
  readonly cited: readonly Cited[]
}

/** Names of the relationships of the part by which it holds the figure of a section, counted from 1. */
export const pictureIds = (number: number) => ({ png: `rIdFigure${number}`, svg: `rIdDrawing${number}` })

/** @throws Error where a statement has another number than its footnote gets: the figure would show a wrong one. */
export function bodyOf(
  sections: readonly Section[],
  words: Words,
  {
    network,
    style,
    pageSize,
  }: { readonly network: Network; readonly style: CitationStyle; readonly pageSize: PageSize },
  links: LinkList,
): Body {
  const cited: Cited[] = []
  const note: Note = (what) => {
    cited.push(what)
    return referenceTo(cited.length)
  }
  const paragraphs = sections.flatMap((section, index) => [
    ...head(section, index, words, note),
    ...figure(section, index + 1, words, pageSize, links),
    ...drawn(section, words, network, note, () => cited.length),
    ...undrawn(section, words, network, note),
  ])
  return {
    paragraphs: [
      paragraph('Title', words.title, textRuns(words.title)),
      ...paragraphs,
      ...documents(cited, words, network, style, links),
    ],
    cited,
  }
}

type Note = (what: Cited) => readonly Markup[]

/** A heading of a level from 1, one deeper where the sections of a document have titles. */
function heading(level: 1 | 2, section: Section | null, text: string, look: Look = {}): Markup {
  const styles: readonly StyleId[] = ['Heading1', 'Heading2', 'Heading3']
  const style = styles[level - 1 + (section === null || section.title === null ? 0 : 1)] ?? 'Heading3'
  return paragraph(style, text, textRuns(text, look))
}

function head({ title, sentence, told }: Section, index: number, { ours }: Words, note: Note): readonly Markup[] {
  return [
    // The first one stands under the title of the document.
    ...(title === null ? [] : [paragraph('Heading1', title, textRuns(title), { startsPage: index > 0 })]),
    paragraph('Subtitle', sentence, textRuns(sentence, ours)),
    ...(told.length === 0
      ? []
      : [
          sentences(
            told.map(({ text, citations }) => ({ text, cited: { citations } })),
            note,
          ),
        ]),
  ]
}

/** One paragraph of sentences, each with its note. */
function sentences(all: readonly { readonly text: string; readonly cited: Cited }[], note: Note): Markup {
  return paragraph(
    null,
    all.map(({ text }) => text).join(' '),
    all.flatMap(({ text, cited }, index) => [...textRuns(index === 0 ? text : ` ${text}`), ...note(cited)]),
  )
}

function figure(
  { title, sentence, figure: { width, height, svg }, statements, address }: Section,
  number: number,
  words: Words,
  pageSize: PageSize,
  links: LinkList,
): readonly Markup[] {
  const room = figureRoom(pageSize)
  const scale = Math.min(1, room.width / width, room.height / height)
  const ids = pictureIds(number)
  const picture = pictureMarkup({
    number,
    name: `Figure ${number}`,
    description: `${closedText(title ?? words.title)} ${sentence}`,
    width: width * scale,
    height: height * scale,
    png: ids.png,
    svg: svg === null ? null : ids.svg,
  })
  const bold: Look = { ...words.ours, bold: true }
  const said = [
    ...(statements.count === 0 ? [] : ['Numbers in the figure are those of the footnotes below.']),
    words.version,
  ].join(' ')
  const opens = address === null ? [] : linkRuns('Open this view', address, links, words.ours)
  return [
    paragraph('Figure', '', [picture]),
    paragraph('Caption', said, [
      ...textRuns('Figure ', bold),
      ...field('SEQ Figure \\* ARABIC', String(number), bold),
      ...textRuns('.', bold),
      ...textRuns(` ${said}`, words.ours),
      ...(opens.length === 0 ? [] : [...textRuns(' ', words.ours), ...opens]),
    ]),
  ]
}

function drawn(section: Section, { ours }: Words, network: Network, note: Note, done: () => number): readonly Markup[] {
  const { statements, paper, lines } = section
  if (statements.groups.length === 0) return []
  const lineOf = new Map(lines.map((line) => [line.edge.id, line]))
  const groups = statements.groups.flatMap((group) => {
    for (const [index, { number, edge }] of group.statements.entries()) {
      const its = done() + index + 1
      if (number !== its)
        throw new Error(`"${edge}" is number ${number} in the figure, and ${its} among the footnotes.`)
    }
    const dates = new Set(group.statements.map(({ edge }) => dateWithin(edge, network)))
    // A date that all of them share is said once.
    const [shared] = dates.size === 1 && group.of !== 'offices' ? dates : []
    const named = headingOf(group, paper)
    return [
      heading(
        2,
        section,
        shared === undefined ? named : `${named}, ${shared}`,
        group.of === 'offices' ? ours : undefined,
      ),
      sentences(
        group.statements.map(({ edge }) => ({
          text: lineText(found(lineOf, edge), shared === undefined, network),
          cited: edge,
        })),
        note,
      ),
    ]
  })
  return [heading(1, section, 'Drawn in the figure', ours), ...groups]
}

/** Each in a paragraph of its own, under the years: there may be hundreds. */
function undrawn(section: Section, { ours }: Words, network: Network, note: Note): readonly Markup[] {
  const rest = undrawnOf(section)
  if (rest.length === 0) return []
  const years = runsUnder(rest, ({ edge }: Line) => yearHeading(network.whens.get(edge.id)))
  return [
    heading(1, section, 'Not drawn in the figure', ours),
    ...years.flatMap(({ heading: year, items }) =>
      [heading(2, section, year, ours)].concat(
        items.map((line) =>
          sentences([{ text: lineText(line, year !== 'Undated', network), cited: line.edge.id }], note),
        ),
      ),
    ),
  ]
}

/** In the order in which they are first cited. */
function documents(
  cited: readonly Cited[],
  { ours }: Words,
  network: Network,
  style: CitationStyle,
  links: LinkList,
): readonly Markup[] {
  const ids = new Set(cited.flatMap((what) => documentsOf(what, network)))
  if (ids.size === 0) return []
  const { full } = style.referencesFor(network.dataset.documents.filter(({ id }) => ids.has(id)))
  const listed = [...ids].map((id): Document => found(network.documents, id))
  const bracketed = bracketNote(listed)
  return [
    heading(1, null, 'Documents', ours),
    ...listed.map((document) => {
      const runs = closed(full(document))
      return paragraph('Bibliography', plainText(runs), formattedRuns(runs, links))
    }),
    ...(bracketed === null ? [] : [paragraph('Caption', bracketed, textRuns(bracketed, ours))]),
  ]
}

function documentsOf(what: Cited, network: Network): readonly string[] {
  if (typeof what === 'string') return documentsOfEdge(what, network)
  return what.citations.map((id) => found(network.passages, id).document)
}

function closedText(text: string): string {
  return plainText(closed([{ text }]))
}
