import { plainly } from '../data/issue.ts'

/** Places of one cause that are named; of more it says how many. */
const MOST_NAMED = 5
/** Unicode code points of a value that are shown. */
const SHOWN = 60
/** And of a cause. */
const MOST_WORDS = 400

/** Something that was found at a place, for a cause. */
export interface Caused {
  readonly at: string
  readonly cause: string
  /** Shown where the cause has one place alone. */
  readonly value?: string
}

/** One line for each cause, in the order in which they first occur: `row 4: no “to”`, `no “to”: row 11, row 12 and 3 more`. */
export function sayCauses(all: readonly Caused[]): readonly string[] {
  const byCause = new Map<string, Caused[]>()
  for (const one of all) {
    const others = byCause.get(one.cause)
    if (others) others.push(one)
    else byCause.set(one.cause, [one])
  }
  return Array.from(byCause, ([cause, places]) => {
    const [first, ...others] = places
    const words = plainly(cause, MOST_WORDS)
    const value = first?.value === undefined || first.value === '' ? '' : ` (${plainly(first.value, SHOWN)})`
    if (others.length === 0) return `${first?.at ?? ''}: ${words}${value}`
    const named = places.slice(0, MOST_NAMED).map(({ at }) => at)
    const more = places.length - named.length
    return `${words.replace(/\.$/, '')}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  })
}
