/** The whole view in the URL's hash. A value at its default is left out; equal views give equal addresses. */
import { wellFormed } from '../data/codePoints.ts'
import { versionOf } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import { type Fields, type Given, KEYS, short } from './addressKeys.ts'
import { type AppState, defaultState } from './appStore.ts'
import { readFields, writeFields } from './fieldTable.ts'
import { type Addressed, fieldsLiving } from './stateFields.ts'
import { foldStep, unfoldStep } from './stepFields.ts'

export interface Reading {
  readonly state: Addressed
  /** One sentence for each thing in the address that was not understood, up to a few; the rest applies. */
  readonly problems: readonly string[]
  /** The version of the dataset that a link was made with, where this is another one. */
  readonly otherVersion: string | null
}

/** A hash taken apart. */
export interface Hash {
  readonly fields: Readonly<Record<string, string>>
  /** Keys that are there several times with different values: of each the last counts. */
  readonly repeated: readonly string[]
}

/** More sentences than this help nobody to mend an address. */
const MOST_PROBLEMS = 5

/** A state as fields; at a step of a story that has its own view, the step says it. */
export function fieldsOf(state: Addressed, network: Network): Fields {
  return foldStep(writeFields(state, network), network)
}

/** Reads fields; whatever is unknown, cut or malformed is named in `problems`, and what could not be read is at its default. */
export function stateOf(fields: Given, network: Network, repeated: readonly string[] = []): Reading {
  const problems: string[] = []
  const fault = (text: string) => void problems.push(text)
  const state = readFields(unfoldStep(fields, network), network, fault)

  const keys: readonly string[] = KEYS
  for (const key of repeated)
    if (keys.includes(key)) fault(`The address says ${key} more than once. The last one counts.`)
  for (const key of Object.keys(fields))
    if (!keys.includes(key)) fault(`The address has a part “${short(key)}” that is not known. It was left out.`)
  const otherVersion = fields.v === undefined || fields.v === versionOf(network.dataset) ? null : fields.v
  const more = problems.length - MOST_PROBLEMS
  if (more <= 0) return { state, problems, otherVersion }
  const rest = `The address has ${more} more ${more === 1 ? 'fault' : 'faults'}.`
  return { state, problems: [...problems.slice(0, MOST_PROBLEMS), rest], otherVersion }
}

/**
 * The state of a page that goes from one address to another: what the address says, the session as it was, and nothing of the
 * moment. What was done for a selection or a path ends with it.
 */
export function openedAt(addressed: Addressed, now: AppState, network: Network): AppState {
  const session = Object.fromEntries(fieldsLiving('session').map((field) => [field, now[field]]))
  const opened: AppState = { ...defaultState(network), ...session, ...keptWhereSame(addressed, now) }
  const isSame =
    writeFields(opened, network).path === writeFields(now, network).path && opened.selectedId === now.selectedId
  const isAsked = opened.selectedId !== null || opened.path !== null
  return {
    ...opened,
    pathWork: isSame ? now.pathWork : defaultState(network).pathWork,
    panel: isAsked && opened.panel !== 'structure' ? 'window' : opened.panel,
  }
}

/**
 * What an address says, with the present values where they are the same: a set that was read anew would make all that is derived from
 * it be derived again, the figure too.
 */
function keptWhereSame(addressed: Addressed, now: AppState): Addressed {
  const keep = (field: keyof AppState, value: unknown) => (isSame(value, now[field]) ? now[field] : value)
  return Object.fromEntries(
    Object.entries(addressed).map(([field, value]) => [field, keep(field as keyof AppState, value)]),
  ) as unknown as Addressed
}

/** Are two values of the state the same, member by member? */
function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((member) => b.has(member))
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b)
  const [own, other] = [Object.entries(a), Object.entries(b)]
  return own.length === other.length && own.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]))
}

/** Writes fields as a hash, with its `#`; the empty text for none. Commas, colons, slashes and dots stay legible. */
export function hashOf(fields: Fields): string {
  const legible: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%2F': '/' }
  const encode = (value: string) =>
    encodeURIComponent(wellFormed(value)).replace(/%2C|%3A|%2F/g, (code) => legible[code] ?? code)
  const pairs = KEYS.filter((key) => fields[key] !== undefined).map((key) => `${key}=${encode(fields[key] ?? '')}`)
  return pairs.length > 0 ? `#${pairs.join('&')}` : ''
}

/** Takes a hash apart. What cannot be decoded stays as it is. */
export function parseHash(hash: string): Hash {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  const fields = Object.create(null) as Record<string, string>
  const repeated = new Set<string>()
  for (const pair of hash.replace(/^#/, '').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const [key, value] = (at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]).map(decode) as [string, string]
    if (fields[key] !== undefined && fields[key] !== value) repeated.add(key)
    fields[key] = value
  }
  return { fields, repeated: [...repeated] }
}

/** The dataset that a hash names; null for the page's own. */
export function dataIn(hash: string): string | null {
  return parseHash(hash).fields['data'] ?? null
}

/** Where a link to a node or an edge leads: the present view with that selected, so that it opens as well in a new tab. */
export function hrefOf(state: AppState, selectedId: string, network: Network): string {
  return hashOf({ ...fieldsOf(state, network), sel: selectedId })
}
