/** The sentence under the title of a figure: that of the view on the screen, and in it what of it is drawn, and what that rests on. */
import { formatCount } from '../../model/formatCount.ts'
import { letteredDocuments } from './letters.ts'
import type { Paper } from './paper.ts'
import type { Statements } from './statements.ts'

/**
 * "2025: 72 of 164 relationships, 6 of them only possible; 9 undated are left out. 30 of the 72 are drawn here, 25 in 21 lines and 5 as
 * offices under names, resting on 4 of 5 documents." The first number is that of the view on the screen. What is drawn is told before what
 * is hidden or switched off, as on the screen: after it one would ask of what all or none are drawn.
 *
 * @param allDocuments how many the dataset has
 * @param isCut whether "everything" was asked for and the figure leaves out what would be too small
 */
export function figureSentence(
  { network, say, display }: Paper,
  statements: Statements,
  allDocuments: number,
  isCut = false,
): string {
  const all = network.edges.size
  if (all === 0) return 'No relationship in this view.'
  if (statements.count === 0) return say('None of them is drawn here.')
  const { edges, lines } = display.counts
  const offices = statements.groups.find(({ of }) => of === 'offices')?.statements.length ?? 0
  const numbered = statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge))
  const documents = letteredDocuments(numbered, network).length
  const inLines = lines === edges ? formatCount(lines, 'line') : `${edges} in ${formatCount(lines, 'line')}`
  const drawn = [
    ...(edges > 0 ? [offices > 0 ? inLines : `in ${formatCount(lines, 'line')}`] : []),
    ...(offices > 0 ? [`${offices} as ${offices === 1 ? 'an office under a name' : 'offices under names'}`] : []),
  ].join(' and ')
  const some = `${statements.count} of the ${all} ${statements.count === 1 ? 'is' : 'are'}`
  const which = statements.count < all ? some : all === 1 ? 'It is' : 'All are'
  const rests =
    allDocuments === 1
      ? ''
      : `, resting on ${documents === allDocuments ? `all ${documents}` : `${documents} of ${allDocuments}`} documents`
  const rest = isCut && statements.count < all ? ' The others would be too small to read on a slide.' : ''
  return say(`${which} drawn here, ${drawn}${rests}.${rest}`)
}
