/** The whole view in the URL's hash. A value at its default is left out; equal views give equal addresses. */
import { versionOf } from '../data/versionOf.ts'
import type { Theme } from '../model/encoding.ts'
import { formatFocus, formatPath, parseFocus, parsePath } from '../model/explore.ts'
import { filtersNamed, filtersOf } from '../model/filters.ts'
import type { Network } from '../model/network.ts'
import { type AppState, LAYOUTS, type Part, STAGES, defaultState } from '../store/appStore.ts'
import { LONGEST_QUERY } from '../store/search.ts'
import { MODES } from '../time/answer.ts'
import { isoOf } from '../time/day.ts'
import { DateError } from '../time/dateError.ts'
import { type Interval, intersection } from '../time/interval.ts'
import { parsePartialDate } from '../time/partialDate.ts'
import { sayDay } from '../time/sayDate.ts'
import { formatWindow, parseWindow } from '../time/window.ts'

/** The keys of the address, in the order in which they are written. */
export const KEYS = [
  't',
  'mode',
  'known',
  'vs',
  'undated',
  'possible',
  'sel',
  'focus',
  'path',
  'off',
  'q',
  'view',
  'layout',
  'theme',
  'embed',
  'panel',
  'time',
  'legend',
  'v',
] as const
export type Key = (typeof KEYS)[number]

/** An address as fields; what is at its default is absent. */
export type Fields = Partial<Record<Key, string>>

/** The part of the state that an address holds. */
export type Addressed = Omit<
  AppState,
  | 'hoveredId'
  | 'raised'
  | 'playing'
  | 'arrived'
  | 'trayOpen'
  | 'structureOpen'
  | 'pathWork'
  | 'walkId'
  | 'sizeBy'
  | 'groups'
  | 'fade'
  | 'notices'
  | 'passageId'
>

export interface Reading {
  readonly state: Addressed
  /** One sentence for each thing in the address that was not understood, up to a few; the rest applies. */
  readonly problems: readonly string[]
}

const THEMES: readonly Theme[] = ['light', 'dark']
const PARTS: readonly Part[] = ['panel', 'time', 'legend']

/** Against this extent every window is written with both its dates. */
const NOWHERE: Interval = { start: Number.NaN, end: Number.NaN }

/** Longest part of an unknown value that is repeated in a message. */
const SHOWN = 60
const short = (value: string) => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)

/** More sentences than this help nobody to mend an address. */
const MOST_PROBLEMS = 5

/** "a, b or c". */
const either = (list: readonly string[]) => `${list.slice(0, -1).join(', ')} or ${list.at(-1) ?? ''}`

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((item) => item === value)
}

export function fieldsOf(state: Addressed, network: Network): Fields {
  const fields: Fields = {}
  const window = formatWindow(state.window, network.extent)
  if (window !== null) fields.t = window
  if (state.mode !== 'during') fields.mode = state.mode
  if (state.known !== null) fields.known = isoOf(state.known)
  if (state.versus === 'before') fields.vs = 'before'
  else if (state.versus !== null) fields.vs = formatWindow(state.versus, NOWHERE) ?? ''
  if (state.undated !== 'whole') fields.undated = state.undated === 'always' ? '1' : '0'
  if (!state.showPossible) fields.possible = '0'
  if (state.selectedId !== null) fields.sel = state.selectedId
  if (state.focus !== null) fields.focus = formatFocus(state.focus)
  if (state.path !== null) fields.path = formatPath(state.path)
  if (state.off.size > 0) fields.off = [...state.off].toSorted().join(',')
  if (state.query !== '') fields.q = state.query
  if (state.stage !== 'network') fields.view = state.stage
  if (state.layout !== 'own') fields.layout = state.layout
  if (state.theme !== null) fields.theme = state.theme
  if (state.embedded) fields.embed = '1'
  for (const part of PARTS) if (state.without.has(part)) fields[part] = '0'
  return fields
}

