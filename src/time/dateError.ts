/** A date that cannot be read. Its message names the value, what is wrong with it, and the repair. */
export class DateError extends Error {
  override readonly name = 'DateError'
  /** The text as it was given. */
  readonly value: string

  /**
   * @param problem completes the sentence that begins with the value: 'is not a date'
   * @param repair a sentence that says what to write instead
   */
  constructor(value: string, problem: string, repair: string) {
    super(`"${value}" ${problem}. ${repair}`)
    this.value = value
  }
}
