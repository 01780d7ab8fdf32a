import type { BlockId } from './dataBlock.ts'

/** What a data block of a page holds; null where there is none, or nothing in it. */
export function blockText(document: Document, id: BlockId): string | null {
  const text = document.getElementById(id)?.textContent ?? ''
  return text.trim() === '' ? null : text
}
