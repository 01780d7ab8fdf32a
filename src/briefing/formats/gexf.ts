/** GEXF 1.3, for Gephi: the one format of networks that knows time. */
import { found } from '../../model/network.ts'
import { relationOf } from '../../model/sentence.ts'
import { type Markup, element, xmlDocument } from '../xml.ts'
import { EDGE_FIELDS } from './edgeFields.ts'
import { type Field, fieldText } from './field.ts'
import type { Directions } from './graphml.ts'
import { leaf } from './leaf.ts'
import { NODE_FIELDS } from './nodeFields.ts'
import { provenanceLines } from './provenanceItems.ts'
import { type ExportScope, linesIn } from './scope.ts'
import { possibleRanges } from './spans.ts'

/** Length of YYYY-MM-DD. */
const DAY = 10

/**
 * A network as GEXF 1.3 whose relationships come and go.
 *
 * A spell is a stretch of days on which a relationship may have been so, by its date; both its days are inside, as version 1.3 has
 * it. Spells know neither "surely" nor "one day of these": the attributes `certain_from` and `certain_to` give the days on which
 * it surely was so, `when` the date as it is written, `answer` what the window got. A bound that nothing gives is left out; what
 * no text dates has no spell, and is always there. Something planned has the day on which it was foreseen. Nodes have no spells:
 * no document dates them.
 *
 * Attributes stand in one static list for nodes and one for edges, since some readers take the last list of each alone. Provenance
 * is in the description of `meta`: the format has no attributes of a graph.
 *
 * Source: the schema and the history of GEXF 1.3, https://gexf.net.
 */
export function gexf(scope: ExportScope, { allDirected = false }: Directions = {}): string {
  const { network, nodes, provenance } = scope
  const meta = element(
    'meta',
    { lastmodifieddate: provenance.made.slice(0, DAY) },
    leaf('creator', {}, 'Entente'),
    leaf('keywords', {}, `version ${provenance.version}`),
    leaf('description', {}, provenanceLines(scope).join('\n')),
  )
  const nodeElements = nodes
    .map((id) => found(network.nodes, id))
    .map((node) => element('node', { id: node.id, label: spaced(node.label) }, valuesOf(NODE_FIELDS, node, scope)))
  const edgeElements = linesIn(scope).map((line) => {
    const { id, source, target, relation } = line.edge
    const { directed } = found(network.relations, relation)
    return element(
      'edge',
      {
        id,
        source,
        target,
        type: allDirected || directed ? 'directed' : 'undirected',
        label: spaced(relationOf(line.edge, network)),
        // Lines between the same two of different kinds are kept apart.
        kind: relation,
      },
      ...spellsOf(id, scope),
      valuesOf(EDGE_FIELDS, line, scope),
    )
  })
  const graph = element(
    'graph',
    {
      mode: 'dynamic',
      timeformat: 'date',
      timerepresentation: 'interval',
      defaultedgetype: allDirected ? 'directed' : 'undirected',
      idtype: 'string',
    },
    attributesOf('node', NODE_FIELDS),
    attributesOf('edge', EDGE_FIELDS),
    element('nodes', { count: nodeElements.length }, ...nodeElements),
    element('edges', { count: edgeElements.length }, ...edgeElements),
  )
  return xmlDocument(element('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, meta, graph))
}

/** A label of this format is a token, without line ends or blanks in a row; the text itself is among the attributes. */
function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function attributesOf<T>(target: 'node' | 'edge', fields: readonly Field<T>[]): Markup {
  return element(
    'attributes',
    { class: target, mode: 'static' },
    ...fields.map(({ name, type }) => element('attribute', { id: name, title: name, type })),
  )
}

function valuesOf<T>(fields: readonly Field<T>[], item: T, { network }: ExportScope): Markup {
  const values = fields.flatMap((field) => {
    const value = fieldText(field, item, network)
    return value === undefined ? [] : [leaf('attvalue', { for: field.name, value })]
  })
  return element('attvalues', {}, ...values)
}

function spellsOf(id: string, { network }: ExportScope): readonly Markup[] {
  const when = network.whens.get(id)
  if (!when) return []
  const spells = possibleRanges(when).map(({ from, to }) => element('spell', { start: from, end: to }))
  return [element('spells', {}, ...spells)]
}
