/** Longest id that the format knows, in letters. */
const LONGEST = 80

/**
 * An id for a thing of this name that nothing else has: small letters, digits and single hyphens, as the format wants it.
 * @param taken the ids that are not free
 * @param fallback what it begins with where nothing of the name can stand in an id
 */
export function mintId(name: string, taken: ReadonlySet<string> | ((id: string) => boolean), fallback: string): string {
  const isTaken = typeof taken === 'function' ? taken : (id: string) => taken.has(id)
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  const base = cut(plain, LONGEST) || fallback
  if (!isTaken(base)) return base
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`
    const id = cut(base, LONGEST - ending.length) + ending
    if (!isTaken(id)) return id
  }
}

function cut(id: string, most: number): string {
  return id.slice(0, most).replace(/-$/, '')
}
