/** What is made of a published dataset waits for the texts that it quotes: they are fetched, and not without measure. */
import { awayOf } from '../data/away.ts'
import { plainRecord } from '../data/plainRecord.ts'
import { OnItsWay } from '../data/records/onItsWay.ts'
import { whenThere } from '../data/records/whenThere.ts'
import type { Edge, Passage } from '../data/schema.ts'
import { formatDigits } from '../model/formatCount.ts'
import type { Network } from '../model/network.ts'

/** Relationships whose texts are fetched to be taken along at once. */
const MOST = 1_000

export interface Quoted {
  /** Relationships. */
  readonly count: number
  /** All that is read of them, and beside them: passages of entities, of documents, of a story. */
  readonly records: readonly (Edge | Passage)[]
}

/** Why so many relationships of a dataset cannot be taken along with their quotes; null where they can. */
export function whyTooMany({ count }: Quoted, { dataset }: Network): string | null {
  if (count <= MOST || !awayOf(dataset)) return null
  return `The quotes of this dataset lie on its host, and those of ${formatDigits(MOST)} relationships are taken along at the most: these are ${formatDigits(count)}. Choose a shorter time, a filter or a focus; of a story take one step.`
}

/**
 * Makes it, once what it quotes has come.
 * @param quoted asked for together. What else is missed is fetched as it is missed, and all is made anew for each
 * @throws what `make` throws; an error that says what to do where these are too many to be fetched
 */
export async function withTexts<T>(quoted: () => Quoted, network: Network, make: () => Promise<T>): Promise<T> {
  if (!awayOf(network.dataset)) return make()
  const all = quoted()
  const why = whyTooMany(all, network)
  if (why !== null) throw new Error(why)
  await Promise.all(askForTexts(all, network))
  return whenThere(make)
}

/** Has texts fetched, all at once and not one by one as they are missed. Gives what can be waited for. */
export function askForTexts({ records }: Quoted, { dataset }: Network): readonly OnItsWay[] {
  if (!awayOf(dataset)) return []
  const missing = new Set<OnItsWay>()
  for (const record of records) {
    try {
      plainRecord<Edge | Passage>(record)
    } catch (thrown) {
      if (!(thrown instanceof OnItsWay)) throw thrown
      missing.add(thrown)
    }
  }
  return [...missing]
}
