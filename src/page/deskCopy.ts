/** The desk as it came, kept before anything is written into it, so that it can be saved with work inside. */
import { asciiJson } from './asciiJson.ts'
import { htmlOf } from './pageCopy.ts'

const BLOCK = 'draft'
/** What a file for a second reader carries besides: see `desk/files/handed.ts`. */
const HANDED = 'handed'

export interface DeskCopy {
  /** The work that the page came with, as JSON; null where it came with none. */
  readonly carried: string | null
  /** What the page came with of a hand-over to a second reader, as JSON; null where it came with nothing. */
  readonly handed: string | null
  /** HTML of the page with this work in it, its policy intact; null where scripts lie beside the page, as while it is developed. */
  readonly withDraft: ((draft: unknown, title: string, handed?: unknown) => string) | null
}

/** @param document up to the script that calls this at least; what comes after it is not in the copy */
export function deskCopyOf(document: Document): DeskCopy {
  const kept = document.documentElement.cloneNode(true) as HTMLElement
  const isWhole = kept.querySelector('script[src], script[type="module"], link[rel~="stylesheet"]') === null
  const withDraft = (draft: unknown, title: string, handed?: unknown) => {
    const page = kept.cloneNode(true) as HTMLElement
    // What the page came with of an earlier hand-over stays with it.
    if (handed !== undefined) blockOf(page, HANDED).textContent = asciiJson(handed)
    blockOf(page, BLOCK).textContent = asciiJson(draft)
    const heading = page.querySelector('title')
    if (heading) heading.textContent = `${title} · Entente desk`
    return htmlOf(page)
  }
  return {
    carried: kept.querySelector(`script#${BLOCK}`)?.textContent ?? null,
    handed: kept.querySelector(`script#${HANDED}`)?.textContent ?? null,
    withDraft: isWhole ? withDraft : null,
  }
}

/** A new one stands behind the root, before the script, which may run where it stands. */
function blockOf(page: HTMLElement, id: string): Element {
  const known = page.querySelector(`script#${id}`)
  if (known) return known
  const block = page.ownerDocument.createElement('script')
  block.type = 'application/json'
  block.id = id
  const root = page.querySelector('#root')
  root?.after('\n    ', block)
  return block
}
