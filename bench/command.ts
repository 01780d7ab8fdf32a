/** What `npm run bench` was asked to do. */
import { parseArgs } from 'node:util'

/** How long each part of a run is. */
export interface Plan {
  /** Edges of the made-up networks, in the order in which they are measured. */
  readonly sizes: readonly number[]
  /** Of each action on the whole page. */
  readonly steps: number
  /** How often the bundled page is opened, and each dataset. */
  readonly openings: number
  readonly isQuick: boolean
  /** What alone is measured: the rest of the report stays as it is. Null for all. */
  readonly only: 'desk' | 'page' | null
}

const USAGE = 'Write: npm run bench -- [--quick] [--sizes 100,5000,90000] [--million] [--only desk|page]'
const SIZES = [100, 1_000, 5_000, 20_000, 90_000, 1_000_000]
const QUICK_SIZES = [100, 5_000, 90_000]
const MILLION = 1_000_000

/** Of more edges than this the naive ways take so long a step that they are given fewer. */
const MANY = 10_000
const FEWER_STEPS = 20
const FEWEST_STEPS = 6
/** Of more than this there is no second opening: it would tell little, and takes a minute. */
const ONE_OPENING = 500_000

/** @throws an error that says what to write, where the words are none of its own or a size is no whole number of 100 to 1,000,000 */
export function planOf(words: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      million: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  const isQuick = values.quick
  const named = values.sizes?.split(',').map(Number) ?? (isQuick ? QUICK_SIZES : SIZES)
  const sizes = values.million && !named.includes(MILLION) ? [...named, MILLION] : named
  if (!sizes.every((edges) => Number.isInteger(edges) && edges >= 100 && edges <= MILLION)) throw new Error(USAGE)
  const only = values.only ?? null
  if (only !== null && only !== 'desk' && only !== 'page') throw new Error(USAGE)
  return { sizes, steps: isQuick ? 12 : 60, openings: isQuick ? 1 : 5, isQuick, only }
}

/** Steps of each trace that the naive ways are given, and ours beside them. */
export function comparedSteps({ steps, isQuick }: Plan, edges: number): number {
  if (edges <= MANY) return steps
  return isQuick ? FEWEST_STEPS : FEWER_STEPS
}

/** How often a dataset of so many edges is opened. */
export function openingsOf({ openings }: Plan, edges: number): number {
  return edges > ONE_OPENING ? 1 : openings
}
