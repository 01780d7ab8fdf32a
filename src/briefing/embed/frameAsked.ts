/** What somebody has chosen and typed for a frame, and what follows from it. */
import type { Level } from '../../layout/asked.ts'
import type { Part } from '../../store/appStore.ts'
import type { FrameOptions } from './frameFields.ts'
import { FRAME_SIZES, type FrameSize, type FrameSizeName, HEIGHTS } from './frameSizes.ts'
import { parseHosts } from './parseHosts.ts'

export interface FrameAsked {
  readonly size: FrameSizeName
  /** The height of a frame that is as wide as the text around it, as it was typed. */
  readonly fullHeight: string
  readonly without: ReadonlySet<Part>
  readonly level: 'now' | '1' | '2' | '3'
  readonly theme: 'reader' | 'light' | 'dark'
  readonly data: 'live' | 'pinned'
  /** Origins of pages, as they were typed. */
  readonly hosts: string
}

export const FIRST_ASKED: FrameAsked = {
  size: 'large',
  fullHeight: String(FRAME_SIZES.full.height),
  without: new Set(),
  level: 'now',
  theme: 'reader',
  data: 'live',
  hosts: '',
}

/** What the address of the frame says beside the view. */
export function optionsOf(asked: FrameAsked): FrameOptions {
  return {
    without: asked.without,
    level: levelIn(asked),
    theme: asked.theme === 'reader' ? null : asked.theme,
    pinned: asked.data === 'pinned',
    hosts: parseHosts(asked.hosts).origins,
  }
}

/** Null: as now. */
export function levelIn({ level }: FrameAsked): Level | null {
  return level === 'now' ? null : (Number(level) as Level)
}

/** The size of the frame; where a height was typed that is none, the one that stood there first. */
export function sizeIn(asked: FrameAsked): FrameSize {
  const { full } = FRAME_SIZES
  return asked.size === 'full' ? { ...full, height: heightIn(asked) ?? full.height } : FRAME_SIZES[asked.size]
}

/** Px that were typed; null where that is no height of a frame. */
export function heightIn({ fullHeight }: FrameAsked): number | null {
  const text = fullHeight.trim()
  const height = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN
  return height >= HEIGHTS.least && height <= HEIGHTS.most ? height : null
}
