/** Keys of the whole desk, held with Ctrl (⌘ on Apple keyboards), and F1. Typing stays typing: a field undoes its own letters. */
interface Shortcuts {
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
  readonly chooseFiles: () => void
  readonly help: () => void
}

const TEXT_FIELDS =
  'input:not([type="radio"], [type="checkbox"], [type="file"], [type="button"]), textarea, [contenteditable="true"]'

/** Hears the keys of a page. Returns the way to stop. */
export function followShortcuts(page: Window, shortcuts: Shortcuts): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const action = actionOf(event, shortcuts)
    if (!action) return
    event.preventDefault()
    action()
  }
  page.addEventListener('keydown', onKeyDown)
  return () => page.removeEventListener('keydown', onKeyDown)
}

function actionOf(event: KeyboardEvent, shortcuts: Shortcuts): (() => void) | null {
  if (event.key === 'F1') return shortcuts.help
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const isTyping = event.target instanceof Element && event.target.matches(TEXT_FIELDS)
  switch (event.key.toLowerCase()) {
    case 's':
      return shortcuts.save
    case 'o':
      return shortcuts.chooseFiles
    case 'z':
      if (isTyping) return null
      return event.shiftKey ? shortcuts.redo : shortcuts.undo
    case 'y':
      return isTyping ? null : shortcuts.redo
    default:
      return null
  }
}
