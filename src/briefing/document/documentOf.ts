/**
 * Views as a Word document (WordprocessingML, ECMA-376, transitional): figures, sentences with real footnotes, a list of documents.
 * What it says is what the view holds: each relationship once in each section, with a footnote of its own.
 */
import type { Network } from '../../model/network.ts'
import { sayDay } from '../../time/sayDate.ts'
import type { Day } from '../../time/interval.ts'
import type { CitationStyle } from '../notes/citationStyle.ts'
import { notesOf } from './notesOf.ts'
import { CORE_PROPERTIES, coreProperties } from '../ooxml/coreProperties.ts'
import { type Part, type Relationship, packageOf } from '../ooxml/package.ts'
import { type Markup, element } from '../xml.ts'
import { bodyOf, pictureIds } from './bodyMarkup.ts'
import { fontTableMarkup } from './fontTable.ts'
import { footerMarkup } from './footerMarkup.ts'
import { footnotesMarkup } from './footnotesMarkup.ts'
import { createLinkList } from './linkList.ts'
import { TEXT_NAMESPACES } from './namespaces.ts'
import { type PageSize, measuresOf } from './page.ts'
import type { Section } from './section.ts'
import { settingsMarkup } from './settings.ts'
import { stylesMarkup } from './styles.ts'
import type { Look } from './textMarkup.ts'

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const WORD_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export interface WordDocument {
  readonly title: string
  /** The whole network: sentences and notes are about it, whatever part of it a view holds. */
  readonly network: Network
  /** One for a view; of a story one for each step. */
  readonly sections: readonly Section[]
  /** Of the dataset: `versionOf`. */
  readonly version: string
  /** The day on which the document is made. Nothing here reads a clock. */
  readonly made: Day
  readonly style: CitationStyle
  readonly pageSize: PageSize
}

/**
 * The bytes of a DOCX file. Equal input makes equal bytes.
 *
 * @throws Error where the statements of a section are not numbered through, or one of them is not among its lines.
 */
export function documentOf({
  title,
  network,
  sections,
  version,
  made,
  style,
  pageSize,
}: WordDocument): Uint8Array<ArrayBuffer> {
  const { language } = network.dataset
  const ours: Look = /^en\b/i.test(language) ? {} : { lang: 'en' }
  const said = `Dataset version ${version}`
  const [links, noteLinks] = [createLinkList(), createLinkList()]
  const words = { title, version: `${said}, ${sayDay(made)}.`, ours }
  const { paragraphs, cited } = bodyOf(sections, words, { network, style, pageSize }, links)
  const notes = notesOf(cited, network, style)
  const footnotes = footnotesMarkup(notes, noteLinks)
  const pictures = sections.map(({ figure }, index) => picturesOf(figure, index + 1))

  const beside: readonly (Part & { readonly id: string; readonly type: string })[] = [
    textPart('styles', stylesMarkup(language)),
    textPart('settings', settingsMarkup()),
    textPart('fontTable', fontTableMarkup()),
    textPart('footnotes', footnotes, noteLinks.relationships()),
    textPart('footer', footerMarkup(said, ours)),
    ...pictures.flat(),
  ]
  const document: Part = {
    path: 'word/document.xml',
    contentType: `${WORD_PART}document.main+xml`,
    content: element('w:document', TEXT_NAMESPACES, element('w:body', {}, ...paragraphs, sectionProperties(pageSize))),
    relationships: [...beside.map(({ id, type, path }) => ({ id, type, target: path })), ...links.relationships()],
  }
  const core = coreProperties({ title, description: words.version, language, made })
  return packageOf(
    [document, ...beside, core],
    [
      { id: 'rIdDocument', type: 'officeDocument', target: document.path },
      { id: 'rIdCore', type: CORE_PROPERTIES.relationship, target: core.path },
    ],
  )
}

/** A part of text beside the main one. Its name is that of its relationship, and of its type of content. */
function textPart(name: string, content: Markup, relationships: readonly Relationship[] = []) {
  return {
    path: `word/${name}.xml`,
    contentType: `${WORD_PART}${name}+xml`,
    content,
    relationships,
    id: idOf(name),
    type: name,
  }
}

const idOf = (name: string) => `rId${name.charAt(0).toUpperCase()}${name.slice(1)}`

function picturesOf({ png, svg }: Section['figure'], number: number) {
  const ids = pictureIds(number)
  const type = 'image'
  const pixels = { id: ids.png, type, path: `word/media/figure${number}.png`, contentType: 'image/png', content: png }
  if (svg === null) return [pixels]
  return [
    pixels,
    { id: ids.svg, type, path: `word/media/figure${number}.svg`, contentType: 'image/svg+xml', content: svg },
  ]
}

function sectionProperties(pageSize: PageSize): Markup {
  const { width, height, side, head, foot } = measuresOf(pageSize)
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': idOf('footer') }),
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', {
      'w:top': head,
      'w:right': side,
      'w:bottom': head,
      'w:left': side,
      'w:header': foot,
      'w:footer': foot,
      'w:gutter': 0,
    }),
  )
}
