/** Needs a DOM. A DOCX as a program that is not ours reads it: a zip of XML, and what its elements say. */
import { strFromU8, unzipSync } from 'fflate'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface ReadDocument {
  readonly paths: readonly string[]
  readonly part: (path: string) => Document
  readonly bytes: (path: string) => Uint8Array
  /** Of a part, or of the package for ''. */
  readonly relationships: (path: string) => readonly ReadRelationship[]
}

export interface ReadRelationship {
  readonly id: string
  readonly type: string
  /** An address, or the path of a part from the root of the package. */
  readonly target: string
  readonly isExternal: boolean
}

export function readDocument(file: Uint8Array): ReadDocument {
  const files = unzipSync(file)
  const bytes = (path: string) => {
    const found = files[path]
    if (!found) throw new Error(`No part "${path}".`)
    return found
  }
  /** Fails where the part is not well-formed. */
  const part = (path: string) => {
    const document = new DOMParser().parseFromString(strFromU8(bytes(path)), 'application/xml')
    const [fault] = document.getElementsByTagName('parsererror')
    if (fault) throw new Error(`${path}: ${fault.textContent}`)
    return document
  }
  const relationships = (path: string) => {
    const cut = path.lastIndexOf('/') + 1
    const own = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
    if (!(own in files)) return []
    return [...part(own).getElementsByTagName('Relationship')].map((one) => relationshipIn(one, path))
  }
  return { paths: Object.keys(files), part, bytes, relationships }
}

function relationshipIn(element: Element, path: string): ReadRelationship {
  const [id = '', type = '', target = '', mode] = ['Id', 'Type', 'Target', 'TargetMode'].map(
    (name) => element.getAttribute(name) ?? '',
  )
  const isExternal = mode === 'External'
  return {
    id,
    type,
    target: isExternal ? target : new URL(target, `https://package/${path}`).pathname.slice(1),
    isExternal,
  }
}

export function all(within: Document | Element, name: string): readonly Element[] {
  return [...within.getElementsByTagNameNS(WORD, name)]
}

export function valueOf(element: Element | undefined, name = 'val'): string | null {
  return element?.getAttributeNS(WORD, name) ?? null
}

/** What is read: the text of the runs, with line ends and tabs. */
function readText(within: Element): string {
  return [...within.getElementsByTagName('*')]
    .filter(({ namespaceURI }) => namespaceURI === WORD)
    .map(({ localName, textContent }) => {
      if (localName === 't') return textContent
      return localName === 'br' ? '\n' : localName === 'tab' ? '\t' : ''
    })
    .join('')
}

export interface ReadParagraph {
  readonly style: string
  readonly text: string
  readonly element: Element
}

export function paragraphsIn(document: ReadDocument): readonly ReadParagraph[] {
  return all(document.part('word/document.xml'), 'p').map((element) => ({
    style: valueOf(all(element, 'pStyle')[0]) ?? 'Normal',
    text: readText(element),
    element,
  }))
}

/** The texts of the footnotes by their ids, without the space behind the number, and without the separators. */
export function footnotesIn(document: ReadDocument): ReadonlyMap<number, string> {
  return new Map(
    all(document.part('word/footnotes.xml'), 'footnote')
      .filter((note) => valueOf(note, 'type') === null)
      .map((note) => [Number(valueOf(note, 'id')), readText(note).replace(/^ /, '')]),
  )
}

/** The ids of the footnotes as the text refers to them, in its order. */
export function referencesIn(document: ReadDocument): readonly number[] {
  return all(document.part('word/document.xml'), 'footnoteReference').map((mark) => Number(valueOf(mark, 'id')))
}
