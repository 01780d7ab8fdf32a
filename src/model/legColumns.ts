/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a leg, or the number of a node or a date */
/** Who is joined to whom by which relationships, in compressed rows of numbers: ways are looked for along these. */
import type { When } from '../time/when.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import { Growing } from './growing.ts'
import type { Network } from './network.ts'

/** A leg is a step from a node to another; it has a number. */
export interface LegColumns {
  /** By number of a node, its first leg; its last one stands before the first of the next node. By rising number of the other node. */
  readonly from: Int32Array
  /** By leg, the node that it leads to. */
  readonly to: Int32Array
  /** By leg, from where on the places of its relationships stand in `places`, in rising order. */
  readonly first: Int32Array
  readonly places: Int32Array
}

/**
 * Days on which a step can be taken, both inclusive, of each distinct date; ±Infinity where nothing bounds them. One who is there by
 * `last` can take it, and has taken it on `first` at the earliest. Where a step has to hold under every reading of its date, `last` may lie
 * before `first`: "some day of October" is sure to be still to come only for who is there by the first of the month, and sure to be over on
 * its last.
 */
export interface DayColumns {
  /** By number of a date, where its stretches of days begin; they end where those of the next one do. */
  readonly from: Int32Array
  readonly first: Float64Array
  readonly last: Float64Array
}

const legs = new WeakMap<Network, LegColumns>()

/** Worked out once for a network, when a way is first asked for. */
export function legColumnsOf(network: Network): LegColumns {
  const before = legs.get(network)
  if (before) return before
  const own = legsIn(network)
  legs.set(network, own)
  return own
}

/** A relationship joins its ends, and where it is an event, that too; a loop is no leg. */
function legsIn(network: Network): LegColumns {
  const { size, nodeIds, source, target, event } = columnsOf(network)
  // Three nodes are joined two by two, each to the other.
  const [starts, ends, joining] = [new Int32Array(size * 6), new Int32Array(size * 6), new Int32Array(size * 6)]
  let count = 0
  const join = (a: number, b: number, place: number) => {
    if (a === b) return
    starts[count] = ends[count + 1] = a
    ends[count] = starts[count + 1] = b
    joining[count] = joining[count + 1] = place
    count += 2
  }
  for (let place = 0; place < size; place++) {
    join(source[place]!, target[place]!, place)
    if (event[place] === NONE) continue
    join(source[place]!, event[place]!, place)
    if (target[place] !== source[place]) join(target[place]!, event[place]!, place)
  }
  const nodes = nodeIds.length
  const order = orderBy(
    starts,
    nodes,
    orderBy(
      ends,
      nodes,
      Int32Array.from({ length: count }, (_, i) => i),
    ),
  )
  const from = new Int32Array(nodes + 1)
  const [to, first] = [new Growing(), new Growing()]
  const places = new Int32Array(count)
  let [start, end] = [NONE, NONE]
  for (let at = 0; at < count; at++) {
    const i = order[at]!
    places[at] = joining[i]!
    if (starts[i] === start && ends[i] === end) continue
    start = starts[i]!
    end = ends[i]!
    from[start + 1]! += 1
    to.push(end)
    first.push(at)
  }
  for (let node = 0; node < nodes; node++) from[node + 1]! += from[node]!
  first.push(count)
  return { from, to: to.all(), first: first.all(), places }
}

/** Indices, ordered by the keys that they have; those of one key stay in their order. */
function orderBy(keys: Int32Array, count: number, indices: Int32Array): Int32Array {
  const next = new Int32Array(count + 1)
  for (const i of indices) next[keys[i]! + 1]! += 1
  for (let key = 0; key < count; key++) next[key + 1]! += next[key]!
  const ordered = new Int32Array(indices.length)
  for (const i of indices) {
    const key = keys[i]!
    ordered[next[key]!] = i
    next[key]! += 1
  }
  return ordered
}

interface Days {
  readonly possible: DayColumns
  readonly sure: DayColumns
}
const days = new WeakMap<Network, Days>()

/** The days on which some reading of a date has it hold; and those that are sure whichever way it is read, if there are any. */
export function dayColumnsOf(network: Network): Days {
  const before = days.get(network)
  if (before) return before
  const { dates } = columnsOf(network)
  const own = {
    possible: dayColumns(dates, ({ readings }) =>
      readings.map(({ start, end }) => ({ first: start.earliest, last: end.latest - 1 })),
    ),
    sure: dayColumns(dates, ({ readings, qualified }) => {
      const last = Math.min(...readings.map(({ end }) => end.earliest)) - 1
      return qualified ? [] : [{ first: Math.max(...readings.map(({ start }) => start.latest)), last }]
    }),
  }
  days.set(network, own)
  return own
}

interface Stretch {
  readonly first: number
  readonly last: number
}

function dayColumns(dates: readonly When[], daysOf: (when: When) => readonly Stretch[]): DayColumns {
  const stretches = dates.map(daysOf)
  const from = new Int32Array(dates.length + 1)
  for (const [number, own] of stretches.entries()) from[number + 1] = from[number]! + own.length
  const all = stretches.flat()
  return {
    from,
    first: Float64Array.from(all, (one) => one.first),
    last: Float64Array.from(all, (one) => one.last),
  }
}
