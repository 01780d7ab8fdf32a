/** A report as HTML: the figure as vectors, sentences, footnotes, documents. For a printer, an editor, a page of its own. */
import { drawingMarkup } from '../figure/drawingMarkup.ts'
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
  const { width, height } = paper.figure.frame
  const legend = legendMarkup(legendOf(paper, true), width, LEGEND, type)
  const whole = height + GAP + legend.height
  return element(
    'figure',
    {},
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${px(width)} ${px(whole)}`,
        role: 'img',
        'font-family': type.family,
        fill: INK,
      },
      element('title', {}, title),
      element('desc', {}, sentence),
      drawingMarkup(paper, statements, type),
      element('g', { transform: `translate(0 ${px(height + GAP)})` }, legend.markup),
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

/** For paper; nothing of it is of a theme. */
const REPORT_STYLE = `
@page { margin: 16mm 16mm 18mm; }
.report { max-width: 180mm; margin: 0 auto; color: #111; background: #fff; font: 10.5pt/1.42 'Source Sans 3', Calibri, Carlito, Arial, sans-serif; }
.report + .report { break-before: page; }
.report-notes p { margin: 0 0 0.8mm; font-size: 8.5pt; line-height: 1.35; }
.report h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 3mm; }
.report h2 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid; }
.report h3 { font-size: 10.5pt; margin: 3mm 0 0.5mm; break-after: avoid; }
.report p { margin: 0 0 2mm; orphans: 2; widows: 2; }
.report-sentence { color: #4a5058; font-size: 11.5pt; }
.report figure { margin: 4mm 0 5mm; break-inside: avoid; }
.report figure svg { display: block; width: 100%; height: auto; max-height: 235mm; }
.report sup { font-size: 70%; line-height: 0; margin-left: 1px; }
.report-notes ol, .report-documents { margin: 0; padding-left: 7mm; font-size: 8.5pt; line-height: 1.35; }
.report-notes li, .report-documents li { margin-bottom: 0.8mm; break-inside: avoid; overflow-wrap: anywhere; }
.report-version { margin-top: 5mm; font-size: 8.5pt; color: #4a5058; overflow-wrap: anywhere; }
.report a { color: #0b5cad; }
.report sup a, .report-back { text-decoration: none; }
@media print { .report-back { display: none; } }
`

/** A whole page of its own, of one report or of several, each from the top of a sheet. */
export function reportPage(reports: readonly Report[], language: string, type: Type): string {
  const title = reports[0]?.title ?? ''
  const { markup } = element(
    'html',
    { lang: language },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, title),
      element('style', {}, { markup: REPORT_STYLE }),
    ),
    element(
      'body',
      {},
      ...reports.map((report, i) => reportMarkup(report, language, type, reports.length > 1 ? `${i + 1}-` : '')),
    ),
  )
  return `<!doctype html>\n${markup}\n`
}
