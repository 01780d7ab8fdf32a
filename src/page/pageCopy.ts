/** The page as it came, kept before the application writes into it, so that it can be given away and shown in a frame. */
import { asciiJson } from './asciiJson.ts'
import type { BlockId } from './dataBlock.ts'

export interface PageCopy {
  /** Scripts, styles and data stand in the page itself: a copy of its HTML needs nothing beside it. */
  readonly isWhole: boolean
  /** Its script also runs in the `srcdoc` of a sandboxed frame. That of a development server does not: it is a module. */
  readonly runsInFrame: boolean
  /** The HTML of the page, with these fields of an address as its opening view. */
  readonly openingAt: (fields: Readonly<Record<string, string | undefined>>) => string
}

const OPENING: BlockId = 'opening'
const BESIDE: BlockId = 'dataset'
const RAW = /(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/

/**
 * Takes the copy: of a tree that is not in the document, so that nothing in it runs, loads or is drawn. What stands in scripts and
 * styles is kept to the letter, and so are the hashes by which the page's policy allows them.
 * @param document up to the script that calls this at least; what comes after it is not in the copy
 */
export function copyOf(document: Document): PageCopy {
  const kept = document.documentElement.cloneNode(true) as HTMLElement
  return {
    isWhole: kept.querySelector('script[src], script[data-src], link[rel~="stylesheet"]') === null,
    runsInFrame: kept.querySelector('script[type="module"]') === null,
    openingAt: (fields) => {
      const page = kept.cloneNode(true) as HTMLElement
      const block = page.querySelector(`script#${OPENING}`) ?? newBlock(page)
      block.textContent = asciiJson(fields)
      return `<!doctype html>\n${asciiMarkup(page.outerHTML)}`
    },
  }
}

/** Put before the dataset, since the script that reads both may stand right behind that. */
function newBlock(page: HTMLElement): Element {
  const block = page.ownerDocument.createElement('script')
  block.type = 'application/json'
  block.id = OPENING
  const beside = page.querySelector(`script#${BESIDE}`)
  if (beside) beside.before(block, '\n')
  else page.querySelector('body')?.append(block)
  return block
}

/** In ASCII, as pages are built: whoever serves or stores the copy in another encoding changes none of it. What is raw is left as it is. */
function asciiMarkup(html: string): string {
  const escaped = (text: string) =>
    text.replace(/[^\0-\x7f]/gu, (character) => `&#x${character.codePointAt(0)?.toString(16) ?? ''};`)
  return html
    .split(RAW)
    .map((piece, i) => (i % 2 === 0 ? escaped(piece) : piece))
    .join('')
}
