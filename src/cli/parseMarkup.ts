import { JSDOM } from 'jsdom'

let parser: DOMParser | undefined

/** HTML and XML in Node, by jsdom. Scripts in it do not run, and nothing is loaded. */
export function parseMarkup(text: string, type: 'text/html' | 'application/xml'): Document {
  parser ??= new new JSDOM('').window.DOMParser()
  return parser.parseFromString(text, type)
}
