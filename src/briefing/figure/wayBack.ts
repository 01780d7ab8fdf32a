/**
 * What makes a figure a way back: its view, by the keys of the address, and the version of the dataset that it was made of, inside
 * the file. In an SVG as the text of its `metadata`, in a PNG as a text chunk with a keyword of ours.
 */
import { versionOf } from '../../data/versionOf.ts'
import { fieldsOf } from '../../store/address.ts'
import { PAGE_KEYS } from '../../store/addressKeys.ts'
import { type Markup, element } from '../xml.ts'
import type { Session } from './paper.ts'

export interface WayBack {
  /** The view, as the address has it. */
  readonly view: Readonly<Record<string, string>>
  /** The version of the dataset. */
  readonly version: string
  /** The dataset's title, to name it where it is not this one. */
  readonly dataset: string
}

const KIND = 'entente-view/1'
const ID = 'entente-view'

/** What concerns the page and not its view (theme, frame, who may talk to it) neither leaves with a figure nor comes with one. */
function ofTheView(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !(PAGE_KEYS as ReadonlySet<string>).has(key)))
}

/** Of the present view. */
export function wayBackOf({ network, state }: Session): WayBack {
  const view = ofTheView(fieldsOf(state, network))
  return { view, version: versionOf(network.dataset), dataset: network.dataset.title }
}

export function formatWayBack(way: WayBack): string {
  return JSON.stringify({ kind: KIND, ...way })
}

/** What a text says that `formatWayBack` wrote; null for any other. */
export function parseWayBack(text: string): WayBack | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { kind, view, version, dataset } = value as Readonly<Record<string, unknown>>
  if (kind !== KIND || typeof version !== 'string' || typeof dataset !== 'string') return null
  if (typeof view !== 'object' || view === null) return null
  const fields = Object.entries(view)
  if (!fields.every((field): field is [string, string] => typeof field[1] === 'string')) return null
  return { view: ofTheView(Object.fromEntries(fields)), version, dataset }
}

export function metadataMarkup(way: WayBack): Markup {
  return element('metadata', { id: ID }, formatWayBack(way))
}

/** The way back in the text of an SVG; null where there is none. */
export function wayBackInSvg(svg: string): WayBack | null {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  for (const metadata of parsed.getElementsByTagName('metadata')) {
    const way = parseWayBack(metadata.textContent)
    if (way) return way
  }
  return null
}
