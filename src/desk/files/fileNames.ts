/** “Berth 7” as the beginning of a file’s name: `berth-7`. */
export function fileStem(title: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  return [...plain].slice(0, 60).join('') || 'untitled'
}

/** The name of a file for a second reader and of the same as it comes back: `berth-7.for-m-k.desk.html`, `berth-7.from-m-k.desk.html`. */
export function handedName(title: string, way: 'for' | 'from', by: string): string {
  return `${fileStem(title)}.${way}-${by.trim() === '' ? 'second-reader' : fileStem(by)}.desk.html`
}

/**
 * The name that a desk is saved by. A browser puts “(7)” to a name that it has given out before, and says nothing; so a later one bears
 * its time: `berth-7.27-nov-14-32.desk.html`.
 * @param isFirst whether none of this draft was saved before
 */
export function deskName(title: string, isFirst: boolean, at: Date): string {
  if (isFirst) return `${fileStem(title)}.desk.html`
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
  const clock = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  return `${fileStem(title)}.${`${day} ${clock}`.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}.desk.html`
}
