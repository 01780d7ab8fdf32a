/** The cues that a figure has, and what they mean: those that are on it and no others. */
import { type Fill, fillOf, lineOf } from '../../drawing/encoding.ts'
import type { Family, Kind } from '../../data/schema.ts'
import { found } from '../../model/network.ts'
import type { Paper } from './paper.ts'

export type Cue =
  | { readonly of: 'family'; readonly family: Family; readonly label: string }
  | {
      readonly of: 'line'
      readonly width: number
      readonly dash: readonly number[]
      readonly ring: boolean
      readonly label: string
    }
  | { readonly of: 'kind'; readonly kind: Kind; readonly fill: Fill; readonly label: string }
  | { readonly of: 'number'; readonly label: string }

const SEVERAL_WIDTH = 3.2

export function legendOf({ network, figure, display }: Paper, isNumbered: boolean): readonly Cue[] {
  const strokes = [...display.strokes.values()]
  const families = new Set(strokes.map(({ family }) => family))
  const nodes = [...figure.boxes.keys()]
    .filter((id) => ['here', 'faint'].includes(display.boxes.get(id)?.state ?? ''))
    .map((id) => found(network.nodes, id))
  const kinds = new Set(nodes.map(({ kind }) => kind))
  const order = network.dataset.parties.map(({ id }) => id)
  const fills = new Set(nodes.map(({ parties }) => fillOf(parties, order)))
  // In ink: in the hue of a kind it would be taken for that kind.
  const first = network.dataset.kinds.find(({ id }) => kinds.has(id))
  const sample: Kind | undefined = first && { ...first, shape: 'circle', colour: 'ink' }
  const lines: readonly (readonly [boolean, Omit<Extract<Cue, { of: 'line' }>, 'of'>])[] = [
    [
      strokes.some(({ edges }) => edges.length > 1),
      { width: SEVERAL_WIDTH, dash: [], ring: false, label: 'Several in one line' },
    ],
    [strokes.some(({ isPlanned }) => isPlanned), { width: 1.3, ...lineOf('planned', 'certain'), label: 'Planned' }],
    [
      strokes.some(({ answer }) => answer === 'possible'),
      { width: 1.3, ...lineOf('completed', 'possible'), label: 'Possible: its date allows it' },
    ],
    [
      strokes.some(({ answer }) => answer === 'undated'),
      { width: 1.3, ...lineOf('completed', 'undated'), label: 'Undated' },
    ],
  ]
  return [
    ...network.dataset.families.flatMap((family): Cue[] =>
      families.has(family.id) ? [{ of: 'family', family, label: family.label }] : [],
    ),
    ...lines.flatMap(([is, line]): Cue[] => (is ? [{ of: 'line', ...line }] : [])),
    ...network.dataset.kinds.flatMap((kind): Cue[] =>
      kinds.has(kind.id) ? [{ of: 'kind', kind, fill: 'solid', label: kind.plural }] : [],
    ),
    ...(sample
      ? [
          ...network.dataset.parties.flatMap(({ id, label }): Cue[] => {
            const fill = fillOf([id], order)
            return fills.has(fill) ? [{ of: 'kind', kind: sample, fill, label }] : []
          }),
          ...(fills.has('half')
            ? [{ of: 'kind', kind: sample, fill: 'half', label: order.length === 2 ? 'Both' : 'Several' } as const]
            : []),
          ...(fills.has('tint') && order.length > 0
            ? [{ of: 'kind', kind: sample, fill: 'tint', label: 'Neither' } as const]
            : []),
        ]
      : []),
    ...(isNumbered && strokes.length > 0
      ? [{ of: 'number', label: 'Number of a relationship in the list' } as const]
      : []),
  ]
}
