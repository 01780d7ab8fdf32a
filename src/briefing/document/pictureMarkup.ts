/** A picture in the line of a paragraph: as pixels, and beside them as vector for programs that show SVG (Word since 2016). */
import { type Markup, element } from '../xml.ts'
import { DRAWING, INLINE_DRAWING, PICTURE, SVG_EXTENSION, SVG_IN_DRAWING } from './namespaces.ts'
import { emu } from './page.ts'

export interface Picture {
  /** From 1, unlike that of any other in the document. */
  readonly number: number
  /** "Figure 1". */
  readonly name: string
  /** What is said of it to who does not see it. */
  readonly description: string
  /** In px, of which 96 are an inch. */
  readonly width: number
  readonly height: number
  /** Ids of the relationships of the part. */
  readonly png: string
  readonly svg: string | null
}

export function pictureMarkup({ number, name, description, width, height, png, svg }: Picture): Markup {
  const [cx, cy] = [emu(width), emu(height)]
  const said = { id: number, name, descr: description }
  const vector =
    svg === null
      ? []
      : [
          element(
            'a:extLst',
            {},
            element(
              'a:ext',
              { uri: SVG_EXTENSION },
              element('asvg:svgBlip', { 'xmlns:asvg': SVG_IN_DRAWING, 'r:embed': svg }),
            ),
          ),
        ]
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': PICTURE },
    element(
      'pic:nvPicPr',
      {},
      element('pic:cNvPr', said),
      element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
    ),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': png }, ...vector),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  )
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { 'xmlns:wp': INLINE_DRAWING, 'xmlns:a': DRAWING, distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', { cx, cy }),
        element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
        element('wp:docPr', said),
        element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noChangeAspect: 1 })),
        element('a:graphic', {}, element('a:graphicData', { uri: PICTURE }, picture)),
      ),
    ),
  )
}
