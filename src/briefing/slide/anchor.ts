/** A shape that lines are glued to, with its connection sites as its geometry orders them. */
import type { Box, Place } from './emu.ts'

export interface Anchor {
  /** Of the shape. */
  readonly id: number
  /** The place of each site, by its index. */
  readonly sites: readonly Place[]
  /** The indices of the sites at its four ends. */
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Rectangles, round ones and diamonds: one site at the middle of each side, from the top against the clock. */
export function anchorOfRectangle(id: number, { x, y, width, height }: Box): Anchor {
  return anchorOfFour(id, [
    { x: x + width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y: y + height },
    { x: x + width, y: y + height / 2 },
  ])
}

/** Any shape with a site at its top, left, bottom and right, in this order. */
export function anchorOfFour(id: number, sites: readonly [Place, Place, Place, Place]): Anchor {
  return { id, sites, top: 0, left: 1, bottom: 2, right: 3 }
}

/** An ellipse has eight, from the top against the clock. */
export function anchorOfCircle(id: number, { x, y }: Place, r: number): Anchor {
  const sites = Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4
    return { x: x - r * Math.sin(angle), y: y - r * Math.cos(angle) }
  })
  return { id, sites, top: 0, left: 2, bottom: 4, right: 6 }
}
