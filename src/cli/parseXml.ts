import { JSDOM } from 'jsdom'
import type { ParseXml } from '../draft/networks/readingTools.ts'

let parser: DOMParser | undefined

/** XML in Node, by jsdom. */
export const parseXml: ParseXml = (text, type) => {
  parser ??= new new JSDOM('').window.DOMParser()
  return parser.parseFromString(text, type)
}
