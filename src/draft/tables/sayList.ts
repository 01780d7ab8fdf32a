/** “1, 2 and 3”; of a longer list “1, 2, 3 and 4 more”. @param most that are named */
export function sayList(items: readonly string[], most: number = Infinity): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
