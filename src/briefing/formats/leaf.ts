import { type Markup, element } from '../xml.ts'

const REFERENCES: Readonly<Record<string, string>> = { '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/**
 * An element without elements in it, whose tabs and line ends a reader gets as they are. Written plainly they would be made
 * spaces in an attribute, and a carriage return a line feed anywhere: XML 1.0, 2.11 and 3.3.3. Markup of ours holds none, so that
 * every one in it belongs to a text.
 */
export function leaf(name: string, attributes: Parameters<typeof element>[1], text = ''): Markup {
  const { markup } = text === '' ? element(name, attributes) : element(name, attributes, text)
  return { markup: markup.replace(/[\t\n\r]/g, (character) => REFERENCES[character] ?? character) }
}
