import type { Edge } from '../../data/schema.ts'
import type { Line } from '../../model/textTwin.ts'
import { dateWithin } from './lineText.ts'
import type { Paper } from './paper.ts'
import type { Statements } from './statements.ts'

interface Told {
  readonly statements: Statements
  /** All of the view. */
  readonly lines: readonly Line[]
  readonly paper: Pick<Paper, 'network'>
}

/**
 * The lines of a view that its figure does not draw, by date. Of two dates that read the same, both stand where the first does, though
 * a third may lie between: text and document tell them in this order, and so number them alike.
 */
export function undrawnOf({ statements, lines, paper }: Told): readonly Line[] {
  const drawn = new Set(statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge)))
  const places = new Map(paper.network.byDate.map(({ id }, place) => [id, place]))
  const placeOf = ({ id }: Edge) => places.get(id) ?? places.size
  const rest = lines.filter(({ edge }) => !drawn.has(edge.id)).toSorted((a, b) => placeOf(a.edge) - placeOf(b.edge))
  const groups = new Map<string, Line[]>()
  for (const line of rest) {
    const date = dateWithin(line.edge.id, paper.network)
    const group = groups.get(date)
    if (group) group.push(line)
    else groups.set(date, [line])
  }
  return [...groups.values()].flat()
}
