import { DateError } from '../../time/dateError.ts'
import { toCalendar } from '../../time/day.ts'
import { parseWhen } from '../../time/edtf.ts'
import { sayYear } from '../../time/sayDate.ts'
import type { When } from '../../time/when.ts'
import { warning } from '../issue.ts'
import type { Rough, RoughDataset } from '../rough.ts'
import { byId, present } from '../rough.ts'
import type { Edge } from '../schema.ts'
import type { Rule } from './rule.ts'

/**
 * A year between the first and the last dated edge in which no document places anything: the picture will be empty
 * there, and a reader must not take that for peace and quiet. A date without an end counts until its documents spoke.
 */
export const coverage: Rule = function* (dataset) {
  const yearOfPassage = publicationYears(dataset)
  const lastOf = new Map<number, number>()
  for (const edge of dataset.edges ?? []) {
    const years = edge && yearsOf(edge, yearOfPassage)
    if (years) lastOf.set(years.first, Math.max(years.last, lastOf.get(years.first) ?? years.last))
  }
  const stretches = Array.from(lastOf, ([first, last]): Years => ({ first, last }))
  stretches.sort((a, b) => a.first - b.first)
  let covered = stretches[0]?.last
  for (const { first, last } of stretches) {
    if (covered === undefined) return
    if (first > covered + 1) {
      const gap =
        first === covered + 2
          ? `the year ${sayYear(covered + 1)}`
          : `the years ${sayYear(covered + 1)} to ${sayYear(first - 1)}`
      yield warning('edges', `hold nothing in ${gap}`, 'Say so in the description, or add a document that covers it.')
    }
    covered = Math.max(covered, last)
  }
}

/** Calendar years, both inclusive. */
interface Years {
  readonly first: number
  readonly last: number
}

function yearsOf({ when, citations }: Rough<Edge>, yearOfPassage: ReadonlyMap<string, number>): Years | undefined {
  const range = when === undefined ? undefined : readableWhen(when)?.range
  if (!range) return undefined
  const first = Number.isFinite(range.start) ? toCalendar(range.start).year : undefined
  const last = Number.isFinite(range.end) ? toCalendar(range.end - 1).year : undefined
  if (first === undefined) return last === undefined ? undefined : { first: last, last }
  if (last !== undefined) return { first, last }
  let spoken = first
  for (const [, id] of present(citations)) spoken = Math.max(spoken, yearOfPassage.get(id) ?? first)
  return { first, last: spoken }
}

function readableWhen(text: string): When | undefined {
  try {
    return parseWhen(text)
  } catch (cause) {
    // What cannot be read is reported by the rule on dates.
    if (cause instanceof DateError) return undefined
    throw cause
  }
}

function publicationYears(dataset: RoughDataset): ReadonlyMap<string, number> {
  const documents = byId(dataset.documents)
  const years = new Map<string, number>()
  for (const [, { id, document }] of present(dataset.passages)) {
    const year = document === undefined ? undefined : documents?.get(document)?.issued?.['date-parts']?.[0]?.[0]
    if (id !== undefined && year !== undefined) years.set(id, year)
  }
  return years
}
