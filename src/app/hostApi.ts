/** `window.entente`: the view for a host page and for tests. */
import { type View, edgesWith } from '../model/view.ts'
import type { AppStore } from '../store/appStore.ts'
import type { Fields, Key } from '../store/addressKeys.ts'
import type { Selectors } from '../store/selectors.ts'
import type { Address } from './followAddress.ts'

export interface Drawn {
  readonly nodes: readonly string[]
  readonly edges: {
    readonly certain: readonly string[]
    readonly possible: readonly string[]
    readonly undated: readonly string[]
  }
  readonly counts: View['counts']
}

export interface HostApi {
  /** The address's fields, defaults left out. */
  readonly getView: () => Fields
  /** Applies some fields, the rest unchanged; `null` puts one back to its default. Settled when it returns. */
  readonly setView: (fields: Partial<Record<Key, string | null>>) => void
  /** What is on the screen now. */
  readonly drawn: () => Drawn
  /** Calls `react` after each settled change; returns the way to stop. */
  readonly on: (event: 'view', react: (fields: Fields) => void) => () => void
}

/** What a host's script may well give: it is not held to our types, and writes `{ t: 2025 }`. */
type Loose = Readonly<Record<string, string | number | boolean | null | undefined>>

export function createHostApi(store: AppStore, selectors: Selectors, address: Address): HostApi {
  return {
    getView: address.fields,
    setView: (changes) => {
      const next: Record<string, string | undefined> = { ...address.fields() }
      for (const [key, value] of Object.entries(changes as Loose)) {
        if (value === null) delete next[key]
        else if (value !== undefined) next[key] = String(value)
      }
      address.open(next)
    },
    drawn: () => {
      const view = selectors.view(store.getState())
      const edges = {
        certain: edgesWith(view, 'certain'),
        possible: edgesWith(view, 'possible'),
        undated: edgesWith(view, 'undated'),
      }
      return { nodes: [...view.nodes], edges, counts: view.counts }
    },
    on: (event, react) => {
      if (event !== 'view') throw new Error(`There is no event "${String(event)}". Listen to "view".`)
      return address.onSettled(react)
    },
  }
}
