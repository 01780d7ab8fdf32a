/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a number of a node, or the code of an answer */
/** What is shown: the answer of every edge to the reader's choices, and what follows for the nodes and the counts. */
import { oncePer } from '../data/oncePer.ts'
import { type Answer, isWhole } from '../time/answer.ts'
import type { Day } from '../time/interval.ts'
import { ANSWER_TABLE, type Asked, answerCodes, codeOf } from './answers.ts'
import { ByEdge } from './byEdge.ts'
import { knownDaysOf } from './citedColumns.ts'
import type { EdgeColumns } from './columns.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { claimsKept, isOf, keepsNode, onlyOf } from './filters.ts'
import { type Network, found } from './network.ts'

/** When what no text dates is drawn: in the window that is all time, in every window, or in none. */
export const UNDATED_DRAWN = ['whole', 'always', 'never'] as const
export type UndatedDrawn = (typeof UNDATED_DRAWN)[number]

/** The choices that decide what is shown. */
export interface Choices extends Asked {
  readonly showPossible: boolean
  readonly undated: UndatedDrawn
  readonly off: ReadonlySet<string>
  /** Only what lies within so many steps of a node, along edges of the view; null for no such limit. */
  readonly focus: Focus | null
}

/** A node and how far around it is looked. */
export interface Focus {
  readonly id: string
  readonly steps: 1 | 2 | 3
}

/** The answer of something that can be drawn. */
export type Shown = Exclude<Answer, 'outside' | 'limit'>

export interface Counts {
  readonly certain: number
  readonly possible: number
  /** Of which only a bound is known: counted and listed, never drawn. */
  readonly limit: number
  readonly undated: number
  readonly outside: number
  /** Edges that a filter leaves out, whatever their date. */
  readonly off: number
  /** Where "known by" is asked: edges that became known only later, and those of which no document proves when. */
  readonly notYetKnown: number
  readonly publicationUnproven: number
  /** Edges of the window that lie further from the focus than its steps. */
  readonly beyondFocus: number
  // The nine above add up to all edges.
  /** Nodes that a drawn edge touches, and those that are kept for themselves. */
  readonly nodes: number
  readonly allNodes: number
}

export interface View {
  /** The drawn edges, each with its answer, in order of date, undated last. */
  readonly edges: ByEdge<Shown>
  /** The nodes that a drawn edge joins, and those that are kept for themselves. */
  readonly nodes: ReadonlySet<string>
  /** The answer of every edge that filters and "known by" leave in, whether or not it is drawn. In order of date. */
  readonly answers: ByEdge<Answer>
  /** Of these, edges of the window that lie further from the focus than its steps. */
  readonly beyond: ReadonlySet<string>
  /** What is drawn faint beside the view, since what the reader asked for has no relationship without it; no part of the counts. */
  readonly faint: ByEdge<Shown>
  readonly counts: Counts
}

/** Are the undated drawn in the chosen window? */
export function drawsUndated({ undated, window, mode }: Choices, { extent }: Network): boolean {
  return undated === 'always' || (undated === 'whole' && isWhole(window, mode, extent))
}

/** Everything that the choices show of a network. Counts take no account of what is hidden for its answer. */
export function viewOf(network: Network, choices: Choices): View {
  return viewAmong(admitted(network, choices), network, choices)
}

/** The edges that filters and "known by" leave in, and how many they leave out. Knows nothing of the window. */
export interface Admitted {
  /** Their places (`edgeColumns.ts`), and so in order of date. */
  readonly rows: Int32Array
  /**
   * Where one kind or one side alone was asked for: the edges that lead from a node of it to another, and are left out for that
   * other end alone. At the same index the place of each and the number of that node, in order of date.
   */
  readonly leadingOut: { readonly rows: Int32Array; readonly from: Int32Array }
  /** By number, 1 for a node that the filters leave in. */
  readonly keeps: Uint8Array
  readonly off: number
  readonly notYetKnown: number
  readonly publicationUnproven: number
}

