/** What the part of the free layouts consists of: all but the outline, and what is drawn with them alone. */
export { freeFigure } from '../drawing/freeFigure.ts'
export { laidOutOf } from '../layout/spine/core.ts'
export { placedBeside } from '../layout/placedBeside.ts'
export { placementOf } from '../layout/placements.ts'
export { TimelineAxis } from './TimelineAxis.tsx'
