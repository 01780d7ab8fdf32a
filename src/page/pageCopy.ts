/** The page as it came, kept before the application writes into it, so that it can be given away and shown in a frame. */
import { asciiJson } from './asciiJson.ts'
import type { BlockId } from './dataBlock.ts'
import type { Dataset } from '../data/schema.ts'

/** HTML of the page, with these fields of an address as its opening view. */
type OpeningAt = (fields: Readonly<Record<string, string | undefined>>) => string

export interface PageCopy {
  /** The same page about another dataset. */
  readonly with: (dataset: Dataset) => PageCopy
  /** The page in one file; null where scripts or styles lie beside it. */
  readonly asFile: OpeningAt | null
  /** For the `srcdoc` of a sandboxed frame; null where the page does not run there: from disk in several files, and as it is developed. */
  readonly asFrame: OpeningAt | null
}

const OPENING: BlockId = 'opening'
const BESIDE: BlockId = 'dataset'
const RAW = /(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/
const POLICY = 'meta[http-equiv="Content-Security-Policy"]'

/**
 * Takes the copy: of a tree that is not in the document, so that nothing in it runs, loads or is drawn. What stands in scripts and
 * styles is kept to the letter, and so are the hashes by which the page's policy allows them.
 * @param document up to the script that calls this at least; what comes after it is not in the copy
 */
export function copyOf(document: Document): PageCopy {
  return copyFrom(document.documentElement.cloneNode(true) as HTMLElement, document.URL, null)
}

/**
 * @param kept the root element of a page, which nothing changes
 * @param dataset what the copies are about; null for the page's own. It is written when a copy is asked for
 */
function copyFrom(kept: HTMLElement, url: string, dataset: Dataset | null): PageCopy {
  // Whatever dataset it is, it is the copy's own.
  const pageAt = (given: Parameters<OpeningAt>[0]) => {
    const { data: _, ...fields } = given
    const page = dataset ? withDataset(kept, dataset) : (kept.cloneNode(true) as HTMLElement)
    const block = page.querySelector(`script#${OPENING}`) ?? newBlock(page)
    block.textContent = asciiJson(fields)
    return page
  }
  const isWhole = kept.querySelector('script[src], script[data-src], link[rel~="stylesheet"]') === null
  // A frame without an origin may neither load a module nor read files of a disk.
  const runsInFrame = !kept.querySelector('script[type="module"]') && (isWhole || /^https?:/u.test(url))
  const inFrame: OpeningAt = (fields) => {
    const page = pageAt(fields)
    // A frame of this kind is under the policy of the page around it, which is the same. Firefox would read `'self'` in its own as nobody.
    page.querySelector(POLICY)?.remove()
    return htmlOf(page)
  }
  const about = (other: Dataset) => copyFrom(kept, url, other)
  return {
    with: about,
    asFile: isWhole ? (fields) => htmlOf(pageAt(fields)) : null,
    asFrame: runsInFrame ? inFrame : null,
  }
}

/** A page about a dataset that was opened in it: its data block and its name. What the text for where scripts do not run said is gone. */
function withDataset(kept: HTMLElement, dataset: Dataset): HTMLElement {
  const page = kept.cloneNode(true) as HTMLElement
  for (const id of ['arrangement', 'earlier'] satisfies BlockId[]) page.querySelector(`script#${id}`)?.remove()
  const block = page.querySelector(`script#${BESIDE}`)
  if (block) block.textContent = asciiJson(dataset)
  const title = page.querySelector('title')
  if (title) title.textContent = dataset.title
  const subject = dataset.subject ?? dataset.description
  const told = { description: subject, 'og:title': dataset.title, 'og:description': subject }
  for (const [name, content] of Object.entries(told))
    page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.setAttribute('content', content)
  const root = page.querySelector('#root')
  if (root) {
    const heading = page.ownerDocument.createElement('h1')
    heading.textContent = dataset.title
    const text = page.ownerDocument.createElement('p')
    text.textContent = dataset.description
    root.replaceChildren(heading, text)
  }
  return page
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
export function htmlOf(page: HTMLElement): string {
  const escaped = (text: string) =>
    text.replace(/[^\0-\x7f]/gu, (character) => `&#x${character.codePointAt(0)?.toString(16) ?? ''};`)
  const pieces = page.outerHTML.split(RAW).map((piece, i) => (i % 2 === 0 ? escaped(piece) : piece))
  return `<!doctype html>\n${pieces.join('')}`
}
