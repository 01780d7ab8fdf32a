import type { UnzipFileInfo } from 'fflate'
import { unzipSync } from 'fflate'
import { FileRefused } from '../found.ts'
import type { ParseMarkup } from './foundText.ts'

export interface DocxText {
  readonly text: string
  /** What the file says that it is called; often nothing, or another document that it was made from. */
  readonly title: string
  readonly language?: string
  readonly remarks: readonly string[]
}

const BODY = 'word/document.xml'
const FACTS = 'docProps/core.xml'
/** Most bytes that a part may have once it is unpacked: what says more is no text that was written by hand. */
const MAX_PART = 32_000_000

/**
 * The paragraphs of a Word file, a blank line between them, without deleted words, footnotes, comments and headers.
 * @param name as messages call it
 * @throws FileRefused where it is no Word file, or too large a one
 */
export function readDocx(name: string, bytes: Uint8Array, parse: ParseMarkup): DocxText {
  const parts = unpack(name, bytes)
  const part = parts[BODY]
  if (!part) {
    throw new FileRefused(
      `“${name}” is no Word file: it has no ${BODY}. Open it where it was written and save it as .docx.`,
    )
  }
  const body = parse(xmlOf(name, part), 'application/xml')
  if (body.querySelector('parsererror')) {
    throw new FileRefused(
      `“${name}” is damaged: its text is not XML. Open it in Word and save it again, or copy its text and paste it.`,
    )
  }
  const paragraphs: string[] = []
  const counts = { notes: 0, deleted: 0, pictures: 0 }
  collect(body.documentElement, paragraphs, counts)
  const facts = parts[FACTS]
  return {
    text: paragraphs
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
    title: facts ? titleIn(xmlOf(name, facts), parse) : '',
    remarks: [
      ...said(
        counts.notes,
        'footnote was',
        'footnotes were',
        'left out: copy what you need of it into the text.',
        'left out: copy what you need of them into the text.',
      ),
      ...said(
        counts.deleted,
        'deletion that nobody has accepted was',
        'deletions that nobody has accepted were',
        'left out.',
        'left out.',
      ),
      ...said(counts.pictures, 'picture was', 'pictures were', 'left out.', 'left out.'),
    ],
  }
}

function said(count: number, one: string, many: string, oneEnd: string, manyEnd: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one} ${oneEnd}` : `${count} ${many} ${manyEnd}`]
}

/** The parts that are read, and no others: what is not unpacked takes no room. */
function unpack(name: string, bytes: Uint8Array): Readonly<Record<string, Uint8Array | undefined>> {
  let large: string | undefined
  const filter = ({ name: part, originalSize }: UnzipFileInfo) => {
    if (part !== BODY && part !== FACTS) return false
    if (originalSize <= MAX_PART) return true
    large = part
    return false
  }
  const parts = unzipped(name, bytes, filter)
  if (large !== undefined) {
    throw new FileRefused(`“${name}” unpacks to more than 32 MB of text. Copy the part that you need and paste it.`)
  }
  return parts
}

function unzipped(
  name: string,
  bytes: Uint8Array,
  filter: (info: UnzipFileInfo) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (cause) {
    throw new FileRefused(
      `“${name}” is damaged: it cannot be unpacked. Get the file again, or copy its text and paste it.`,
      { cause },
    )
  }
}

/** Entities of a file’s own could unpack without bound; Word writes none. */
function xmlOf(name: string, bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(bytes)
  if (!xml.includes('<!DOCTYPE') && !xml.includes('<!ENTITY')) return xml
  throw new FileRefused(`“${name}” defines entities of its own, which no Word file does. Copy its text and paste it.`)
}

interface Counts {
  notes: number
  deleted: number
  pictures: number
}

/** Paragraphs in their order; those of a text box come after the one that it hangs on. */
function collect(node: Element, paragraphs: string[], counts: Counts): void {
  for (const child of node.children) {
    if (child.localName === 'Fallback' || child.localName === 'moveFrom') continue
    if (child.localName !== 'p') collect(child, paragraphs, counts)
    else {
      const boxes: Element[] = []
      paragraphs.push(wordsOf(child, boxes, counts))
      for (const box of boxes) collect(box, paragraphs, counts)
    }
  }
}

function wordsOf(node: Element, boxes: Element[], counts: Counts): string {
  let words = ''
  for (const child of node.children) {
    switch (child.localName) {
      case 't':
        words += child.textContent
        break
      case 'tab':
        // Within the properties of a paragraph it is a stop, and those are not read.
        words += '\t'
        break
      case 'br':
      case 'cr':
        words += '\n'
        break
      case 'noBreakHyphen':
        words += '\u2011'
        break
      case 'footnoteReference':
      case 'endnoteReference':
        counts.notes += 1
        break
      case 'del':
      case 'moveFrom':
        counts.deleted += 1
        break
      case 'pic':
        counts.pictures += 1
        break
      case 'txbxContent':
        boxes.push(child)
        break
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'delText':
      case 'instrText':
      case 'delInstrText':
      case 'Fallback':
        break
      default:
        words += wordsOf(child, boxes, counts)
    }
  }
  return words
}

function titleIn(xml: string, parse: ParseMarkup): string {
  const facts = parse(xml, 'application/xml')
  const title = [...facts.documentElement.children].find(({ localName }) => localName === 'title')
  return (title?.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
}
