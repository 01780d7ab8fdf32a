/** The sentence under the title of a figure: how many relationships it shows and where, from how many documents, and what is not drawn. */
import type { Paper } from './paper.ts'
import type { Statements } from './statements.ts'
import { letteredDocuments } from './letters.ts'

const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`

/**
 * "72 relationships: 25 in 21 lines and 5 offices under names, from 4 of 5 documents. 42 more are not drawn." The first number is that
 * of the view on the screen, and the others add up to it; the documents are those that the figure lists.
 */
export function figureSentence({ network, display }: Paper, statements: Statements, allDocuments: number): string {
  const all = network.edges.size
  if (all === 0) return 'No relationship in this view.'
  const { edges, lines } = display.counts
  const offices = statements.groups.find(({ of }) => of === 'offices')?.statements.length ?? 0
  const documents = letteredDocuments(
    statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge)),
    network,
  ).length
  const rest = all - edges - offices
  const from =
    allDocuments === 1
      ? ''
      : `, from ${documents === allDocuments ? `all ${documents}` : `${documents} of ${allDocuments}`} documents`
  const drawn = [
    ...(edges > 0
      ? [lines === edges ? many(edges, 'line', 'lines') : `${edges} in ${many(lines, 'line', 'lines')}`]
      : []),
    ...(offices > 0 ? [`${many(offices, 'office', 'offices')} under names`] : []),
  ]
  return [
    `${many(all, 'relationship', 'relationships')}${drawn.length > 0 ? `: ${drawn.join(' and ')}${from}` : ''}.`,
    ...(rest > 0 ? [`${rest} more ${rest === 1 ? 'is' : 'are'} not drawn.`] : []),
  ].join(' ')
}