/** Reads fields; whatever is unknown or malformed is named in `problems` and left at its default. */
export function stateOf(fields: Readonly<Record<string, string | undefined>>, network: Network): Reading {
  const problems: string[] = []
  const state = { ...defaultState(network) }
  const set = <T extends keyof Addressed>(key: T, value: AppState[T]) => Object.assign(state, { [key]: value })
  const choice = <T extends string>(key: Key, list: readonly T[], apply: (value: T) => void) => {
    const value = fields[key]
    if (value === undefined) return
    if (isOneOf(list, value)) apply(value)
    else problems.push(`The address says ${key}=${short(value)}; it can be ${either(list)}. It was left out.`)
  }

  if (fields.t !== undefined) {
    const { extent } = network
    const window = readDates(fields.t, (text) => parseWindow(text, extent))
    // Within the extent, so that equal views have one window and both thumbs are on the track.
    const inside = typeof window === 'string' ? null : intersection(window, extent)
    const why =
      typeof window === 'string'
        ? `: ${window}`
        : `, but the dataset reaches from ${sayDay(extent.start)} to ${sayDay(extent.end - 1)}.`
    if (inside) set('window', inside)
    else problems.push(`The address says t=${short(fields.t)}${why} The whole period is shown instead.`)
  }
  choice('mode', MODES, (mode) => set('mode', mode))
  if (fields.known !== undefined) {
    const span = readDates(fields.known, parsePartialDate)
    if (typeof span === 'string')
      problems.push(`The address says known=${short(fields.known)}: ${span} All that is known now is shown instead.`)
    else set('known', span.end - 1)
  }
  if (fields.vs === 'before') set('versus', 'before')
  else if (fields.vs !== undefined) {
    const span = readDates(fields.vs, (text) => parseWindow(text, network.extent))
    const inside = typeof span === 'string' ? null : intersection(span, network.extent)
    if (inside) set('versus', inside)
    else {
      const why = typeof span === 'string' ? `: ${span}` : ', which lies outside the dataset.'
      problems.push(`The address says vs=${short(fields.vs)}${why} Nothing is compared.`)
    }
  }
  choice('undated', ['0', '1'], (value) => set('undated', value === '1' ? 'always' : 'never'))
  choice('possible', ['0', '1'], (value) => set('showPossible', value === '1'))
  choice('layout', LAYOUTS, (layout) => set('layout', layout))
  choice('view', STAGES, (stage) => set('stage', stage))
  choice('theme', THEMES, (theme) => set('theme', theme))
  choice('embed', ['0', '1'], (value) => set('embedded', value === '1'))
  const without = new Set<Part>()
  for (const part of PARTS) choice(part, ['0', '1'], (value) => value === '0' && without.add(part))
  set('without', without)

  if (fields.sel !== undefined) {
    if (network.nodes.has(fields.sel) || network.edges.has(fields.sel)) set('selectedId', fields.sel)
    else problems.push(`Nothing in this dataset has the id “${short(fields.sel)}”. The selection was left out.`)
  }
  if (fields.focus !== undefined) {
    const focus = parseFocus(fields.focus)
    if (focus && network.nodes.has(focus.id)) set('focus', focus)
    else
      problems.push(
        `The address says focus=${short(fields.focus)}; it wants an entity and 1, 2 or 3 steps. It was left out.`,
      )
  }
  if (fields.path !== undefined) {
    const path = parsePath(fields.path)
    if (path && network.nodes.has(path.from) && network.nodes.has(path.to)) set('path', path)
    else problems.push(`The address says path=${short(fields.path)}; it wants two entities, like a~b. It was left out.`)
  }
  if (fields.q !== undefined) set('query', fields.q.slice(0, LONGEST_QUERY))
  if (fields.v !== undefined && fields.v !== versionOf(network.dataset))
    problems.push(
      'This link was made with another version of the dataset: what it shows may differ from what was meant.',
    )
  if (fields.off !== undefined) {
    const known = new Set<string>(filtersOf(network).map((filter) => filter.id))
    const off = new Set<string>()
    for (const name of fields.off.split(',').filter((part) => part !== '')) {
      const named = filtersNamed(name).filter((id) => known.has(id))
      if (named.length === 0) problems.push(`There is no filter “${short(name)}” in this dataset. It was left out.`)
      for (const id of named) off.add(id)
    }
    set('off', off)
  }
  for (const key of Object.keys(fields))
    if (!isOneOf(KEYS, key)) problems.push(`The address has a part “${short(key)}” that is not known. It was left out.`)
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return { state, problems }
  const rest = `The address has ${more} more ${more === 1 ? 'fault' : 'faults'}.`
  return { state, problems: [...problems.slice(0, MOST_PROBLEMS), rest] }
}

/** The days that a text names, or what is wrong with it. */
function readDates(text: string, parse: (text: string) => Interval): Interval | string {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof DateError)) throw error
    return error.message.replaceAll(text, () => short(text))
  }
}

/** Writes fields as a hash, with its `#`; the empty text for none. Commas, colons and dots stay legible. */
export function hashOf(fields: Fields): string {
  const encode = (value: string) => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')
  const pairs = KEYS.filter((key) => fields[key] !== undefined).map((key) => `${key}=${encode(fields[key] ?? '')}`)
  return pairs.length > 0 ? `#${pairs.join('&')}` : ''
}

/** Reads a hash into fields. Of a key that is there twice the last counts; what cannot be decoded stays as it is. */
export function fieldsFrom(hash: string): Record<string, string> {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  for (const pair of hash.replace(/^#/, '').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const [key, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    fields[decode(key)] = decode(value)
  }
  return fields
}
