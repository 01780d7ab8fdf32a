/** How the nodes are placed; `own` is the arrangement that comes with the dataset. */
export const LAYOUTS = ['own', 'force', 'timeline', 'circle'] as const
export type Layout = (typeof LAYOUTS)[number]
