/** Everything that leaves the page, by the name of its format. */
import { found } from '../model/network.ts'
import { linesOf } from '../model/textTwin.ts'
import { versionOf } from '../data/versionOf.ts'
import { isoOf } from '../time/day.ts'
import type { Day } from '../time/interval.ts'
import { painted } from '../ui/painted.ts'
import type { AppState } from '../store/appStore.ts'
import { WORD_TYPE, documentOf } from './document/documentOf.ts'
import { numberedThrough } from './document/numbering.ts'
import type { PageSize } from './document/page.ts'
import type { Section } from './document/section.ts'
import type { OwnPage } from './embed/ownPage.ts'
import { type FigureSize, PARTS_OF, figureSheet } from './figure/figureSheet.ts'
import { documentsOfEdge } from './figure/letters.ts'
import { type Session, paperOf } from './figure/paper.ts'
import { type Pixels, pngOf, scaleFor } from './figure/pngOf.ts'
import { figureSentence } from './figure/sentence.ts'
import { type SheetPart, sheetOf } from './figure/sheet.ts'
import { statementsOf } from './figure/statements.ts'
import { givenTitle, titleOf } from './figure/title.ts'
import { OFFICE_TYPE, OWN_TYPE, type Type } from './figure/type.ts'
import { formatWayBack, wayBackOf } from './figure/wayBack.ts'
import { csvTables } from './formats/csv.ts'
import { cytoscapeJson } from './formats/cytoscapeJson.ts'
import { ententeJson } from './formats/ententeJson.ts'
import { gexf } from './formats/gexf.ts'
import { graphml } from './formats/graphml.ts'
import { jsonLd } from './formats/jsonLd.ts'
import { type ExportScope, scopeOfAll, scopeOfView } from './formats/scope.ts'
import { sourcesOf } from './formats/sourcesOf.ts'
import { apa } from './notes/apa.ts'
import { formatBibtex } from './notes/bibtex.ts'
import { chicago } from './notes/chicago.ts'
import type { CitationStyle } from './notes/citationStyle.ts'
import { formatCslJson } from './notes/cslJson.ts'
import { noteNumbers } from './notes/noteNumbers.ts'
import { plainStyle } from './notes/plainStyle.ts'
import { formatRis } from './notes/ris.ts'
import { zipOf } from './ooxml/package.ts'
import { PPTX_TYPE, slidesOf } from './slide/slidesOf.ts'
import { type StoryView, storyViews } from './storyViews.ts'
import { versionLine } from './versionLine.ts'
import { isWebAddress } from './webAddress.ts'
import { type Quoted, withTexts } from './withTexts.ts'
import { type Report, reportOf } from './text/report.ts'
import { reportPage } from './text/reportPage.ts'
import { reportMarkdown } from './text/reportMarkdown.ts'

