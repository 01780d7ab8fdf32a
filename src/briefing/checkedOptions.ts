/** The options of an export as a host's script gives them, who is not held to our types. */
import type { Network } from '../model/network.ts'
import { stepsOf } from '../store/story.ts'
import { type ExportOptions, STYLES } from './exportAs.ts'
import { FIGURE_SIZES } from './figure/figureSheet.ts'
import { SHEET_PARTS } from './figure/sheet.ts'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  size: FIGURE_SIZES,
  style: Object.keys(STYLES),
  paper: ['a4', 'letter'],
  of: ['view', 'story'],
  scope: ['view', 'everything'],
}
/** A PNG is drawn at this scale at the most, and at the least. */
const SCALES = { least: 1, most: 4 }

/** @throws an error that names the option, its value, and what can be asked for */
export function checkedOptions(given: unknown, network: Network): ExportOptions {
  if (given === undefined || given === null) return {}
  if (typeof given !== 'object') throw new Error('The options of an export are an object, like { size: "page" }.')
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue
    const words = WORDS[name]
    if (words) {
      if (!words.includes(value as string)) throw wrong(name, value, `one of ${words.join(', ')}`)
    } else if (name === 'parts') {
      const isKnown = Array.isArray(value) && value.every((part) => (SHEET_PARTS as readonly unknown[]).includes(part))
      if (!isKnown) throw wrong(name, value, `a list of ${SHEET_PARTS.join(', ')}`)
    } else if (name === 'scale') {
      const fits = typeof value === 'number' && value >= SCALES.least && value <= SCALES.most
      if (!fits) throw wrong(name, value, `a number from ${SCALES.least} to ${SCALES.most}`)
    } else if (name === 'title') {
      if (typeof value !== 'string') throw wrong(name, value, 'a text')
    } else {
      throw new Error(
        `There is no option "${name}". Ask for ${[...Object.keys(WORDS), 'parts', 'scale', 'title'].join(', ')}.`,
      )
    }
  }
  const options = given as ExportOptions
  if (options.of === 'story' && stepsOf(network).length === 0)
    throw new Error('This dataset tells no story. Leave out "of", and the view is taken.')
  return options
}

function wrong(name: string, value: unknown, wanted: string): Error {
  return new Error(`The option "${name}" is ${JSON.stringify(value)}. It has to be ${wanted}.`)
}
