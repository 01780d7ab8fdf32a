/** The preset of DrawingML that stands for the dashes of a line of the figure. */
import type { Dash } from './shapes.ts'

/** @param lengths of dash and gap in turn; none of a solid line. Of a dash and a dot there are four, and a dot is shorter than its gap. */
export function dashFor(lengths: readonly number[]): Dash | undefined {
  const [dash = 0, gap = 0] = lengths
  if (lengths.length === 0) return undefined
  if (lengths.length > 2) return 'sysDashDot'
  return dash < gap ? 'sysDot' : 'dash'
}
