import { copyElement } from '../../ui/copyElement.ts'
import { copyText } from '../../ui/copyText.ts'

/** Puts a formatted text on the clipboard, and beside it the same as plain text; false where the page may not. */
export async function copyRich(html: string, plain: string): Promise<boolean> {
  try {
    const types = { 'text/html': html, 'text/plain': plain }
    const items = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))])
    return true
  } catch {
    return copySelected(html) || copyText(plain)
  }
}

/** Formatted by being selected in the page. */
function copySelected(html: string): boolean {
  const box = document.createElement('div')
  box.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  const selection = document.getSelection()
  const copied = copyElement(box, () => selection?.selectAllChildren(box))
  selection?.removeAllRanges()
  return copied
}

/** Puts a picture on the clipboard; false where the page or the browser may not. */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return true
  } catch {
    return false
  }
}