/** As many as are remembered: of the present filters, of what each of a few that are off would show, of none. */
const REMEMBERED = 12
const remembered = oncePer<Network, Map<string, Admitted>>(() => new Map())

/** While a thumb of the window moves, the filters and "known by" stay: what they admit is remembered by what they are. */
export function admitted(network: Network, { off, known }: Pick<Choices, 'off' | 'known'>): Admitted {
  const own = remembered(network)
  const key = JSON.stringify([known, ...[...off].toSorted()])
  const among = own.get(key) ?? admittedOf(network, off, known)
  // What was asked for last stands last, and what stands first goes first.
  own.delete(key)
  own.set(key, among)
  const [oldest] = own.keys()
  if (own.size > REMEMBERED && oldest !== undefined) own.delete(oldest)
  return among
}

function admittedOf(network: Network, off: ReadonlySet<string>, known: Day | null): Admitted {
  const { size, nodeIds, source, target, event } = columnsOf(network)
  const keeps = nodesKept(off, network)
  const keepsClaimOf = claimsKept(off, known, network)
  const days = known === null ? null : knownDaysOf(network)
  const only = onlyOf(off, network)
  const isOnly = only && nodeIds.map((id) => isOf(found(network.nodes, id), only))
  const rows = new Int32Array(size)
  const leading: number[] = []
  const from: number[] = []
  let count = 0
  let left = 0
  let notYetKnown = 0
  let publicationUnproven = 0
  for (let place = 0; place < size; place++) {
    const isKept = keepsClaimOf(place)
    // No number is on neither side of any day.
    const isKnown = days === null || days[place]! <= known!
    if (!isKept || !keeps[source[place]!] || !keeps[target[place]!]) {
      left += 1
      if (!isOnly || !isKept || !isKnown) continue
      const node = [source[place]!, target[place]!, event[place]!].find((one) => keeps[one] && isOnly[one])
      if (node === undefined) continue
      leading.push(place)
      from.push(node)
    } else if (isKnown) {
      rows[count] = place
      count += 1
    } else if (days && days[place]! > known!) notYetKnown += 1
    else publicationUnproven += 1
  }
  return {
    rows: rows.slice(0, count),
    leadingOut: { rows: Int32Array.from(leading), from: Int32Array.from(from) },
    keeps,
    off: left,
    notYetKnown,
    publicationUnproven,
  }
}

/** By number, 1 for a node that filters leave in. */
export function nodesKept(off: ReadonlySet<string>, network: Network): Uint8Array {
  return Uint8Array.from(columnsOf(network).nodeIds, (id) => Number(keepsNode(found(network.nodes, id), off)))
}

/** What the answers of edges are read from where they are kept as codes. */
const SHOWN_TABLE = ANSWER_TABLE as unknown as readonly [undefined, ...Shown[]]
const UNDATED = codeOf('undated')
const OUTSIDE = codeOf('outside')

/** By the code of an answer, whether what has it is drawn. */
export function drawnCodes(choices: Choices, network: Network): readonly boolean[] {
  const withUndated = drawsUndated(choices, network)
  return ANSWER_TABLE.map(
    (answer) =>
      answer === 'certain' || (answer === 'possible' && choices.showPossible) || (answer === 'undated' && withUndated),
  )
}

