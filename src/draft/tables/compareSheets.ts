/** A newer version of a sheet against what a draft has from the last one: what came, what changed, what is gone. */
import type { Draft, DraftEdge } from '../draft.ts'
import type { Found, FoundEdge } from '../found.ts'
import {
  ROW_FIELDS,
  type RowField,
  type RowWords,
  digestOf,
  digestOfRow,
  foldWords,
  readMark,
  rowWords,
} from './rowWords.ts'

export interface ChangedRow {
  readonly edge: DraftEdge
  readonly now: FoundEdge
  /** What the draft has and what the sheet has, for each field that differs; empty where the draft has nothing. */
  readonly fields: readonly { readonly field: RowField; readonly before: string; readonly after: string }[]
  /** The draft has there what the last version of the sheet had not, as far as is known: the curator changed it. */
  readonly isCurated: boolean
}

export interface SheetDifference {
  readonly added: readonly FoundEdge[]
  readonly changed: readonly ChangedRow[]
  readonly gone: readonly DraftEdge[]
  readonly unchanged: readonly { readonly edge: DraftEdge; readonly now: FoundEdge }[]
}

interface Sides {
  readonly edge: DraftEdge
  readonly before: RowWords
  /** What it cites. */
  readonly quotes: readonly string[]
  /** What its row said in the last version of the sheet; null where that is not known. */
  readonly said: ReturnType<typeof readMark>
}

interface Row {
  readonly now: FoundEdge
  readonly after: RowWords
}

/** What makes two rows the same relationship, beside all of it: the ends and the tie; the place and two of these three. */
const SAME_TIE: readonly RowField[] = ['from', 'to', 'relation']
const BUT_QUOTE: readonly RowField[] = ROW_FIELDS.filter((field) => field !== 'quote')

/**
 * Compares by what rows say, not by where they stand: rows that were sorted anew are unchanged. A name counts as the same under each of
 * the spellings that its node has. What the curator changed in the draft since does not count where the row says what it said before, nor
 * does an empty cell or one that was not read as a date: the draft may know more than the sheet.
 * @param citedAs the words of the text in which the quote of a row stands; null where it stands in none
 */
export function compareSheets(
  draft: Draft,
  newer: Found,
  citedAs: (now: FoundEdge) => string | null = ({ quote }) => quote ?? null,
): SheetDifference {
  const spellings = spellingsOf(draft)
  const relations = new Map(draft.relations.map(({ id, label }) => [id, label]))
  const quotes = new Map(draft.passages.map(({ id, exact }) => [id, exact]))
  const nodeName = new Map(draft.nodes.map(({ id, name, label }) => [id, name ?? label]))
  const one = (name: string) => spellings.get(foldWords(name)) ?? name
  const old = draft.edges
    .filter(({ origin }) => origin?.file === newer.file)
    .map((edge): Sides => {
      const cited = edge.citations.flatMap((id) => quotes.get(id) ?? [])
      return {
        edge,
        before: {
          from: one(nodeName.get(edge.source) ?? ''),
          to: one(nodeName.get(edge.target) ?? ''),
          relation: relations.get(edge.relation) ?? '',
          date: edge.when ?? edge.askedWhen ?? '',
          role: edge.role ?? '',
          quote: cited[0] ?? edge.unfound ?? '',
        },
        quotes: cited,
        said: readMark(edge.origin?.said),
      }
    })
  const wordsOf = rowWords(newer)
  const digests = new Map<Row, string>()
  const isMarked = old.some(({ said }) => said)
  const rows = newer.edges.map((now): Row => {
    const words = wordsOf(now)
    const row = { now, after: { ...words, from: one(words.from), to: one(words.to) } }
    if (isMarked) digests.set(row, digestOfRow(words))
    return row
  })
  const known = matched(
    old,
    rows,
    ({ said }) => said?.row,
    (row) => digests.get(row),
  )
  const all = matched(known.old, known.rows, ...byWords(ROW_FIELDS))
  const butQuote = matched(all.old, all.rows, ...byWords(BUT_QUOTE))
  const tie = matched(butQuote.old, butQuote.rows, ...byWords(SAME_TIE))
  const place = matchedByPlace(tie.old, tie.rows)
  const pairs = [...known.pairs, ...all.pairs, ...butQuote.pairs, ...tie.pairs, ...place.pairs].map(([side, row]) => {
    const exact = citedAs(row.now)
    return { side, row, exact, fields: differing(side, row, exact) }
  })
  return {
    added: place.rows.map(({ now }) => now),
    changed: pairs.flatMap(({ side, row, exact, fields }) =>
      fields.length === 0
        ? []
        : [
            {
              edge: side.edge,
              now: row.now,
              fields: fields.map((field) => ({
                field,
                before: side.before[field],
                after: field === 'quote' ? (exact ?? row.after.quote) : row.after[field],
              })),
              isCurated: fields.some((field) => isCurated(side, field)),
            },
          ],
    ),
    gone: place.old.map(({ edge }) => edge),
    unchanged: pairs.flatMap(({ side: { edge }, row: { now }, fields }) =>
      fields.length === 0 ? [{ edge, now }] : [],
    ),
  }
}

