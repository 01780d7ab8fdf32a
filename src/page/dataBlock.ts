/** The data of a page in its HTML: blocks of JSON, `<script type="application/json" id="…">`. */
import { pageBlock, pageBlockBounds, pageBlockOpening } from '../data/pageBlock.ts'

const BLOCK_IDS = ['dataset', 'arrangement', 'earlier', 'opening'] as const
export type BlockId = (typeof BLOCK_IDS)[number]

/** What a block of a page holds, as it stands there; null where the page has no such block. */
export function blockTextIn(html: string, id: BlockId): string | null {
  return pageBlock(html, id)
}

/** The value that a page carries; undefined where it has no such block. @throws SyntaxError where it is not JSON */
export function blockIn(html: string, id: BlockId): unknown {
  const text = blockTextIn(html, id)
  return text === null ? undefined : JSON.parse(text)
}

/**
 * The page with this text in a block: in the place of what it held, else in a new block. That stands before another block, since
 * the script that reads them may run as soon as it is come to, or where there is none at the end of the body.
 * @param text as `asciiJson` writes it: with `</script>` in no part of it
 */
export function withBlock(html: string, id: BlockId, text: string): string {
  const bounds = pageBlockBounds(html, id)
  if (bounds) return html.slice(0, bounds[0]) + text + html.slice(bounds[1])
  const beside = BLOCK_IDS.map((other) => html.lastIndexOf(pageBlockOpening(other))).find((start) => start >= 0)
  const at = beside ?? html.lastIndexOf('</body>')
  if (at < 0) throw new Error('The page has no body to put its data into.')
  return `${html.slice(0, at)}${pageBlockOpening(id)}${text}</script>\n${html.slice(at)}`
}
