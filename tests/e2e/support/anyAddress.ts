/** Addresses made at random from a seed, the same on every machine: windows of every shape, and all that filters by time. */
import { randomFrom } from './seededRandom.ts'
import { type Asked, EXTENT, RAW } from './slowDefinition.ts'

/** Days about which the dataset has something to say: there the answers differ. */
const TELLING = [...new Set(RAW.edges.flatMap(({ when }) => (when ?? '').match(/\d{4}-\d{2}-\d{2}/g) ?? []))]
const FILTERS = [
  ...RAW.kinds.map(({ id }) => `kind:${id}`),
  ...RAW.families.map(({ id }) => `family:${id}`),
  ...RAW.parties.map(({ id }) => `party:${id}`),
  ...RAW.documents.map(({ id }) => `document:${id}`),
  ...['planned', 'open', 'fulfilled', 'ongoing', 'completed'].map((status) => `status:${status}`),
]

export function addresses(seed: number, count: number): readonly Asked[] {
  const random = randomFrom(seed)
  const below = (bound: number) => Math.floor(random() * bound)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const isoOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
  const anyDay = () =>
    random() < 0.5
      ? isoOf(Date.parse(pick(TELLING)) / 86_400_000 + below(3) - 1)
      : isoOf(EXTENT[0] + below(EXTENT[1] - EXTENT[0] + 1))
  /** A day, the month or the year that it lies in. */
  const anyDate = () => anyDay().slice(0, pick([4, 7, 10]))
  const window = (): string => {
    const [from, to] = [anyDay(), anyDay()].toSorted() as [string, string]
    const digits = pick([4, 7, 10])
    return pick([
      () => anyDate(),
      () => anyDate(),
      () => `..${anyDate()}`,
      () => `${anyDate()}..`,
      () => `${from.slice(0, digits)}..${to.slice(0, digits)}`,
      () => `${from.slice(0, digits)}..${to.slice(0, digits)}`,
    ])()
  }
  return Array.from({ length: count }, (): Asked => {
    const mode = pick([undefined, 'during', 'within', 'by', 'within', 'by'] as const)
    // Now and then one kind or one side alone, as "only" asks for.
    const lone = pick([...RAW.kinds.map(({ id }) => `kind:${id}`), ...RAW.parties.map(({ id }) => `party:${id}`)])
    const [facet = ''] = lone.split(':')
    const off =
      random() < 0.12
        ? FILTERS.filter((id) => id.startsWith(`${facet}:`) && id !== lone)
        : Array.from({ length: pick([0, 0, 0, 1, 2, 3]) }, () => pick(FILTERS))
    return {
      ...(random() < 0.92 ? { t: window() } : {}),
      ...(mode === undefined ? {} : { mode }),
      ...(random() < 0.3 ? { known: anyDate() } : {}),
      ...(random() < 0.3 ? { vs: random() < 0.5 ? 'before' : window() } : {}),
      ...(random() < 0.4 ? { undated: pick(['0', '1'] as const) } : {}),
      ...(random() < 0.25 ? { possible: '0' as const } : {}),
      ...(off.length > 0 ? { off: [...new Set(off)].join(',') } : {}),
    }
  })
}

export function hashOf(asked: Asked): string {
  return `#${Object.entries(asked)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join('&')}`
}
