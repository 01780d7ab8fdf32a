/** How what a reader waits for grows with the network. */
import type { SubjectMeasured } from '../measure.ts'
import { median } from '../statistics.ts'
import { formatMs } from './format.ts'
import { pageOf } from './measured.ts'
import { type Series, plotOf } from './plot.ts'
import { naiveOf, seenOf } from './tables.ts'

/** @param all the subjects of which the growth is shown: those of one kind. */
export function growthPlot(all: readonly SubjectMeasured[]): string {
  const series = (name: string, isNaive: boolean, of: (one: SubjectMeasured) => number): Series => ({
    name,
    isNaive,
    points: all.map((one) => [one.subject.edges, of(one)] as const).filter(([, y]) => Number.isFinite(y)),
  })
  const drawn = [
    series('open a file', false, (of) => median(pageOf(of)?.pictures ?? [])),
    series('step of the thumb', false, (of) => seenOf(of, 'move')),
    series('key of the search', false, (of) => seenOf(of, 'search')),
    series('selection', false, (of) => seenOf(of, 'selection')),
    series('step, new elements', true, (of) => naiveOf(of, 'elements')),
    series('step, hide()/show()', true, (of) => naiveOf(of, 'hide')),
  ]
  const told = drawn.flatMap(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last) return []
    const at = ([edges, ms]: readonly [number, number]) => `${formatMs(ms)} ms at ${edges.toLocaleString('en')}`
    return [`${name}: ${at(first)}${last === first ? '' : `, ${at(last)}`}`]
  })
  return plotOf({
    title: 'How it grows with the network',
    description: `Median times by the number of relationships. ${told.join('; ')}.`,
    xName: 'relationships',
    yName: 'milliseconds, median',
    series: drawn,
  })
}
