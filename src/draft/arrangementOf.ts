/** Room around the outermost places, for symbols and labels, px. */
const MARGIN = 120

export type Place = readonly [x: number, y: number]

/** `entente-arrangement/1`, see `docs/dataset.md`, “Positions of its own”. */
export interface PlacesArranged {
  readonly format: 'entente-arrangement/1'
  /** Px. */
  readonly frame: { readonly width: number; readonly height: number }
  readonly positions: Readonly<Record<string, Place>>
}

/**
 * The arrangement in which nodes stand as a file of others had them.
 * @param places by id of the node, px, y downwards
 */
export function arrangementOf(places: ReadonlyMap<string, Place>): PlacesArranged {
  const [left, top, right, bottom] = [...places.values()].reduce(
    ([x0, y0, x1, y1], [x, y]) => [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
  const within = (at: number, from: number) => Math.round((at - from + MARGIN) * 10) / 10
  return {
    format: 'entente-arrangement/1',
    frame: { width: Math.ceil(right - left) + 2 * MARGIN, height: Math.ceil(bottom - top) + 2 * MARGIN },
    positions: Object.fromEntries(Array.from(places, ([id, [x, y]]) => [id, [within(x, left), within(y, top)]])),
  }
}
