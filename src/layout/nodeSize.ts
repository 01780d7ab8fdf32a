/** The measures of a node that every layout of nodes and lines knows, in CSS px at zoom 1. Apart, for a worker that measures no text. */

/** Width and height of a node's symbol, the same for every kind. */
export const NODE_PX = 20
/** Clear px between a node's symbol and its label, which stands centred below it. */
export const LABEL_GAP = 3
