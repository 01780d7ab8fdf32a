/** The field, wherever the page has placed it. */
const FIELD = 'input[data-search]'

/**
 * Takes the reader to the search, what is in it selected, so that typing replaces it. Does nothing on a page without one.
 * `/` is bound to it where the drawing has the focus, Ctrl or ⌘ with K everywhere.
 */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>(FIELD)
  field?.focus()
  field?.select()
}
