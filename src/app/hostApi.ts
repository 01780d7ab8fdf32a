/** `window.entente`: the view for a host page and for tests. */
import type { Aside } from '../model/picture.ts'
import { type View, edgesWith } from '../model/view.ts'
import type { ExportOptions, ExportSource, Format } from '../briefing/exportAs.ts'
import type { AppParts } from '../store/AppContext.tsx'
import type { Fields, Key } from '../store/addressKeys.ts'
import { exportsPart } from './exportsPart.ts'
import type { Address } from './followAddress.ts'

/** What the view draws, by id: in a line of the figure, or counted there as folded. */
export interface Drawn {
  /** Nodes of the view and, with a comparison, those that only the other window has. */
  readonly nodes: readonly string[]
  readonly edges: {
    readonly certain: readonly string[]
    readonly possible: readonly string[]
    readonly undated: readonly string[]
    /** With a comparison: what is drawn for the other window alone. */
    readonly otherWindow: readonly string[]
  }
  /** Of these edges those that have no line at the present level: they are counted where they belong, and unfold there. */
  readonly folded: readonly string[]
  /** How many lines stand for the others: one may stand for several. */
  readonly lines: number
  /** What is there only as a faint surrounding, and counted nowhere. */
  readonly faint: { readonly nodes: readonly string[]; readonly edges: readonly string[] }
  /** How many of each answer there are, drawn or not; with the rest that is left out they add up to all. */
  readonly counts: View['counts']
}

export interface HostApi {
  /** The address's fields, defaults left out. */
  readonly getView: () => Fields
  /** Applies some fields, the rest unchanged; `null` puts one back to its default. Settled when it returns. */
  readonly setView: (fields: Partial<Record<Key, string | null>>) => void
  /** What is on the screen now. */
  readonly drawn: () => Drawn
  /**
   * The view, or all of the dataset, as a file in one of the formats of `docs/interface.md`. Rejects with what was wrong, and what
   * could be asked for instead.
   */
  readonly export: (format: Format, options?: ExportOptions) => Promise<Blob>
  /** Calls `react` after each settled change; returns the way to stop. */
  readonly on: (event: 'view', react: (fields: Fields) => void) => () => void
}

/** What a host's script may well give: it is not held to our types, and writes `{ t: 2025 }`. */
type Loose = Readonly<Record<string, string | number | boolean | null | undefined>>

export function createHostApi(
  { network, store, selectors }: AppParts,
  address: Address,
  exports: ExportSource,
): HostApi {
  return {
    getView: address.fields,
    setView: (changes) => {
      const entries = Object.entries(changes as Loose)
      address.change(
        Object.fromEntries(
          entries.map(([key, value]) => [key, value === null || value === undefined ? value : String(value)]),
        ),
      )
    },
    drawn: () => {
      const state = store.getState()
      const view = selectors.view(state)
      const picture = selectors.picture(state)
      const idsOf = (marks: ReadonlyMap<string, { readonly aside: Aside | null }>, faint: boolean) =>
        [...marks].filter(([, { aside }]) => (aside !== null) === faint).map(([id]) => id)
      const edges = {
        certain: edgesWith(view, 'certain'),
        possible: edgesWith(view, 'possible'),
        undated: edgesWith(view, 'undated'),
        otherWindow: idsOf(picture.edges, false).filter((id) => !view.edges.has(id)),
      }
      const faint = { nodes: idsOf(picture.nodes, true), edges: idsOf(picture.edges, true) }
      const { folded, counts } = selectors.display(state)
      const nodes = idsOf(picture.nodes, false)
      return { nodes, edges, folded, lines: counts.lines, faint, counts: view.counts }
    },
    export: async (format, options) => {
      const { exportForHost } = await exportsPart.load()
      return exportForHost(format, options, exports, network)
    },
    on: (event, react) => {
      if (event !== 'view') throw new Error(`There is no event "${String(event)}". Listen to "view".`)
      return address.onSettled(react)
    },
  }
}
