import { linesOf } from '../../model/textTwin.ts'
import { type Session, paperOf } from '../figure/paper.ts'
import { statementsOf } from '../figure/statements.ts'
import { undrawnOf } from '../figure/undrawnOf.ts'

/**
 * The number that each relationship of a view has in its text, its Word document and its figure, and its footnote there, by its id: those
 * that are drawn from 1, then the others.
 *
 * @param width px of the figure, on which no number depends
 */
export function noteNumbers(session: Session, width: number): ReadonlyMap<string, number> {
  const { network, selectors, state } = session
  const paper = paperOf(session, width)
  const statements = statementsOf(paper)
  const lines = linesOf(selectors.view(state), null, state.known, network)
  const drawn = statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge))
  const order = [...drawn, ...undrawnOf({ statements, lines, paper }).map(({ edge }) => edge.id)]
  return new Map(order.map((edge, i) => [edge, i + 1]))
}
