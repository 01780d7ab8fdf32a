/** What came of a measurement: one that fails says why, and the others go on. */

export type Outcome<T> = { readonly is: 'measured'; readonly value: T } | { readonly is: 'not'; readonly why: string }

/** Ms that all measurements of one kind on one dataset may take: enough for a slow machine, and an end for what hangs. */
const LONGEST = 1_800_000
/** Letters of a reason that a table has room for. */
const LETTERS = 160

/** What comes of some work, and why nothing did: it failed, or it took too long. */
export async function outcomeOf<T>(work: () => Promise<T>, longest = LONGEST): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, stop) => {
    timer = setTimeout(() => stop(new Error(`Took longer than ${longest / 1_000} s.`)), longest)
  })
  try {
    return { is: 'measured', value: await Promise.race([work(), tooLong]) }
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return { is: 'not', why: line.length > LETTERS ? `${line.slice(0, LETTERS)}…` : line }
  } finally {
    clearTimeout(timer)
  }
}

/** What was measured; undefined where nothing was. */
export function valueOf<T>(outcome: Outcome<T>): T | undefined {
  return outcome.is === 'measured' ? outcome.value : undefined
}
