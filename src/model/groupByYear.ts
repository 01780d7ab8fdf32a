/** Lists under the headings of their years, which can be scanned. */
import type { Edge } from '../data/schema.ts'
import { toCalendar } from '../time/day.ts'
import { sayYear } from '../time/sayDate.ts'
import type { When } from '../time/when.ts'
import type { Network } from './network.ts'

export interface YearGroup {
  /** "2025", "By 2024", "Undated". */
  readonly heading: string
  readonly edges: readonly Edge[]
}

/** The year that a date is filed under: that of its earliest possible start, or of its latest where nothing bounds that. */
export function yearHeading(when: When | undefined): string {
  const range = when?.range
  if (!range) return 'Undated'
  if (Number.isFinite(range.start)) return sayYear(toCalendar(range.start).year)
  if (Number.isFinite(range.end)) return `By ${sayYear(toCalendar(range.end - 1).year)}`
  return 'Undated'
}

/** The same as a number; undefined where nothing bounds the date. */
export function yearOf({ range }: When): number | undefined {
  if (Number.isFinite(range.start)) return toCalendar(range.start).year
  return Number.isFinite(range.end) ? toCalendar(range.end - 1).year : undefined
}

/** Cuts a list into runs under the same heading; the list keeps its order. */
export function runsUnder<T>(
  items: readonly T[],
  headingOf: (item: T) => string,
): readonly { readonly heading: string; readonly items: readonly T[] }[] {
  const runs: { heading: string; items: T[] }[] = []
  for (const item of items) {
    const heading = headingOf(item)
    const last = runs.at(-1)
    if (last?.heading === heading) last.items.push(item)
    else runs.push({ heading, items: [item] })
  }
  return runs
}

/** Cuts a list of relationships into runs of the same year; the list keeps its order. */
export function groupByYear(edges: readonly Edge[], network: Network): readonly YearGroup[] {
  return runsUnder(edges, ({ id }) => yearHeading(network.whens.get(id))).map(({ heading, items }) => ({
    heading,
    edges: items,
  }))
}
