/** Why nothing is drawn, and what brings something back: the cause is found by taking it away, never guessed. */
import { formatCount } from './formatCount.ts'
import { daysAsked, isWhole } from '../time/answer.ts'
import { sayDay } from '../time/sayDate.ts'
import { gapsIn, sayGaps } from './coverage.ts'
import { filtersOf, onlyOf } from './filters.ts'
import { type Network, found } from './network.ts'
import { sayWhenAsked } from './sayQuestion.ts'
import { nameWithin } from './sentence.ts'
import { type Choices, type View, viewOf } from './view.ts'

export interface Emptiness {
  /** One or two sentences. */
  readonly text: string
  /** What would draw something, and what the button says that does it; absent where nothing would. */
  readonly remedy?: { readonly label: string; readonly change: Partial<Choices> }
}

const many = (count: number) => formatCount(count, 'relationship')
/** "the one relationship", "all 7 relationships". */
const all = (count: number) => (count === 1 ? 'the one relationship' : `all ${many(count)}`)

/**
 * Null where a relationship is drawn. Causes are tried in the order in which a reader would undo them: filters, focus, hidden
 * answers, "known by", the window; the first whose removal alone draws something is the cause. That no document speaks of the window is
 * said only where the window is it.
 */
export function explainEmpty(view: View, choices: Choices, network: Network): Emptiness | null {
  if (view.edges.size > 0) return null
  if (network.edges.size === 0) return { text: 'This dataset has no relationships yet.' }
  for (const cause of [byFilters, byFocus, byHiding, byKnowledge, byWindow]) {
    const emptiness = cause(view, choices, network)
    if (emptiness) return emptiness
  }
  const { extent } = network
  return {
    text: 'Nothing is drawn: several choices together leave all relationships out.',
    remedy: {
      label: 'Show everything',
      change: { off: new Set(), focus: null, known: null, showPossible: true, undated: 'whole', window: extent },
    },
  }
}

type Cause = (view: View, choices: Choices, network: Network) => Emptiness | null

/** How many relationships a change would draw. */
const drawnWith = (change: Partial<Choices>, choices: Choices, network: Network) =>
  viewOf(network, { ...choices, ...change }).edges.size

const byFilters: Cause = (view, choices, network) => {
  const change = { off: new Set<string>() }
  const left = choices.off.size > 0 ? drawnWith(change, choices, network) : 0
  if (left === 0) return null
  const only = onlyOf(choices.off, network)
  const filters = filtersOf(network)
  const remedy = { label: 'Switch everything on', change }
  if (only && view.faint.size > 0) {
    const label = filters.find(({ id }) => id === only)?.label ?? only
    return {
      text: `Only ${label}: no relationship of this view joins two of them. What they are tied to is drawn faint.`,
      remedy,
    }
  }
  const labels = filters.filter(({ id }) => choices.off.has(id)).map(({ label }) => `“${label}”`)
  return { text: `The filters leave out ${all(left)} of this view. Switched off: ${labels.join(', ')}.`, remedy }
}

const byFocus: Cause = (_view, choices, network) => {
  const change = { focus: null }
  const left = choices.focus ? drawnWith(change, choices, network) : 0
  if (left === 0 || !choices.focus) return null
  const name = nameWithin(found(network.nodes, choices.focus.id))
  return {
    text: `Nothing of this view lies around ${name}; ${many(left)} beyond the focus.`,
    remedy: { label: 'Leave the focus', change },
  }
}

const byHiding: Cause = ({ counts }, choices, network) => {
  const possible = { showPossible: true }
  if (!choices.showPossible && drawnWith(possible, choices, network) > 0)
    return {
      text: `Only possible relationships are in this view, ${counts.possible} of them, and these are switched off.`,
      remedy: { label: 'Show the possible ones', change: possible },
    }
  return null
}

const byKnowledge: Cause = (view, choices, network) => {
  const change = { known: null }
  if (choices.known === null) return null
  // Not those that were known by then and are not drawn for another reason.
  const later = [...viewOf(network, { ...choices, ...change }).edges.keys()].filter((id) => !view.answers.has(id))
  if (later.length === 0) return null
  return {
    text: `By ${sayDay(choices.known)} nothing had been published of ${all(later.length)} that would be drawn here, as far as the documents tell.`,
    remedy: { label: 'Ask for what is known now', change },
  }
}

const byWindow: Cause = ({ counts }, choices, network) => {
  const { extent } = network
  const { window, mode } = choices
  const isAll = isWhole(window, mode, extent)
  const change: Partial<Choices> = isAll ? { undated: 'whole' } : { window: extent }
  if (drawnWith(change, choices, network) === 0) return null
  if (isAll)
    return {
      text: `No relationship is dated; ${counts.undated} undated ones are switched off.`,
      remedy: { label: 'Show the undated ones', change },
    }
  const span = sayWhenAsked(mode, window, extent)
  const going = mode === 'within' ? drawnWith({ mode: 'during' }, choices, network) : 0
  if (going > 0)
    return {
      text: `Nothing happened wholly ${span}; ${many(going)} may have been in force then.`,
      remedy: { label: 'Ask what was in force', change: { mode: 'during' } },
    }
  const gaps = sayGaps(gapsIn(daysAsked(window, mode, extent), network))
  const limit = counts.limit > 0 ? ` ${counts.limit} known only by a limit are in the tray.` : ''
  return {
    text: `No relationship has a date ${span}.${limit}${gaps === null ? '' : ` ${gaps}`}`,
    remedy: { label: 'Show the whole period', change },
  }
}
