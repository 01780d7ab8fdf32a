import { plainly } from '../../data/issue.ts'
import type { Found, FoundDocument, FoundEdge, FoundNode, Refusal, Remark } from '../found.ts'
import { sayDropped, visible } from '../visible.ts'

/** Unicode code points of a refused record that are shown. */
const SHOWN = 120
/** Names of records, which are read within a sentence. */
const NAMES_OF_NODE = ['name', 'kind', 'side', 'summary'] as const
const NAMES_OF_EDGE = ['relation', 'role'] as const

/** Records of one file as they are read. Who takes a record up by `record` gives it to one of `node`, `edge`, `document` and `refuse`. */
export class Tally {
  readonly #file: string
  readonly #nodes = new Map<string, FoundNode>()
  readonly #edges: FoundEdge[] = []
  readonly #documents: FoundDocument[] = []
  readonly #positions = new Map<string, readonly [number, number]>()
  readonly #refused: Refusal[] = []
  readonly #remarks: Remark[] = []
  /** Places of records, in the order of the file. */
  readonly #places = new Map<string, number>()
  readonly #repeats = new Map<string, number>()
  readonly #keptNames = new Set<string>()
  #read = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Counts a record, and gives the words for its place, of it alone: `edge e1`, and `edge e1 (again, 2)` for a second. */
  record(kind: string, name: string): string {
    this.#read += 1
    const words = `${kind} ${plainly(name, SHOWN)}`
    let count = this.#repeats.get(words) ?? 1
    let place = words
    for (; this.#places.has(place); place = `${words} (again, ${count})`) count += 1
    this.#repeats.set(words, count)
    this.#places.set(place, this.#read)
    return place
  }

  /** Keeps a node, unless one with its key is there, or nothing of its name shows: then it is refused. */
  node(node: FoundNode): boolean {
    const earlier = this.#nodes.get(node.key)
    if (earlier !== undefined) {
      this.refuse(node.at, `its id is that of ${earlier.at}`, node.name === '' ? node.key : node.name)
      return false
    }
    const shown = this.#shown(node, NAMES_OF_NODE)
    // Of one without a name its key is what people read; where that shows nothing either, there is no name.
    const name = shown.name === '' ? visible(node.key) : null
    if (name?.text === '') {
      this.refuse(node.at, 'no name', node.name === '' ? node.key : node.name)
      return false
    }
    if (name && name.dropped.length > 0) this.remark(node.at, sayDropped(name))
    const aliases = node.aliases?.map((alias) => visible(alias).text).filter((alias) => alias !== '')
    this.#nodes.set(node.key, {
      ...shown,
      ...(name && name.dropped.length > 0 && { name: name.text }),
      ...(aliases && { aliases }),
    })
    return true
  }

  /** The record with these names as they can be shown; what was left out of them is told. */
  #shown<T extends { readonly at: string }>(record: T, names: readonly (keyof T)[]): T {
    const shown: Partial<Record<keyof T, string>> = {}
    for (const name of names) {
      const given = record[name]
      if (typeof given !== 'string' || given === '') continue
      const plain = visible(given)
      if (plain.text === given) continue
      shown[name] = plain.text
      if (plain.dropped.length > 0 && plain.text !== '') this.remark(record.at, sayDropped(plain))
    }
    return { ...record, ...shown }
  }

  has(key: string): boolean {
    return this.#nodes.has(key)
  }

  edge(edge: FoundEdge): void {
    this.#edges.push(this.#shown(edge, NAMES_OF_EDGE))
  }

  document(document: FoundDocument): void {
    this.#documents.push(document)
  }

  /** Where a node stands. What is no number is passed over. */
  position(key: string, x: number, y: number): void {
    if (Number.isFinite(x) && Number.isFinite(y)) this.#positions.set(key, [x, y])
  }

  refuse(at: string, reason: string, value: string): void {
    this.#refused.push({ at, reason, value: plainly(value, SHOWN) })
  }

  /** The same cause has the same text, so that a report can tell it once. */
  remark(at: string, text: string): void {
    this.#remarks.push({ at, text })
  }

  /** Names of attributes that have no field of their own, and went into the curator’s remarks. */
  kept(names: Iterable<string>): void {
    for (const name of names) this.#keptNames.add(name)
  }

  found(): Found {
    const names = [...this.#keptNames].map((name) => `“${plainly(name, SHOWN)}”`)
    const kept =
      names.length === 0
        ? []
        : [{ at: 'all records', text: `kept as remarks of your own, having no place else: ${names.join(', ')}` }]
    return {
      file: this.#file,
      nodes: [...this.#nodes.values()],
      edges: this.#edges,
      documents: this.#documents,
      ...(this.#positions.size > 0 ? { positions: this.#positions } : {}),
      read: this.#read,
      refused: this.#refused.toSorted((a, b) => (this.#places.get(a.at) ?? 0) - (this.#places.get(b.at) ?? 0)),
      remarks: [...this.#remarks, ...kept],
    }
  }
}
