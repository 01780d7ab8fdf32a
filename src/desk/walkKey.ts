/**
 * Which way a key leads through the questions of a pane: F8 to the next, Shift+F8 to the one before; Ctrl+. and Ctrl+Shift+. too, since
 * on a Mac the key F8 is the system’s. Null for all other keys.
 */
export function walkKey({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | null {
  const isHeld = ctrlKey || metaKey
  const isWalk = key === 'F8' ? !isHeld && !altKey : code === 'Period' && isHeld && !altKey
  if (!isWalk) return null
  return shiftKey ? -1 : 1
}
