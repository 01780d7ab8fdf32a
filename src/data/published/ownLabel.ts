/** Stands in a summary for the label of its node, with which many begin. No text of a dataset may hold this character. */
export const OWN_LABEL = '\u0001'
