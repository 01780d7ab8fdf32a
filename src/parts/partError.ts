/** A part did not arrive. The message says which one, and what a person can do. */
export class PartError extends Error {
  override readonly name = 'PartError'
}
