/**
 * What an address shows, from the dataset alone and as plainly as it can be said: every history that a date allows is
 * written down, and the window is asked about each. Slow, and in nothing the page's own code.
 */
import { readFileSync } from 'node:fs'

type Mode = 'during' | 'within' | 'by'
type Answer = 'certain' | 'possible' | 'limit' | 'outside' | 'undated'
type Change = 'only-now' | 'only-then' | 'both' | 'untold'

interface RawEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly event?: string
  readonly relation: string
  readonly when?: string
  readonly status: string
  readonly fulfils?: readonly string[]
  readonly citations: readonly string[]
}
interface RawDocument {
  readonly id: string
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly notBefore?: { readonly date: string }
}
interface Raw {
  readonly edges: readonly RawEdge[]
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly parties: readonly string[] }[]
  readonly kinds: readonly { readonly id: string }[]
  readonly families: readonly { readonly id: string }[]
  readonly parties: readonly { readonly id: string }[]
  readonly relations: readonly { readonly id: string; readonly family: string; readonly editorial?: boolean }[]
  readonly documents: readonly RawDocument[]
  readonly passages: readonly { readonly id: string; readonly document: string }[]
}

export const RAW = JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8')) as Raw

/** Days are counted by JavaScript's own calendar, in UTC. Both ends of a stretch are inclusive. */
type Stretch = readonly [first: number, last: number]
const dayAt = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000
const yearAt = (day: number) => new Date(day * 86_400_000).getUTCFullYear()

/** The first and last day of "2025", "2025-04" or "2025-04-14". */
function stretchOf(text: string): Stretch {
  const [year = 0, month, day] = text.split('-').map(Number)
  if (month === undefined) return [dayAt(year, 1, 1), dayAt(year, 12, 31)]
  if (day === undefined) return [dayAt(year, month, 1), dayAt(year, month + 1, 1) - 1]
  return [dayAt(year, month, day), dayAt(year, month, day)]
}

function daysOf([first, last]: Stretch): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** The whole years from the first to the last that a date of the dataset names. */
const YEARS = RAW.edges.flatMap(({ when }) => [...(when ?? '').matchAll(/\d{4}(?=-|\D|$)/g)].map(Number))
export const EXTENT: Stretch = [dayAt(Math.min(...YEARS), 1, 1), dayAt(Math.max(...YEARS), 12, 31)]

/** Where a date is open the days of two more years stand for all that lie beyond: no window reaches there. */
const HORIZON: Stretch = [dayAt(yearAt(EXTENT[0]) - 2, 1, 1), dayAt(yearAt(EXTENT[1]) + 2, 12, 31)]

interface Histories {
  /** Each a first and a last day on which it was so. */
  readonly all: readonly Stretch[]
  readonly doubtful: boolean
  /** Of one day without a first or without a last: the bound that is named. Such a date is a limit. */
  readonly bound?: number
}

const remembered = new Map<string, Histories>()

/** Every history that an EDTF date allows, of the forms that the dataset has; throws at any other. */
function historiesOf(edtf: string): Histories {
  const before = remembered.get(edtf)
  if (before) return before
  const doubtful = /[?~%]/.test(edtf)
  const plain = edtf.replaceAll(/[?~%]/g, '')
  const found: Stretch[] = []
  let bound: number | undefined
  if (plain.startsWith('[')) {
    const days = new Set<number>()
    for (const member of plain.slice(1, -1).split(',')) {
      const [from = '', to] = member.split('..')
      // With other members beside it, the days of a limit would have to be told from theirs: the dataset has no such date.
      if ((from === '' || to === '') && plain.includes(','))
        throw new Error(`The slow definition does not read ${edtf}.`)
      if (from === '' && to !== undefined) bound = stretchOf(to)[1]
      if (to === '') bound = stretchOf(from)[0]
      const first = from === '' ? HORIZON[0] : stretchOf(from)[0]
      const last = to === undefined ? stretchOf(from)[1] : to === '' ? HORIZON[1] : stretchOf(to)[1]
      for (const day of daysOf([first, last])) days.add(day)
    }
    for (const day of days) found.push([day, day])
  } else if (plain.includes('/')) {
    const [from = '', to = ''] = plain.split('/')
    if (from === '' || from === '..' || to === '') throw new Error(`The slow definition does not read ${edtf}.`)
    const ends = to === '..' ? [HORIZON[1]] : daysOf(stretchOf(to))
    for (const first of daysOf(stretchOf(from))) for (const last of ends) if (first <= last) found.push([first, last])
  } else {
    for (const day of daysOf(stretchOf(plain))) found.push([day, day])
  }
  const histories = { all: found, doubtful, ...(bound === undefined ? {} : { bound }) }
  remembered.set(edtf, histories)
  return histories
}

