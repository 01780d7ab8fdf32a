/** Do two values of JSON say the same, whatever the order of their fields? A field that is undefined is none. */
export function sameContent(a: unknown, b: unknown): boolean {
  // Nearly always the order of fields is the same too, and that is told in a tenth of the time.
  return a === b || JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b)
}

/** One text of a value, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
}
