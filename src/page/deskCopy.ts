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
  /**
   * HTML of the page with this work in it, its policy intact, in pieces; null where scripts lie beside the page, as while it is developed.
   * The work comes in pieces too, of JSON as `asciiJson` writes it: a large one is never put together. `handed` is what it carries of a
   * hand-over, null for nothing, whatever the page came with.
   */
  readonly withDraft: ((draft: readonly BlobPart[], title: string, handed: unknown) => readonly BlobPart[]) | null
}

/** @param document up to the script that calls this at least; what comes after it is not in the copy */
export function deskCopyOf(document: Document): DeskCopy {
  const kept = document.documentElement.cloneNode(true) as HTMLElement
  const isWhole = kept.querySelector('script[src], script[type="module"], link[rel~="stylesheet"]') === null
  const withDraft = (draft: readonly BlobPart[], title: string, handed: unknown) => {
    const page = kept.cloneNode(true) as HTMLElement
    if (handed === null) page.querySelector(`script#${HANDED}`)?.remove()
    else blockOf(page, HANDED).textContent = asciiJson(handed)
    // What no page has in it: the work goes there.
    const mark = asciiJson(`work ${Math.random()}`)
    blockOf(page, BLOCK).textContent = mark
    const heading = page.querySelector('title')
    if (heading) heading.textContent = `${title} · Entente desk`
    const html = htmlOf(page)
    const at = html.indexOf(mark)
    return [html.slice(0, at), ...draft, html.slice(at + mark.length)]
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
