import { citedBy, sayVoices } from '../../model/citations.ts'
import { contradictionsOf, isChecked, sayAmounts } from '../../model/claims.ts'
import { standingOf } from '../../model/isDisputed.ts'
import { found } from '../../model/network.ts'
import { referenceOf } from '../../model/reference.ts'
import { nameOf, relationOf, sentenceOf } from '../../model/sentence.ts'
import { sayCell } from '../../model/textTable.ts'
import { type Line, sayDateOf } from '../../model/textTwin.ts'
import type { When } from '../../time/when.ts'
import type { Field } from './field.ts'
import { BETWEEN_QUOTES } from './nodeFields.ts'
import { type DayRange, certainRange, possibleRange } from './spans.ts'

/** What every format tells of a relationship, beside its id and its two ends. */
export const EDGE_FIELDS: readonly Field<Line>[] = [
  { name: 'label', type: 'string', value: ({ edge }, network) => relationOf(edge, network) },
  { name: 'sentence', type: 'string', value: ({ edge }, network) => sentenceOf(edge, network) },
  { name: 'source_name', type: 'string', value: ({ edge }, network) => nameOf(found(network.nodes, edge.source)) },
  { name: 'target_name', type: 'string', value: ({ edge }, network) => nameOf(found(network.nodes, edge.target)) },
  { name: 'relation', type: 'string', value: ({ edge }) => edge.relation },
  {
    name: 'directed',
    type: 'boolean',
    value: ({ edge }, network) => found(network.relations, edge.relation).directed,
  },
  { name: 'family', type: 'string', value: ({ edge }, network) => found(network.relations, edge.relation).family },
  {
    name: 'family_label',
    type: 'string',
    value: ({ edge }, network) => found(network.families, found(network.relations, edge.relation).family).label,
  },
  { name: 'role', type: 'string', value: ({ edge }) => edge.role },
  { name: 'event', type: 'string', value: ({ edge }) => edge.event },
  {
    name: 'event_name',
    type: 'string',
    value: ({ edge }, network) => (edge.event === undefined ? undefined : nameOf(found(network.nodes, edge.event))),
  },
  { name: 'according_to', type: 'string', value: ({ edge }) => edge.accordingTo },
  {
    name: 'according_to_name',
    type: 'string',
    value: ({ edge }, network) =>
      edge.accordingTo === undefined ? undefined : nameOf(found(network.nodes, edge.accordingTo)),
  },
  { name: 'when', type: 'string', value: ({ edge }) => edge.when },
  { name: 'date', type: 'string', value: ({ edge }, network) => sayDateOf(edge, network) },
  // A reader that knows no EDTF can still tell what is sure from what may be.
  rangeField('possible_from', possibleRange, 'from'),
  rangeField('possible_to', possibleRange, 'to'),
  rangeField('certain_from', certainRange, 'from'),
  rangeField('certain_to', certainRange, 'to'),
  { name: 'dating', type: 'string', value: ({ edge }) => edge.dating?.basis },
  { name: 'dating_label', type: 'string', value: (line, network) => sayCell(line, 'basis', network) },
  { name: 'dating_note', type: 'string', value: ({ edge }) => edge.dating?.note },
  { name: 'status', type: 'string', value: ({ edge }) => edge.status },
  { name: 'progress', type: 'string', value: ({ progress }) => progress },
  { name: 'progress_label', type: 'string', value: (line, network) => sayCell(line, 'status', network) },
  { name: 'standing', type: 'string', value: ({ edge }) => standingOf(edge) },
  { name: 'amounts', type: 'string', value: ({ edge }) => sayAmounts(edge) ?? undefined },
  {
    name: 'contradicts',
    type: 'string',
    value: ({ edge }, network) => contradictionsOf(edge, network).map(({ id }) => id),
  },
  { name: 'checked_by_two', type: 'boolean', value: ({ edge }, network) => isChecked(edge, network) },
  { name: 'answer', type: 'string', value: ({ answer }) => answer },
  { name: 'fulfils', type: 'string', value: ({ edge }) => edge.fulfils },
  { name: 'summary', type: 'string', value: ({ edge }) => edge.summary },
  { name: 'voices', type: 'string', value: ({ edge }, network) => sayVoices(edge, network) },
  { name: 'document_count', type: 'integer', value: ({ edge }, network) => citedBy(edge.citations, network).length },
  {
    name: 'documents',
    type: 'string',
    value: ({ edge }, network) => citedBy(edge.citations, network).map(({ document }) => referenceOf(document)),
  },
  { name: 'passages', type: 'string', value: ({ edge }) => edge.citations },
  {
    name: 'quotes',
    type: 'string',
    between: BETWEEN_QUOTES,
    value: ({ edge }, network) => edge.citations.map((id) => found(network.passages, id).exact),
  },
  { name: 'dating_passages', type: 'string', value: ({ edge }) => edge.dating?.citations },
  {
    name: 'dating_quotes',
    type: 'string',
    between: BETWEEN_QUOTES,
    value: ({ edge }, network) => edge.dating?.citations.map((id) => found(network.passages, id).exact),
  },
]

function rangeField(name: string, rangeOf: (when: When) => DayRange | null, end: keyof DayRange): Field<Line> {
  return {
    name,
    type: 'string',
    value: ({ edge }, network) => {
      const when = network.whens.get(edge.id)
      return when && rangeOf(when)?.[end]
    },
  }
}