/** By its name: the end of the file's name, and what the file is. */
export const FORMATS = {
  svg: { end: 'svg', type: 'image/svg+xml' },
  png: { end: 'png', type: 'image/png' },
  'pdf-html': { end: 'html', type: 'text/html' },
  docx: { end: 'docx', type: WORD_TYPE },
  pptx: { end: 'pptx', type: PPTX_TYPE },
  md: { end: 'md', type: 'text/markdown' },
  html: { end: 'html', type: 'text/html' },
  csv: { end: 'zip', type: 'application/zip' },
  graphml: { end: 'graphml', type: 'application/graphml+xml' },
  gexf: { end: 'gexf', type: 'application/gexf+xml' },
  cyjs: { end: 'cyjs', type: 'application/json' },
  json: { end: 'json', type: 'application/json' },
  jsonld: { end: 'jsonld', type: 'application/ld+json' },
  csl: { end: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  bibtex: { end: 'bib', type: 'application/x-bibtex' },
  ris: { end: 'ris', type: 'application/x-research-info-systems' },
} as const
export type Format = keyof typeof FORMATS

/** What these are made of are columns: they quote nothing. */
const WITHOUT_QUOTES: ReadonlySet<Format> = new Set(['svg', 'png', 'csl', 'bibtex', 'ris'])
const OF_DATA: ReadonlySet<Format> = new Set(['csv', 'graphml', 'gexf', 'cyjs', 'json', 'jsonld'])

export const STYLES = { chicago, apa, plain: plainStyle } as const satisfies Readonly<Record<string, CitationStyle>>
export type StyleName = keyof typeof STYLES

export interface ExportOptions {
  /** Of a figure: where it goes. Default: `page`. */
  readonly size?: FigureSize
  /** What stands on its sheet. Default: all that the size has room for. */
  readonly parts?: readonly SheetPart[]
  /** Default: what the question and the window say. */
  readonly title?: string
  /** Of a PNG: pixels for each px of the sheet, 1 to 4. Default: 2. */
  readonly scale?: number
  /** Of notes. Default: `chicago`. */
  readonly style?: StyleName
  /** Of a Word document. Default: `a4`. */
  readonly paper?: PageSize
  /** Of a text, a Word document, slides: the present view, or a part for each step of the story. Default: `view`. */
  readonly of?: 'view' | 'story'
  /** Of data: the view, or all of the dataset. Default: `view`. */
  readonly scope?: 'view' | 'everything'
}

/** What an export needs of the page around it. */
export interface ExportSource {
  readonly session: () => Session
  /** The address of the view; null where the page has none that others could open. */
  readonly link: (state: AppState) => string | null
  readonly today: () => Day
  /** CSS that brings the page's letters into a picture; empty where it cannot. */
  readonly faces: (text: string) => Promise<string>
  /** The page itself, to be framed or given away. */
  readonly page: OwnPage
}

/** Relationships of a dataset of which a view may take more than a moment to be made into a file. */
const LONG = 5_000
/** Px of the figure of a text, and of one in Word. */
const PAGE_WIDTH = 701
/** Pixels of Word’s picture for each px. */
const WORD_SCALE = 3

/**
 * @throws an error that says in a sentence what could not be made, and what could instead
 */
export async function exportAs(format: Format, source: ExportSource, options: ExportOptions = {}): Promise<Blob> {
  const { network } = source.session()
  // Who has asked for much sees that it is being made.
  if (network.byDate.length > LONG) await painted(window)
  return withTexts(
    () => quotedBy(format, source, options),
    network,
    async () => made(format, source, options),
  )
}

function quotedBy(format: Format, source: ExportSource, options: ExportOptions): Quoted {
  if (WITHOUT_QUOTES.has(format)) return { count: 0, records: [] }
  if (!OF_DATA.has(format)) return quotedInText(source, options)
  const scope = scopeOf(source, options)
  const edges = scope.edges.map(({ id }) => found(scope.network.edges, id))
  return { count: edges.length, records: [...edges, ...sourcesOf(scope).passages] }
}

/** What the text of the view quotes, or that of all steps of the story. */
export function quotedInText(source: ExportSource, { of = 'view' }: Pick<ExportOptions, 'of'>): Quoted {
  const { network } = source.session()
  const views = storyViews(source.session(), of)
  const ids = new Set(views.flatMap(({ session: { selectors, state } }) => [...selectors.view(state).edges.keys()]))
  const edges = [...ids].map((id) => found(network.edges, id))
  const told = views.flatMap(({ step }) => step?.sentences ?? [])
  const cited = [...edges, ...edges.flatMap(({ dating }) => dating ?? []), ...told].flatMap((one) => one.citations)
  return { count: ids.size, records: [...new Set(cited)].map((id) => found(network.passages, id)) }
}

async function made(format: Format, source: ExportSource, options: ExportOptions): Promise<Blob> {
  const { type } = FORMATS[format]
  const blob = (content: string | Uint8Array) => new Blob([content as BlobPart], { type })
  const session = source.session()
  const { network } = session
  switch (format) {
    case 'svg':
      return blob(figureOf(source, options).markup.markup)
    case 'png':
      return (await pixelsOf(source, options)).blob
    case 'md':
      return blob(
        reportsOf(source, options)
          .map((report, i, all) => reportMarkdown(report, all.length > 1 ? `${i + 1}-` : ''))
          .join('\n'),
      )
    case 'html':
    case 'pdf-html':
      return blob(reportPage(reportsOf(source, options), network.dataset.language, OFFICE_TYPE))
    case 'docx':
      return blob(await wordOf(source, options))
    case 'pptx':
      return blob(slidesFor(source, options))
    case 'csv':
      return blob(zipOf(tablesOf(source, options).map(({ name, text }) => ({ path: name, content: text }))))
    // Some readers take no file with both kinds of edges; which are undirected is said of each.
    case 'graphml':
      return blob(graphml(scopeOf(source, options), { allDirected: true }))
    case 'gexf':
      return blob(gexf(scopeOf(source, options), { allDirected: true }))
    case 'cyjs':
      return blob(cytoscapeJson(scopeOf(source, options)))
    case 'json':
      return blob(ententeJson(scopeOf(source, options)))
    case 'jsonld':
      return blob(jsonLd(scopeOf(source, options)))
    case 'csl':
      return blob(formatCslJson(citedIn(source, options)))
    case 'bibtex':
      return blob(formatBibtex(citedIn(source, options)))
    case 'ris':
      return blob(formatRis(citedIn(source, options)))
  }
}

/** "entente-871adb4dcec7-2025-01-01-2025-12-31.svg": which dataset, which window. */
export function fileNameOf(
  format: Format,
  { network, state }: Session,
  of: 'view' | 'story' | 'everything' = 'view',
): string {
  const { window } = state
  const span = of !== 'view' ? `-${of}` : network.dated ? `-${isoOf(window.start)}-${isoOf(window.end - 1)}` : ''
  return `entente-${versionOf(network.dataset)}${span}.${FORMATS[format].end}`
}

/** The sheet of the figure. */
export function figureOf(
  source: ExportSource,
  { size = 'page', parts = PARTS_OF[size], title }: ExportOptions,
  type: Type = OFFICE_TYPE,
) {
  const session = source.session()
  return figureSheet(session, {
    size,
    parts: new Set(parts),
    title: givenTitle(title),
    link: source.link(session.state),
    made: source.today(),
    type,
  })
}

/** The figure as pixels, in the page's own letters where the browser gives them. */
export async function pixelsOf(source: ExportSource, options: ExportOptions): Promise<Pixels> {
  const session = source.session()
  const inOwn = figureOf(source, options, OWN_TYPE)
  const fonts = await source.faces(inOwn.markup.markup)
  const sheet = fonts === '' ? figureOf(source, options) : inOwn
  return pngOf(sheet, scaleFor(sheet, options.scale ?? 2), fonts, formatWayBack(wayBackOf(session)))
}

/** What is said under a picture of the view. */
export function captionOf(source: ExportSource): Pick<Report, 'title' | 'sentence' | 'version'> {
  const session = source.session()
  const { network, state } = session
  const paper = paperOf(session, PAGE_WIDTH)
  return {
    title: titleOf(state, network),
    sentence: figureSentence(paper, statementsOf(paper), network.documents.size),
    version: versionLine(network, source.today()),
  }
}

/** The view as a text; of a story one for each step. */
export function reportsOf(
  source: ExportSource,
  { style = 'chicago', title, of = 'view' }: ExportOptions,
): readonly Report[] {
  return storyViews(source.session(), of).map(({ session, step }) =>
    reportOf(session, {
      title: step?.title ?? givenTitle(title),
      told: step?.sentences ?? [],
      link: source.link(session.state),
      made: source.today(),
      style: STYLES[style],
      width: PAGE_WIDTH,
    }),
  )
}

function slidesFor(source: ExportSource, { title, of = 'view' }: ExportOptions) {
  const { network } = source.session()
  const version = versionLine(network, source.today())
  return slidesOf(
    storyViews(source.session(), of).map(({ session, step }) => ({
      session,
      words: {
        title: step?.title ?? givenTitle(title) ?? titleOf(session.state, network),
        ...(step ? { paragraph: step.sentences.map(({ text }) => text).join(' ') } : {}),
        version,
        link: source.link(session.state),
      },
    })),
  )
}

async function wordOf(source: ExportSource, options: ExportOptions) {
  const { style = 'chicago', title, paper: pageSize = 'a4', of = 'view' } = options
  const { network, state } = source.session()
  const views = storyViews(source.session(), of).map(({ session, step }) => {
    const paper = paperOf(session, PAGE_WIDTH)
    const { selectors } = session
    const lines = linesOf(selectors.view(session.state), null, session.state.known, network)
    return { session, step, paper, statements: statementsOf(paper), told: step?.sentences ?? [], lines }
  })
  const numbered = numberedThrough(views)
  const sections: Section[] = []
  // One after another: each is a picture of some ten million pixels.
  for (const [i, view] of views.entries()) {
    const statements = numbered[i] ?? view.statements
    sections.push(await sectionOf({ ...view, statements }, source))
  }
  return documentOf({
    title: givenTitle(title) ?? (of === 'story' ? network.dataset.title : titleOf(state, network)),
    network,
    sections,
    version: versionOf(network.dataset),
    made: source.today(),
    style: STYLES[style],
    pageSize,
  })
}

type Numbered = StoryView & Pick<Section, 'paper' | 'statements' | 'told' | 'lines'>

async function sectionOf(
  { session, step, paper, statements, told, lines }: Numbered,
  source: ExportSource,
): Promise<Section> {
  const { network, state } = session
  const sentence = figureSentence(paper, statements, network.documents.size)
  const words = { title: step?.title ?? titleOf(state, network), sentence, version: '', link: null }
  const look = { parts: new Set<SheetPart>(['legend', 'numbers']), margin: 12, mm: 160, metadata: null }
  const shown = sheetOf(paper, statements, words, { ...look, type: OFFICE_TYPE })
  const fonts = await source.faces(shown.markup.markup)
  const drawn = fonts === '' ? shown : sheetOf(paper, statements, words, { ...look, type: OWN_TYPE })
  const { blob } = await pngOf(drawn, scaleFor(drawn, WORD_SCALE), fonts, formatWayBack(wayBackOf(session)))
  const png = new Uint8Array(await blob.arrayBuffer())
  const figure = { png, svg: shown.markup, width: shown.width, height: shown.height }
  const link = source.link(state)
  const address = link !== null && isWebAddress(link) ? link : null
  return { title: step?.title ?? null, sentence, told, figure, address, paper, statements, lines }
}

/** Of a view with the numbers of its text, of everything without: no text has all. */
function tablesOf(source: ExportSource, options: ExportOptions) {
  const notes = options.scope === 'everything' ? undefined : noteNumbers(source.session(), PAGE_WIDTH)
  return csvTables(scopeOf(source, options), notes)
}

/** The part of the dataset that a data file holds. */
export function scopeOf(source: ExportSource, { scope = 'view' }: ExportOptions): ExportScope {
  const { network, selectors, state } = source.session()
  const made = { address: source.link(state) ?? '', made: isoOf(source.today()) }
  return scope === 'everything'
    ? scopeOfAll(network, made)
    : scopeOfView(network, selectors.view(state), selectors.choices(state), made)
}

/** The documents that the view rests on, in the order in which they are cited, or all in that of the dataset. */
export function citedIn(source: ExportSource, { scope = 'view' }: ExportOptions) {
  const { network, selectors, state } = source.session()
  if (scope === 'everything') return network.dataset.documents
  const ids = new Set([...selectors.view(state).edges.keys()].flatMap((id) => documentsOfEdge(id, network)))
  return [...ids].map((id) => found(network.documents, id))
}
