/** A rectangle by its edges, in px; y grows downwards. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** On which side of the line from (ax, ay) to (bx, by) a point lies: the sign tells; 0 on the line. Exact for whole px. */
function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax)
}

/** Do the segments a–b and c–d cross at a point inside both? Touching ends do not cross. */
export function cross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if ((ax < bx ? bx : ax) < (cx < dx ? cx : dx) || (cx < dx ? dx : cx) < (ax < bx ? ax : bx)) return false
  if ((ay < by ? by : ay) < (cy < dy ? cy : dy) || (cy < dy ? dy : cy) < (ay < by ? ay : by)) return false
  const s1 = side(ax, ay, bx, by, cx, cy)
  const s2 = side(ax, ay, bx, by, dx, dy)
  if (s1 * s2 >= 0) return false
  const s3 = side(cx, cy, dx, dy, ax, ay)
  const s4 = side(cx, cy, dx, dy, bx, by)
  return s3 * s4 < 0
}

/** Does the segment a–b pass through the inside of a rectangle? */
export function passesThrough(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((ax <= left && bx <= left) || (ax >= right && bx >= right)) return false
  if ((ay <= top && by <= top) || (ay >= bottom && by >= bottom)) return false
  // Its corners lie on both sides of the line.
  const a = side(ax, ay, bx, by, left, top)
  const b = side(ax, ay, bx, by, right, top)
  const c = side(ax, ay, bx, by, left, bottom)
  const d = side(ax, ay, bx, by, right, bottom)
  return !((a >= 0 && b >= 0 && c >= 0 && d >= 0) || (a <= 0 && b <= 0 && c <= 0 && d <= 0))
}
