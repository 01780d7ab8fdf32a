/** What of a draft can be read, where the format would refuse it. */
import { DateError } from '../time/dateError.ts'
import { parseWhen } from '../time/edtf.ts'
import type { When } from '../time/when.ts'
import type { DraftDocument, DraftEdge } from './draft.ts'

/** The date of an edge; null where it has none, or one that the calendar has not. */
export function whenOf({ when }: Pick<DraftEdge, 'when'>): When | null {
  return when === undefined ? null : readWhen(when)
}

/** The day on which a document was published, as exactly as it says; null where it says none. */
export function issuedOf({ issued }: Pick<DraftDocument, 'issued'>): When | null {
  const parts = issued?.['date-parts'][0]
  if (!parts) return null
  const [year, ...rest] = parts
  return readWhen([String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'))
}

/** What an expression says; null where it is none. */
export function readWhen(text: string): When | null {
  try {
    return parseWhen(text)
  } catch (cause) {
    if (cause instanceof DateError) return null
    throw cause
  }
}
