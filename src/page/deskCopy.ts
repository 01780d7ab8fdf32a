/** The desk as it came, kept before anything is written into it, so that it can be saved with work inside. */
import { asciiJson } from './asciiJson.ts'
import { htmlOf } from './pageCopy.ts'

const BLOCK = 'draft'

export interface DeskCopy {
  /** The work that the page came with, as JSON; null where it came with none. */
  readonly carried: string | null
  /** HTML of the page with this work in it, its policy intact; null where scripts lie beside the page, as while it is developed. */
  readonly withDraft: ((draft: unknown, title: string) => string) | null
}

/** @param document up to the script that calls this at least; what comes after it is not in the copy */
export function deskCopyOf(document: Document): DeskCopy {
  const kept = document.documentElement.cloneNode(true) as HTMLElement
  const isWhole = kept.querySelector('script[src], script[type="module"], link[rel~="stylesheet"]') === null
  const withDraft = (draft: unknown, title: string) => {
    const page = kept.cloneNode(true) as HTMLElement
    const block = page.querySelector(`script#${BLOCK}`) ?? newBlock(page)
    block.textContent = asciiJson(draft)
    const heading = page.querySelector('title')
    if (heading) heading.textContent = `${title} · Entente desk`
    return htmlOf(page)
  }
  return {
    carried: kept.querySelector(`script#${BLOCK}`)?.textContent ?? null,
    withDraft: isWhole ? withDraft : null,
  }
}

/** Behind the root, before the script, which may run where it stands. */
function newBlock(page: HTMLElement): Element {
  const block = page.ownerDocument.createElement('script')
  block.type = 'application/json'
  block.id = BLOCK
  const root = page.querySelector('#root')
  root?.after('\n    ', block)
  return block
}
