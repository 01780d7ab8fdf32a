/** How large a frame stands on a page. */
export interface FrameSize {
  /** In px; null takes the width of the text around it. */
  readonly width: number | null
  /** In px. */
  readonly height: number
}

/** Lowest and highest frame that can be asked for, in px. */
export const HEIGHTS = { least: 240, most: 4_000 } as const

/** Sizes with a name. Of `full` the height is the reader's to choose. */
export const FRAME_SIZES = {
  small: { width: 600, height: 400 },
  large: { width: 900, height: 600 },
  phone: { width: 320, height: 480 },
  full: { width: null, height: 600 },
} as const satisfies Readonly<Record<string, FrameSize>>
export type FrameSizeName = keyof typeof FRAME_SIZES
