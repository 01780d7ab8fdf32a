/** For the `ref` of what a dialog gives the focus to when it opens: React sets no attribute for that, and the browser looks for one. */
export function focusFirst(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '')
}
