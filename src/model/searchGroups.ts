/** Kinds of what a search finds, in the order in which they are listed. */
export const GROUPS = ['entities', 'relationships', 'quotes'] as const
export type Group = (typeof GROUPS)[number]
