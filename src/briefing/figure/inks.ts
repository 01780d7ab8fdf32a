/** The colours of what is printed: dark on white, whatever the screen has. */
import { GROUND, HUES, mixed } from '../../drawing/encoding.ts'
import type { Colour } from '../../data/schema.ts'

export const PAPER = '#ffffff'
export const INK = GROUND.light.text
/** Of what is said by the way: offices, dates, headings. */
export const SOFT = '#5c636d'
export const RULE = '#c9cccf'
export const BAND = '#f3f3f1'
export const LINK = '#0b5cad'

/** Share of a hue that lines have, that the sheet of an agreement has, and that a track has. */
const LINE = 0.86
const TINT = 0.12

export const hueOf = (colour: Colour) => HUES[colour].light
export const lineHue = (colour: Colour) => mixed(hueOf(colour), PAPER, LINE)
export const tintOf = (colour: Colour) => mixed(hueOf(colour), PAPER, TINT)
/** The fill of a symbol of no party. */
export const paleOf = (colour: Colour) => mixed(hueOf(colour), PAPER, 0.28)
export const TRACK_HUE = mixed(hueOf('grey'), PAPER, 0.6)
