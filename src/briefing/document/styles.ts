/**
 * The styles of a Word document, under the names that Word itself has for them: a desk gives the document its own look by changing
 * them, or by attaching its template. Nothing but italics and the bold "Figure 1." is set beside them.
 */
import { INK, LINK, SOFT } from '../figure/inks.ts'
import { type Markup, element } from '../xml.ts'
import { languageMarkup } from './languageMarkup.ts'
import { TEXT_NAMESPACES } from './namespaces.ts'

/** What stands in for them where they are missing is said in the table of fonts. */
const FONT = 'Calibri'
/** Of scripts that have shapes or directions of their own. */
const COMPLEX_FONT = 'Arial'

/** Sizes in half points, distances in twentieths of a point, as Word counts them. */
interface Look {
  readonly size?: number
  readonly colour?: string
  readonly bold?: true
  readonly underlined?: true
  readonly raised?: true
}

interface Spacing {
  readonly before?: number
  readonly after?: number
  /** In 240ths of a line. */
  readonly line?: number
}

interface Style {
  readonly name: string
  readonly type: 'paragraph' | 'character'
  readonly look?: Look
  readonly spacing?: Spacing
  /** It stays on the page of what follows. */
  readonly keepsNext?: true
  /** From 0, in the outline of the document. */
  readonly outline?: number
  readonly hanging?: number
  readonly align?: 'right'
  /** The style of the paragraph after it, while somebody types. */
  readonly next?: string
  /** Word's own place for it in its list. */
  readonly priority: number
}

const heading = (level: number, size: number, before: number): Style => ({
  name: `heading ${level}`,
  type: 'paragraph',
  look: { size, bold: true },
  spacing: { before, after: 40 },
  keepsNext: true,
  outline: level - 1,
  next: 'Normal',
  priority: 9,
})

const STYLES = {
  Title: { name: 'Title', type: 'paragraph', look: { size: 34, bold: true }, spacing: { after: 80 }, next: 'Subtitle', priority: 10 }, // prettier-ignore
  Subtitle: { name: 'Subtitle', type: 'paragraph', look: { colour: SOFT }, spacing: { after: 160 }, next: 'Normal', priority: 11 }, // prettier-ignore
  Heading1: heading(1, 28, 320),
  Heading2: heading(2, 23, 200),
  Heading3: heading(3, 21, 160),
  Figure: { name: 'Figure', type: 'paragraph', spacing: { before: 60, after: 60, line: 240 }, keepsNext: true, next: 'Caption', priority: 34 }, // prettier-ignore
  Caption: { name: 'caption', type: 'paragraph', look: { size: 18, colour: SOFT }, spacing: { after: 200 }, next: 'Normal', priority: 35 }, // prettier-ignore
  Bibliography: { name: 'Bibliography', type: 'paragraph', spacing: { after: 80 }, hanging: 340, priority: 37 },
  FootnoteText: { name: 'footnote text', type: 'paragraph', look: { size: 17 }, spacing: { after: 20, line: 240 }, priority: 99 }, // prettier-ignore
  FootnoteReference: { name: 'footnote reference', type: 'character', look: { raised: true }, priority: 99 },
  Hyperlink: { name: 'Hyperlink', type: 'character', look: { colour: LINK, underlined: true }, priority: 99 },
  Footer: { name: 'footer', type: 'paragraph', look: { size: 17, colour: SOFT }, spacing: { after: 0, line: 240 }, align: 'right', priority: 99 }, // prettier-ignore
} as const satisfies Record<string, Style>

export type StyleId = keyof typeof STYLES

/** @param language of the dataset, BCP 47 */
export function stylesMarkup(language: string): Markup {
  return element(
    'w:styles',
    TEXT_NAMESPACES,
    defaults(language),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      element('w:name', { 'w:val': 'Normal' }),
      element('w:qFormat'),
    ),
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      element('w:name', { 'w:val': 'Default Paragraph Font' }),
      element('w:uiPriority', { 'w:val': 1 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
    ),
    ...Object.entries(STYLES).map(([id, style]) => styleMarkup(id, style)),
  )
}

function defaults(language: string): Markup {
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:cs': COMPLEX_FONT }),
        element('w:color', { 'w:val': hexOf(INK) }),
        element('w:sz', { 'w:val': 21 }),
        element('w:szCs', { 'w:val': 21 }),
        languageMarkup(language, 'en'),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, element('w:spacing', { 'w:after': 100, 'w:line': 259, 'w:lineRule': 'auto' })),
    ),
  )
}

function styleMarkup(id: string, style: Style): Markup {
  const { name, type, priority, next } = style
  const paragraph = paragraphProperties(style)
  const run = runProperties(style.look)
  return element(
    'w:style',
    { 'w:type': type, 'w:customStyle': id === 'Figure' ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': type === 'paragraph' ? 'Normal' : 'DefaultParagraphFont' }),
    ...(next === undefined ? [] : [element('w:next', { 'w:val': next })]),
    element('w:uiPriority', { 'w:val': priority }),
    element('w:qFormat'),
    ...(paragraph.length === 0 ? [] : [element('w:pPr', {}, ...paragraph)]),
    ...(run.length === 0 ? [] : [element('w:rPr', {}, ...run)]),
  )
}

function paragraphProperties({ keepsNext, spacing, hanging, align, outline }: Style): readonly Markup[] {
  return [
    ...(keepsNext ? [element('w:keepNext'), element('w:keepLines')] : []),
    ...(spacing === undefined
      ? []
      : [
          element('w:spacing', {
            'w:before': spacing.before,
            'w:after': spacing.after,
            'w:line': spacing.line,
            'w:lineRule': spacing.line === undefined ? undefined : 'auto',
          }),
        ]),
    ...(hanging === undefined ? [] : [element('w:ind', { 'w:left': hanging, 'w:hanging': hanging })]),
    ...(align === undefined ? [] : [element('w:jc', { 'w:val': align })]),
    ...(outline === undefined ? [] : [element('w:outlineLvl', { 'w:val': outline })]),
  ]
}

function runProperties({ size, colour, bold, underlined, raised }: Look = {}): readonly Markup[] {
  return [
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(colour === undefined ? [] : [element('w:color', { 'w:val': hexOf(colour) })]),
    ...(size === undefined ? [] : [element('w:sz', { 'w:val': size }), element('w:szCs', { 'w:val': size })]),
    ...(underlined ? [element('w:u', { 'w:val': 'single' })] : []),
    ...(raised ? [element('w:vertAlign', { 'w:val': 'superscript' })] : []),
  ]
}

/** "1A2B3C" of "#1a2b3c". */
function hexOf(colour: string): string {
  return colour.slice(1).toUpperCase()
}
