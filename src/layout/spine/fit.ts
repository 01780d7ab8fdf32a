/** Which style fits a frame: the largest type with which nothing is crowded, and what gives way where none does. */
import type { Network } from '../../model/network.ts'
import type { Frame } from '../arrangement.ts'
import { type Measure, measure } from './measure.ts'
import type { SpinePlan } from './plan.ts'
import type { Style } from './sizes.ts'

/** Narrower frames are phones, in px. */
const PHONE = 520
/** The page for which type has scale 1.07, by its design: 848 × 664. */
const WIDTH_AT_1 = 793
const HEIGHT_AT_1 = 620
const MOST_SCALE = 1.4
const LEAST_SCALE = 0.88
const STEP = 0.04
/** Widest name of a side as a share of the width, widest first. */
const SIDE_SHARES = [0.209, 0.17, 0.14]
/** Px that a gutter has at scale 1 where there is room, and at the least before names are shortened. */
const EASY_GUTTER = 48
const TIGHT_GUTTER = 24

export function fitted(plan: SpinePlan, frame: Frame, network: Network): Measure {
  const phone: Style = { scale: 1, isPhone: true, isShort: true, sideMost: Math.max(48, frame.width * 0.165) }
  if (frame.width < PHONE) return measure(plan, phone, frame, network)

  const inFull = (scale: number, share: number): Style => ({
    scale,
    isPhone: false,
    isShort: false,
    sideMost: share * frame.width,
  })
  const most = Math.max(1, Math.min(MOST_SCALE, frame.width / WIDTH_AT_1, frame.height / HEIGHT_AT_1))
  for (let scale = most; scale > LEAST_SCALE; scale -= STEP) {
    for (const share of SIDE_SHARES) {
      const tried = measure(plan, inFull(scale, share), frame, network)
      // Narrower names make no room for rows.
      if (tried.easyHeight > frame.height) break
      if (tried.sidesHeight <= frame.height && hasRoom(tried, EASY_GUTTER * scale)) return tried
    }
  }
  const least = SIDE_SHARES.map((share) => measure(plan, inFull(LEAST_SCALE, share), frame, network))
  for (const gutter of [EASY_GUTTER, TIGHT_GUTTER]) {
    const tried = least.find((one) => hasRoom(one, gutter))
    if (tried) return tried
  }
  const short = measure(plan, { ...inFull(LEAST_SCALE, 0.13), isShort: true }, frame, network)
  return hasRoom(short, TIGHT_GUTTER) ? short : measure(plan, phone, frame, network)
}

function hasRoom({ gutter, rows }: Measure, least: number): boolean {
  return gutter >= least && [...rows.values()].every(({ lines }) => lines.length === 1)
}
