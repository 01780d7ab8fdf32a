/**
 * What an address shows, from the dataset alone and as plainly as it can be said: every history that a date allows is
 * written down, and the window is asked about each. Slow, and in nothing the page's own code.
 */
import { readFileSync } from 'node:fs'

type Mode = 'during' | 'within' | 'by'
type Answer = 'certain' | 'possible' | 'outside' | 'undated'
type Change = 'added' | 'ended' | 'now-certain' | 'now-possible' | 'unchanged'

interface RawEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly relation: string
  readonly when?: string
  readonly status: string
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
}

const remembered = new Map<string, Histories>()

/** Every history that an EDTF date allows, of the forms that the dataset has; throws at any other. */
function historiesOf(edtf: string): Histories {
  const before = remembered.get(edtf)
  if (before) return before
  const doubtful = /[?~%]/.test(edtf)
  const plain = edtf.replaceAll(/[?~%]/g, '')
  const found: Stretch[] = []
  if (plain.startsWith('[')) {
    const days = new Set<number>()
    for (const member of plain.slice(1, -1).split(',')) {
      const [from = '', to] = member.split('..')
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
  const histories = { all: found, doubtful }
  remembered.set(edtf, histories)
  return histories
}

const answered = new Map<string, Answer>()

function answerOf(edtf: string | undefined, [first, last]: Stretch, mode: Mode): Answer {
  if (edtf === undefined) return 'undated'
  const key = `${edtf} ${first} ${last} ${mode}`
  const before = answered.get(key)
  if (before) return before
  const { all, doubtful } = historiesOf(edtf)
  // The whole period asks nothing of a date: what is known only by a limit may lie before its first day.
  const isWhole = first <= EXTENT[0] && last >= EXTENT[1]
  const isIn = ([from, to]: Stretch) => {
    if (isWhole) return true
    if (mode === 'during') return from <= last && to >= first
    if (mode === 'within') return from >= first && to <= last
    return from <= last
  }
  let count = 0
  for (const history of all) if (isIn(history)) count += 1
  const found: Answer = count === 0 ? 'outside' : count === all.length && !doubtful ? 'certain' : 'possible'
  answered.set(key, found)
  return found
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

function isOff(edge: RawEdge, off: readonly string[]): boolean {
  const isNodeOff = (id: string) => {
    const { kind, parties } = one(RAW.nodes, id)
    return (
      off.includes(`kind:${kind}`) || (parties.length > 0 && parties.every((party) => off.includes(`party:${party}`)))
    )
  }
  return (
    isNodeOff(edge.source) ||
    isNodeOff(edge.target) ||
    off.includes(`status:${edge.status}`) ||
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
  readonly undated?: '0'
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
    Record<'certain' | 'possible' | 'undated' | 'outside' | 'off' | 'notYet' | 'unproven', number>
  >
  /** The nodes at the ends of what the window shows. */
  readonly nodes: readonly string[]
  /** What changed from the window that it is compared with, of what either shows; null where there is none. */
  readonly changes: Readonly<Record<Change, readonly string[]>> | null
  /** All lines on the screen: with a comparison also those of the other window. */
  readonly lines: readonly string[]
}

const sorted = (ids: Iterable<string>) => [...ids].toSorted()

/** What an address shows, by the slow definition. Ids in alphabetical order. */
export function expectedOf(asked: Asked): Expected {
  const mode = asked.mode ?? 'during'
  const off = asked.off?.split(',') ?? []
  const counts = { certain: 0, possible: 0, undated: 0, outside: 0, off: 0, notYet: 0, unproven: 0 }
  const admitted: RawEdge[] = []
  for (const edge of RAW.edges) {
    const since = knownOn(edge)
    if (isOff(edge, off)) counts.off += 1
    else if (asked.known === undefined) admitted.push(edge)
    else if (since === undefined) counts.unproven += 1
    else if (since > stretchOf(asked.known)[1]) counts.notYet += 1
    else admitted.push(edge)
  }

  const answersIn = (window: Stretch) => new Map(admitted.map((edge) => [edge.id, answerOf(edge.when, window, mode)]))
  const isShown = (answer: Answer | undefined) =>
    answer === 'certain' ||
    (answer === 'possible' && asked.possible !== '0') ||
    (answer === 'undated' && asked.undated !== '0')

  const window = windowOf(asked.t)
  const now = answersIn(window)
  for (const answer of now.values()) counts[answer] += 1
  const shown = (wanted: Answer) =>
    sorted([...now].filter(([, answer]) => answer === wanted && isShown(answer)).map(([id]) => id))
  const all = [...now].filter(([, answer]) => isShown(answer)).map(([id]) => id)

  const other = asked.vs === undefined ? null : asked.vs === 'before' ? before(window) : windowOf(asked.vs)
  let changes: Record<Change, string[]> | null = null
  const lines = new Set(all)
  if (other) {
    const then = answersIn(other)
    changes = { added: [], ended: [], 'now-certain': [], 'now-possible': [], unchanged: [] }
    for (const { id } of admitted) {
      const [is, was] = [now.get(id), then.get(id)]
      if (!isShown(is) && !isShown(was)) continue
      lines.add(id)
      if (is === was) changes.unchanged.push(id)
      else if (was === 'outside') changes.added.push(id)
      else if (is === 'outside') changes.ended.push(id)
      else changes[is === 'certain' ? 'now-certain' : 'now-possible'].push(id)
    }
    for (const ids of Object.values(changes)) ids.sort()
  }
  const ends = all.flatMap((id) => [one(RAW.edges, id).source, one(RAW.edges, id).target])
  return {
    certain: shown('certain'),
    possible: shown('possible'),
    undated: shown('undated'),
    counts,
    nodes: sorted(new Set(ends)),
    changes,
    lines: sorted(lines),
  }
}
