/** Where a command prints, line by line. Tests give their own. */
export interface Terminal {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

/** A sub-command of `npm run dataset`. */
export interface Command {
  /** Its arguments, as `--help` shows them. */
  readonly usage: string
  /** One line on what it does. */
  readonly summary: string
  /**
   * Gives the exit code: 0 where all is well, 1 where the dataset is not.
   * @throws UsageError where the arguments or the files they name are wrong
   */
  readonly run: (args: readonly string[], terminal: Terminal) => number | Promise<number>
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
