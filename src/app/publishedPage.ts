/** A page for readers, made in the desk of what that carries. */
import type { Dataset } from '../data/schema.ts'
import type { PlacesArranged } from '../draft/arrangementOf.ts'
import { carriedReader } from '../page/carriedReader.ts'
import { readerPage } from '../page/readerPage.ts'
import { createPart } from '../parts/createPart.ts'

const stillPart = createPart('staticText', () => import('../briefing/still/staticText.ts'))

/**
 * @param arrangement where its nodes stand, beside the layouts that are worked out
 * @returns null where the desk carries no page for readers, as while it is developed. Rejects with a PartError where a part of it is missing.
 */
export async function publishedPage(
  dataset: Dataset,
  arrangement: PlacesArranged | null,
  desk: Document,
): Promise<string | null> {
  const carried = carriedReader(desk)
  if (!carried) return null
  const { staticText } = await stillPart.load()
  return readerPage(carried, dataset, { still: staticText(dataset), ...(arrangement && { arrangement }) })
}
