/** What a bar of the chart holds, in words. */
import { formatDigits } from '../../model/formatCount.ts'
import type { Family } from '../../data/schema.ts'
import type { Bar, VagueBeginning } from '../../model/bars.ts'
import { sayQuestion } from '../../model/sayQuestion.ts'
import type { Choices } from '../../model/view.ts'
import type { Mode } from '../../time/answer.ts'
import type { Interval } from '../../time/interval.ts'
import { saySpan } from '../../time/sayWindow.ts'

/** What the rest of a bar's view was already when its days began. */
const ALREADY: Readonly<Record<Mode, string>> = {
  during: 'in force or open already',
  within: 'begun before',
  by: 'begun before',
}

/**
 * "In force at any time in April 2025: 50 certain, 21 possible. 25 happened or began then: Contact 4, Taking part 21; 46 in force or
 * open already." The first numbers are those of the view that a click shows, the others add up to what it draws.
 */
export function formatBar(
  { window, counts, began, vague, inForce }: Bar,
  families: readonly Family[],
  { mode, showPossible }: Pick<Choices, 'mode' | 'showPossible'>,
  extent: Interval,
): string {
  const { certain, possible } = counts
  const hidden = possible > 0 && !showPossible ? ' (not drawn)' : ''
  const sum = `${sayQuestion(mode, window, extent)}: ${formatDigits(certain)} certain, ${formatDigits(possible)} possible${hidden}.`
  const parts = families.flatMap((family) => {
    const { certain: sure = 0, possible: maybe = 0 } = began.get(family.id) ?? {}
    return sure + maybe > 0 ? [{ label: family.label, count: sure + maybe }] : []
  })
  const all = parts.reduce((total, { count }) => total + count, 0)
  const named = parts.map(({ label, count }) => `${label} ${formatDigits(count)}`).join(', ')
  const rest = [
    ...(all > 0 ? [`${formatDigits(all)} happened or began then: ${named}`] : []),
    ...(vague > 0 ? [`${formatDigits(vague)} may have, on a day not told so closely`] : []),
    ...(inForce > 0 ? [`${formatDigits(inForce)} ${ALREADY[mode]}`] : []),
  ]
  return rest.length > 0 ? `${sum} ${rest.join('; ')}.` : sum
}

/** "2025: 9 happened or began on a day that no text tells more closely; most of them: Agreements." */
export function formatVague({ span, count }: VagueBeginning, family: Family): string {
  const when = saySpan(span)
  return `${when}: ${formatDigits(count)} happened or began on a day that no text tells more closely; most of them: ${family.label}.`
}
