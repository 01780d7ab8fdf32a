import type { Node } from '../../data/schema.ts'
import { citedBy } from '../../model/citations.ts'
import { found } from '../../model/network.ts'
import { referenceOf } from '../../model/reference.ts'
import { nameOf } from '../../model/sentence.ts'
import type { Field } from './field.ts'

/** Between quotes of one cell; where a quote has line ends of its own, the passages are told apart by their ids. */
export const BETWEEN_QUOTES = '\n'

/** What every format tells of a node, beside its id. */
export const NODE_FIELDS: readonly Field<Node>[] = [
  { name: 'label', type: 'string', value: ({ label }) => label },
  { name: 'name', type: 'string', value: nameOf },
  { name: 'article', type: 'string', value: ({ article }) => article },
  { name: 'short', type: 'string', value: ({ short }) => short },
  { name: 'aliases', type: 'string', value: ({ aliases }) => aliases },
  { name: 'kind', type: 'string', value: ({ kind }) => kind },
  { name: 'kind_label', type: 'string', value: ({ kind }, network) => found(network.kinds, kind).label },
  { name: 'parties', type: 'string', value: ({ parties }) => parties },
  {
    name: 'party_labels',
    type: 'string',
    value: ({ parties }, network) => parties.map((id) => found(network.parties, id).label),
  },
  { name: 'level', type: 'integer', value: ({ level }) => level },
  { name: 'summary', type: 'string', value: ({ summary }) => summary },
  {
    name: 'documents',
    type: 'string',
    value: ({ citations }, network) => citedBy(citations, network).map(({ document }) => referenceOf(document)),
  },
  { name: 'passages', type: 'string', value: ({ citations }) => citations },
  {
    name: 'quotes',
    type: 'string',
    between: BETWEEN_QUOTES,
    value: ({ citations }, network) => citations.map((id) => found(network.passages, id).exact),
  },
]
