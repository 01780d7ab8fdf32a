/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or a number that a column gives */
/**
 * What a reader may switch off, by its address form: `kind:event`, `family:contact`, `party:india`, `document:…`,
 * `status:open`, `voices:one`, `standing:alleged`, `checked:two`.
 */
import { oncePer } from '../data/oncePer.ts'
import { type Node, STANDINGS } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { PROGRESS, type Progress, progressCodes } from './answers.ts'
import { citedColumnsOf } from './citedColumns.ts'
import { checkedCodes, standingCodes } from './claims.ts'
import { columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import { STANDING_LABELS } from './standing.ts'

export type Facet = 'kind' | 'family' | 'party' | 'document' | 'status' | 'voices' | 'standing' | 'checked'
export type FilterId = `${Facet}:${string}`

export interface Filter {
  readonly id: FilterId
  readonly facet: Facet
  /** The id of what it switches, without the facet. */
  readonly of: string
  readonly label: string
}

export const PROGRESS_LABELS: Readonly<Record<Progress, string>> = {
  open: 'Open: not reported done',
  fulfilled: 'Fulfilled since',
  ongoing: 'Going on',
  completed: 'Done',
  disputed: 'Alleged or denied',
}

/** What an older address calls by another name: before it was asked whether a plan was carried out, there was one filter for both. */
const FORMER: Readonly<Record<string, readonly FilterId[]>> = { 'status:planned': ['status:open', 'status:fulfilled'] }

/** The filters that a name in an address stands for: as a rule the one that bears it. */
export function filtersNamed(name: string): readonly string[] {
  return Object.hasOwn(FORMER, name) ? (FORMER[name] ?? []) : [name]
}

/** How many documents say a thing, each on its own. */
export const VOICES = ['none', 'one', 'several'] as const
type Voices = (typeof VOICES)[number]
const VOICE_LABELS: Readonly<Record<Voices, string>> = {
  none: 'Curators’ remarks',
  one: 'One document',
  several: 'Two or more',
}

/** How many people have read the passages of a claim for what it says, by the codes of `checkedCodes`. */
export const CHECKED = ['one', 'two'] as const
const CHECKED_LABELS = { one: 'Not checked by a second', two: 'Checked by two' } as const

/** Every filter that a network offers, in the dataset's order. */
export const filtersOf = oncePer(filtersIn)

function filtersIn(network: Network): readonly Filter[] {
  const { dataset } = network
  const filter = (facet: Facet, of: string, label: string): Filter => ({ id: `${facet}:${of}`, facet, of, label })
  const used = new Set(Array.from(new Set(progressCodes(null, network)), (code) => PROGRESS[code]))
  // What is fulfilled now was open before its fulfilment was known.
  if (used.has('fulfilled')) used.add('open')
  const { voices } = citedColumnsOf(network)
  const heard = new Set(Array.from(new Set(voices), (count) => VOICES[Math.min(count, 2)]))
  return [
    ...dataset.kinds.map((kind) => filter('kind', kind.id, kind.plural)),
    ...dataset.families.map((family) => filter('family', family.id, family.label)),
    ...dataset.parties.map((party) => filter('party', party.id, party.label)),
    ...dataset.documents.map((document) => filter('document', document.id, document.title)),
    ...PROGRESS.filter((one) => used.has(one)).map((one) => filter('status', one, PROGRESS_LABELS[one])),
    ...VOICES.filter((one) => heard.has(one)).map((one) => filter('voices', one, VOICE_LABELS[one])),
    // Where all is reported, and nobody was asked to check, neither is anything to choose by.
    ...someOf(STANDINGS, standingCodes(network)).map((one) => filter('standing', one, STANDING_LABELS[one])),
    ...(checkedCodes(network).includes(1) ? CHECKED : []).map((one) => filter('checked', one, CHECKED_LABELS[one])),
  ]
}

/** Those of a list whose codes stand in a column; none where that has the first alone. */
function someOf<T>(list: readonly T[], codes: Uint8Array): readonly T[] {
  const used = new Set(codes)
  return used.size > 1 || !used.has(0) ? list.filter((_, code) => used.has(code)) : []
}

/** Is a node left in, as far as its kind and its parties go? A node of several parties goes when all of them are off. */
export function keepsNode(node: Node, off: ReadonlySet<string>): boolean {
  if (off.has(`kind:${node.kind}`)) return false
  return node.parties.length === 0 || node.parties.some((party) => !off.has(`party:${party}`))
}

/** Does a filter of kinds or of sides speak about a node? */
export function isOf(node: Node, filter: FilterId): boolean {
  return filter === `kind:${node.kind}` || node.parties.some((party) => filter === `party:${party}`)
}

/**
 * Is what an edge says left in, whatever becomes of its ends: its family, how far it got, its voices, how sure it is,
 * who checked it, and one of its documents? Asked
 * of the place of an edge: what each filter concerns is decided once, and not for each edge anew.
 */
export function claimsKept(off: ReadonlySet<string>, known: Day | null, network: Network): (place: number) => boolean {
  if (off.size === 0) return () => true
  const { relation } = columnsOf(network)
  const { from, documents, voices } = citedColumnsOf(network)
  const progress = progressCodes(known, network)
  const isOn = (facet: Facet) => (of: string) => !off.has(`${facet}:${of}`)
  const relations = Array.from(network.relations.values(), ({ family }) => isOn('family')(family))
  const steps = PROGRESS.map(isOn('status'))
  const heard = VOICES.map(isOn('voices'))
  const [standing, sure] = [standingCodes(network), STANDINGS.map(isOn('standing'))]
  const [checked, read] = [checkedCodes(network), CHECKED.map(isOn('checked'))]
  const cited = network.dataset.documents.map(({ id }) => isOn('document')(id))
  const allCited = !cited.includes(false)
  const isCited = (place: number) => {
    for (let i = from[place]!; i < from[place + 1]!; i++) if (cited[documents[i]!]) return true
    return false
  }
  return (place) =>
    relations[relation[place]!]! &&
    steps[progress[place]!]! &&
    heard[Math.min(voices[place]!, 2)]! &&
    sure[standing[place]!]! &&
    read[checked[place]!]! &&
    // What cites nothing is said by no document that is left in.
    (allCited ? from[place]! < from[place + 1]! : isCited(place))
}

/** The filter that alone is left on among the kinds, or else among the sides; null where neither is so. */
export function onlyOf(off: ReadonlySet<string>, { dataset }: Network): FilterId | null {
  if (off.size === 0) return null
  for (const ids of [
    dataset.kinds.map(({ id }): FilterId => `kind:${id}`),
    dataset.parties.map(({ id }): FilterId => `party:${id}`),
  ]) {
    const on = ids.filter((id) => !off.has(id))
    const [only] = on
    if (only !== undefined && on.length === 1 && ids.length > 1) return only
  }
  return null
}
