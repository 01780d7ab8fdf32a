import type { Span } from '../../draft/documents/span.ts'

/**
 * What the reader has selected in a text that is laid out in elements with `data-start`, the place of their first letter. White space at
 * its ends is left out; null where nothing of this text is selected.
 */
export function selectionIn(list: Element, text: string): Span | null {
  const selection = list.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(list)) return null
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)]
  if (from === null || to === null) return null
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  return start < end ? { start, end } : null
}

/** The offset in the text at which a point of the page stands; null outside of it. */
function placeOf(node: globalThis.Node, offset: number): number | null {
  if (node.nodeType === node.TEXT_NODE) {
    const start = startOf(node.parentElement)
    return start === null ? null : start + offset
  }
  // A point between elements: the place before the next, or behind the last.
  const next = node.childNodes[offset]
  if (next) return firstWithin(next)
  const last = node.childNodes[node.childNodes.length - 1]
  const start = last && firstWithin(last)
  return start === null || start === undefined ? null : start + (last?.textContent?.length ?? 0)
}

function startOf(element: Element | null | undefined): number | null {
  const start = element?.closest<HTMLElement>('[data-start]')?.dataset.start
  return start === undefined ? null : Number(start)
}

function firstWithin(node: globalThis.Node): number | null {
  if (!(node instanceof Element)) return startOf(node.parentElement)
  return startOf(node) ?? startOf(node.querySelector('[data-start]'))
}
