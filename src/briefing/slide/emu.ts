/** Lengths and places on a slide are in points, 72 to the inch, until they become markup in EMU, 12 700 to the point. */

/** A slide of 16 : 9, in points. */
export const SLIDE = { width: 960, height: 540 } as const

export function emu(points: number): number {
  return Math.round(points * 12_700)
}

/** A place on a slide, in points from its top left corner. */
export interface Place {
  readonly x: number
  readonly y: number
}

export interface Box extends Place {
  readonly width: number
  readonly height: number
}

/** The least box that holds all of them. */
export function hullOfBoxes(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}
