/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/** The columns of a dataset as the parts of `columns.bin`. `readColumns` is its opposite; `docs/columns.md` has every part. */
import { compareWhen } from '../../time/compareWhen.ts'
import { parseWhen } from '../../time/edtf.ts'
import { HAS, NO_BASIS, type Rows, type StoredColumns, type StoredEdges, namesIn } from '../records/storedRecords.ts'
import { byColumn, byForm, byKinds, byLength, byRow } from './contexts.ts'
import { OWN_LABEL } from './ownLabel.ts'
import { type Part, PartWriter } from './parts.ts'
import { toUnsigned } from './signed.ts'
import { numbersWhere, pick } from './someRecords.ts'
import type { Context } from './codedNumbers.ts'

export function writeColumns({ rest, passages, edges }: StoredColumns): readonly Part[] {
  const write = new PartWriter()
  const passageIds = namesIn(passages.ids)
  const passageNumbers = new Map(passageIds.map((id, number) => [id, number]))
  // What stands in columns leaves its place behind, so that the fields keep their order.
  const documents = rest.documents.map((document) => withoutIds(document, ['id']))
  const nodes = rest.nodes.map((node) => ({
    ...withoutIds(node, ['id', 'citations']),
    summary: node.summary.replaceAll(node.label, OWN_LABEL),
  }))
  write.text('rest', JSON.stringify({ ...rest, documents, nodes }))
  write.ids('documents.id', rest.documents.map(({ id }) => id)) // prettier-ignore
  write.ids('nodes.id', rest.nodes.map(({ id }) => id)) // prettier-ignore
  write.ids('passages.id', passageIds)
  write.ids('edges.id', namesIn(edges.ids))
  write.numbers('passages.document', differences(passages.document))
  write.numbers('nodes.citations.count', rest.nodes.map(({ citations }) => citations.length - 1)) // prettier-ignore
  write.numbers(
    'nodes.citations',
    differences(rest.nodes.flatMap(({ citations }) => citations.map((id) => passageNumbers.get(id)!))),
  )
  writeEdges(write, rest, edges)
  return write.parts
}

function writeEdges(write: PartWriter, rest: StoredColumns['rest'], edges: StoredEdges): void {
  const { source, target, relation, status } = edges
  write.numbers('edges.source', source)
  write.numbers('edges.target', target, byColumn(source, rest.nodes.length))
  write.numbers('edges.relation', relation, byKinds(rest, source, target))
  const byRelation = byColumn(relation, rest.relations.length)
  write.numbers('edges.status', status, byRelation)
  writeMaybe(write, 'edges.event', edges.event, byRelation)
  writeMaybe(write, 'edges.accordingTo', edges.accordingTo, byRelation)
  write.text('edges.roles', JSON.stringify(edges.roles))
  writeMaybe(write, 'edges.role', edges.role, byRelation)
  const { whens, when } = inOrder(edges)
  write.text('edges.whens', JSON.stringify(whens))
  write.numbers('edges.when', when.map((number) => number + 1)) // prettier-ignore
  const dated = numbersWhere(edges.basis, (basis) => basis !== NO_BASIS)
  const basis = pick(edges.basis, dated)
  write.numbers('edges.basis', basis, byForm(pick(when, dated), whens))
  writeFlag(write, 'edges.summary', edges.has, HAS.summary)
  const notes = pick(edges.has, dated)
  writeFlag(write, 'edges.note', notes, HAS.note, byColumn(basis, NO_BASIS))
  writeFlag(write, 'edges.fulfils', edges.has, HAS.fulfils, byRelation)
  writeCitations(write, edges.citations)
  writeDating(write, edges, dated)
  writeFulfils(write, edges)
  // Datasets that were published before there were such fields have no such part; nor has any other without them.
  if (edges.claims.size > 0) write.text('edges.claims', JSON.stringify([...edges.claims]))
}

