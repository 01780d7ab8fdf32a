/** Numbers and tables as the report has them. */
import { median, percentile95 } from '../statistics.ts'

/** What stands where nothing was measured. */
export const NONE = '—'

/** Two digits, or all whole ones: "3.4", "34", "1,234". */
export function formatMs(ms: number): string {
  if (!Number.isFinite(ms)) return NONE
  // Not as it is but as it is shown: 9.96 is 10.
  return ms < 9.95 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en')
}

/** The median, and in brackets the 95th percentile: "34 (48)". */
export function formatSpread(times: readonly number[]): string {
  return times.length === 0 ? NONE : `${formatMs(median(times))} (${formatMs(percentile95(times))})`
}

/** "12 ×"; below ten with one digit more. */
export function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? `${formatMs(ratio)} ×` : NONE
}

/** Millions of bytes. */
export function formatMega(bytes: number): string {
  return formatMs(bytes / 1e6)
}

/** A table in Markdown; all columns but the first `texts` are numbers. */
export function tableOf(head: readonly string[], texts: number, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i < texts ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
