/** Text in Word: paragraphs, and runs of one look, language and direction. Elements stand in the order of the schema. */
import { type Markup, element } from '../xml.ts'
import type { Run } from '../notes/runs.ts'
import { beginsAtRight, stretchesOf } from './direction.ts'
import { languageMarkup } from './languageMarkup.ts'
import type { LinkList } from './linkList.ts'
import type { StyleId } from './styles.ts'

export interface Look {
  /** Of characters. */
  readonly style?: StyleId
  readonly bold?: true
  readonly italic?: true
  /** BCP 47; that of the document where it is left out. */
  readonly lang?: string
}

/** The text as runs. Line ends and tabs are kept as what Word has for them. */
export function textRuns(text: string, look: Look = {}): readonly Markup[] {
  return stretchesOf(text).map(({ text: stretch, isRightToLeft }) =>
    element('w:r', {}, ...propertiesOf(look, isRightToLeft), ...charactersOf(stretch)),
  )
}

/** By this name Word knows where the number of a note stands in the text. */
export const noteBookmark = (number: number) => `_Note${number}`

/**
 * Formatted text of notes and references as runs. An address is a link where a document may lead to it; the number of another note is
 * a field, which follows where notes are added or taken away.
 */
export function formattedRuns(runs: readonly Run[], links: LinkList): readonly Markup[] {
  return runs.flatMap(({ text, italic, url, note }) => {
    const look: Look = italic ? { italic } : {}
    if (note !== undefined) return field(`NOTEREF ${noteBookmark(note)} \\h`, text, look)
    return url === undefined ? textRuns(text, look) : linkRuns(text, url, links, look)
  })
}

/** A text that leads to an address; the text alone where a document may not lead there. */
export function linkRuns(text: string, address: string, links: LinkList, look: Look = {}): readonly Markup[] {
  const id = links.idOf(address)
  if (id === null) return textRuns(text, look)
  return [element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, ...textRuns(text, { ...look, style: 'Hyperlink' }))]
}

function propertiesOf({ style, bold, italic, lang }: Look, isRightToLeft: boolean): readonly Markup[] {
  const properties = [
    ...(style === undefined ? [] : [element('w:rStyle', { 'w:val': style })]),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italic ? [element('w:i'), element('w:iCs')] : []),
    ...(isRightToLeft ? [element('w:rtl')] : []),
    ...(lang === undefined ? [] : [languageMarkup(lang)]),
  ]
  return properties.length === 0 ? [] : [element('w:rPr', {}, ...properties)]
}

const LINE_ENDS = /\r\n?|\n/
const SPECIAL = /(\r\n?|\n|\t)/

function charactersOf(text: string): readonly Markup[] {
  return text
    .split(SPECIAL)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return element('w:tab')
      return LINE_ENDS.test(piece) ? element('w:br') : element('w:t', { 'xml:space': 'preserve' }, piece)
    })
}

/**
 * A paragraph.
 *
 * @param text what is read in it, which says from which side it runs
 */
export function paragraph(
  style: StyleId | null,
  text: string,
  content: readonly Markup[],
  { startsPage = false }: { readonly startsPage?: boolean } = {},
): Markup {
  const properties = [
    ...(style === null ? [] : [element('w:pStyle', { 'w:val': style })]),
    ...(startsPage ? [element('w:pageBreakBefore')] : []),
    ...(beginsAtRight(text) ? [element('w:bidi')] : []),
  ]
  return element('w:p', {}, ...(properties.length === 0 ? [] : [element('w:pPr', {}, ...properties)]), ...content)
}

/**
 * What Word works out: the number of a page, of a figure. In the long form, whose runs readers know that know no fields.
 *
 * @param shown what stands there until Word has worked it out
 */
export function field(instruction: string, shown: string, look: Look = {}): readonly Markup[] {
  const run = (...content: readonly Markup[]) => element('w:r', {}, ...propertiesOf(look, false), ...content)
  const mark = (type: 'begin' | 'separate' | 'end') => run(element('w:fldChar', { 'w:fldCharType': type }))
  return [
    mark('begin'),
    run(element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)),
    mark('separate'),
    ...textRuns(shown, look),
    mark('end'),
  ]
}
