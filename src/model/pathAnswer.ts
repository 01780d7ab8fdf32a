/** The answer to "how are these two tied?": the paths of the view, or else where there are some. */
import { type Interval, lengthOf, sameInterval } from '../time/interval.ts'
import { stepBy } from '../time/units.ts'
import { answerCodes } from './answers.ts'
import { firstWhere } from './firstWhere.ts'
import type { Network } from './network.ts'
import { type Paths, pathsOf } from './paths.ts'
import { isReachable } from './reachable.ts'
import { type Choices, type View, admitted, drawnCodes } from './view.ts'
import { type Question, endsOf, terrainFor } from './ways.ts'
import { usableByDate, waysIn } from './waysIn.ts'

/** Other choices under which there is a path. */
export type Elsewhere = Partial<Choices>

export type PathAnswer =
  | { readonly is: 'found'; readonly paths: Paths }
  /** None here, but one under these other choices. */
  | { readonly is: 'elsewhere'; readonly change: Elsewhere }
  /** None in the whole dataset. */
  | { readonly is: 'nowhere' }

/**
 * The paths of a view, which is that of the choices. Where there is none: the first of these that brings one, and of the windows the
 * one that is widened by the fewest whole years.
 *
 * 1. no focus;
 * 2. a wider window;
 * 3. nothing switched off, hidden or held back as not yet known, if need be in a wider window.
 */
export function answerPath(question: Question, view: View, choices: Choices, network: Network): PathAnswer {
  const ways = waysIn(question, view, choices, network)
  if (ways) return { is: 'found', paths: pathsOf(ways, network) }

  const failed: Failed = []
  const unfocused = choices.focus ? { focus: null } : {}
  for (const opened of [{}, { off: new Set<string>(), known: null, showPossible: true, undated: 'always' as const }]) {
    const others = { ...unfocused, ...opened }
    const window = nearestWindow(question, { ...choices, ...others }, network, failed)
    if (!window) continue
    return { is: 'elsewhere', change: sameInterval(window, choices.window) ? others : { ...others, window } }
  }
  return { is: 'nowhere' }
}

/** What the view of these choices, which have no focus, would draw for a date of its own. */
function openIn(choices: Choices, network: Network): Uint8Array {
  const codes = answerCodes(choices, network)
  const isDrawn = drawnCodes(choices, network)
  const isUsable = usableByDate(choices, network)
  const open = new Uint8Array(codes.length)
  for (const place of admitted(network, choices).rows)
    if (isDrawn[codes[place] ?? 0] === true) open[place] = isUsable(place)
  return open
}

/** Is there a path along these, with or without remarks of the curators? */
function hasPath(open: Uint8Array, question: Question, byRemarks: boolean, network: Network): boolean {
  const ends = endsOf(question, network)
  return ends !== null && isReachable(terrainFor(open, question, byRemarks, network), ...ends)
}

/**
 * The window itself where it has a path, else the one with a path that is widened by the fewest whole years, in both
 * directions together; of equals the shortest, then the latest. Null where the whole extent has none. A path of documents is
 * looked for first, one that needs a remark of the curators only where the extent has no other.
 */
function nearestWindow(question: Question, choices: Choices, network: Network, failed: Failed): Interval | null {
  const { extent } = network
  const starts = yearsFrom(choices.window.start, -1, extent.start)
  const ends = yearsFrom(choices.window.end, 1, extent.end)
  for (const byRemarks of [false, true]) {
    // Widened by so many years at either end.
    const has = (before: number, after: number) => {
      const window = { start: starts[before] ?? extent.start, end: ends[after] ?? extent.end }
      const open = openIn({ ...choices, window }, network)
      if (failed.some((one) => (one.byRemarks || !byRemarks) && isPartOf(open, one.open))) return false
      const isFound = hasPath(open, question, byRemarks, network)
      if (!isFound) failed.push({ open, byRemarks })
      return isFound
    }
    // A wider window draws all that a narrower one does: what holds of it holds of all that are wider still.
    const most = ends.length - 1
    if (!has(starts.length - 1, most)) continue
    const first = firstWhere(0, starts.length - 1, (before) => has(before, most))
    const fitting: { readonly window: Interval; readonly years: number }[] = []
    let fewest = Infinity
    for (let before = first; before < starts.length && before <= fewest; before++) {
      const limit = Math.min(most, fewest - before)
      if (before > first && !has(before, limit)) continue
      const after = firstWhere(0, limit, (one) => has(before, one))
      fewest = before + after
      fitting.push({
        window: { start: starts[before] ?? extent.start, end: ends[after] ?? extent.end },
        years: fewest,
      })
    }
    fitting.sort(
      (a, b) => a.years - b.years || lengthOf(a.window) - lengthOf(b.window) || b.window.start - a.window.start,
    )
    return fitting[0]?.window ?? null
  }
  return null
}

/** What was found to have no path, so that no part of it has one. */
type Failed = { readonly open: Uint8Array; readonly byRemarks: boolean }[]

function isPartOf(open: Uint8Array, other: Uint8Array): boolean {
  for (let place = 0; place < open.length; place++) if ((open[place] ?? 0) > (other[place] ?? 0)) return false
  return true
}

/** A bound, and where it comes to lie year by year, up to that of the extent. */
function yearsFrom(bound: number, direction: 1 | -1, limit: number): readonly number[] {
  const bounds = [bound]
  for (let at = bound; (limit - at) * direction > 0;) {
    at = stepBy(at, 'year', direction)
    bounds.push((limit - at) * direction > 0 ? at : limit)
  }
  return bounds
}