const answered = new Map<string, Answer>()

/** Does a window hold the whole extent? What had started by a day is asked from the extent's first day on. */
const isWhole = ([first, last]: Stretch, mode: Mode) => (mode === 'by' || first <= EXTENT[0]) && last >= EXTENT[1]

/** The answer of a date by itself. */
function answerOfDate(edtf: string | undefined, [first, last]: Stretch, mode: Mode): Answer {
  if (edtf === undefined) return 'undated'
  const key = `${edtf} ${first} ${last} ${mode}`
  const before = answered.get(key)
  if (before) return before
  const found = ((): Answer => {
    // All time asks nothing of a date.
    if (isWhole([first, last], mode)) return 'certain'
    const { all, doubtful, bound } = historiesOf(edtf)
    const from = mode === 'by' ? EXTENT[0] : first
    const isIn = ([begins, ends]: Stretch) => {
      if (mode === 'during') return begins <= last && ends >= first
      if (mode === 'within') return begins >= first && ends <= last
      return begins <= last
    }
    let count = 0
    for (const history of all) if (isIn(history)) count += 1
    if (count === 0) return 'outside'
    if (count === all.length) return doubtful ? 'possible' : 'certain'
    return bound !== undefined && (bound < from || bound > last) ? 'limit' : 'possible'
  })()
  answered.set(key, found)
  return found
}

/**
 * On how many of its possible histories something foreseen was open on a day of the window: from the day on which it was foreseen until
 * the day before the first of the things that carry it out, else through the last day that a dated document tells of.
 */
function answerOpen(edge: RawEdge, [first, last]: Stretch, known: number | undefined): Answer {
  const { all, doubtful, bound } = historiesOf(edge.when ?? '')
  const published = RAW.documents
    .filter(({ issued }) => issued)
    .map((document) => publicationOf(document) ?? 0)
    .filter((day) => known === undefined || day <= known)
  // A limit counts from its bound: it is not spread over the days before it.
  const foreseen = bound === undefined ? all.map(([day]) => day) : [bound]
  const told = Math.max(...published, ...foreseen)
  const fulfilments = RAW.edges.filter(
    (other) => other.fulfils?.includes(edge.id) && (known === undefined || (knownOn(other) ?? Infinity) <= known),
  )
  /** The days on which the first of them may have happened. */
  let firsts: ReadonlySet<number> = new Set([Infinity])
  let isDoubtful = doubtful
  for (const { when } of fulfilments) {
    if (when === undefined) throw new Error('The slow definition does not read a fulfilment without a date.')
    const done = historiesOf(when)
    isDoubtful ||= done.doubtful
    firsts = new Set(done.all.flatMap(([day]) => [...firsts].map((other) => Math.min(day, other))))
  }
  let open = 0
  for (const day of foreseen)
    for (const done of firsts) {
      const until = Math.max(day, Math.min(done - 1, fulfilments.length > 0 ? Infinity : told))
      if (day <= last && until >= first) open += 1
    }
  if (open === foreseen.length * firsts.size) return isDoubtful ? 'possible' : 'certain'
  if (open > 0) return 'possible'
  return fulfilments.length === 0 && first > told ? 'limit' : 'outside'
}

const RANKS: readonly Answer[] = ['outside', 'limit', 'possible', 'certain']

function answerOf(edge: RawEdge, window: Stretch, mode: Mode, known: number | undefined): Answer {
  const own = answerOfDate(edge.when, window, mode)
  if (own === 'undated' || mode !== 'during' || edge.status !== 'planned' || isWhole(window, mode)) return own
  const open = answerOpen(edge, window, known)
  return RANKS.indexOf(open) > RANKS.indexOf(own) ? open : own
}

const one = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`The dataset has no ${id}.`)
  return item
}
const documentsOf = (edge: RawEdge) => [
  ...new Set(edge.citations.map((passage) => one(RAW.passages, passage).document)),
]

/** From which day a document counts as published; none where nothing proves one. */
function publicationOf({ issued, notBefore }: RawDocument): number | undefined {
  const parts = issued?.['date-parts'][0]
  if (parts) return stretchOf(parts.join('-'))[1]
  return notBefore && stretchOf(notBefore.date)[0]
}

