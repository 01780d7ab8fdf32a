/**
 * The parts that every presentation has beside its slides: master, layout, themes, the master of notes, properties. The least that the
 * standard asks for (ECMA-376, part 1, 13.3); the order of elements is that of its schemas.
 */
import { coreProperties } from '../ooxml/coreProperties.ts'
import { INK, LINK, PAPER, SOFT } from '../figure/inks.ts'
import type { Part } from '../ooxml/package.ts'
import { type Markup, element } from '../xml.ts'
import { SLIDE, emu } from './emu.ts'

/** The namespaces that parts of a presentation use. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

export const PATHS = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  layout: 'ppt/slideLayouts/slideLayout1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  app: 'docProps/app.xml',
} as const

const typeOf = (name: string) => `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`

/** The content types of the parts of a presentation, by what they are. */
export const TYPES = {
  presentation: typeOf('presentation.main'),
  slide: typeOf('slide'),
  notesSlide: typeOf('notesSlide'),
} as const

/** A page of notes, 190.5 × 254 mm, in points. */
export const NOTES = { width: 540, height: 720 } as const

/** @param title of the file */
export function presentationParts(title: string): readonly Part[] {
  return [
    {
      path: PATHS.master,
      contentType: typeOf('slideMaster'),
      content: slideMaster(),
      relationships: [
        { id: 'rId1', type: 'slideLayout', target: PATHS.layout },
        { id: 'rId2', type: 'theme', target: PATHS.theme },
      ],
    },
    {
      path: PATHS.layout,
      contentType: typeOf('slideLayout'),
      content: slideLayout(),
      relationships: [{ id: 'rId1', type: 'slideMaster', target: PATHS.master }],
    },
    {
      path: PATHS.notesMaster,
      contentType: typeOf('notesMaster'),
      content: notesMaster(),
      relationships: [{ id: 'rId1', type: 'theme', target: PATHS.notesTheme }],
    },
    ...[PATHS.theme, PATHS.notesTheme].map((path) => ({
      path,
      contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: theme(),
    })),
    coreProperties({ title }),
    {
      path: PATHS.app,
      contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: element(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        element('Application', {}, 'Entente'),
      ),
    },
  ]
}

/** The tree of the shapes of a slide, a layout or a master. */
export function shapeTree(shapes: readonly Markup[]): Markup {
  const zero = { x: 0, y: 0 }
  const none = { cx: 0, cy: 0 }
  return element(
    'p:spTree',
    {},
    element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', zero),
        element('a:ext', none),
        element('a:chOff', zero),
        element('a:chExt', none),
      ),
    ),
    ...shapes,
  )
}

/** A placeholder with an empty text. */
export function placeholder(
  id: number,
  name: string,
  ph: Readonly<Record<string, string | number>>,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  text?: Markup,
): Markup {
  const isImage = ph['type'] === 'sldImg'
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element(
        'p:cNvSpPr',
        {},
        element('a:spLocks', isImage ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 }),
      ),
      element('p:nvPr', {}, element('p:ph', ph)),
    ),
    element(
      'p:spPr',
      {},
      element(
        'a:xfrm',
        {},
        element('a:off', { x: emu(place.x), y: emu(place.y) }),
        element('a:ext', { cx: emu(place.width), cy: emu(place.height) }),
      ),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
    ...(isImage
      ? []
      : [
          text ??
            element(
              'p:txBody',
              {},
              element('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
              element('a:lstStyle'),
              element('a:p', {}, element('a:endParaRPr', { lang: 'en-GB' })),
            ),
        ]),
  )
}

const TITLE_BOX = { x: 36, y: 22, width: SLIDE.width - 72, height: 30 }
const BODY_BOX = { x: 36, y: 54, width: SLIDE.width - 72, height: 34 }

const COLOUR_MAP = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
}

function background(): Markup {
  return element(
    'p:bg',
    {},
    element('p:bgPr', {}, element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })), element('a:effectLst')),
  )
}

