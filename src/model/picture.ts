/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a number of a node, or the code of a mark */
/** What is drawn, and how each element stands to the view: in it, in the one it is compared with, beside it, only planned. */
import { ANSWER_TABLE, codeOf } from './answers.ts'
import { ByEdge, rowsOf } from './byEdge.ts'
import { CHANGE_TABLE, type Change, changeCodes } from './changes.ts'
import type { Comparison } from './compare.ts'
import type { EdgeColumns } from './columns.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import type { Shown, View } from './view.ts'

/** No part of the view: `beside` is what the reader's few are tied to, `filtered` what was switched off and is wanted faded. */
export type Aside = 'beside' | 'filtered'

export interface EdgeMark {
  readonly answer: Shown
  /** What a comparison says of it; null where nothing is compared. */
  readonly change: Change | null
  /** Null for what is part of the view. */
  readonly aside: Aside | null
}

export interface NodeMark {
  /** No more than planned by the end of the window. */
  readonly isPlanned: boolean
  readonly aside: Aside | null
}

export interface Picture {
  readonly edges: ReadonlyMap<string, EdgeMark>
  readonly nodes: ReadonlyMap<string, NodeMark>
}

const ASIDES = [null, 'beside', 'filtered'] as const

/** Each mark that there can be, once. The code of one is made of the codes of its three parts. */
const MARKS = CHANGE_TABLE.flatMap((change) =>
  ASIDES.flatMap((aside) => ANSWER_TABLE.map((answer): EdgeMark => ({ answer: answer as Shown, change, aside }))),
)
const MARK_TABLE: readonly [undefined, ...EdgeMark[]] = [undefined, ...MARKS.slice(1)]
const markCode = (answer: number, change: number, aside: number) =>
  answer + ANSWER_TABLE.length * (aside + ASIDES.length * change)

/** Codes of the marks of a picture, by place: what `MARK_TABLE` has under them. Those of a picture that another made are looked up. */
export function marksOf(
  { edges }: Picture,
  columns: EdgeColumns,
): { readonly codes: Uint8Array; readonly table: readonly [undefined, ...EdgeMark[]] } {
  if (edges instanceof ByEdge && edges.columns === columns && edges.table === MARK_TABLE)
    return { codes: edges.codes, table: MARK_TABLE }
  const codes = new Uint8Array(columns.size)
  for (const place of rowsOf(edges, columns)) {
    const { answer, change, aside } = edges.get(columns.ids[place]!)!
    codes[place] = markCode(codeOf(answer), CHANGE_TABLE.indexOf(change), ASIDES.indexOf(aside))
  }
  return { codes, table: MARK_TABLE }
}

/** By number, 1 for what may be drawn as the event that an edge is: what the filters leave in. */
export type Keeps = Uint8Array

/**
 * The picture of a view; with `before` also what that view draws and this one does not.
 * @param planned the nodes that are no more than planned by the window's end
 * @param keeps an edge of the other view joins its ends, and the event that it is where that is among these; of its own nodes a view tells
 */
export function pictureOf(
  view: View,
  planned: ReadonlySet<string>,
  keeps: Keeps,
  network: Network,
  compared?: { readonly before: View; readonly comparison: Comparison },
): Picture {
  const columns = columnsOf(network)
  const { size, nodeIds, nodeNumbers } = columns
  if (!compared && view.edges.columns === columns) {
    // Without a change and beside nothing the code of a mark is that of its answer: nothing is gone through again.
    const edges = new ByEdge(columns, view.edges.rows, view.edges.codes, MARK_TABLE)
    const nodes = new Map<string, NodeMark>()
    for (const id of view.nodes) nodes.set(id, planned.has(id) ? PLANNED : PLAIN)
    return withAround({ edges, nodes }, view.faint, keeps, 'beside', network)
  }
  const codes = new Uint8Array(size)
  const changes = compared && changeCodes(compared.comparison, columns)
  const nodes = new Map<string, NodeMark>()
  const joined = new Uint8Array(nodeIds.length)
  const addNode = (node: number) => {
    if (node === NONE || joined[node]) return
    joined[node] = 1
    const id = nodeIds[node]!
    nodes.set(id, planned.has(id) ? PLANNED : PLAIN)
  }
  const rows: Int32Array[] = []
  for (const edges of compared ? [view.edges, compared.before.edges] : [view.edges]) {
    const answers = codesIn(edges, columns)
    const added = notYetIn(codes, rowsOf(edges, columns))
    rows.push(added)
    for (const place of added) codes[place] = markCode(answers[place]!, changes ? changes[place]! : 0, 0)
    forEachNode(added, columns, keeps, addNode)
  }
  for (const id of view.nodes) addNode(nodeNumbers.get(id) ?? NONE)
  const edges = new ByEdge(columns, concatenated(rows), codes, MARK_TABLE)
  return withAround({ edges, nodes }, view.faint, keeps, 'beside', network)
}

const PLANNED: NodeMark = { isPlanned: true, aside: null }
const PLAIN: NodeMark = { isPlanned: false, aside: null }

/**
 * The picture with these edges added, and with them the nodes at their ends that are not in it. They are no part of the view, and so
 * neither counted nor listed.
 */
export function withAround(
  picture: Picture,
  around: ReadonlyMap<string, Shown>,
  keeps: Keeps,
  aside: Aside,
  network: Network,
): Picture {
  if (around.size === 0) return picture
  const columns = columnsOf(network)
  const codes = Uint8Array.from(marksOf(picture, columns).codes)
  const answers = codesIn(around, columns)
  const added = notYetIn(codes, rowsOf(around, columns))
  const nodes = new Map(picture.nodes)
  const mark: NodeMark = { isPlanned: false, aside }
  const joined = new Uint8Array(columns.nodeIds.length)
  const addNode = (node: number) => {
    if (joined[node]) return
    joined[node] = 1
    const id = columns.nodeIds[node]!
    if (!nodes.has(id)) nodes.set(id, mark)
  }
  for (const place of added) codes[place] = markCode(answers[place]!, 0, ASIDES.indexOf(aside))
  forEachNode(added, columns, keeps, addNode)
  const rows = concatenated([rowsOf(picture.edges, columns), added])
  return { edges: new ByEdge(columns, rows, codes, MARK_TABLE), nodes }
}

/** By place the codes of the answers in a map of them, whoever made it. */
function codesIn(answers: ReadonlyMap<string, Shown>, columns: EdgeColumns): Uint8Array {
  if (answers instanceof ByEdge && answers.columns === columns) return answers.codes
  const codes = new Uint8Array(columns.size)
  for (const [id, answer] of answers) codes[columns.places.get(id) ?? NONE] = codeOf(answer)
  return codes
}

/** Those of some places that have no code yet. */
function notYetIn(codes: Uint8Array, rows: Int32Array): Int32Array {
  const left = new Int32Array(rows.length)
  let count = 0
  for (const place of rows) {
    if (codes[place] !== 0) continue
    left[count] = place
    count += 1
  }
  return left.subarray(0, count)
}

function forEachNode(
  rows: Int32Array,
  { source, target, event }: EdgeColumns,
  keeps: Keeps,
  visit: (node: number) => void,
): void {
  for (const place of rows) {
    visit(source[place]!)
    visit(target[place]!)
    const own = event[place]!
    if (own !== NONE && keeps[own]) visit(own)
  }
}

function concatenated(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
