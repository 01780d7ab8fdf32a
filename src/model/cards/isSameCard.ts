import type { Card } from './cardsOf.ts'

/** Do two cards tell the same, with the same answers? Cards are made anew for each view, and most of them tell what they told. */
export function isSameCard(a: Card, b: Card): boolean {
  return (
    a.id === b.id &&
    a.told.length === b.told.length &&
    a.parts.length === b.parts.length &&
    a.told.every(({ edge, answer }, i) => edge === b.told[i]?.edge && answer === b.told[i]?.answer) &&
    a.parts.every((part, i) => {
      const other = b.parts[i]
      return other !== undefined && isSameCard(part, other)
    })
  )
}
