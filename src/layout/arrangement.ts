/** A picture's positions, as they are shipped beside a dataset. */
export interface Arrangement {
  readonly format: 'entente-arrangement/1'
  /** The room that every node and label lies in, in CSS px at zoom 1; the origin is its top left corner. */
  readonly frame: Frame
  /** Centre of each node's symbol, in whole px; ids in ascending order of their characters. */
  readonly positions: Readonly<Record<string, readonly [x: number, y: number]>>
}

export interface Frame {
  readonly width: number
  readonly height: number
}

/** Where a node lies; the origin where nothing says so. Ids may be words that every object has a property of. */
export function positionOf(positions: Arrangement['positions'], id: string): readonly [x: number, y: number] {
  return (Object.hasOwn(positions, id) ? positions[id] : undefined) ?? [0, 0]
}

/** The file's text: one node a line, so that a moved node is one line of a diff. */
export function toArrangementText(arrangement: Arrangement): string {
  const { format, frame, positions } = arrangement
  const lines = Object.entries(positions).map(([id, [x, y]]) => `    ${JSON.stringify(id)}: [${x}, ${y}]`)
  return [
    '{',
    `  "format": ${JSON.stringify(format)},`,
    `  "frame": { "width": ${frame.width}, "height": ${frame.height} },`,
    lines.length === 0 ? '  "positions": {}' : `  "positions": {\n${lines.join(',\n')}\n  }`,
    '}',
    '',
  ].join('\n')
}

/** Where each node lies, in model px. */
export type Positions = Arrangement['positions']