/** The fields in which a row says otherwise than the relationship, and than it said before. */
function differing(
  { edge, before, quotes, said }: Sides,
  { now, after }: Row,
  exact: string | null,
): readonly RowField[] {
  return ROW_FIELDS.filter((field) => {
    const words = foldWords(after[field])
    if (words === '') return false
    const isAsBefore = said?.fields[field] === digestOf(after[field])
    if (field === 'quote') {
      const spellings = new Set([words, foldWords(exact ?? '')])
      if (quotes.some((cited) => spellings.has(foldWords(cited)))) return false
      // What was found nowhere stands in a text by now, or the sheet has another that stands nowhere.
      return quotes.length === 0
        ? exact !== null || foldWords(edge.unfound ?? '') !== words
        : exact !== null && !isAsBefore
    }
    if (words === foldWords(before[field]) || isAsBefore) return false
    return field !== 'date' || now.date?.when !== undefined || edge.when === undefined
  })
}

function isCurated({ before, said }: Sides, field: RowField): boolean {
  // Nothing of the curator’s is lost where the draft has nothing; a quote comes beside those that are cited.
  if (before[field] === '' || field === 'quote') return false
  return said?.fields[field] !== digestOf(before[field])
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

function byWords(fields: readonly RowField[]): readonly [(side: Sides) => string, (row: Row) => string] {
  const keyOf = (words: RowWords) => JSON.stringify(fields.map((field) => foldWords(words[field])))
  return [({ before }) => keyOf(before), ({ after }) => keyOf(after)]
}

/** Each spelling of a node, and the name that it has in the draft. A spelling that two nodes have stands for neither. */
function spellingsOf({ nodes }: Draft): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  const shared = new Set<string>()
  for (const { label, name, aliases } of nodes) {
    const called = name ?? label
    for (const spelling of [label, called, ...(aliases ?? [])].map(foldWords)) {
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

/** Pairs what has the same key, first what stands in the same row, then in order. What has no key has no partner. */
function matched(
  old: readonly Sides[],
  rows: readonly Row[],
  keyOfSide: (side: Sides) => string | undefined,
  keyOfRow: (row: Row) => string | undefined,
): Matched {
  const waiting = new Map<string, Sides[]>()
  for (const side of old) {
    const of = keyOfSide(side)
    if (of === undefined) continue
    const queue = waiting.get(of)
    if (queue) queue.push(side)
    else waiting.set(of, [side])
  }
  const partner = new Map<Row, Sides>()
  const take = (row: Row, fits: (side: Sides) => boolean) => {
    const queue = waiting.get(keyOfRow(row) ?? '') ?? []
    const at = queue.findIndex(fits)
    const [side] = at < 0 ? [] : queue.splice(at, 1)
    if (side) partner.set(row, side)
  }
  for (const row of rows) take(row, ({ edge }) => edge.origin?.at === row.now.at)
  for (const row of rows) if (!partner.has(row)) take(row, () => true)
  return split(old, rows, partner)
}

/** Pairs what stands in the same row and says at least two of who, whom and what as before, or as the draft has it. */
function matchedByPlace(old: readonly Sides[], rows: readonly Row[]): Matched {
  const places = new Map(old.map((side) => [side.edge.origin?.at, side]))
  const partner = new Map<Row, Sides>()
  for (const row of rows) {
    const side = places.get(row.now.at)
    if (!side) continue
    const same = SAME_TIE.filter(
      (field) =>
        foldWords(side.before[field]) === foldWords(row.after[field]) ||
        side.said?.fields[field] === digestOf(row.after[field]),
    )
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
