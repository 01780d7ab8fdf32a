/** A key that works now, for the footer: `{ keys: ['Ctrl', 'O'], does: 'choose files' }`. */
export interface KeyHint {
  /** As they stand on the keyboard, in the order in which they are pressed. */
  readonly keys: readonly string[]
  /** Completes "this key …", in two or three words. */
  readonly does: string
}
