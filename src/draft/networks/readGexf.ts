/** GEXF 1.1 to 1.3, of Gephi. Source: the schemas at https://gexf.net. */
import { FileRefused, type Found, type FoundDate } from '../found.ts'
import { describeEdges, describeNode } from './attributes.ts'
import { type Bound, foundSpan } from './foundDates.ts'
import type { ParseXml } from './parseXml.ts'
import { Tally } from './tally.ts'
import { allOf, around, attributeOf, childrenOf, markupOf, xmlOf } from './xmlOf.ts'

/** Attributes of nodes, or of edges, that the file declares: titles and defaults by their ids. */
type Declared = ReadonlyMap<string, { readonly title: string; readonly fallback: string | undefined }>

/**
 * A network of Gephi. Each spell of an edge is a relationship of its own. The end of a spell is in it; with `startopen` and
 * `endopen` (up to 1.2) the bound is not.
 * @throws FileRefused where it is not GEXF
 */
export function readGexf(text: string, name: string, parseXml: ParseXml): Found {
  const root = xmlOf(text, name, parseXml)
  const graph = root.localName === 'gexf' ? childrenOf(root, 'graph')[0] : undefined
  if (graph === undefined)
    throw new FileRefused(
      `${name} is no GEXF: it begins with <${root.localName}>${root.localName === 'gexf' ? ' and has no <graph>' : ''}. Export it again as GEXF.`,
    )
  const tally = new Tally(name)
  const declared = { node: declaredOf(graph, 'node'), edge: declaredOf(graph, 'edge') }
  for (const node of allOf(graph, 'node')) readNode(node, declared.node, tally)
  const isDirected = attributeOf(graph, 'defaultedgetype') === 'directed'
  for (const edge of allOf(graph, 'edge')) readEdge(edge, declared.edge, isDirected, tally)
  return tally.found()
}

function declaredOf(graph: Element, target: 'node' | 'edge'): Declared {
  const lists = childrenOf(graph, 'attributes').filter((list) => list.getAttribute('class') === target)
  return new Map(
    lists
      .flatMap((list) => childrenOf(list, 'attribute'))
      .map((attribute) => {
        const id = attributeOf(attribute, 'id') ?? ''
        const fallback = childrenOf(attribute, 'default')[0]?.textContent.trim()
        return [id, { title: attributeOf(attribute, 'title') ?? id, fallback }]
      }),
  )
}

function readNode(node: Element, declared: Declared, tally: Tally): void {
  const id = attributeOf(node, 'id')
  const label = attributeOf(node, 'label')
  const at = tally.record('node', id ?? label ?? '?')
  if (id === undefined) return tally.refuse(at, 'no id', markupOf(node))
  const { attributes, timed } = valuesOf(node, declared)
  if (label !== undefined && !attributes.has('label')) attributes.set('label', label)
  const parent = around(node, 'node')
  const inside = (parent && attributeOf(parent, 'id')) ?? attributeOf(node, 'pid')
  const spells = spellsOf(node).map(({ start, end }) => sayBounds(start, end))
  const notes = [
    ...(inside === undefined ? [] : [`inside: ${inside}`]),
    ...spells.map((spell) => `there: ${spell}`),
    ...timed,
  ]
  const { record, kept } = describeNode(id, at, attributes, notes)
  if (!tally.node(record)) return
  tally.kept(kept)
  if (inside !== undefined) tally.remark(at, 'lies inside another node: kept as a remark of your own')
  if (spells.length > 0)
    tally.remark(at, 'has a time of its own: kept as a remark of yours, since only relationships have dates')
  if (timed.length > 0) tally.remark(at, 'has values that change with time: kept as a remark of your own')
  const [position] = childrenOf(node, 'position')
  if (position === undefined) return
  // In Gephi y grows upwards.
  tally.position(id, numberOf(position, 'x'), -numberOf(position, 'y'))
}

const numberOf = (element: Element, name: string) => Number(attributeOf(element, name) ?? Number.NaN)

