/** What the part of the free layouts consists of: all but the outline, and what is drawn with them alone. */
export { freeFigure } from '../drawing/freeFigure.ts'
export { placementNow, placementSoon } from './placing.ts'
export { TimelineAxis } from './TimelineAxis.tsx'
