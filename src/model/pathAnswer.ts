/** The answer to "how are these two tied?": the paths of the view, or else where there are some. */
import { type Interval, lengthOf, sameInterval } from '../time/interval.ts'
import { stepBy } from '../time/units.ts'
import type { Edge } from '../data/schema.ts'
import { answerOfDate } from './answers.ts'
import { type Network, found } from './network.ts'
import { type Paths, type Question, hasPath, pathsAlong } from './paths.ts'
import { type Choices, type View, viewOf } from './view.ts'

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
  const paths = pathsAlong(usable(view, choices, network), question, network)
  if (paths) return { is: 'found', paths }

  const unfocused = choices.focus ? { focus: null } : {}
  for (const opened of [{}, { off: new Set<string>(), known: null, showPossible: true, undated: 'always' as const }]) {
    const others = { ...unfocused, ...opened }
    const window = nearestWindow(question, { ...choices, ...others }, network)
    if (!window) continue
    return { is: 'elsewhere', change: sameInterval(window, choices.window) ? others : { ...others, window } }
  }
  return { is: 'nowhere' }
}

/**
 * What is drawn for a date of its own. A promise that is only still open in the window is no step: what was foreseen before it tied
 * nobody then.
 */
function usable(view: View, choices: Choices, network: Network): readonly Edge[] {
  return [...view.edges.keys()].flatMap((id) => {
    const answer = answerOfDate(network.whens.get(id), choices, network.extent)
    return answer === 'outside' || answer === 'limit' ? [] : [found(network.edges, id)]
  })
}

/**
 * The window itself where it has a path, else the one with a path that is widened by the fewest whole years, in both
 * directions together; of equals the shortest, then the latest. Null where the whole extent has none. A path of documents is
 * looked for first, one that needs a remark of the curators only where the extent has no other.
 */
function nearestWindow(question: Question, choices: Choices, network: Network): Interval | null {
  const { extent } = network
  for (const byRemarks of [false, true]) {
    const has = (window: Interval) => {
      const asked = { ...choices, window }
      return hasPath(usable(viewOf(network, asked), asked, network), question, byRemarks, network)
    }
    if (!has(extent)) continue
    const starts = yearsFrom(choices.window.start, -1, extent.start)
    const ends = yearsFrom(choices.window.end, 1, extent.end)
    const fitting: { readonly window: Interval; readonly years: number }[] = []
    // A wider window draws all that a narrower one does: an earlier start never needs a later end than a later start.
    let after = ends.length - 1
    starts.forEach((start, before) => {
      for (let end = ends[after]; end !== undefined && has({ start, end }); end = ends[after]) {
        fitting.push({ window: { start, end }, years: before + after })
        after -= 1
      }
    })
    fitting.sort(
      (a, b) => a.years - b.years || lengthOf(a.window) - lengthOf(b.window) || b.window.start - a.window.start,
    )
    return fitting[0]?.window ?? null
  }
  return null
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
