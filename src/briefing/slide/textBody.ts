/** Text in a shape, in DrawingML (ECMA-376, part 1, 21.1.2). Its family is that of the theme, so that a desk can change it at once. */
import { type Markup, element } from '../xml.ts'
import { emu } from './emu.ts'

export interface TextRun {
  readonly text: string
  /** In points; of the letters around it where it is raised. */
  readonly size: number
  /** "#1c1f24". */
  readonly colour: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
  /** A number behind a name. */
  readonly isRaised?: boolean
  readonly lang?: string
  /** Id of the relationship to the address that it leads to. */
  readonly link?: string
}

export interface TextBody {
  /** Paragraphs of lines of runs. */
  readonly paragraphs: readonly (readonly (readonly TextRun[])[])[]
  readonly align: 'l' | 'ctr' | 'r'
  readonly anchor: 't' | 'ctr' | 'b'
  /** Broken where the box ends; otherwise on the lines that it has. */
  readonly wraps?: boolean
  /** To be read from below upwards. */
  readonly isUpright?: boolean
  /** Points from the left edge of the shape. */
  readonly left?: number
}

export function solid(colour: string): Markup {
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() }))
}

/** @param name `p:txBody` */
export function textBody(
  name: string,
  { paragraphs, align, anchor, wraps = false, isUpright = false, left = 0 }: TextBody,
): Markup {
  return element(
    name,
    {},
    element(
      'a:bodyPr',
      {
        vert: isUpright ? 'vert270' : undefined,
        wrap: wraps ? 'square' : 'none',
        lIns: emu(left),
        tIns: 0,
        rIns: 0,
        bIns: 0,
        rtlCol: 0,
        anchor,
      },
      element('a:noAutofit'),
    ),
    element('a:lstStyle'),
    ...paragraphs.map((lines) =>
      element(
        'a:p',
        {},
        element('a:pPr', { marL: 0, indent: 0, algn: align }, element('a:buNone')),
        ...lines.flatMap((runs, i) => [
          ...(i > 0 && runs[0] ? [element('a:br', {}, runProperties(runs[0]))] : []),
          ...runs.map((run) => element('a:r', {}, runProperties(run), element('a:t', {}, run.text))),
        ]),
      ),
    ),
  )
}

function runProperties({ size, colour, isBold, isItalic, isRaised, lang, link }: TextRun): Markup {
  return element(
    'a:rPr',
    {
      lang: lang ?? 'en-GB',
      sz: Math.max(100, Math.round(size * 100)),
      b: isBold ? 1 : 0,
      i: isItalic ? 1 : undefined,
      baseline: isRaised ? 30_000 : undefined,
    },
    solid(colour),
    ...(link === undefined ? [] : [element('a:hlinkClick', { 'r:id': link })]),
  )
}
