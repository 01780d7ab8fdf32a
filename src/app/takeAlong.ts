/** What the part of the exports consists of. */
export { ExportDialog } from '../briefing/dialog/ExportDialog.tsx'
export { exportForHost } from './exportForHost.ts'
export { openFigure } from './openFigure.ts'
export { printReport, readyToPrint } from './printReport.ts'
