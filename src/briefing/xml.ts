/** Markup as a tree: text is escaped where it becomes markup and nowhere else. For SVG, Office files and the formats of networks. */

/** Markup that may stand in a document as it is. */
export interface Markup {
  readonly markup: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Characters that XML 1.0 cannot hold, not even as a reference: controls other than tab and line ends, and halves of pairs. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character)
}

/** The same in the value of an attribute, where a reader would else make a space of a tab or a line end. */
function escapedValue(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`)
}

/** An element with its attributes, those left out that are undefined, and its children: markup as it is, text escaped. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly (Markup | string)[]): Markup {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapedValue(String(value))}"`))
    .join('')
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : child.markup)).join('')
  return { markup: inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>` }
}

/** A whole document: its declaration, then its root. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}\n`
}
