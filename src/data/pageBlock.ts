const CLOSING = '</script>'

/** What a data block of a page begins with. */
export function pageBlockOpening(id: string): string {
  return `<script type="application/json" id="${id}">`
}

/**
 * Where the text of a data block stands in a page, `<script type="application/json" id="…">`; null where there is none. The last one of
 * its name counts: what stands before it may speak of it.
 */
export function pageBlockBounds(html: string, id: string): readonly [start: number, end: number] | null {
  const opening = pageBlockOpening(id)
  const at = html.lastIndexOf(opening)
  const start = at + opening.length
  const end = html.indexOf(CLOSING, start)
  return at < 0 || end < 0 ? null : [start, end]
}

/** What a data block of a page holds, as it stands there; null where the page has no such block. */
export function pageBlock(html: string, id: string): string | null {
  const bounds = pageBlockBounds(html, id)
  return bounds && html.slice(...bounds)
}
