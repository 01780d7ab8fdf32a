/** A relationship as a sentence of a document, with its date and with all that keeps it from being plainly so. */
import { claimRemarks } from '../../model/claims.ts'
import { isolated } from '../../model/isolated.ts'
import { type Network, found } from '../../model/network.ts'
import { capitalised, nameWithin, sentenceOf } from '../../model/sentence.ts'
import { type Line, sayChange } from '../../model/textTwin.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { closed, plainText, roman } from '../notes/runs.ts'

/** "14 April 2025", "by 13 March 2024", "undated". */
export function dateWithin(edge: string, network: Network): string {
  const when = network.whens.get(edge)
  return when ? sayWhen(when) : 'undated'
}

/**
 * "India was to join the exercise, 2026. Planned; open as of 27 February 2026.": with a full stop.
 *
 * @param isDated false where the date stands in the heading above
 */
export function lineText(line: Line, isDated: boolean, network: Network): string {
  const { edge } = line
  const sentence = sentenceOf(edge, network) + (isDated ? `, ${dateWithin(edge.id, network)}` : '')
  const remarks = remarksOf(line, network)
  const said = remarks.length === 0 ? [sentence] : [sentence, capitalised(remarks.join(', '))]
  return said.map((text) => plainText(closed(roman(text)))).join(' ')
}

/** What a reader must not miss: it was only planned, is only possible, is another's claim, is not in both windows. */
function remarksOf({ edge, answer, gone, change, progress, progressWords }: Line, network: Network): readonly string[] {
  const isRemark = found(network.relations, edge.relation).editorial === true
  // What is disputed says so in its sentence.
  const isPlain = !isRemark && (progress === 'completed' || progress === 'ongoing' || progress === 'disputed')
  const changed = sayChange(change)
  return [
    ...(isPlain ? [] : [progressWords]),
    ...(answer === 'possible' ? [`possible in ${gone ? 'the other' : 'this'} window`] : []),
    ...(edge.accordingTo === undefined
      ? []
      : [`according to ${isolated(nameWithin(found(network.nodes, edge.accordingTo)))}`]),
    ...claimRemarks(edge, network),
    ...(changed === null ? [] : [changed.charAt(0).toLocaleLowerCase('en') + changed.slice(1)]),
  ]
}
