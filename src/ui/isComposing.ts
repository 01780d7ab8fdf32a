import type { KeyboardEvent } from 'react'

/** What a key says while an input method has it; Safari says only this of the Enter that ends a composition. */
const HELD_BY_INPUT_METHOD = 229

/** Is a word being composed, as in Chinese or Japanese? The keys then belong to the input method. */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === HELD_BY_INPUT_METHOD
}
