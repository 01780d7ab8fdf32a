/** A report as HTML, for a printer or a page of its own: the figure as vectors, sentences, footnotes, documents. */
import { drawingMarkup, extentOf } from '../figure/drawingMarkup.ts'
import { INK } from '../figure/inks.ts'
import { legendOf } from '../figure/legend.ts'
import { legendMarkup } from '../figure/legendMarkup.ts'
import { px } from '../figure/px.ts'
import type { Type } from '../figure/type.ts'
import { toHtml } from '../notes/writeRuns.ts'
import { isWebAddress } from '../webAddress.ts'
import { type Markup, element } from '../xml.ts'
import type { Report, ReportGroup } from './report.ts'

/** Px of the letters of the legend. */
const LEGEND = 10.4
/** Px between the drawing and its legend. */
const GAP = 14

/** An arrow, as a letter and not as a picture of its own. */
const BACK = '↩\uFE0E'

/**
 * What stands in the body: one article.
 *
 * @param part where numbers and footnotes are to lead to each other, what their ids have before the number, unlike that of any other
 *   report in the page: "1-"; it may be empty. Null for numbers that lead nowhere
 */
export function reportMarkup(report: Report, language: string, type: Type, part: string | null = null): Markup {
  const { title, sentence, drawn, undrawn, documents, version, link } = report
  return element(
    'article',
    { class: 'report', lang: language },
    element('h1', { dir: 'auto' }, title),
    element('p', { class: 'report-sentence', lang: 'en' }, sentence),
    ...toldOf(report, part),
    figureOf(report, type),
    ...groupsOf(drawn, 'h2', part),
    ...(undrawn.length > 0
      ? [element('h2', { lang: 'en' }, 'Not drawn in the figure'), ...groupsOf(undrawn, 'h3', part)]
      : []),
    ...notesOf(report, part),
    ...(documents.length > 0
      ? [
          element('h2', { lang: 'en' }, 'Documents'),
          element(
            'ul',
            { class: 'report-documents' },
            ...documents.map((document) => element('li', { dir: 'auto' }, ...toHtml(document))),
          ),
        ]
      : []),
    element('p', { class: 'report-version', lang: 'en' }, version, ...linkOf(link)),
  )
}

/** What a step of a story says; its notes have letters, since numbers are those of the figure. */
function toldOf({ told }: Report, part: string | null): readonly Markup[] {
  if (told.length === 0) return []
  const parts = told.flatMap(({ text, letter }) => [text, markOf(letter, part), ' '])
  return [element('p', { class: 'report-told' }, ...parts)]
}

function notesOf({ notes, toldNotes }: Report, part: string | null): readonly Markup[] {
  // Not empty: HTML does not close an element at once.
  if (notes.length + toldNotes.length === 0) return []
  const idOf = part === null ? undefined : noteIdIn(part)
  const letters = toldNotes.map(({ letter, runs }) =>
    element('p', { id: idOf?.(letter) }, element('b', {}, letter), ' ', ...toHtml(runs, idOf), ...backTo(letter, part)),
  )
  const numbers = notes.map(({ number, runs }) =>
    element('li', { id: idOf?.(number) }, ...toHtml(runs, idOf), ...backTo(String(number), part)),
  )
  return [
    element('h2', { lang: 'en' }, 'Footnotes'),
    element(
      'section',
      { class: 'report-notes' },
      ...letters,
      ...(numbers.length === 0 ? [] : [element('ol', {}, ...numbers)]),
    ),
  ]
}

const noteIdIn = (part: string) => (mark: string | number) => `n${part}${mark}`
const markId = (part: string, mark: string) => `r${part}${mark}`

/** The number of a note in the text, which leads to the note. */
function markOf(mark: string, part: string | null): Markup {
  if (part === null) return element('sup', {}, mark)
  return element('sup', { id: markId(part, mark) }, element('a', { href: `#${noteIdIn(part)(mark)}` }, mark))
}

/** At the end of a note: the way back to its number. */
function backTo(mark: string, part: string | null): readonly (Markup | string)[] {
  if (part === null) return []
  const href = `#${markId(part, mark)}`
  return [' ', element('a', { class: 'report-back', href, 'aria-label': 'Back to the text' }, BACK)]
}

function figureOf({ paper, statements, title, sentence }: Report, type: Type): Markup {
  const { height } = paper.figure.frame
  const { x1, x2 } = extentOf(paper, statements)
  const width = x2 - x1
  const legend = legendMarkup(legendOf(paper, true, statements), width, LEGEND, type)
  const whole = height + GAP + legend.height
  return element(
    'figure',
    {},
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `${px(x1)} 0 ${px(width)} ${px(whole)}`,
        role: 'img',
        'font-family': type.family,
        fill: INK,
      },
      element('title', {}, title),
      element('desc', {}, sentence),
      drawingMarkup(paper, statements, type),
      element('g', { transform: `translate(${px(x1)} ${px(height + GAP)})` }, legend.markup),
    ),
  )
}

function groupsOf(groups: readonly ReportGroup[], level: 'h2' | 'h3', part: string | null): readonly Markup[] {
  return groups.map(({ heading, sentences }) =>
    element(
      'section',
      {},
      element(level, { dir: 'auto' }, heading),
      element(
        'p',
        { dir: 'auto' },
        ...sentences.flatMap(({ text, number }) => [text, markOf(String(number), part), ' ']),
      ),
    ),
  )
}

function linkOf(link: string | null): readonly (Markup | string)[] {
  if (link === null) return []
  return [' · ', isWebAddress(link) ? element('a', { href: link }, link) : link]
}
