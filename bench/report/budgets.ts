/** What the page has promised to stay within, on two cores and without a graphics card, and whether it does. */
import type { Way } from '../benchPage.ts'
import type { Trace } from '../traces.ts'
import type { SubjectMeasured } from '../measure.ts'
import { sumOf } from '../memory.ts'
import { valueOf } from '../outcome.ts'
import type { Action } from '../reader/steps.ts'
import { median, percentile95 } from '../statistics.ts'
import { formatMs, formatRatio } from './format.ts'
import { floorsOf, pageOf, stepsOf, wayOf } from './measured.ts'
import { reasonOfMemory, reasonOfOpening, reasonOfPage, reasonOfRatio, reasonOfStep, reasonOfTask } from './reasons.ts'

export interface Verdict {
  readonly what: string
  readonly budget: string
  readonly measured: string
  /** Null where nothing was measured. */
  readonly isMet: boolean | null
  /** Where it is not met, why not, and the physical floor of the same run. */
  readonly reason?: string
}

/** Name of a subject, and ms that the median and the 95th percentile of a step may take. */
const STEPS: readonly (readonly [subject: string, median: number, p95: number])[] = [
  ['bundled', 34, 50],
  ['5,000', 36, 55],
  ['90,000', 45, 80],
  ['1,000,000', Number.POSITIVE_INFINITY, 120],
]
const OF_THUMBS: readonly Action[] = ['move', 'grow', 'playback']
const TRACES_COMPARED: readonly Trace[] = ['move', 'grow']

/** At 90,000: how many times faster than each naive way. */
const FASTER = [
  ['elements', 8, 'new `elements`'],
  ['hide', 40, '`hide()`/`show()`'],
] as const

const FIRST_PICTURE_MS = 800
/** Of some 50 MB: the file of 90,000. */
const OPENING_MS = 3_000
const RETAINED_MB = 120
const TASK_MS = 200
const MILLION_MS = 20_000

/**
 * @param most with the unit of what was measured
 * @param reason said where it is more
 */
function atMost(
  what: string,
  [most, unit]: readonly [number, string],
  measured: number | undefined,
  reason: string,
): Verdict {
  const known = measured !== undefined && Number.isFinite(measured)
  const isMet = known ? measured <= most : null
  return {
    what,
    budget: `≤ ${most.toLocaleString('en')} ${unit}`,
    measured: known ? `${formatMs(measured)} ${unit}` : '—',
    isMet,
    ...(isMet === false ? { reason } : {}),
  }
}

/** Each budget with what was measured, for the sizes that were. */
export function verdictsOf(all: readonly SubjectMeasured[]): readonly Verdict[] {
  const named = (name: string) => all.find(({ subject }) => subject.name === name)
  const [bundled, ninety, million] = [named('bundled'), named('90,000'), named('1,000,000')]
  return [
    ...(bundled
      ? [
          atMost(
            'bundled: first picture from the navigation',
            [FIRST_PICTURE_MS, 'ms'],
            pictureOf(bundled),
            reasonOfPage(floorsOf(bundled)),
          ),
        ]
      : []),
    ...STEPS.flatMap(([name, most, p95]) => {
      const of = named(name)
      return of ? OF_THUMBS.flatMap((action) => stepVerdicts(of, action, most, p95)) : []
    }),
    ...(ninety
      ? [...TRACES_COMPARED.flatMap((trace) => fasterVerdicts(ninety, trace)), ...openingVerdicts(ninety)]
      : []),
    ...(million ? millionVerdicts(million) : []),
  ]
}

function pictureOf(of: SubjectMeasured): number | undefined {
  const page = pageOf(of)
  return page && median(page.pictures)
}

function stepVerdicts(of: SubjectMeasured, action: Action, most: number, p95: number): readonly Verdict[] {
  const times = stepsOf(of, action)?.map(({ seen }) => seen)
  const what = `${of.subject.name}: a step, ${action}`
  const reason = reasonOfStep(floorsOf(of))
  return [
    ...(Number.isFinite(most) ? [atMost(`${what}, median`, [most, 'ms'], times && median(times), reason)] : []),
    atMost(`${what}, 95th percentile`, [p95, 'ms'], times && percentile95(times), reason),
  ]
}

function fasterVerdicts(of: SubjectMeasured, trace: Trace): readonly Verdict[] {
  const ours = median(stepsOf(of, trace)?.map(({ seen }) => seen) ?? [])
  return FASTER.map(([way, least, words]): Verdict => {
    const frames = (name: Way) => median(wayOf(of, name)?.traces[trace].steps.map(({ frame }) => frame) ?? [])
    const naive = frames(way)
    const ratio = naive / ours
    const isMet = Number.isFinite(ratio) ? ratio >= least : null
    const verdict = {
      what: `${of.subject.name}: a step, ${trace}, against ${words}`,
      budget: `≥ ${least} × as fast`,
      measured: formatRatio(ratio),
      isMet,
    }
    if (isMet !== false) return verdict
    return Object.assign(verdict, { reason: reasonOfRatio(floorsOf(of), naive, frames('ours')) })
  })
}

function openingVerdicts(of: SubjectMeasured): readonly Verdict[] {
  const page = pageOf(of)
  const floors = floorsOf(of)
  const mega = Math.round((of.subject.file?.bytes ?? 0) / 1e6)
  const name = `${of.subject.name} (${mega} MB)`
  return [
    atMost(
      `${name}: to the first picture, with every check`,
      [OPENING_MS, 'ms'],
      pictureOf(of),
      reasonOfOpening(floors),
    ),
    atMost(`${name}: retained`, [RETAINED_MB, 'MB'], page && sumOf(page.opened) / 1e6, reasonOfMemory(floors)),
    taskVerdict(name, page && longestAfter(page.openings), reasonOfTask(floors)),
  ]
}

function taskVerdict(name: string, longest: number | undefined, reason: string): Verdict {
  const verdict = atMost(`${name}: longest task after the picture stands`, [TASK_MS, 'ms'], longest, reason)
  // Browsers tell of no shorter ones.
  return longest === 0 ? { ...verdict, measured: '< 50 ms' } : verdict
}

function longestAfter(openings: readonly { readonly longestAfter: number }[]): number {
  return Math.max(...openings.map((opening) => opening.longestAfter))
}

function millionVerdicts(of: SubjectMeasured): readonly Verdict[] {
  const opening = valueOf(of.page)?.openings[0]
  const what = `${of.subject.name}: to the first picture`
  const picture = atMost(what, [MILLION_MS, 'ms'], pictureOf(of), reasonOfOpening(floorsOf(of)))
  // It is promised to open at all.
  if (of.page.is === 'not') return [{ ...picture, measured: of.page.why, isMet: false }]
  return [
    picture,
    {
      what: `${of.subject.name}: tells how far it is`,
      budget: 'with progress',
      measured: opening
        ? `${opening.told} times, never silent for more than ${formatMs(opening.longestSilence)} ms`
        : '—',
      isMet: opening ? opening.told > 1 : null,
    },
  ]
}
