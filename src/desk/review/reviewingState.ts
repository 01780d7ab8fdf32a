/** Who reads as the second reader, in which order, and where. What was found is in the draft. */
export interface Reviewing {
  /** Initials; empty until they are given. */
  readonly by: string
  /** Of what is no allegation so many are read; absent: all. */
  readonly sample?: number
  /** Ids of the relationships. */
  readonly order: readonly string[]
  /** The index of the one that is read; the length of the order when all are. */
  readonly at: number
  /** The pane Check shows something else for a while. */
  readonly isPaused: boolean
}
