/** The pages of a Word document, and how long things are there. */

export const PAGE_SIZES = ['a4', 'letter'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** Word has the lengths of a page in twentieths of a point, and those of pictures in English metric units. */
const TWIPS_PER_MM = 1440 / 25.4
const EMU_PER_PX = 914400 / 96
const PX_PER_MM = 96 / 25.4

/** Mm at the sides, and at the top and the bottom. */
const SIDE = 20
const HEAD = 22
/** Mm between the lower edge of the page and the footer. */
const FOOT = 11
/** Of the height of the text, what a figure may take: its title, its caption and the first notes stand on the same page. */
const FIGURE_SHARE = 0.62

/** Mm. */
const PAPERS: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
}

const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM)
/** Of px, of which 96 are an inch. */
export const emu = (px: number) => Math.round(px * EMU_PER_PX)

/** Of a page in twips. */
export function measuresOf(size: PageSize) {
  const { width, height } = PAPERS[size]
  return {
    width: twips(width),
    height: twips(height),
    side: twips(SIDE),
    head: twips(HEAD),
    foot: twips(FOOT),
  }
}

/** The room for a figure in px, of which 96 are an inch. One that is larger is made smaller, and its type with it. */
export function figureRoom(size: PageSize): { readonly width: number; readonly height: number } {
  const { width, height } = PAPERS[size]
  return {
    width: Math.floor((width - 2 * SIDE) * PX_PER_MM),
    height: Math.floor((height - 2 * HEAD) * PX_PER_MM * FIGURE_SHARE),
  }
}
