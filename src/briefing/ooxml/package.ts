/** The package of an Office file: a zip of parts, which types they have, and how they refer to each other (ECMA-376, part 2). */
import { type Zippable, strToU8, zipSync } from 'fflate'
import { type Markup, element, xmlDocument } from '../xml.ts'

/** The same moment in every file, so that equal content makes equal bytes; read in local time, as zip files have it. */
const MOMENT = new Date(1980, 0, 1)
/** Bytes above which to be done soon matters more than the last tenth of the size. */
const LARGE = 4_000_000

/**
 * A zip of files, compressed, in the order given. Equal parts make equal bytes.
 *
 * @param parts `path` as the zip has it, without a leading slash; text is written as UTF-8
 */
export function zipOf(
  parts: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const files = parts.map(({ path, content }) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    return [path, [bytes, { level: bytes.length > LARGE ? 3 : 9 }]]
  })
  return Uint8Array.from(zipSync(Object.fromEntries(files) as Zippable, { mtime: MOMENT }))
}

/** How a part, or the package, refers to a part or to an address outside. */
export interface Relationship {
  /** By which the markup of the part names it: "rId1". */
  readonly id: string
  /** An address; or, of one that the standard has, the last word of its address: "slide", "hyperlink". */
  readonly type: string
  /** Path of a part in the package, without a leading slash; or an address outside. */
  readonly target: string
  readonly isExternal?: boolean
}

export interface Part {
  /** Path in the package, without a leading slash. */
  readonly path: string
  readonly contentType: string
  readonly content: Markup | Uint8Array
  readonly relationships?: readonly Relationship[]
}

const OFFICE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

/**
 * An Office file: its parts, with the list of their content types and the relationships of each beside it.
 *
 * @param relationships those of the package itself: its main part and its properties
 */
export function packageOf(parts: readonly Part[], relationships: readonly Relationship[]): Uint8Array<ArrayBuffer> {
  const files = parts.flatMap(({ path, content, relationships: own = [] }) => [
    { path, content: 'markup' in content ? xmlDocument(content) : content },
    ...(own.length > 0 ? [{ path: relationshipsPath(path), content: relationshipsOf(own, path) }] : []),
  ])
  return zipOf([
    { path: '[Content_Types].xml', content: contentTypesOf(parts) },
    { path: '_rels/.rels', content: relationshipsOf(relationships, '') },
    ...files,
  ])
}

/** "ppt/_rels/presentation.xml.rels" of "ppt/presentation.xml". */
function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

/** @param from path of the part that refers; empty for the package */
function relationshipsOf(relationships: readonly Relationship[], from: string): string {
  const items = relationships.map(({ id, type, target, isExternal }) =>
    element('Relationship', {
      Id: id,
      Type: type.includes(':') ? type : OFFICE_RELATIONSHIP + type,
      Target: isExternal ? target : relative(from, target),
      TargetMode: isExternal ? 'External' : undefined,
    }),
  )
  return xmlDocument(element('Relationships', { xmlns: RELATIONSHIPS }, ...items))
}

/** "../slides/slide1.xml", as seen from the folder of a part: readers differ in what they make of a path from the root. */
function relative(from: string, to: string): string {
  const [folders, steps] = [from.split('/').slice(0, -1), to.split('/')]
  const shared = folders.findIndex((folder, i) => folder !== steps[i])
  const same = shared === -1 ? folders.length : shared
  return [...folders.slice(same).map(() => '..'), ...steps.slice(same)].join('/')
}

function contentTypesOf(parts: readonly Part[]): string {
  return xmlDocument(
    element(
      'Types',
      { xmlns: CONTENT_TYPES },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.map(({ path, contentType }) => element('Override', { PartName: `/${path}`, ContentType: contentType })),
    ),
  )
}
