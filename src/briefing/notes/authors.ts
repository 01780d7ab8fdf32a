/** The authors of a document, as the styles write them. */
import type { Document } from '../../data/schema.ts'

export type Author = NonNullable<Document['author']>[number]

/** The authors that have a name of any kind. */
export function authorsOf({ author = [] }: Document): readonly Author[] {
  return author.filter(({ literal, family, given }) => Boolean(literal ?? family ?? given))
}

/** "Farhad Manjoo", "World Health Organization". */
export function fullName({ literal, family, given }: Author): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

/** "Manjoo", "World Health Organization": what a short reference calls an author. */
export function shortName({ literal, family, given }: Author): string {
  return literal ?? family ?? given ?? ''
}

/** "Manjoo, F.", "King, M. L., Jr.", "World Health Organization". */
export function nameWithInitials({ literal, family, given }: Author): string {
  if (literal !== undefined) return literal
  if (family === undefined || given === undefined) return family ?? given ?? ''
  const [forenames = '', ...suffixes] = given.split(/,\s*/)
  return [family, initials(forenames), ...suffixes].join(', ')
}

/** "N. K." of "Natasha Karen", "J.-P." of "Jean-Paul"; a name in letters that have no capitals stays whole. */
function initials(forenames: string): string {
  return forenames
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.split('-').map(initial).join('-'))
    .join(' ')
}

function initial(name: string): string {
  const [first = ''] = name
  return /^[\p{Lu}\p{Ll}\p{Lt}]/u.test(first) ? `${first.toLocaleUpperCase('en')}.` : name
}
