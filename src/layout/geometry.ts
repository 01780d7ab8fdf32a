/** Points and lines of a figure, in px with y downwards. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** How a stroke runs through its points: a chain of quadratic curves, or straight with small round corners. */
export type StrokeShape = 'curve' | 'corners' | 'straight'

/** The way of a line. */
export interface Route {
  readonly shape: StrokeShape
  readonly from: Point
  readonly to: Point
  /** Control points of a curve, corners otherwise; none of a straight one. */
  readonly through: readonly Point[]
  /** Where it meets a track. */
  readonly dot?: Point
}
