/** What was measured, where it was. */
import type { Way } from '../benchPage.ts'
import type { WayMeasured } from '../compareWays.ts'
import type { Floors } from '../floors.ts'
import type { PageMeasured, SubjectMeasured } from '../measure.ts'
import { valueOf } from '../outcome.ts'
import type { Action } from '../reader/steps.ts'
import type { StepTime } from '../reader/watch.ts'

export function pageOf({ page }: SubjectMeasured): PageMeasured | undefined {
  return valueOf(page)
}

/** Undefined as well where the action was tried and nothing of it could be timed. */
export function stepsOf(of: SubjectMeasured, action: Action): readonly StepTime[] | undefined {
  const outcome = pageOf(of)?.actions[action]
  const steps = outcome && valueOf(outcome)
  return steps && steps.length > 0 ? steps : undefined
}

export function floorsOf(of: SubjectMeasured): Floors | undefined {
  const page = pageOf(of)
  return page && valueOf(page.floors)
}

export function wayOf({ ways }: SubjectMeasured, way: Way): WayMeasured | undefined {
  return valueOf(ways)?.find((one) => one.way === way)
}

/** Why something is missing, each once: "1,000,000, the naive ways: …". */
export function missingOf(all: readonly SubjectMeasured[]): readonly string[] {
  return all.flatMap(({ subject: { name }, page, ways }) => [
    ...(page.is === 'not' ? [`${name}, the whole page: ${page.why}`] : []),
    ...(page.is === 'measured'
      ? Object.entries(page.value.actions).flatMap(([action, outcome]) => {
          if (outcome.is === 'not') return [`${name}, ${action}: ${outcome.why}`]
          return outcome.value.length === 0 ? [`${name}, ${action}: nothing changed, so nothing was timed.`] : []
        })
      : []),
    ...(page.is === 'measured' && page.value.floors.is === 'not'
      ? [`${name}, the floors: ${page.value.floors.why}`]
      : []),
    ...(ways.is === 'not' ? [`${name}, the drawing alone: ${ways.why}`] : []),
  ])
}
