/** The keys of the address, and how one value of the state is written under one of them. */
import type { Network } from '../model/network.ts'

/** In the order in which they are written. */
export const KEYS = [
  'data',
  'step',
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
  'fade',
  'q',
  'view',
  'layout',
  'level',
  'sides',
  'open',
  'order',
  'size',
  'groups',
  'theme',
  'embed',
  'panel',
  'time',
  'legend',
  'host',
  'v',
] as const
export type Key = (typeof KEYS)[number]

/** What they say concerns the page around the view: the view of a step leaves it as it is. */
export const PAGE_KEYS: ReadonlySet<Key> = new Set(['data', 'theme', 'embed', 'panel', 'time', 'legend', 'host', 'v'])

/** An address as fields; what is at its default is absent. */
export type Fields = Partial<Record<Key, string>>

/** Fields as somebody gave them: any key, any text. */
export type Given = Readonly<Record<string, string | undefined>>

/** How a value of the state lives in the address. */
export interface InAddress<T> {
  readonly lives: 'address'
  readonly keys: readonly Key[]
  /** Nothing where the value is at its default. */
  readonly write: (value: T, network: Network) => Fields
  /** Undefined leaves the default. Whatever is unknown or malformed is told to `fault`, in a sentence. */
  readonly read: (given: Given, network: Network, fault: (text: string) => void) => T | undefined
}

/** Longest part of an unknown value that is repeated in a message, in code points. */
const SHOWN = 60
export function short(value: string): string {
  const points = Array.from(value.slice(0, 2 * SHOWN + 2))
  return points.length > SHOWN ? `${points.slice(0, SHOWN).join('')}…` : value
}

/** "a, b or c". */
const either = (list: readonly string[]) =>
  list.length > 1 ? `${list.slice(0, -1).join(', ')} or ${list.at(-1)}` : (list[0] ?? '')

/** A value under one key, which is only read where it is there. */
export function underKey<T>(
  key: Key,
  write: (value: T, network: Network) => string | null,
  read: (text: string, network: Network, fault: (text: string) => void) => T | undefined,
): InAddress<T> {
  return {
    lives: 'address',
    keys: [key],
    write: (value, network) => {
      const text = write(value, network)
      return text === null ? {} : { [key]: text }
    },
    read: (given, network, fault) => {
      const text = given[key]
      return text === undefined ? undefined : read(text, network, fault)
    },
  }
}

/** One of a few values, each with its word. */
export function coded<T>(key: Key, byDefault: T, words: readonly (readonly [T, string])[]): InAddress<T> {
  return underKey(
    key,
    (value) => (value === byDefault ? null : (words.find(([one]) => one === value)?.[1] ?? null)),
    (text, _, fault) => {
      const known = words.find(([, word]) => word === text)
      if (known) return known[0]
      fault(
        `The address says ${key}=${short(text)}; it can be ${either(words.map(([, word]) => word))}. It was left out.`,
      )
      return undefined
    },
  )
}

/** One of a few words that are themselves the value; the first is the default. */
export function oneOf<T extends string>(key: Key, list: readonly [T, ...T[]]): InAddress<T> {
  return coded(
    key,
    list[0],
    list.map((word) => [word, word] as const),
  )
}

/** "0" and "1". */
export function onOff(key: Key, byDefault: boolean): InAddress<boolean> {
  return coded(key, byDefault, [
    [false, '0'],
    [true, '1'],
  ])
}
