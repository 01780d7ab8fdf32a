/** Which controls of time stand in the one row, by the room that it has; the rest is under "More". */
export interface ControlsInRow {
  /** The question and the kind of window. */
  readonly question: boolean
  readonly dates: boolean
}

/** Px of a row that holds every control, and of one without the typed dates. */
const ALL_PX = 828
const WITHOUT_DATES_PX = 560

/** @param width of the panel, in px */
export function controlsInRow(width: number): ControlsInRow {
  return { question: width >= WITHOUT_DATES_PX, dates: width >= ALL_PX }
}
