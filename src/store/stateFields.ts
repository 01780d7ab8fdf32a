/** Where each field of the state lives: the one table that the address, Back, a reload and a host's `setView` go by. */
import type { Theme } from '../drawing/encoding.ts'
import { formatFocus, formatPath, parseFocus, parsePath } from '../model/explore.ts'
import { filtersNamed, filtersOf } from '../model/filters.ts'
import type { Network } from '../model/network.ts'
import { MODES } from '../time/answer.ts'
import { isoOf } from '../time/day.ts'
import { DateError } from '../time/dateError.ts'
import { type Day, type Interval, intersection } from '../time/interval.ts'
import { parsePartialDate } from '../time/partialDate.ts'
import { sayDay } from '../time/sayDate.ts'
import { formatWindow, isCutBy, parseWindow } from '../time/window.ts'
import { type InAddress, coded, onOff, oneOf, short, underKey } from './addressKeys.ts'
import { LEVELS, type Level, ORDERS } from '../layout/asked.ts'
import { pairId, parsePair } from '../model/pair.ts'
import { type AppState, type Part, SIZES, STAGES } from './appStore.ts'
import { LAYOUTS } from '../layout/layoutNames.ts'
import { parseOrigin } from './hostOrigins.ts'
import { formatStep, parseStep } from './stepKey.ts'
import { LONGEST_QUERY, cutQuery } from './search.ts'

/** Kept while the page is open, whatever address is opened; a reload forgets it. */
const SESSION = { lives: 'session' } as const
/** Of the moment alone: another address begins without it. */
const NOWHERE = { lives: 'nowhere' } as const

type Place<T> = InAddress<T> | typeof SESSION | typeof NOWHERE

const PARTS: readonly Part[] = ['panel', 'time', 'legend']

/** Against this extent every window is written with both its dates. */
const WITHOUT_EXTENT: Interval = { start: Number.NaN, end: Number.NaN }

const reach = ({ extent }: Network) => `the dataset reaches from ${sayDay(extent.start)} to ${sayDay(extent.end - 1)}`

const window: InAddress<Interval> = underKey(
  't',
  (value, network) => formatWindow(value, network.extent),
  (text, network, fault) => {
    const { extent } = network
    const span = readDates(text, (dates) => parseWindow(dates, extent))
    // Within the extent, so that equal views have one window and both thumbs are on the track.
    const inside = typeof span === 'string' ? null : intersection(span, extent)
    if (inside) {
      if (isCutBy(text, extent)) fault(`The address says t=${short(text)}, but ${reach(network)}. It was cut to that.`)
      return inside
    }
    const why = typeof span === 'string' ? `: ${span}` : `, but ${reach(network)}.`
    fault(`The address says t=${short(text)}${why} The whole period is shown instead.`)
    return undefined
  },
)

const known: InAddress<Day | null> = underKey(
  'known',
  (value) => (value === null ? null : isoOf(value)),
  (text, _, fault) => {
    const span = readDates(text, parsePartialDate)
    if (typeof span !== 'string') return span.end - 1
    fault(`The address says known=${short(text)}: ${span} All that is known now is shown instead.`)
    return undefined
  },
)

const versus: InAddress<AppState['versus']> = underKey(
  'vs',
  (value) => (value === null || value === 'before' ? value : formatWindow(value, WITHOUT_EXTENT)),
  (text, network, fault) => {
    if (text === 'before') return 'before'
    const span = readDates(text, (dates) => parseWindow(dates, network.extent))
    const inside = typeof span === 'string' ? null : intersection(span, network.extent)
    if (inside) {
      if (isCutBy(text, network.extent))
        fault(`The address says vs=${short(text)}, but ${reach(network)}. It was cut to that.`)
      return inside
    }
    const why = typeof span === 'string' ? `: ${span}` : ', which lies outside the dataset.'
    fault(`The address says vs=${short(text)}${why} Nothing is compared.`)
    return undefined
  },
)

const step: InAddress<AppState['step']> = underKey(
  'step',
  (number) => (number === null ? null : formatStep({ number, changed: false })),
  (text, { dataset }, fault) => {
    const count = dataset.steps?.length ?? 0
    const asked = parseStep(text, count)
    if (asked) return asked.number
    if (count === 0) fault(`The address says step=${short(text)}; this dataset tells no story. It was left out.`)
    else if (count === 1) fault(`The address says step=${short(text)}; it can be 1. It was left out.`)
    else fault(`The address says step=${short(text)}; it can be 1 to ${count}. It was left out.`)
    return undefined
  },
)

const selectedId: InAddress<string | null> = underKey(
  'sel',
  (id) => id,
  (id, network, fault) => {
    if (network.nodes.has(id) || network.edges.has(id)) return id
    const pair = parsePair(id, network)
    if (pair) return pairId(...pair)
    fault(`Nothing in this dataset has the id “${short(id)}”. The selection was left out.`)
    return undefined
  },
)

const focus: InAddress<AppState['focus']> = underKey(
  'focus',
  (value) => value && formatFocus(value),
  (text, network, fault) => {
    const asked = parseFocus(text)
    if (asked && network.nodes.has(asked.id)) return asked
    if (asked) fault(`Nobody and nothing in this dataset has the id “${short(asked.id)}”. The focus was left out.`)
    else fault(`The address says focus=${short(text)}; it wants an entity and 1, 2 or 3 steps. It was left out.`)
    return undefined
  },
)

