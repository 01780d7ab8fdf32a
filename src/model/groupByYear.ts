/** Lists of relationships under headings that can be scanned. */
import type { Edge } from '../data/schema.ts'
import { toCalendar } from '../time/day.ts'
import { sayYear } from '../time/sayDate.ts'
import type { Network } from './network.ts'

export interface YearGroup {
  /** "2025", "By 2024", "Undated". */
  readonly heading: string
  readonly edges: readonly Edge[]
}

/** The year that a date is filed under: that of its earliest possible start, or of its latest where nothing bounds that. */
function headingOf(edge: Edge, network: Network): string {
  const range = network.whens.get(edge.id)?.range
  if (!range) return 'Undated'
  if (Number.isFinite(range.start)) return sayYear(toCalendar(range.start).year)
  if (Number.isFinite(range.end)) return `By ${sayYear(toCalendar(range.end - 1).year)}`
  return 'Undated'
}

/** Cuts a list into runs of the same year; the list keeps its order. */
export function groupByYear(edges: readonly Edge[], network: Network): readonly YearGroup[] {
  const groups: { heading: string; edges: Edge[] }[] = []
  for (const edge of edges) {
    const heading = headingOf(edge, network)
    const last = groups.at(-1)
    if (last?.heading === heading) last.edges.push(edge)
    else groups.push({ heading, edges: [edge] })
  }
  return groups
}
