/** A newer version of a sheet against what a draft has from the last one: what came, what changed, what is gone. */
import type { Draft, DraftEdge } from '../draft.ts'
import type { Found, FoundEdge } from '../found.ts'

/** What can differ between a row and the relationship that was made of it. */
export type RowField = 'from' | 'to' | 'relation' | 'date' | 'role' | 'quote'

export interface ChangedRow {
  readonly edge: DraftEdge
  readonly now: FoundEdge
  /** What the draft has and what the sheet has, for each field that differs; empty where it has nothing. */
  readonly fields: readonly { readonly field: RowField; readonly before: string; readonly after: string }[]
}

export interface SheetDifference {
  readonly added: readonly FoundEdge[]
  readonly changed: readonly ChangedRow[]
  readonly gone: readonly DraftEdge[]
  readonly unchanged: readonly { readonly edge: DraftEdge; readonly now: FoundEdge }[]
}

type Fields = Readonly<Record<RowField, string>>

interface Sides {
  readonly edge: DraftEdge
  readonly before: Fields
}

interface Row {
  readonly now: FoundEdge
  readonly after: Fields
}

/** What makes two rows the same relationship, strictest first: all of it; the ends and the tie; the place and two of these three. */
const SAME_TIE: readonly RowField[] = ['from', 'to', 'relation']

/**
 * Compares by what rows say, not by where they stand: rows that were sorted anew are unchanged. A name counts as the same under each of
 * the spellings that its node has. What the curator changed in the draft since counts as changed, with both values.
 */
export function compareSheets(draft: Draft, newer: Found): SheetDifference {
  const spellings = spellingsOf(draft)
  const relations = new Map(draft.relations.map(({ id, label }) => [id, label]))
  const quotes = new Map(draft.passages.map(({ id, exact }) => [id, exact]))
  const nodeName = new Map(draft.nodes.map(({ id, name, label }) => [id, name ?? label]))
  const foundName = new Map(newer.nodes.map(({ key, name }) => [key, name]))
  const one = (name: string) => spellings.get(fold(name)) ?? name
  const old = draft.edges
    .filter(({ origin }) => origin?.file === newer.file)
    .map((edge): Sides => {
      const quote = edge.citations.map((id) => quotes.get(id)).find((exact) => exact !== undefined)
      return {
        edge,
        before: {
          from: one(nodeName.get(edge.source) ?? ''),
          to: one(nodeName.get(edge.target) ?? ''),
          relation: relations.get(edge.relation) ?? '',
          date: edge.when ?? edge.askedWhen ?? '',
          role: edge.role ?? '',
          quote: edge.unfound ?? quote ?? '',
        },
      }
    })
  const rows = newer.edges.map((now): Row => ({
    now,
    after: {
      from: one(foundName.get(now.source) ?? now.source),
      to: one(foundName.get(now.target) ?? now.target),
      relation: now.relation,
      date: now.date?.when ?? now.date?.text ?? '',
      role: now.role ?? '',
      quote: now.quote ?? '',
    },
  }))
  const all = matched(old, rows, (fields) => keyOf(fields, FIELDS))
  const tie = matched(all.old, all.rows, (fields) => keyOf(fields, SAME_TIE))
  const place = matchedByPlace(tie.old, tie.rows)
  return {
    added: place.rows.map(({ now }) => now),
    changed: [...tie.pairs, ...place.pairs].map(([{ edge, before }, { now, after }]) => ({
      edge,
      now,
      fields: FIELDS.filter((field) => fold(before[field]) !== fold(after[field])).map((field) => ({
        field,
        before: before[field],
        after: after[field],
      })),
    })),
    gone: place.old.map(({ edge }) => edge),
    unchanged: all.pairs.map(([{ edge }, { now }]) => ({ edge, now })),
  }
}

/** “1 added, 2 changed, 1 gone, 9 as they were”; what is none is not said. */
export function sayDifference({ added, changed, gone, unchanged }: SheetDifference): string {
  const counts: readonly (readonly [number, string])[] = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [gone.length, 'gone'],
    [unchanged.length, unchanged.length === 1 ? 'as it was' : 'as they were'],
  ]
  return counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count.toLocaleString('en')} ${what}`])).join(', ')
}

const FIELDS = ['from', 'to', 'relation', 'date', 'role', 'quote'] as const satisfies readonly RowField[]

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function keyOf(fields: Fields, of: readonly RowField[]): string {
  return JSON.stringify(of.map((field) => fold(fields[field])))
}

/** Each spelling of a node, and the name that it has in the draft. A spelling that two nodes have stands for neither. */
function spellingsOf({ nodes }: Draft): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  const shared = new Set<string>()
  for (const { label, name, aliases } of nodes) {
    const called = name ?? label
    for (const spelling of [label, called, ...(aliases ?? [])].map(fold)) {
      const other = spellings.get(spelling)
      if (other !== undefined && other !== called) shared.add(spelling)
      spellings.set(spelling, called)
    }
  }
  for (const spelling of shared) spellings.delete(spelling)
  return spellings
}

interface Matched {
  readonly pairs: readonly (readonly [Sides, Row])[]
  /** What found no partner. */
  readonly old: readonly Sides[]
  readonly rows: readonly Row[]
}

/** Pairs what has the same key, first what stands in the same row, then in order. */
function matched(old: readonly Sides[], rows: readonly Row[], key: (fields: Fields) => string): Matched {
  const waiting = new Map<string, Sides[]>()
  for (const side of old) {
    const of = key(side.before)
    const queue = waiting.get(of)
    if (queue) queue.push(side)
    else waiting.set(of, [side])
  }
  const partner = new Map<Row, Sides>()
  const take = (row: Row, fits: (side: Sides) => boolean) => {
    const queue = waiting.get(key(row.after)) ?? []
    const at = queue.findIndex(fits)
    const [side] = at < 0 ? [] : queue.splice(at, 1)
    if (side) partner.set(row, side)
  }
  for (const row of rows) take(row, ({ edge }) => edge.origin?.at === row.now.at)
  for (const row of rows) if (!partner.has(row)) take(row, () => true)
  return split(old, rows, partner)
}

/** Pairs what stands in the same row and says at least two of who, whom and what as before. */
function matchedByPlace(old: readonly Sides[], rows: readonly Row[]): Matched {
  const places = new Map(old.map((side) => [side.edge.origin?.at, side]))
  const partner = new Map<Row, Sides>()
  for (const row of rows) {
    const side = places.get(row.now.at)
    if (!side) continue
    const same = SAME_TIE.filter((field) => fold(side.before[field]) === fold(row.after[field]))
    if (same.length >= 2) partner.set(row, side)
  }
  return split(old, rows, partner)
}

function split(old: readonly Sides[], rows: readonly Row[], partner: ReadonlyMap<Row, Sides>): Matched {
  const taken = new Set(partner.values())
  return {
    pairs: [...partner].map(([row, side]) => [side, row] as const),
    old: old.filter((side) => !taken.has(side)),
    rows: rows.filter((row) => !partner.has(row)),
  }
}
