/** What stands in for a vocabulary that a draft has not yet: nothing can be drawn or published without one. */
import type { Family, Kind, Relation } from '../data/schema.ts'

export const SPARE_KIND: Kind = { id: 'thing', label: 'Thing', plural: 'Things', shape: 'circle', colour: 'grey' }

export const SPARE_FAMILY: Family = { id: 'ties', label: 'Ties', colour: 'ink', weight: 'medium' }

export const SPARE_RELATION: Relation = {
  id: 'tied',
  label: 'is tied to',
  planned: 'was to be tied to',
  directed: false,
  family: SPARE_FAMILY.id,
}
