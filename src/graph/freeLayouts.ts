/** What the part of the free layouts consists of: all but the outline, what is drawn with them alone, and the outlines of groups. */
export { freeFigure } from '../drawing/freeFigure.ts'
export { laidOutOf } from '../layout/spine/core.ts'
export { placedBeside } from '../layout/placedBeside.ts'
export { placementOf } from '../layout/placements.ts'
export { GroupHulls } from './GroupHulls.tsx'
export { TimelineAxis } from './TimelineAxis.tsx'
