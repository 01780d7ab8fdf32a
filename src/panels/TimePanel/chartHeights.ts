/** Px from the top of the chart: the foot of the bars, on which the thumbs stand; the words of the axis; all of it. */
export const FOOT_PX = 46
export const WORDS_PX = 66
export const HEIGHT_PX = 70
