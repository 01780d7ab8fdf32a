/** The cues that a figure has, and what they mean: those that are on it and no others. */
import { DISPUTE_SIGNS, type DisputeSign, type Fill, fillOf, lineOf } from '../../drawing/encoding.ts'
import type { Family, Kind } from '../../data/schema.ts'
import type { Display } from '../../drawing/display.ts'
import { STANDING_LABELS } from '../../model/standing.ts'
import { type Network, found } from '../../model/network.ts'
import { type DrawnFigure, onPaperOf } from './onPaperOf.ts'
import type { Paper } from './paper.ts'
import { type Statements, statementsOf } from './statements.ts'

export type Cue =
  | { readonly of: 'family'; readonly family: Family; readonly label: string }
  | {
      readonly of: 'line'
      readonly width: number
      readonly dash: readonly number[]
      readonly ring: boolean
      readonly sign?: DisputeSign
      readonly label: string
    }
  | { readonly of: 'kind'; readonly kind: Kind; readonly fill: Fill; readonly label: string }
  | { readonly of: 'track'; readonly label: string }
  | { readonly of: 'number'; readonly label: string }

/** Where the number of a relationship leads; null where that is not known beside the figure. */
export type NumbersLeadTo = 'list' | 'notes' | null

const SEVERAL_WIDTH = 3.2
const NUMBER_LABELS = {
  list: 'Number of a relationship in the list',
  notes: 'Number of a relationship and of its note',
}

/**
 * @param statements what else is said beside its lines: a name at a side is drawn for that alone
 * @param leadTo where its numbers lead
 */
export function legendOf(
  paper: Paper,
  isNumbered: boolean,
  statements: Statements = statementsOf(paper),
  leadTo: NumbersLeadTo = 'notes',
): readonly Cue[] {
  const { network, display } = paper
  const drawn = onPaperOf(paper, statements)
  const nodes = drawn.boxes.map(({ id }) => found(network.nodes, id))
  const kinds = new Set(nodes.map(({ kind }) => kind))
  const order = network.dataset.parties.map(({ id }) => id)
  // In ink: in the hue of a kind it would be taken for that kind.
  const first = network.dataset.kinds.find(({ id }) => kinds.has(id))
  const sample: Kind | undefined = first && { ...first, shape: 'circle', colour: 'ink' }
  const some = (is: boolean, cue: Cue): readonly Cue[] => (is ? [cue] : [])
  const filled = (is: boolean, fill: Fill, label: string) =>
    sample ? some(is, { of: 'kind', kind: sample, fill, label }) : []
  return [
    ...linesOf(drawn, network, display),
    ...network.dataset.kinds.flatMap((kind) =>
      some(kinds.has(kind.id), { of: 'kind', kind, fill: 'solid', label: kind.plural }),
    ),
    ...network.dataset.parties.flatMap(({ id, label }) =>
      filled(
        nodes.some(({ parties }) => parties.length === 1 && parties[0] === id),
        fillOf([id], order),
        label,
      ),
    ),
    ...filled(
      nodes.some(({ parties }) => parties.length > 1),
      'half',
      order.length === 2 ? 'Both' : 'Several',
    ),
    ...filled(order.length > 0 && nodes.some(({ parties }) => parties.length === 0), 'tint', 'Neither'),
    ...some(isNumbered && statements.count > 0, {
      of: 'number',
      label: leadTo === null ? 'Number of a relationship' : NUMBER_LABELS[leadTo],
    }),
  ]
}

/** What lines say. One to the track of a subject is grey and thin, whatever it stands for; only its dashes are told apart. */
function linesOf({ strokes, boxes }: DrawnFigure, network: Network, { boxes: displays }: Display): readonly Cue[] {
  const coloured = strokes.filter(({ stroke }) => stroke.dot === undefined).map(({ shown }) => shown)
  const all = strokes.map(({ shown }) => shown)
  const isPlanned = all.some((shown) => shown.isPlanned) || boxes.some(({ id }) => displays.get(id)?.isPlanned === true)
  const line = (is: boolean, look: Omit<Extract<Cue, { of: 'line' }>, 'of'>): readonly Cue[] =>
    is ? [{ of: 'line', ...look }] : []
  return [
    ...network.dataset.families.flatMap((family): readonly Cue[] =>
      coloured.some((shown) => shown.family === family.id) ? [{ of: 'family', family, label: family.label }] : [],
    ),
    ...(coloured.length < all.length ? [{ of: 'track', label: 'About a subject' } as const] : []),
    ...line(
      coloured.some(({ edges }) => edges.length > 1),
      { width: SEVERAL_WIDTH, dash: [], ring: false, label: 'Several in one line' },
    ),
    ...line(isPlanned, { width: 1.3, ...lineOf('planned', 'certain'), label: 'Planned' }),
    ...line(
      all.some(({ answer }) => answer === 'possible'),
      { width: 1.3, ...lineOf('completed', 'possible'), label: 'Possible: its date allows it' },
    ),
    ...line(
      coloured.some(({ line: { ring } }) => ring),
      { width: 1.3, ...lineOf('completed', 'undated'), label: 'Undated' },
    ),
    ...(['alleged', 'denied'] as const).flatMap((standing) =>
      line(
        all.some(({ line: { sign } }) => sign === DISPUTE_SIGNS[standing]),
        { width: 1.3, ...lineOf('completed', 'certain', standing), label: STANDING_LABELS[standing] },
      ),
    ),
  ]
}
