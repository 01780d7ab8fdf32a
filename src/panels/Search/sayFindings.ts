/** What a search found, in words. */
import { formatDigits } from '../../model/formatCount.ts'
import type { Findings } from '../../model/search.ts'
import { GROUPS, type Group } from '../../model/searchGroups.ts'

const NAMES: Readonly<Record<Group, readonly [one: string, many: string]>> = {
  entities: ['entity', 'entities'],
  relationships: ['relationship', 'relationships'],
  quotes: ['quote', 'quotes'],
}

/** Shown where not every word was found together. */
export const PARTIAL = 'Nothing holds all of these words; these hold some of them.'

/** Of a published dataset, whose texts are fetched when they are looked at. */
export const NOT_SEARCHED =
  'Names and sentences are searched; quotes and summaries stay on the host until they are looked at.'

/** "3 results: 1 entity, 2 quotes."; of more than are listed "The best 12 of 40 results: …"; of none what would help. */
export function sayFindings({ hits, total, partial }: Findings, query: string, away = false): string {
  if (hits.length === 0) return `Nothing matches “${query.trim()}”. ${away ? `${NOT_SEARCHED} ` : ''}${HELP}`
  const counts = GROUPS.map((group) => [group, hits.filter((hit) => hit.group === group).length] as const)
    .filter(([, count]) => count > 0)
    .map(([group, count]) => `${count} ${NAMES[group][count === 1 ? 0 : 1]}`)
  const results = total === 1 ? '1 result' : `${formatDigits(total)} results`
  const shown = total > hits.length ? `The best ${hits.length} of ${results}` : results
  return `${partial ? `${PARTIAL} ` : ''}${shown}: ${counts.join(', ')}.`
}

const HELP =
  'Search for a name, an office, what was done (“signed”, “called on”) or words of a quote. Fewer words find more.'
