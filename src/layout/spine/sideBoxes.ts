/** What stands at the sides, and how wide and high that is. */
import type { Node } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'
import { compareWhen } from '../../time/compareWhen.ts'
import { type Weight, textWidth } from '../textWidth.ts'
import { wrapText } from '../wrapText.ts'
import { drawnName } from './rowBoxes.ts'
import { LINE, type Sizes, type Style } from './sizes.ts'

export interface SideBox {
  readonly id: string
  readonly lines: readonly string[]
  readonly size: number
  readonly weight: Weight
  readonly office: readonly string[]
  /** Behind the last line of the office, else of the name. */
  readonly fold: string
  /** Px between it and that line. */
  readonly foldGap: number
  /** Radius of the symbol. */
  readonly glyph: number
  /** Px of the widest line, count included, and of all lines. */
  readonly width: number
  readonly textHeight: number
  /** Px that it keeps from top to bottom. */
  readonly height: number
}

/** How an office is told: in full, by its first words, or not at all. */
export type OfficeForm = 'full' | 'clause' | 'none'

/**
 * The office that a node's name is told with: that of the latest date; of several offices the latest first. Empty where no text
 * gives any. With the body that it is an office of, unless that is the party itself.
 */
export function officeOf(id: string, network: Network): string {
  const held = network.dataset.edges.filter(
    ({ source, role, relation }) =>
      source === id && role !== undefined && found(network.relations, relation).folds === 'name',
  )
  const latest = held.toSorted((a, b) => compareWhen(network.whens.get(b.id), network.whens.get(a.id)))
  // The undated, which come first when turned round, say least of what is held now.
  const dated = latest.filter(({ id: edge }) => network.whens.has(edge))
  const [office] = [...dated, ...latest]
  if (office?.role === undefined) return ''
  const { target } = office
  return isOfParty(target, network) ? office.role : `${office.role}, ${found(network.nodes, target).label}`
}

/** Does a node bear the name of its party: is it the party itself? */
function isOfParty(node: string, network: Network): boolean {
  const name = found(network.nodes, node).label
  return network.dataset.parties.some(({ id, label }) => id === node || label === name)
}

/** The part of an office before its first "and" or comma. */
function firstClause(office: string): string {
  const clause = office.split(/ and |, /)[0] ?? office
  return clause === office ? office : `${clause} …`
}

/** The kinds whose nodes are drawn in bold: those that hold offices; where none does, the first of the dataset. */
export function boldKinds(network: Network): ReadonlySet<string> {
  const holders = network.dataset.edges.filter(({ relation }) => found(network.relations, relation).folds === 'name')
  const kinds = new Set(holders.map(({ source }) => found(network.nodes, source).kind))
  const [first] = network.dataset.kinds
  return kinds.size > 0 || first === undefined ? kinds : new Set([first.id])
}

export function sideBox(
  node: Node,
  given: {
    readonly lines: number
    readonly folded: number
    readonly office: OfficeForm
    readonly bold: ReadonlySet<string>
  },
  style: Style,
  sizes: Sizes,
  network: Network,
): SideBox {
  const isParty = isOfParty(node.id, network)
  const isBold = given.bold.has(node.kind)
  const weight = isParty || isBold || found(network.kinds, node.kind).staged ? 600 : 400
  const size = isParty
    ? sizes.partyName
    : isBold
      ? sizes.sideName + Math.min(sizes.gain, (given.lines * sizes.gain) / 6)
      : sizes.bodyName
  const held = style.isPhone || given.office === 'none' ? '' : officeOf(node.id, network)
  const office = given.office === 'clause' ? firstClause(held) : held
  const count = style.isPhone || given.folded === 0 ? '' : `+${given.folded}`
  const fold = count !== '' && office !== '' ? `· ${count}` : count
  const foldGap = office === '' ? sizes.gap : sizes.small * 0.25
  const foldWidth = fold === '' ? 0 : textWidth(fold, 400, sizes.small) + foldGap
  const nameLines = wrapText(drawnName(node, style), weight, size, style.sideMost - (office === '' ? foldWidth : 0))
  const officeLines = office === '' ? [] : wrapText(office, 400, sizes.small, style.sideMost - foldWidth)
  const widths = [
    ...nameLines.map((line) => textWidth(line, weight, size)),
    ...officeLines.map((line) => textWidth(line, 400, sizes.small)),
  ]
  const last = (widths.pop() ?? 0) + foldWidth
  const textHeight = nameLines.length * size * LINE + officeLines.length * sizes.small * LINE
  const glyph = sizes.sideGlyph + Math.sqrt(given.lines) * sizes.glyphGain
  return {
    id: node.id,
    lines: nameLines,
    size,
    weight,
    office: officeLines,
    fold,
    foldGap,
    glyph,
    width: Math.max(last, ...widths),
    textHeight,
    height: Math.max(textHeight, glyph * 2) + sizes.between,
  }
}
