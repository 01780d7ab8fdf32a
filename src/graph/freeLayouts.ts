/** What of the drawing comes late: all layouts but the outline, what is drawn with them alone, and what a reader asks for. */
export { freeFigure } from '../drawing/freeFigure.ts'
export { ActionMenu } from './ActionMenu.tsx'
export { FoldedNames } from './FoldedNames.tsx'
export { GroupHulls } from './GroupHulls.tsx'
export { HoverBox } from './HoverBox.tsx'
export { placementNow, placementSoon } from './placing.ts'
export { TimelineAxis } from './TimelineAxis.tsx'