/** The view of a window, of what was admitted under the same filters and the same "known by". */
export function viewAmong(among: Admitted, network: Network, choices: Choices): View {
  const columns = columnsOf(network)
  const { size, nodeIds, source, target, event } = columns
  const { rows, keeps, leadingOut, off, notYetKnown, publicationUnproven } = among
  const codes = answerCodes(choices, network)
  const isDrawn = drawnCodes(choices, network)
  const near = choices.focus && around(choices.focus, rows, (place) => isDrawn[codes[place]!]!, columns)

  const counts = ANSWER_TABLE.map(() => 0)
  const beyond = new Set<string>()
  const answers = rows.length === size ? codes : new Uint8Array(size)
  const drawn = new Int32Array(rows.length)
  const shown = new Uint8Array(size)
  let count = 0
  const nodes = new Set<string>()
  const joined = new Uint8Array(nodeIds.length)
  const add = (node: number) => {
    if (joined[node]) return
    joined[node] = 1
    nodes.add(nodeIds[node]!)
  }
  for (let i = 0; i < rows.length; i++) {
    const place = rows[i]!
    const code = codes[place]!
    answers[place] = code
    if (near && code !== OUTSIDE && !(near[source[place]!] && near[target[place]!])) {
      beyond.add(columns.ids[place]!)
      continue
    }
    counts[code]! += 1
    if (!isDrawn[code]) continue
    drawn[count] = place
    count += 1
    shown[place] = code
    add(source[place]!)
    add(target[place]!)
    if (event[place] !== NONE && keeps[event[place]!]) add(event[place]!)
  }

  const faintRows: number[] = []
  const faint = new Uint8Array(leadingOut.rows.length > 0 && !near ? size : 0)
  const touched = new Set<string>()
  if (faint.length > 0)
    for (const [i, place] of leadingOut.rows.entries()) {
      const node = leadingOut.from[i]!
      if (joined[node] || !isDrawn[codes[place]!]) continue
      faintRows.push(place)
      faint[place] = codes[place]!
      touched.add(nodeIds[node]!)
    }
  for (const id of touched) nodes.add(id)
  return {
    edges: new ByEdge(columns, drawn.slice(0, count), shown, SHOWN_TABLE),
    nodes,
    answers: new ByEdge(columns, rows, answers, ANSWER_TABLE),
    beyond,
    faint: new ByEdge(columns, Int32Array.from(faintRows), faint, SHOWN_TABLE),
    counts: {
      certain: counts[codeOf('certain')]!,
      possible: counts[codeOf('possible')]!,
      limit: counts[codeOf('limit')]!,
      undated: counts[UNDATED]!,
      outside: counts[OUTSIDE]!,
      off,
      notYetKnown,
      publicationUnproven,
      beyondFocus: beyond.size,
      nodes: nodes.size,
      allNodes: network.nodes.size,
    },
  }
}

/** By number, how near each node lies to a focus, along what is drawn, whichever way it points: 1 is the focus, 0 too far. */
function around(
  { id, steps }: Focus,
  rows: Int32Array,
  isDrawn: (place: number) => boolean,
  { nodeIds, nodeNumbers, source, target, event }: EdgeColumns,
): Uint8Array {
  const near = new Uint8Array(nodeIds.length)
  const focus = nodeNumbers.get(id)
  if (focus !== undefined) near[focus] = 1
  const drawn = rows.filter(isDrawn)
  for (let step = 1; step <= steps; step++) {
    const isBefore = (node: number) => node !== NONE && near[node]! > 0 && near[node]! <= step
    const reach = (node: number) => {
      if (node !== NONE && near[node] === 0) near[node] = step + 1
    }
    for (const place of drawn) {
      const [a, b, c] = [source[place]!, target[place]!, event[place]!]
      if (!isBefore(a) && !isBefore(b) && !isBefore(c)) continue
      reach(a)
      reach(b)
      reach(c)
    }
  }
  return near
}

/** The drawn edges with one answer, in order of date. */
export function edgesWith({ edges }: View, wanted: Shown): readonly string[] {
  return withAnswer(edges, wanted)
}

/** The edges with one answer of those that filters and "known by" leave in, drawn or not, in order of date. */
export function answeredSo({ answers }: View, wanted: Answer): readonly string[] {
  return withAnswer(answers, wanted)
}

function withAnswer({ rows, codes, columns }: ByEdge<Answer>, wanted: Answer): readonly string[] {
  const code = codeOf(wanted)
  return Array.from(
    rows.filter((place) => codes[place] === code),
    (place) => columns.ids[place]!,
  )
}