const path: InAddress<AppState['path']> = underKey(
  'path',
  (value) => value && formatPath(value),
  (text, network, fault) => {
    const asked = parsePath(text)
    const unknown = asked && [asked.from, asked.to].find((id) => !network.nodes.has(id))
    if (asked && unknown === undefined) return asked
    if (unknown) fault(`Nobody and nothing in this dataset has the id “${short(unknown)}”. The path was left out.`)
    else fault(`The address says path=${short(text)}; it wants two entities, like a~b or a~b~intime. It was left out.`)
    return undefined
  },
)

const off: InAddress<ReadonlySet<string>> = underKey(
  'off',
  (ids) => (ids.size > 0 ? [...ids].toSorted().join(',') : null),
  (text, network, fault) => {
    const offered = new Set<string>(filtersOf(network).map(({ id }) => id))
    const asked = new Set<string>()
    for (const name of text.split(',').filter((part) => part !== '')) {
      const named = filtersNamed(name).filter((id) => offered.has(id))
      if (named.length === 0) fault(`There is no filter “${short(name)}” in this dataset. It was left out.`)
      for (const id of named) asked.add(id)
    }
    return asked
  },
)

const sides: InAddress<AppState['sides']> = underKey(
  'sides',
  (value) => value && value.join('~'),
  (text, network, fault) => {
    const [left = '', right = '', ...more] = text.split('~')
    const { parties } = network
    if (more.length === 0 && left !== right && parties.has(left) && parties.has(right)) return [left, right]
    fault(`The address says sides=${short(text)}; it wants two parties of this dataset, like a~b. It was left out.`)
    return undefined
  },
)

const unfolded: InAddress<ReadonlySet<string>> = underKey(
  'open',
  (ids) => (ids.size > 0 ? [...ids].toSorted().join(',') : null),
  (text, network, fault) => {
    const ids = text.split(',').filter((part) => part !== '')
    for (const id of ids.filter((one) => !network.nodes.has(one)))
      fault(`Nobody and nothing in this dataset has the id “${short(id)}”. It was not unfolded.`)
    return new Set(ids.filter((id) => network.nodes.has(id)))
  },
)

const query: InAddress<string> = underKey(
  'q',
  (text) => (text === '' ? null : text),
  (text, _, fault) => {
    const cut = cutQuery(text)
    if (cut.length < text.length)
      fault(`The search in the address has more than ${LONGEST_QUERY} characters. The rest was cut off.`)
    return cut
  },
)

const without: InAddress<ReadonlySet<Part>> = {
  lives: 'address',
  keys: PARTS,
  write: (parts) => Object.fromEntries(PARTS.filter((part) => parts.has(part)).map((part) => [part, '0'])),
  read: (given, network, fault) =>
    new Set(PARTS.filter((part) => onOff(part, true).read(given, network, fault) === false)),
}

const hosts: InAddress<readonly string[]> = underKey(
  'host',
  (origins) => (origins.length > 0 ? origins.join(',') : null),
  (text, _, fault) => {
    const asked = text.split(',').filter((part) => part !== '')
    for (const part of asked.filter((one) => parseOrigin(one) === null))
      fault(`The address says host=${short(part)}; it wants origins, like https://example.org. It was left out.`)
    return [...new Set(asked.map(parseOrigin).filter((origin) => origin !== null))].toSorted()
  },
)

/** Every field: a new one does not compile until it is said here where it lives. */
export const STATE_FIELDS = {
  data: underKey(
    'data',
    (name) => name,
    (name) => name,
  ),
  step,
  window,
  mode: oneOf('mode', MODES),
  known,
  versus,
  undated: coded<AppState['undated']>('undated', 'whole', [
    ['never', '0'],
    ['always', '1'],
  ]),
  showPossible: onOff('possible', true),
  selectedId,
  focus,
  path,
  off,
  fade: onOff('fade', false),
  query,
  stage: oneOf('view', STAGES),
  layout: oneOf('layout', LAYOUTS),
  level: coded<Level>(
    'level',
    1,
    LEVELS.map((level) => [level, String(level)] as const),
  ),
  sides,
  unfolded,
  order: oneOf('order', ORDERS),
  sizeBy: oneOf('size', SIZES),
  groups: onOff('groups', false),
  theme: coded<Theme | null>('theme', null, [
    ['light', 'light'],
    ['dark', 'dark'],
  ]),
  embedded: onOff('embed', false),
  without,
  hosts,
  presenting: SESSION,
  panel: SESSION,
  pathWork: SESSION,
  walkId: SESSION,
  hoveredId: NOWHERE,
  raised: NOWHERE,
  playing: NOWHERE,
  arrived: NOWHERE,
  passageId: NOWHERE,
  notices: NOWHERE,
} satisfies { readonly [F in keyof AppState]: Place<AppState[F]> }

type Table = typeof STATE_FIELDS
/** The part of the state that an address holds. */
export type Addressed = {
  readonly [F in keyof AppState as Table[F]['lives'] extends 'address' ? F : never]: AppState[F]
}

/** The fields that live in a place, in the table's order. */
export function fieldsLiving(lives: Place<unknown>['lives']): readonly (keyof AppState)[] {
  const fields = Object.keys(STATE_FIELDS) as (keyof AppState)[]
  return fields.filter((field) => STATE_FIELDS[field].lives === lives)
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
