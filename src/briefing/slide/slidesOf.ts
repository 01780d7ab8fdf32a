/** A presentation (PPTX, ECMA-376) of one slide for each view, with native shapes; sentences and quotes are in the notes. */
import { CORE_PROPERTIES } from '../ooxml/coreProperties.ts'
import type { Session } from '../figure/paper.ts'
import { INK } from '../figure/inks.ts'
import { type Part, packageOf } from '../ooxml/package.ts'
import { type Markup, element } from '../xml.ts'
import { SLIDE, emu } from './emu.ts'
import { type NoteParagraph, notesText } from './notesText.ts'
import {
  NAMESPACES,
  NOTES,
  NOTES_BODY,
  NOTES_IMAGE,
  PATHS,
  TYPES,
  placeholder,
  presentationParts,
  shapeTree,
} from './presentationParts.ts'
import { LINK_ID, type SlidePage, type SlideWords, slidePage } from './slidePage.ts'
import { textBody } from './textBody.ts'

/** A view, and what is said of it. */
export interface SlideView {
  readonly session: Session
  readonly words: SlideWords
}

/** What a browser and an office call a file of this kind. */
export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const NOTE_SIZE = 10
const slidePath = (i: number) => `ppt/slides/slide${i + 1}.xml`
const notesPath = (i: number) => `ppt/notesSlides/notesSlide${i + 1}.xml`

/**
 * The bytes of a presentation. Equal views make equal bytes.
 *
 * @param views one for each slide, in order: at least one
 * @throws Error where there is none
 */
export function slidesOf(views: readonly SlideView[]): Uint8Array<ArrayBuffer> {
  const [first] = views
  if (!first) throw new Error('A presentation has at least one slide')
  const slides = views.flatMap(({ session, words }, i) => slideParts(slidePage(session, words), words, i))
  const presentation: Part = {
    path: PATHS.presentation,
    contentType: TYPES.presentation,
    content: presentationMarkup(views.length),
    relationships: [
      { id: 'rIdMaster', type: 'slideMaster', target: PATHS.master },
      { id: 'rIdNotes', type: 'notesMaster', target: PATHS.notesMaster },
      { id: 'rIdTheme', type: 'theme', target: PATHS.theme },
      ...views.map((_, i) => ({ id: `rIdSlide${i + 1}`, type: 'slide', target: slidePath(i) })),
    ],
  }
  return packageOf(
    [presentation, ...slides, ...presentationParts(first.words.title)],
    [
      { id: 'rId1', type: 'officeDocument', target: PATHS.presentation },
      { id: 'rId2', type: CORE_PROPERTIES.relationship, target: CORE_PROPERTIES.path },
      { id: 'rId3', type: 'extended-properties', target: PATHS.app },
    ],
  )
}

function presentationMarkup(count: number): Markup {
  const slides = Array.from({ length: count }, (_, i) =>
    element('p:sldId', { id: 256 + i, 'r:id': `rIdSlide${i + 1}` }),
  )
  return element(
    'p:presentation',
    NAMESPACES,
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rIdMaster' })),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rIdNotes' })),
    element('p:sldIdLst', {}, ...slides),
    element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    element('p:notesSz', { cx: emu(NOTES.width), cy: emu(NOTES.height) }),
  )
}

function slideParts(page: SlidePage, words: SlideWords, i: number): readonly Part[] {
  return [
    {
      path: slidePath(i),
      contentType: TYPES.slide,
      content: onMaster('p:sld', page.shapes),
      relationships: [
        { id: 'rId1', type: 'slideLayout', target: PATHS.layout },
        { id: 'rId2', type: 'notesSlide', target: notesPath(i) },
        ...(page.address === null ? [] : [{ id: LINK_ID, type: 'hyperlink', target: page.address, isExternal: true }]),
      ],
    },
    {
      path: notesPath(i),
      contentType: TYPES.notesSlide,
      content: onMaster('p:notes', [
        placeholder(2, 'Slide', { type: 'sldImg', idx: 2 }, NOTES_IMAGE),
        placeholder(3, 'Notes', { type: 'body', sz: 'quarter', idx: 3 }, NOTES_BODY, notesBody(notesText(page, words))),
      ]),
      relationships: [
        { id: 'rId1', type: 'notesMaster', target: PATHS.notesMaster },
        { id: 'rId2', type: 'slide', target: slidePath(i) },
      ],
    },
  ]
}

function onMaster(name: string, shapes: readonly Markup[]): Markup {
  return element(
    name,
    NAMESPACES,
    element('p:cSld', {}, shapeTree(shapes)),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  )
}

function notesBody(paragraphs: readonly NoteParagraph[]): Markup {
  return textBody('p:txBody', {
    paragraphs: paragraphs.map((runs) => [runs.map((run) => ({ ...run, size: NOTE_SIZE, colour: INK }))]),
    align: 'l',
    anchor: 't',
    wraps: true,
  })
}
