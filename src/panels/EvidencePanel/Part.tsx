import { CardGroup } from './CardGroup.tsx'
import { useCardsAmong } from './useCardsAmong.ts'

/** Relationships under their own heading, as cards; nothing where there is none. */
export function Part({
  heading,
  note,
  edges,
}: {
  readonly heading: string
  readonly note: string
  readonly edges: readonly string[]
}) {
  const cards = useCardsAmong(edges)
  return <CardGroup heading={heading} note={note} cards={cards} years={4} />
}
