import { formatShortDate } from '../../time/formatShortDate.ts'
import { readWhen } from '../readings.ts'
import { optionsOf, ticks } from './barOptions.ts'
import type { BarState, End } from './barState.ts'
import type { OpenedBar } from './openBar.ts'

/** What an open bar would add to the network: a relationship for each pair of ends. */
export interface Pending {
  readonly from: readonly End[]
  readonly to: readonly End[]
  /** As the line says it: “met 22 Mar 2024”, and with a question mark what is open: “met day?”. */
  readonly label: string
}

/** Null as long as the bar does not know both ends. */
export function pendingOf({ state, offers }: OpenedBar): Pending | null {
  const [from, to] = [endsOf(state, 'source'), endsOf(state, 'target')]
  if (from.length === 0 || to.length === 0) return null
  const value = state.active === 'relation' ? optionsOf(state, offers)[state.at]?.value : undefined
  const highlighted = value?.type === 'relation' ? value.offer.label : undefined
  const relation = state.relation.choice?.label ?? highlighted ?? '…'
  return { from, to, label: [relation, sayDate(state)].filter((words) => words !== '').join(' ') }
}

function endsOf(state: BarState, slot: 'source' | 'target'): readonly End[] {
  return state.active === slot && ticks(state) ? state.ticked : state[slot].ends
}

function sayDate({ date: { state, choice } }: BarState): string {
  if (state === 'open') return 'day?'
  const when = choice?.when === undefined ? null : readWhen(choice.when)
  return when ? formatShortDate(when, null) : ''
}
