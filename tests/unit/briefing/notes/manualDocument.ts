import type { Document } from '../../../../src/data/schema.ts'
import { aDocument } from '../../../fixtures/dataset.ts'

/** A document with these fields and no other that a reference shows; `on` is its date, as far as it is stated. */
export function manualDocument({
  on,
  ...fields
}: Partial<Document> &
  Pick<Document, 'type' | 'title'> & { readonly on?: readonly [number, number?, number?] }): Document {
  const { issued: _, ...bare } = aDocument()
  const parts = on?.filter((part) => part !== undefined) as [number] | undefined
  return { ...bare, ...fields, ...(parts ? { issued: { 'date-parts': [parts] } } : {}) }
}

/** "Carey, Benedict; World Health Organization": authors, family names first; without a comma a body. */
export function by(names: string): NonNullable<Document['author']> {
  return names.split('; ').map((name) => {
    const [family = '', ...given] = name.split(', ')
    return given.length === 0 ? { literal: family } : { family, given: given.join(', ') }
  })
}
