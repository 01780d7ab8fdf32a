/** Where the marks of events stand on the axis, and which of them have room for a name below. */
import { textWidth } from '../../layout/textWidth.ts'
import type { WindowEvent } from '../../model/windowEvents.ts'
import { type Scale, xOnAxis } from './scale.ts'

/** Px between two names. */
const GAP = 12
/** Px of a name. */
export const NAME_PX = 11.5

type Dated = Pick<WindowEvent, 'span' | 'prominence'> & {
  readonly node: { readonly id: string; readonly label: string; readonly short?: string | undefined }
}

/** The name of an event on the axis, where there is little room. */
export function nameOnAxis({ node }: Pick<Dated, 'node'>): string {
  return node.short ?? node.label
}

/** The middle of an event on the axis, in px. */
export function middleOf({ span }: Pick<WindowEvent, 'span'>, scale: Scale): number {
  return xOnAxis((span.start + span.end) / 2, scale)
}

/** How much of a name stands at the left of its mark: about it at best, else as far to one side as it goes with its mark above it. */
const SHARES = [0.5, 0.3, 0.7, 0.1, 0.9]

/**
 * Where the names begin that have room below their mark, in px, by the ids of the events. The wanted one chooses first, then the most prominent; of those of one day one is named.
 */
export function placeNames(
  events: readonly Dated[],
  scale: Scale,
  wanted: string | null = null,
): ReadonlyMap<string, number> {
  const taken: { readonly from: number; readonly to: number }[] = []
  const placed = new Map<string, number>()
  const order = (event: Dated) => (event.node.id === wanted ? Infinity : event.prominence)
  for (const event of events.toSorted((a, b) => order(b) - order(a))) {
    const width = textWidth(nameOnAxis(event), event.node.id === wanted ? 600 : 400, NAME_PX)
    const isFree = (from: number) => taken.every((other) => from >= other.to + GAP || other.from - GAP >= from + width)
    const x = middleOf(event, scale)
    const from = SHARES.map((share) => Math.max(0, Math.min(x - share * width, scale.width - width))).find(isFree)
    if (width > scale.width || from === undefined) continue
    taken.push({ from, to: from + width })
    placed.set(event.node.id, from)
  }
  return placed
}