/** The day on which an edge could first be read; a curators' remark needs all of its documents. */
function knownOn(edge: RawEdge): number | undefined {
  const days = documentsOf(edge).map((id) => publicationOf(one(RAW.documents, id)))
  if (one(RAW.relations, edge.relation).editorial) {
    return days.includes(undefined) ? undefined : Math.max(...days.map((day) => day ?? 0))
  }
  const stated = days.filter((day) => day !== undefined)
  return stated.length > 0 ? Math.min(...stated) : undefined
}

function isNodeOff(id: string, off: readonly string[]): boolean {
  const { kind, parties } = one(RAW.nodes, id)
  return (
    off.includes(`kind:${kind}`) || (parties.length > 0 && parties.every((party) => off.includes(`party:${party}`)))
  )
}

/** The ends of an edge, and the event that it is. */
const joinedBy = ({ source, target, event }: RawEdge) => [source, target, ...(event === undefined ? [] : [event])]

/** Open or fulfilled, as far as it was known; else as it was told. */
function progressOf(edge: RawEdge, known: number | undefined): string {
  if (edge.status !== 'planned') return edge.status
  const isDone = RAW.edges.some(
    (other) => other.fulfils?.includes(edge.id) && (known === undefined || (knownOn(other) ?? Infinity) <= known),
  )
  return isDone ? 'fulfilled' : 'open'
}

/** Is what the edge says switched off, whatever its ends? */
function isClaimOff(edge: RawEdge, off: readonly string[], known: number | undefined): boolean {
  return (
    off.includes(`status:${progressOf(edge, known)}`) ||
    off.includes(`family:${one(RAW.relations, edge.relation).family}`) ||
    documentsOf(edge).every((document) => off.includes(`document:${document}`))
  )
}

/** The keys of an address that decide what is shown, with their values as they stand in it. */
export interface Asked {
  readonly t?: string
  readonly mode?: Mode
  readonly known?: string
  readonly vs?: string
  readonly undated?: '0' | '1'
  readonly possible?: '0'
  readonly off?: string
}

function windowOf(text: string | undefined): Stretch {
  if (text === undefined) return EXTENT
  const [from = '', to] = text.split('..')
  const first = from === '' ? EXTENT[0] : stretchOf(from)[0]
  const last = to === undefined ? stretchOf(from)[1] : to === '' ? EXTENT[1] : stretchOf(to)[1]
  return [Math.max(first, EXTENT[0]), Math.min(last, EXTENT[1])]
}

/** The stretch of equal length that ends the day before; of whole months as many months. None where it is before everything. */
function before([first, last]: Stretch): Stretch | null {
  const from = new Date(first * 86_400_000)
  const next = new Date((last + 1) * 86_400_000)
  const isMonths = from.getUTCDate() === 1 && next.getUTCDate() === 1
  const months = (next.getUTCFullYear() - from.getUTCFullYear()) * 12 + next.getUTCMonth() - from.getUTCMonth()
  const start = isMonths ? dayAt(from.getUTCFullYear(), from.getUTCMonth() + 1 - months, 1) : first - (last - first + 1)
  return first - 1 < EXTENT[0] ? null : [Math.max(start, EXTENT[0]), first - 1]
}

export interface Expected {
  readonly certain: readonly string[]
  readonly possible: readonly string[]
  readonly undated: readonly string[]
  /** How many there are of each kind, the hidden ones too. */
  readonly counts: Readonly<
    Record<'certain' | 'possible' | 'limit' | 'undated' | 'outside' | 'off' | 'notYet' | 'unproven', number>
  >
  /** The nodes at the ends of what the window shows, and of what the other one shows; and those kept for themselves. */
  readonly nodes: readonly string[]
  /** How many of these belong to the view, and not to the other window alone. */
  readonly nodesInView: number
  /** How the windows differ, of what either shows, and of what cannot be told; null where there is none. */
  readonly changes: Readonly<Record<Change, readonly string[]>> | null
  /** All lines on the screen but the faint: with a comparison also those of the other window. */
  readonly lines: readonly string[]
  /** What is drawn faint around nodes of one kind or side alone that no line joins. */
  readonly faint: readonly string[]
  /** What the evidence lists: the lines, and of a comparison also what is not drawn and cannot be told. */
  readonly listed: readonly string[]
}

const sorted = (ids: Iterable<string>) => [...ids].toSorted()

