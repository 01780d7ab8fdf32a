import { answersOfDates, codeOf } from './answers.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import type { Choices, View } from './view.ts'
import { type Question, type Ways, waysAmong } from './ways.ts'

interface Asked {
  readonly question: Question
  readonly ways: Ways | null
}
const remembered = new WeakMap<View, Asked>()

/** The ways of a view alone, which is that of the choices. Several parts of the page ask the same of one view. */
export function waysIn(question: Question, view: View, choices: Choices, network: Network): Ways | null {
  const before = remembered.get(view)
  if (before && isSame(before.question, question)) return before.ways
  const open = new Uint8Array(columnsOf(network).size)
  const isUsable = usableByDate(choices, network)
  for (const place of view.edges.rows) open[place] = isUsable(place)
  const ways = waysAmong(open, question, network)
  remembered.set(view, { question, ways })
  return ways
}

const isSame = (a: Question, b: Question) => a.from === b.from && a.to === b.to && a.inTime === b.inTime

/**
 * Of what is drawn, 1 for what is drawn for a date of its own. A promise that is only still open in the window is no step: what was
 * foreseen before it tied nobody then.
 */
export function usableByDate(choices: Choices, network: Network): (place: number) => number {
  const { date } = columnsOf(network)
  const no = new Set([codeOf('outside'), codeOf('limit')])
  const usable = answersOfDates(choices, network).map((code) => (no.has(code) ? 0 : 1))
  return (place) => (date[place] === NONE ? 1 : (usable[date[place] ?? NONE] ?? 0))
}
