/** How large everything of the spine is, for a scale and for the two styles that it has. */

/** What gives way where there is little room. */
export interface Style {
  /** 1 is the type of a page of 840 × 560 px. */
  readonly scale: number
  /** A phone: short names, smaller type, no offices, dates or counts. */
  readonly isPhone: boolean
  /** Short names instead of labels. */
  readonly isShort: boolean
  /** Widest name or office of a side, in px. */
  readonly sideMost: number
}

/** In px. */
export interface Sizes {
  readonly rowName: number
  readonly minorName: number
  /** Dates, counts, offices. */
  readonly small: number
  readonly sideName: number
  readonly partyName: number
  readonly bodyName: number
  readonly trackName: number
  readonly heading: number
  /** What the size of a person's name gains at the most by the lines that meet there. */
  readonly gain: number
  readonly rowGlyph: number
  readonly minorGlyph: number
  readonly sideGlyph: number
  /** Radius that a symbol at a side gains by lines: times their square root. */
  readonly glyphGain: number
  readonly indent: number
  readonly pad: number
  /** Between symbol and name, name and date. */
  readonly gap: number
  /** Between a figure's edge and its texts. */
  readonly edge: number
  /** Free height between two names of a side. */
  readonly between: number
  readonly head: number
  readonly foot: number
  /** Height of a year's heading within the outline. */
  readonly year: number
  readonly mostPitch: number
  /** Height of a row at which the outline is not crowded. */
  readonly easyPitch: number
}

/** Least size of type, in px: on a page, and on a phone. */
const LEAST_TYPE = 11
const LEAST_TYPE_PHONE = 10
/** No row of text is lower, in px. */
export const LEAST_ROW = 13
/** Heights of a minor row and of a lane as shares of that of a row. */
export const MINOR_SHARE = 0.78
export const LANE_SHARE = 0.5
/** Least height of a lane, in px. */
export const LEAST_LANE = 7
/** Distance of two baselines, in multiples of the size. */
export const LINE = 1.16
/** From the middle of a line of text down to its baseline, in multiples of its size. */
export const BASELINE = 0.345

export function sizesOf({ scale: k, isPhone }: Style): Sizes {
  const type = (px: number) => Math.max(isPhone ? LEAST_TYPE_PHONE : LEAST_TYPE, px * k)
  if (isPhone) {
    return {
      rowName: type(11),
      minorName: type(10),
      small: type(10),
      sideName: type(11),
      partyName: type(12),
      bodyName: type(10.5),
      trackName: type(10),
      heading: type(10.5),
      gain: 0,
      rowGlyph: 4,
      minorGlyph: 3,
      sideGlyph: 3.6,
      glyphGain: 0.7,
      indent: 8,
      pad: 4,
      gap: 4,
      edge: 5,
      between: 3,
      head: 20,
      foot: 8,
      year: 0,
      mostPitch: 30,
      easyPitch: 0,
    }
  }
  return {
    rowName: type(12.5),
    minorName: type(11.5),
    small: type(11),
    sideName: type(12),
    partyName: type(15),
    bodyName: type(12),
    trackName: type(10.5),
    heading: type(12),
    gain: 2.6 * k,
    rowGlyph: 5.5 * k,
    minorGlyph: 3.9 * k,
    sideGlyph: 4.6 * k,
    glyphGain: 1.5 * k,
    indent: 15 * k,
    pad: 5 * k,
    gap: 5 * k,
    edge: 10 * k,
    between: 6 * k,
    head: 26 * k,
    foot: 8 * k,
    year: 15 * k,
    mostPitch: 35 * k,
    easyPitch: 18.2 * k,
  }
}
