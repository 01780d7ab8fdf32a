/** What is made of a published dataset waits for the texts that it quotes: they are fetched, and not without measure. */
import { awayOf } from '../data/away.ts'
import { OnItsWay } from '../data/records/onItsWay.ts'
import type { Edge } from '../data/schema.ts'
import { type Network, found } from '../model/network.ts'

/** Relationships whose texts are fetched to be taken along at once. */
const MOST = 1_000

/** Why so many relationships of a dataset cannot be taken along with their quotes; null where they can. */
export function whyTooMany(count: number, { dataset }: Network): string | null {
  if (count <= MOST || !awayOf(dataset)) return null
  return `The quotes of this dataset lie on its host, and those of ${MOST.toLocaleString('en')} relationships are taken along at the most: these are ${count.toLocaleString('en')}. Choose a shorter time, a filter or a focus.`
}

/**
 * Makes it, and makes it again once what it quotes has come.
 * @param edges of which it may quote the texts
 * @throws what `make` throws; an error that says what to do where these are too many to be fetched
 */
export async function withTexts<T>(edges: () => readonly Edge[], network: Network, make: () => Promise<T>): Promise<T> {
  for (let times = 0; ; times++) {
    let missing: OnItsWay
    try {
      // oxlint-disable-next-line no-await-in-loop -- each time something else may be missing
      return await make()
    } catch (thrown) {
      if (!(thrown instanceof OnItsWay)) throw thrown
      missing = thrown
    }
    const quoted = times === 0 ? edges() : []
    const why = whyTooMany(quoted.length, network)
    if (why !== null) throw new Error(why)
    askForTexts(quoted, network)
    // oxlint-disable-next-line no-await-in-loop
    await missing
  }
}

/** Has the texts of relationships fetched, all at once and not one by one as they are missed. */
export function askForTexts(edges: readonly Edge[], network: Network): void {
  for (const edge of edges) {
    ask(() => edge.summary)
    ask(() => edge.dating?.note)
    for (const id of [...edge.citations, ...(edge.dating?.citations ?? [])])
      ask(() => found(network.passages, id).exact)
  }
}

function ask(read: () => unknown): void {
  try {
    read()
  } catch (thrown) {
    if (!(thrown instanceof OnItsWay)) throw thrown
  }
}
