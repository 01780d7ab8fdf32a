/**
 * Copies what is selected in an element, by the copy command: for pages in a frame that may not write to the clipboard. The element
 * stands in the page meanwhile, where nobody sees it: in the dialog that is open, since all beside that can be neither focused nor
 * selected.
 *
 * @param select selects in the element what is to be copied
 * @returns false where the browser did not copy
 */
export function copyElement(element: HTMLElement, select: () => void): boolean {
  const { activeElement } = document
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  element.className = 'visually-hidden'
  place.append(element)
  select()
  const copied = document.execCommand('copy')
  element.remove()
  // What is focused in order to be selected takes the keyboard's place with it.
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  return copied
}
