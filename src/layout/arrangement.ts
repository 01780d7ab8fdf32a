export interface Frame {
  readonly width: number
  readonly height: number
}

/** Centre of each node's symbol, by id, in CSS px at zoom 1 from the frame's top left corner. */
export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>

/** Positions that a page brings with its dataset, set by hand or by another program. */
export interface Arrangement {
  readonly format: 'entente-arrangement/1'
  /** The room that every node and label lies in, in CSS px at zoom 1. */
  readonly frame: Frame
  readonly positions: Positions
}

/** Where a node lies; the origin where nothing says so. Ids may be words that every object has a property of. */
export function positionOf(positions: Positions, id: string): readonly [x: number, y: number] {
  return (Object.hasOwn(positions, id) ? positions[id] : undefined) ?? [0, 0]
}
