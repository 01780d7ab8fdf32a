/** How the nodes are placed; `own` is by the positions that a page brings with its dataset. The first is the default. */
export const LAYOUTS = ['spine', 'own', 'force', 'timeline', 'circle'] as const
export type Layout = (typeof LAYOUTS)[number]
