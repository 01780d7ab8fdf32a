/** Where XML is not well formed, told before a browser parses it: that writes its own complaint, with styles, into what it gives back. */
import { Parser } from 'saxen'

/** Faults of names in other scripts are none: the parser knows fewer letters than XML does. */
const NO_FAULTS = /nodeName|illegal (?:first char attribute name|attribute name char)|xmlns|namespace/
/** An ampersand that begins nothing, and one that names what XML does not have. */
const REFERENCE = /&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i

/** The line of the first fault, from 1; null where none was found. A browser may find one all the same. */
export function lineOfXmlFault(xml: string): number | null {
  let line: number | null = null
  const found = (error: Error, context: () => { readonly line: number }) => {
    if (line !== null || NO_FAULTS.test(error.message)) return
    line = error.message === AT_END ? linesOf(xml) : context().line + 1
  }
  const check = (text: string, context: () => { readonly line: number }) => {
    if (REFERENCE.test(text)) found(new Error('a reference to nothing'), context)
  }
  const parser = new Parser()
  parser.on('error', found)
  parser.on('warn', found)
  parser.on('text', (text, _, context) => check(text, context))
  parser.on('openTag', (_, attributes, __, ___, context) => {
    for (const value of Object.values(attributes())) check(value, context)
  })
  parser.parse(xml)
  return line
}

const AT_END = 'unexpected end of file'

function linesOf(text: string): number {
  return text.trimEnd().split(/\r\n|\r|\n/).length
}
