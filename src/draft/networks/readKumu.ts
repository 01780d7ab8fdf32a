/** The JSON of Kumu: “blueprints”. Source: https://docs.kumu.io, “JSON and blueprints”. */
import { FileRefused, type Found } from '../found.ts'
import { describeEdges, describeNode, oneLine } from './attributes.ts'
import { type Members, itemsOf, jsonOf, membersOf, shallow, textOf } from './jsonValues.ts'
import { Tally } from './tally.ts'

const OWN_OF_ELEMENTS = new Set(['_id', 'attributes'])
const OWN_OF_CONNECTIONS = new Set(['_id', 'attributes', 'from', 'to', 'direction', 'label'])
/** The words of Kumu that have no direction. */
const BOTH_WAYS = new Set(['mutual', 'undirected'])

/**
 * A network as Kumu writes it. A connection names its ends by id or by label, whatever its case; an end that no element has becomes
 * an element, as it does in Kumu, and a remark says so.
 * @throws FileRefused where it is not that
 */
export function readKumu(text: string, name: string): Found {
  const file = membersOf(jsonOf(text, name))
  if (!isKumu(file))
    throw new FileRefused(`${name} has no “elements” and “connections” as Kumu writes them. Export it again as JSON.`)
  const tally = new Tally(name)
  const ends = new Ends(tally)
  for (const element of itemsOf(file?.get('elements'))) readElement(element, tally, ends)
  for (const connection of itemsOf(file?.get('connections'))) readConnection(connection, tally, ends)
  for (const loop of itemsOf(file?.get('loops'))) {
    const label = textOf(membersOf(loop)?.get('label'))
    tally.refuse(tally.record('loop', label ?? '?'), 'a loop is no relationship of two', shallow(loop))
  }
  return tally.found()
}

/** Does a file hold what Kumu writes? */
export function isKumu(file: Members | undefined): boolean {
  return file !== undefined && Array.isArray(file.get('connections'))
}

/** Elements by what connections may call them. */
class Ends {
  readonly #tally: Tally
  readonly #byLabel = new Map<string, string[]>()

  constructor(tally: Tally) {
    this.#tally = tally
  }

  add(key: string, label: string): void {
    const plain = plainLabel(label)
    if (plain === '') return
    const keys = this.#byLabel.get(plain)
    if (keys) keys.push(key)
    else this.#byLabel.set(plain, [key])
  }

  /** Keys that a connection may mean: none, one, or several of the same label. */
  called(words: string): readonly string[] {
    return this.#tally.has(words) ? [words] : (this.#byLabel.get(plainLabel(words)) ?? [])
  }
}

const plainLabel = (label: string) => oneLine(label).toLowerCase()

function readElement(element: unknown, tally: Tally, ends: Ends): void {
  const members = membersOf(element)
  const attributes = attributesOf(members, OWN_OF_ELEMENTS)
  const label = attributes.get('label') ?? attributes.get('name')
  const key = textOf(members?.get('_id')) ?? label
  const at = tally.record('element', label ?? key ?? '?')
  if (key === undefined) return tally.refuse(at, 'neither a label nor an id', shallow(element))
  const { record, kept } = describeNode(key, at, attributes)
  if (!tally.node(record)) return
  ends.add(key, record.name)
  tally.kept(kept)
}

function readConnection(connection: unknown, tally: Tally, ends: Ends): void {
  const members = membersOf(connection)
  const [id, from, to] = ['_id', 'from', 'to'].map((key) => textOf(members?.get(key)))
  const at = tally.record('connection', from === undefined || to === undefined ? (id ?? '?') : `${from} – ${to}`)
  if (from === undefined || to === undefined)
    return tally.refuse(at, from === undefined ? 'no “from”' : 'no “to”', shallow(connection))
  const named = [from, to].map((words) => ({ words, keys: ends.called(words) }))
  const several = named.find(({ keys }) => keys.length > 1)
  if (several !== undefined)
    return tally.refuse(at, `${several.keys.length} elements are called “${several.words}”`, shallow(connection))
  for (const { words, keys } of named)
    if (keys.length === 0 && !tally.has(words)) {
      // What is refused for its name has been told.
      if (!tally.node({ key: words, at, name: oneLine(words) })) return
      ends.add(words, words)
      tally.remark(at, `names “${oneLine(words)}”, which is not listed: made, as Kumu does`)
    }
  const [source = from, target = to] = named.map(({ words, keys }) => keys[0] ?? ends.called(words)[0] ?? words)
  const attributes = attributesOf(members, OWN_OF_CONNECTIONS)
  // A label of a connection says more than its type.
  const label = textOf(members?.get('label'))
  if (label !== undefined) attributes.set('label', label)
  const direction = textOf(members?.get('direction')) ?? attributes.get('direction') ?? 'directed'
  attributes.delete('direction')
  const directed = !BOTH_WAYS.has(direction)
  const { record, kept } = describeEdges(
    { at, ...(id === undefined ? {} : { id }), source, target, directed },
    attributes,
    [],
  )
  for (const one of record) tally.edge(one)
  tally.kept(kept)
  if (direction === 'mutual') tally.remark(at, 'goes both ways: became one relationship without a direction')
}

/** Its fields and the attributes within, as texts; of two of one name the outer. */
function attributesOf(members: Members | undefined, own: ReadonlySet<string>): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [name, value] of [...(members ?? []), ...(membersOf(members?.get('attributes')) ?? [])]) {
    const text = own.has(name) ? undefined : textOf(value)
    if (text !== undefined && !attributes.has(name)) attributes.set(name, text)
  }
  return attributes
}