function slideMaster(): Markup {
  const shapes = [
    placeholder(2, 'Title', { type: 'title' }, TITLE_BOX),
    placeholder(3, 'Text', { type: 'body', idx: 1 }, BODY_BOX),
  ]
  return element(
    'p:sldMaster',
    NAMESPACES,
    element('p:cSld', {}, background(), shapeTree(shapes)),
    element('p:clrMap', COLOUR_MAP),
    element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, level('a:lvl1pPr', 2_400, 'tx1', true, '+mj-lt')),
      element('p:bodyStyle', {}, level('a:lvl1pPr', 1_300, 'tx2', false, '+mn-lt')),
      element('p:otherStyle', {}, level('a:lvl1pPr', 1_400, 'tx1', false, '+mn-lt')),
    ),
  )
}

function level(name: string, size: number, colour: string, isBold: boolean, font: string): Markup {
  return element(
    name,
    { marL: 0, indent: 0, algn: 'l' },
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: size, b: isBold ? 1 : 0 },
      element('a:solidFill', {}, element('a:schemeClr', { val: colour })),
      element('a:latin', { typeface: font }),
    ),
  )
}

function slideLayout(): Markup {
  const shapes = [
    placeholder(2, 'Title', { type: 'title' }, TITLE_BOX),
    placeholder(3, 'Text', { type: 'body', idx: 1 }, BODY_BOX),
  ]
  return element(
    'p:sldLayout',
    { ...NAMESPACES, preserve: 1 },
    element('p:cSld', { name: 'Figure' }, shapeTree(shapes)),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  )
}

/** Where slide and text stand on a page of notes. */
export const NOTES_IMAGE = { x: 54, y: 36, width: NOTES.width - 108, height: ((NOTES.width - 108) * 9) / 16 }
export const NOTES_BODY = { x: 36, y: 300, width: NOTES.width - 72, height: NOTES.height - 336 }

function notesMaster(): Markup {
  const shapes = [
    placeholder(2, 'Slide', { type: 'sldImg', idx: 2 }, NOTES_IMAGE),
    placeholder(3, 'Notes', { type: 'body', sz: 'quarter', idx: 3 }, NOTES_BODY),
  ]
  return element(
    'p:notesMaster',
    NAMESPACES,
    element('p:cSld', {}, background(), shapeTree(shapes)),
    element('p:clrMap', COLOUR_MAP),
    element('p:notesStyle', {}, level('a:lvl1pPr', 1_000, 'tx1', false, '+mn-lt')),
  )
}

/** Inks of the figure and Arial, which every office has; everything drawn in the plain way. */
function theme(): Markup {
  const colour = (name: string, hex: string) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: hex.slice(1).toUpperCase() }))
  const font = (name: string) =>
    element(
      name,
      {},
      element('a:latin', { typeface: 'Arial' }),
      element('a:ea', { typeface: '' }),
      element('a:cs', { typeface: '' }),
    )
  const placeholderFill = () => element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))
  const line = (width: number) => element('a:ln', { w: width }, placeholderFill())
  const plain = () => element('a:effectStyle', {}, element('a:effectLst'))
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Entente' },
    element(
      'a:themeElements',
      {},
      element(
        'a:clrScheme',
        { name: 'Entente' },
        colour('dk1', INK),
        colour('lt1', PAPER),
        colour('dk2', SOFT),
        colour('lt2', '#f3f3f1'),
        colour('accent1', '#0069a8'),
        colour('accent2', '#96602f'),
        colour('accent3', '#6663bd'),
        colour('accent4', '#0f7f86'),
        colour('accent5', '#a8508c'),
        colour('accent6', '#b27300'),
        colour('hlink', LINK),
        colour('folHlink', LINK),
      ),
      element('a:fontScheme', { name: 'Entente' }, font('a:majorFont'), font('a:minorFont')),
      element(
        'a:fmtScheme',
        { name: 'Entente' },
        element('a:fillStyleLst', {}, placeholderFill(), placeholderFill(), placeholderFill()),
        element('a:lnStyleLst', {}, line(6_350), line(12_700), line(19_050)),
        element('a:effectStyleLst', {}, plain(), plain(), plain()),
        element('a:bgFillStyleLst', {}, placeholderFill(), placeholderFill(), placeholderFill()),
      ),
    ),
  )
}
