/** The focus and the path of a view, as an address has them. Whether the ids are those of nodes is asked by who reads it. */
import type { Focus } from './view.ts'

/** The two nodes that a path is to connect. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/** What is asked of two nodes. */
export interface PathAsked extends Ends {
  /** Only paths on which no step is before the one before it; absent, any. */
  readonly inTime?: true
}

/** What the reader is in the middle of while looking at paths; no link says it. */
export interface PathWork {
  /** The first end, while the second is still to be chosen. */
  readonly from: string | null
  /** Which of the paths is shown, from 0. */
  readonly step: number
}

export const NO_PATH_WORK: PathWork = { from: null, step: 0 }

/** Between an id and what follows it; no id holds it. */
const MARK = '~'
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const STEPS = [1, 2, 3] as const

/** "narendra-modi" for one step, "narendra-modi~2" for two. */
export function formatFocus({ id, steps }: Focus): string {
  return steps === 1 ? id : `${id}${MARK}${steps}`
}

/** Reads what `formatFocus` writes, and "narendra-modi~1"; null for every other text. */
export function parseFocus(text: string): Focus | null {
  const [id = '', reach = '1', ...more] = text.split(MARK)
  const steps = STEPS.find((one) => String(one) === reach)
  return ID.test(id) && steps !== undefined && more.length === 0 ? { id, steps } : null
}

/** After the two ends: the steps have to keep to the order of time. */
const IN_TIME = 'intime'

/** "narendra-modi~guido-crosetto"; in order of time "narendra-modi~guido-crosetto~intime". */
export function formatPath({ from, to, inTime }: PathAsked): string {
  return [from, to, ...(inTime ? [IN_TIME] : [])].join(MARK)
}

/** Reads what `formatPath` writes; null for every other text, and for a path from a node to itself. */
export function parsePath(text: string): PathAsked | null {
  const [from = '', to = '', order, ...more] = text.split(MARK)
  if (!ID.test(from) || !ID.test(to) || from === to || more.length > 0) return null
  if (order === undefined) return { from, to }
  return order === IN_TIME ? { from, to, inTime: true } : null
}
