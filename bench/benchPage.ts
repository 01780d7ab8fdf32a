/** What the measured page offers to the program that drives it, as `window.bench`. */
import type { Interval } from '../src/time/interval.ts'

/**
 * The ways to follow the window:
 *
 * - `ours`: `drawFigure` and `showDisplay` on `NetworkCanvas`, with one line for each pair;
 * - `view`: `NetworkView` as the app has it, with the words of the figure;
 * - `elements`: a new array of elements through react-cytoscapejs, with one line for each relationship;
 * - `hide`: `hide()` and `show()` over all elements, with one line for each relationship.
 */
export const WAYS = ['ours', 'view', 'elements', 'hide'] as const
export type Way = (typeof WAYS)[number]

/** Milliseconds of one step, both from the call that changes the window. */
export interface StepTime {
  /** To the second animation frame after it. */
  readonly frame: number
  /** To its return. */
  readonly script: number
}

/** What was opened. */
export interface OpenedDataset {
  readonly extent: Interval
  /** Ms for fetching and parsing it; nothing is checked. */
  readonly read: number
}

export interface BenchPage {
  /** Fetches a dataset from the host of the page. */
  readonly open: (address: string) => Promise<OpenedDataset>
  /**
   * Draws what was opened in one of the ways; done when the picture has come to rest. Gives the ms to the frame after the first
   * one in which Cytoscape drew it, with the index of the dataset and the places of the nodes made anew.
   */
  readonly mount: (way: Way) => Promise<number>
  /** Brings the window to the first of these, some untimed steps on the way, and lets the picture come to rest. */
  readonly begin: (windows: readonly Interval[]) => Promise<void>
  /** Times the steps to the others. */
  readonly run: () => Promise<readonly StepTime[]>
  /** The nodes, and the relationships that have a line, sorted: the same in every way, or the comparison is none. */
  readonly drawn: () => readonly string[]
  readonly unmount: () => Promise<void>
}

declare global {
  interface Window {
    bench?: BenchPage
  }
}
