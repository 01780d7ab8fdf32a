import { FileRefused } from '../found.ts'
import { lineOfXmlFault } from './xmlFault.ts'
import type { ParseXml } from './parseXml.ts'

/** A declaration of a text that stands for another: the way to make a small file huge, and none that networks need. */
const ENTITY = /<!ENTITY\b/i
/** How browsers and jsdom say where: “error on line 3 at column 12”, “Line Number 3, Column 12”, “3:12: unclosed tag”. */
const LINE = /\bline(?: number)?\s+(\d+)|^\s*(\d+):\d+/im

/**
 * The root of an XML file.
 * @throws FileRefused with the line, where it is not well formed; where it declares entities
 */
export function xmlOf(text: string, name: string, parse: ParseXml): Element {
  if (ENTITY.test(text))
    throw new FileRefused(
      `${name} declares entities (<!ENTITY …>), and is not read for safety. Save it again from your program, or take that line out.`,
    )
  // Before the declaration of XML nothing may stand, not even what some editors put there.
  const start = text.replace(/^\uFEFF/, '')
  const xml = start.trimStart()
  const own = lineOfXmlFault(xml)
  const { root, fault } = own === null ? parsed(xml, parse) : { fault: '' }
  if (root !== undefined) return root
  const [, first, second] = LINE.exec(fault) ?? []
  const within = own ?? (first === undefined && second === undefined ? null : Number(first ?? second))
  const line = within === null ? undefined : within + linesBefore(start)
  throw new FileRefused(
    `${name} is not well-formed XML${line === undefined ? '' : `: line ${line}`}. Save it again from your program, or correct it there or just before.`,
  )
}

/** Line ends before the first character that is none. */
function linesBefore(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\r\n|\r|\n/g) ?? []).length
}

function parsed(text: string, parse: ParseXml): { readonly root?: Element; readonly fault: string } {
  try {
    const { documentElement } = parse(text, 'application/xml')
    const error =
      documentElement.localName === 'parsererror' ? documentElement : childrenOf(documentElement, 'parsererror')[0]
    // Chrome puts it first in what it understood, also within a page that it makes of it.
    const within = error ?? documentElement.getElementsByTagName('parsererror')[0]
    return within === undefined ? { root: documentElement, fault: '' } : { fault: within.textContent }
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : '' }
  }
}

/** The elements of this name right inside, in whatever namespace. */
export function childrenOf(element: Element, localName: string): readonly Element[] {
  return [...element.children].filter((child) => child.localName === localName)
}

/** The elements of this name anywhere inside, in the order of the file. */
export function allOf(element: Element, localName: string): readonly Element[] {
  return [...element.getElementsByTagNameNS('*', localName)]
}

/** The nearest of this name around it. */
export function around(element: Element, localName: string): Element | undefined {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement)
    if (outer.localName === localName) return outer
  return undefined
}

/** An attribute, trimmed; undefined where it is not there or empty. */
export function attributeOf(element: Element, name: string): string | undefined {
  const value = element.getAttribute(name)?.trim()
  return value === '' ? undefined : value
}

/** A record as it stands in the file. */
export function markupOf(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`)
  return `<${element.localName}${attributes.join('')}>`
}
