/** Why a budget is not met, and what no page could do better on the machine of this run: said beside it. */
import type { Floors } from '../floors.ts'
import { sumOf } from '../memory.ts'
import { formatMega, formatMs, formatRatio } from './format.ts'

const NOT_MEASURED = 'its floor was not measured'

/** Of a step: what the frames of the browser and one drawing of the same picture take, and what stands above that. */
export function reasonOfStep(floors: Floors | undefined): string {
  if (!floors) return NOT_MEASURED
  return (
    `floor here: ${formatMs(floors.frames)} ms for two empty frames, ${formatMs(floors.redraw)} where the same picture is drawn again; ` +
    'above it every date is asked, all columns are gone through, and what changed is written and drawn'
  )
}

/**
 * Of how many times faster it is than a naive way.
 * @param naive ms of a step of that way, which has the drawing alone to do
 * @param drawing ms of ours where it has no more to do either; NaN where that was not measured
 */
export function reasonOfRatio(floors: Floors | undefined, naive: number, drawing: number): string {
  if (!floors) return NOT_MEASURED
  return (
    `floor here: at two empty frames, ${formatMs(floors.frames)} ms, it would be ${formatRatio(naive / floors.frames)}; ` +
    `ours is timed with every panel, the drawing alone is ${formatRatio(naive / drawing)}`
  )
}

/** Of the first picture of a file. */
export function reasonOfOpening(floors: Floors | undefined): string {
  if (!floors?.file) return NOT_MEASURED
  const { read, parse } = floors.file
  const parsed = parse === null ? '' : `, \`JSON.parse\` alone of it ${formatMs(parse)} ms`
  return (
    `floor here: its bytes are read in ${formatMs(read)} ms${parsed}; ` +
    'above it every record, quote, date and reference is checked, columns are made, and the network is arranged and drawn'
  )
}

/** Of the first picture of the page itself. */
export function reasonOfPage(floors: Floors | undefined): string {
  if (!floors) return NOT_MEASURED
  return `floor here: ${formatMs(floors.redraw)} ms for a drawing of the picture; above it the page is read, run, checked and laid out`
}

/** Of what is kept. */
export function reasonOfMemory(floors: Floors | undefined): string {
  if (!floors?.file) return NOT_MEASURED
  return (
    `floor here: ${formatMega(floors.file.bytes)} MB are the file itself, from which records are read back, and ${formatMega(sumOf(floors.bare))} ` +
    'the page before it opened one; the rest are columns, ids and the index'
  )
}

/** Of the longest task after the picture. */
export function reasonOfTask(floors: Floors | undefined): string {
  if (!floors) return NOT_MEASURED
  return `floor here: ${formatMs(floors.redraw)} ms for one drawing of the picture`
}
