/** The tables of the report. */
import type { Way } from '../benchPage.ts'
import type { SubjectMeasured } from '../measure.ts'
import type { Memory } from '../memory.ts'
import { ACTIONS, type Action } from '../reader/steps.ts'
import { median } from '../statistics.ts'
import { TRACES, type Trace } from '../traces.ts'
import { type Verdict, verdictsOf } from './budgets.ts'
import { NONE, formatMega, formatMs, formatRatio, formatSpread, tableOf } from './format.ts'
import { pageOf, stepsOf, wayOf } from './measured.ts'

/** What each action is called. */
const ACTION_NAMES: Readonly<Record<Action, string>> = {
  move: 'thumb: move',
  grow: 'thumb: grow',
  playback: 'playback',
  search: 'key of the search',
  selection: 'selection',
  level: 'level',
  arrangement: 'arrangement',
}

const isTrace = (action: Action): action is Trace => (TRACES as readonly string[]).includes(action)

const mark = ({ isMet }: Verdict) => (isMet === null ? 'not measured' : isMet ? 'met' : '**not met**')

export function budgetTable(all: readonly SubjectMeasured[]): string {
  const rows = verdictsOf(all).map((verdict) => {
    const { what, budget, measured, reason = '' } = verdict
    return [what, mark(verdict), reason, budget, measured]
  })
  return tableOf(
    ['budget', '', 'where it is not met: the floor, and what is above it', 'promised', 'measured'],
    3,
    rows,
  )
}

const formatMemory = (memory: Memory | undefined) =>
  memory ? `${formatMega(memory.heap)} + ${formatMega(memory.buffers)}` : NONE

/** Opening and memory, beside the naive ways. */
export function openingTable(all: readonly SubjectMeasured[]): string {
  const head = [
    'edges',
    'file, MB',
    'first picture',
    'longest task before',
    '… after',
    'new `elements`',
    '`hide()`/`show()`',
  ]
  const rows = all.map((of) => {
    const { subject } = of
    const page = pageOf(of)
    const ours = median(page?.pictures ?? [])
    const longest = (key: 'longestBefore' | 'longestAfter') =>
      page && page.openings.length > 0 ? formatTask(Math.max(...page.openings.map((opening) => opening[key]))) : NONE
    const naive = (way: Way) => {
      const time = median(wayOf(of, way)?.pictures ?? [])
      return Number.isFinite(time) ? `${formatMs(time)}, ${formatRatio(time / ours)}` : NONE
    }
    const file = subject.file
    const size = file ? `${formatMega(file.bytes)}${file.jsonBytes === file.bytes ? '' : ' (gzip)'}` : 'in the page'
    return [
      subject.name,
      size,
      formatSpread(page?.pictures ?? []),
      longest('longestBefore'),
      longest('longestAfter'),
      naive('elements'),
      naive('hide'),
    ]
  })
  return tableOf(head, 1, rows)
}

const formatTask = (ms: number) => (ms === 0 ? '< 50' : formatMs(ms))

export function memoryTable(all: readonly SubjectMeasured[]): string {
  const head = ['edges', 'opened', 'after all the steps', 'drawing alone: ours', 'new `elements`', '`hide()`/`show()`']
  const rows = all.map((of) => {
    const page = pageOf(of)
    const way = (name: Way) => formatMemory(wayOf(of, name)?.memory)
    return [
      of.subject.name,
      formatMemory(page?.opened),
      formatMemory(page?.used),
      way('view'),
      way('elements'),
      way('hide'),
    ]
  })
  return tableOf(head, 1, rows)
}

/** Each action on the whole page beside the naive ways, which have the drawing alone to do. */
export function stepTable(all: readonly SubjectMeasured[]): string {
  const head = ['edges', 'what', 'to the screen', '… and to rest', 'new `elements`', '`hide()`/`show()`']
  const rows = all.flatMap((of) =>
    ACTIONS.map((action) => {
      const steps = stepsOf(of, action) ?? []
      const ours = median(steps.map(({ seen }) => seen))
      const naive = (way: Way) => {
        const times = isTrace(action) ? wayOf(of, way)?.traces[action].steps.map(({ frame }) => frame) : undefined
        return times ? `${formatSpread(times)}, ${formatRatio(median(times) / ours)}` : NONE
      }
      return [
        of.subject.name,
        ACTION_NAMES[action],
        formatSpread(steps.map(({ seen }) => seen)),
        formatSpread(steps.map(({ rests }) => rests)),
        naive('elements'),
        naive('hide'),
      ]
    }),
  )
  return tableOf(head, 2, rows)
}

const WAY_NAMES: readonly (readonly [Way, string])[] = [
  ['ours', 'ours'],
  ['view', 'ours with words'],
  ['elements', 'new `elements`'],
  ['hide', '`hide()`/`show()`'],
]

/** All ways on the drawing alone: three figures, and the ratio to the first way. */
export function wayTable(all: readonly SubjectMeasured[]): string {
  const head = ['edges', 'step', 'measured', ...WAY_NAMES.map(([, name]) => name)]
  const rows = all.flatMap((of) =>
    TRACES.flatMap((trace) => {
      const ways = WAY_NAMES.map(([way]) => wayOf(of, way)?.traces[trace])
      const frames = ways.map((way) => way?.steps.map(({ frame }) => frame) ?? [])
      const busy = ways.map((way) => median(way?.busy ?? []))
      const calls = ways.map((way) => way?.steps.map(({ script }) => script) ?? [])
      if (frames[0]?.length === 0) return []
      const ratio = (times: readonly number[]) => times.map((time) => formatRatio(time / (times[0] ?? Number.NaN)))
      const frameRatios = ratio(frames.map(median))
      const busyRatios = ratio(busy)
      return [
        [of.subject.name, trace, 'to the screen', ...frames.map((f, i) => `${formatSpread(f)}, ${frameRatios[i]}`)],
        ['', '', 'main thread', ...busy.map((b, i) => `${formatMs(b)}, ${busyRatios[i]}`)],
        ['', '', 'call', ...calls.map((call) => formatMs(median(call)))],
      ]
    }),
  )
  return tableOf(head, 3, rows)
}

/** Medians by size: how each grows. */
export function growthTable(all: readonly SubjectMeasured[]): string {
  const measured: readonly (readonly [string, (of: SubjectMeasured) => number])[] = [
    ['first picture', (of) => median(pageOf(of)?.pictures ?? [])],
    ...ACTIONS.map((action) => [ACTION_NAMES[action], (of: SubjectMeasured) => seenOf(of, action)] as const),
    ['new `elements`: move', (of) => naiveOf(of, 'elements')],
    ['`hide()`/`show()`: move', (of) => naiveOf(of, 'hide')],
  ]
  const head = ['median, ms', ...all.map(({ subject }) => subject.name)]
  return tableOf(
    head,
    1,
    measured.map(([name, of]) => [name].concat(all.map((one) => formatMs(of(one))))),
  )
}

/** Median ms of an action until it is seen; NaN where it was not measured. */
export function seenOf(of: SubjectMeasured, action: Action): number {
  return median(stepsOf(of, action)?.map(({ seen }) => seen) ?? [])
}

/** Median ms of a moving window in one of the naive ways; NaN where it was not measured. */
export function naiveOf(of: SubjectMeasured, way: Way): number {
  return median(wayOf(of, way)?.traces.move.steps.map(({ frame }) => frame) ?? [])
}