function readEdge(edge: Element, declared: Declared, isDirected: boolean, tally: Tally): void {
  const [id, source, target] = ['id', 'source', 'target'].map((name) => attributeOf(edge, name))
  const at = tally.record('edge', id ?? `${source ?? '?'} – ${target ?? '?'}`)
  if (source === undefined || target === undefined)
    return tally.refuse(at, source === undefined ? 'no “source”' : 'no “target”', markupOf(edge))
  const missing = [source, target].find((key) => !tally.has(key))
  if (missing !== undefined) return tally.refuse(at, `no node “${missing}”`, markupOf(edge))
  const { attributes, timed } = valuesOf(edge, declared)
  const label = attributeOf(edge, 'label') ?? attributeOf(edge, 'kind')
  if (label !== undefined && !attributes.has('label')) attributes.set('label', label)
  const weight = attributeOf(edge, 'weight')
  if (weight !== undefined && !attributes.has('weight')) attributes.set('weight', weight)
  const type = attributeOf(edge, 'type')
  const dates = spellsOf(edge).flatMap(({ start, end }): FoundDate[] => {
    const span = foundSpan(start, end, '..')
    return span === undefined ? [] : [span]
  })
  const ends = {
    at,
    ...(id === undefined ? {} : { id }),
    source,
    target,
    directed: type === undefined ? isDirected : type === 'directed',
  }
  const { record, kept } = describeEdges(ends, attributes, dates, timed)
  for (const one of record) tally.edge(one)
  tally.kept(kept)
  if (record.length > 1) tally.remark(at, 'has several spells: each became a relationship')
  if (type === 'mutual') tally.remark(at, 'goes both ways: became one relationship without a direction')
  if (timed.length > 0) tally.remark(at, 'has values that change with time: kept as a remark of your own')
}

interface Spell {
  readonly start: Bound | undefined
  readonly end: Bound | undefined
}

/** Its spells, or what its own attributes say where it has none; those without a bound are left out. */
function spellsOf(element: Element): readonly Spell[] {
  const lists = [...childrenOf(element, 'spells'), ...childrenOf(element, 'slices')]
  const spells = lists.flatMap((list) => childrenOf(list, 'spell').concat(childrenOf(list, 'slice')))
  return (spells.length > 0 ? spells : [element]).flatMap((spell) => {
    const moment = boundOf(spell, 'timestamp')
    const start = moment ?? boundOf(spell, 'start')
    const end = moment ?? boundOf(spell, 'end')
    return start === undefined && end === undefined ? [] : [{ start, end }]
  })
}

function boundOf(spell: Element, name: string): Bound | undefined {
  const inside = attributeOf(spell, name)
  const text = inside ?? attributeOf(spell, `${name}open`)
  return text === undefined || /^[-+]?infinity$/i.test(text) ? undefined : { text, isOutside: inside === undefined }
}

const sayBounds = (start: Bound | undefined, end: Bound | undefined) =>
  [
    ...(start === undefined ? [] : [`${start.isOutside ? 'after' : 'from'} ${start.text}`]),
    ...(end === undefined ? [] : [`${end.isOutside ? 'before' : 'to'} ${end.text}`]),
  ].join(' ')

interface Values {
  readonly attributes: Map<string, string>
  /** Those that hold for a time only, as words. */
  readonly timed: readonly string[]
}

function valuesOf(element: Element, declared: Declared): Values {
  const attributes = new Map<string, string>()
  const timed: string[] = []
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    const id = attributeOf(value, 'for') ?? attributeOf(value, 'id') ?? ''
    const title = declared.get(id)?.title ?? id
    const text = value.getAttribute('value') ?? value.textContent
    const [spell] = spellsOf(value)
    if (spell !== undefined) timed.push(`${title}: ${text} (${sayBounds(spell.start, spell.end)})`)
    else attributes.set(title, [...(attributes.has(title) ? [attributes.get(title)] : []), text].join('; '))
  }
  for (const { title, fallback } of declared.values())
    if (fallback !== undefined && fallback !== '' && !attributes.has(title)) attributes.set(title, fallback)
  return { attributes, timed }
}
