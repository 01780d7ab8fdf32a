/** Rows of questions in the page: each is `[data-row]` and holds one `[data-row-title]`, which takes the focus. */

export function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
}

/** Gives the focus to the row so many rows on; `wraps`: from the last to the first. Returns the row, or null where there is none. */
export function moveFocus(list: HTMLElement, by: 1 | -1, wraps: boolean): HTMLElement | null {
  const rows = rowsIn(list)
  const own = rowAt(document.activeElement)
  const at = own === null ? -1 : rows.indexOf(own)
  const wanted = at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by
  const next = rows[wraps ? (wanted + rows.length) % Math.max(1, rows.length) : wanted]
  if (next) focusRow(next)
  return next ?? null
}

export function rowsIn(list: HTMLElement): readonly HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>('[data-row]'))
}

export function focusRow(row: HTMLElement): void {
  row.querySelector<HTMLElement>('[data-row-title]')?.focus()
  row.scrollIntoView({ block: 'nearest' })
}
