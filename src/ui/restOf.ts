/** To tell of more relationships than these takes longer than a frame. */
const MANY = 500
/** So long, in ms, has a thumb to rest at least; longer than it takes from one step to the next. */
export const REST_MS = 120
/** About what it takes to tell of one relationship, in ms: while time passes by itself, it is not told of what is gone already. */
const MS_EACH = 0.01
const LONGEST_REST_MS = 2_500

/** So long, in ms, has a view of so many relationships to stand before it is told of; 0 where it takes no longer than a frame. */
export function restOf(relationships: number): number {
  return relationships > MANY ? Math.min(LONGEST_REST_MS, Math.max(REST_MS, relationships * MS_EACH)) : 0
}