/** The one kind, or else the one side, that is left on; null where there are several of both. */
function onlyOne(off: readonly string[]): ((id: string) => boolean) | null {
  const kinds = RAW.kinds.filter(({ id }) => !off.includes(`kind:${id}`))
  const parties = RAW.parties.filter(({ id }) => !off.includes(`party:${id}`))
  if (kinds.length === 1) return (id) => one(RAW.nodes, id).kind === kinds[0]?.id
  if (parties.length === 1) return (id) => one(RAW.nodes, id).parties.includes(parties[0]?.id ?? '')
  return null
}

/** What an address shows, by the slow definition. Ids in alphabetical order. */
export function expectedOf(asked: Asked): Expected {
  const mode = asked.mode ?? 'during'
  const known = asked.known === undefined ? undefined : stretchOf(asked.known)[1]
  const off = (asked.off?.split(',') ?? []).flatMap((id) =>
    id === 'status:planned' ? ['status:open', 'status:fulfilled'] : [id],
  )
  const counts = { certain: 0, possible: 0, limit: 0, undated: 0, outside: 0, off: 0, notYet: 0, unproven: 0 }
  const admitted: RawEdge[] = []
  const leadingOut: RawEdge[] = []
  for (const edge of RAW.edges) {
    const since = knownOn(edge)
    const isKnown = known === undefined || (since !== undefined && since <= known)
    const isEndOff = isNodeOff(edge.source, off) || isNodeOff(edge.target, off)
    if (isClaimOff(edge, off, known)) counts.off += 1
    else if (isEndOff) {
      counts.off += 1
      if (isKnown) leadingOut.push(edge)
    } else if (isKnown) admitted.push(edge)
    else if (since === undefined) counts.unproven += 1
    else counts.notYet += 1
  }

  const answersIn = (window: Stretch) =>
    new Map(admitted.map((edge) => [edge.id, answerOf(edge, window, mode, known)] as const))
  const isShown = (answer: Answer | undefined, window: Stretch) =>
    answer === 'certain' ||
    (answer === 'possible' && asked.possible !== '0') ||
    (answer === 'undated' && (asked.undated === '1' || (asked.undated !== '0' && isWhole(window, mode))))

  const window = windowOf(asked.t)
  const now = answersIn(window)
  for (const answer of now.values()) counts[answer] += 1
  const all = [...now].filter(([, answer]) => isShown(answer, window)).map(([id]) => id)
  const shown = (wanted: Answer) => sorted(all.filter((id) => now.get(id) === wanted))
  const endsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => joinedBy(one(RAW.edges, id)).filter((node) => !isNodeOff(node, off)))

  const nodes = new Set(endsOf(all))
  const isAsked = onlyOne(off)
  const faint: string[] = []
  if (isAsked) {
    const joined = new Set(nodes)
    for (const edge of leadingOut) {
      const from = joinedBy(edge).find((node) => !isNodeOff(node, off) && isAsked(node))
      if (from === undefined || joined.has(from)) continue
      if (!isShown(answerOf(edge, window, mode, known), window)) continue
      faint.push(edge.id)
      nodes.add(from)
    }
  }
  const nodesInView = nodes.size

  const other = asked.vs === undefined ? null : asked.vs === 'before' ? before(window) : windowOf(asked.vs)
  let changes: Record<Change, string[]> | null = null
  const lines = new Set(all)
  const listed = new Set(all)
  if (other) {
    const then = answersIn(other)
    changes = { 'only-now': [], 'only-then': [], both: [], untold: [] }
    for (const { id } of admitted) {
      const [is, was] = [now.get(id), then.get(id)]
      const isDrawn = isShown(is, window) || isShown(was, other)
      if (isDrawn) lines.add(id)
      if ([is, was].some((answer) => answer === 'limit' || answer === 'undated')) changes.untold.push(id)
      else if (!isDrawn) continue
      else if (is === 'outside') changes['only-then'].push(id)
      else changes[was === 'outside' ? 'only-now' : 'both'].push(id)
      listed.add(id)
    }
    for (const ids of Object.values(changes)) ids.sort()
    for (const node of endsOf([...lines])) nodes.add(node)
  }
  return {
    certain: shown('certain'),
    possible: shown('possible'),
    undated: shown('undated'),
    counts,
    nodes: sorted(nodes),
    nodesInView,
    changes,
    lines: sorted(lines),
    faint: sorted(faint),
    listed: sorted(listed),
  }
}