/** Whether there is one, then those that there are. */
function writeMaybe(write: PartWriter, name: string, numbers: Int32Array, context?: Context): void {
  write.numbers(`${name}?`, numbers.map((number) => Number(number >= 0)), context) // prettier-ignore
  write.numbers(name, numbers.filter((number) => number >= 0)) // prettier-ignore
}

function writeFlag(write: PartWriter, name: string, has: ArrayLike<number>, bit: number, context?: Context): void {
  write.numbers(`${name}?`, Array.from(has, (bits) => Number((bits & bit) !== 0)), context) // prettier-ignore
}

/** Most relationships cite the passage after the one before. */
function writeCitations(write: PartWriter, { from, items }: Rows): void {
  write.numbers('edges.citations.count', counts(from).map((count) => count - 1)) // prettier-ignore
  let next = 0
  const away = items.map((item) => {
    const distance = toUnsigned(next - item)
    next = Math.max(next, item + 1)
    return distance
  })
  writeMaybe(write, 'edges.citations', away.map((distance) => distance - 1), byRow(from)) // prettier-ignore
}

/** Most dates rest on what their relationship cites, most others on the first passage of it. */
function writeDating(write: PartWriter, { citations, dating }: StoredEdges, dated: Uint32Array): void {
  const own = dated.map((edge) => Number(!sameRow(citations, dating, edge)))
  write.numbers('edges.dating?', own, byLength(pick(counts(citations.from), dated)))
  const others = dated.filter((_, i) => own[i] === 1)
  write.numbers(
    'edges.dating.count',
    Array.from(others, (edge) => dating.from[edge + 1]! - dating.from[edge]! - 1),
  )
  const away: number[] = []
  for (const edge of others) {
    const first = citations.items[citations.from[edge]!]!
    for (let at = dating.from[edge]!; at < dating.from[edge + 1]!; at += 1)
      away.push(toUnsigned(first - dating.items[at]!))
  }
  write.numbers('edges.dating', away)
}

function writeFulfils(write: PartWriter, { fulfils, has }: StoredEdges): void {
  const having = numbersWhere(has, (bits) => (bits & HAS.fulfils) !== 0)
  write.numbers('edges.fulfils.count', pick(counts(fulfils.from), having))
  const away: number[] = []
  for (const edge of having) {
    for (let at = fulfils.from[edge]!; at < fulfils.from[edge + 1]!; at += 1)
      away.push(toUnsigned(edge - fulfils.items[at]!))
  }
  write.numbers('edges.fulfils', away)
}

/** Dates numbered by time, so that near ones have near numbers. */
function inOrder({ when, whens }: StoredEdges): { readonly whens: readonly string[]; readonly when: Int32Array } {
  const sorted = whens
    .map((text, number) => ({ text, number, parsed: parseWhen(text) }))
    .toSorted((a, b) => compareWhen(a.parsed, b.parsed) || a.text.localeCompare(b.text, 'en'))
  const place = new Int32Array(whens.length)
  for (const [i, { number }] of sorted.entries()) place[number] = i
  return { whens: sorted.map(({ text }) => text), when: when.map((number) => (number < 0 ? -1 : place[number]!)) }
}

function sameRow(a: Rows, b: Rows, row: number): boolean {
  const [from, length] = [a.from[row]!, a.from[row + 1]! - a.from[row]!]
  if (b.from[row + 1]! - b.from[row]! !== length) return false
  for (let i = 0; i < length; i += 1) if (a.items[from + i] !== b.items[b.from[row]! + i]) return false
  return true
}

const counts = (from: Uint32Array) => from.subarray(1).map((end, i) => end - from[i]!)

/** From the number before, as numbers from zero. */
function differences(numbers: ArrayLike<number>): number[] {
  return Array.from(numbers, (number, i) => toUnsigned(number - (i === 0 ? 0 : numbers[i - 1]!)))
}

function withoutIds<K extends string>(record: Readonly<Record<K, unknown>>, fields: readonly K[]): object {
  const others: Record<string, unknown> = { ...record }
  for (const field of fields) others[field] = 0
  return others
}
