/** What stands in a row of the outline, and how wide and high that is. */
import { foldSign } from './foldSign.ts'
import type { Node } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'
import { type Weight, textWidth } from '../textWidth.ts'
import { wrapText } from '../wrapText.ts'
import type { OutlineRow } from './outline.ts'
import { LEAST_ROW, LINE, MINOR_SHARE, type Sizes, type Style } from './sizes.ts'

export interface RowBox {
  readonly row: OutlineRow
  readonly isMinor: boolean
  readonly isSheet: boolean
  /** The name in lines; date and count stand behind the last. */
  readonly lines: readonly string[]
  readonly size: number
  readonly weight: Weight
  readonly date: string
  readonly fold: string
  readonly glyph: number
  /** Px of the box; its left edge is `indent` px from that of the outline. */
  readonly width: number
  readonly indent: number
  /** Height as a share of that of a row, and in px at the least. */
  readonly share: number
  readonly least: number
}

/** The name that is drawn of a node. */
export function drawnName(node: Node, { isPhone, isShort }: Style): string {
  return isPhone || isShort ? (node.short ?? node.label) : node.label
}

/**
 * @param folded how many neighbours of the node are folded, and `isUnfolded` whether it was asked for all of them
 * @param most px that the widest box may take, its indent included
 */
export function rowBox(
  row: OutlineRow,
  given: { readonly isMinor: boolean; readonly folded: number; readonly isUnfolded: boolean; readonly most: number },
  style: Style,
  sizes: Sizes,
  network: Network,
): RowBox {
  const node = found(network.nodes, row.id)
  const { isMinor } = given
  const isSheet = found(network.kinds, node.kind).staged === true
  const size = isMinor ? sizes.minorName : sizes.rowName
  const weight = isSheet ? 600 : 400
  const glyph = isMinor ? sizes.minorGlyph : sizes.rowGlyph
  const date = style.isPhone ? '' : row.dateText
  const fold = style.isPhone || isMinor ? '' : foldSign(given.folded, given.isUnfolded)
  const tail = [date, fold].reduce(
    (sum, text) => sum + (text === '' ? 0 : textWidth(text, 400, sizes.small) + sizes.gap),
    0,
  )
  const around = sizes.pad * 2.3 + glyph * 2 + sizes.gap
  const indent = row.depth * sizes.indent
  const room = Math.max(40, given.most - indent - around)
  const name = drawnName(node, style)
  const onOneLine = textWidth(name, weight, size) + tail <= room
  const lines = onOneLine ? [name] : wrapText(name, weight, size, Math.max(30, room - tail))
  const widths = lines.map((line) => textWidth(line, weight, size))
  const text = Math.max(...widths.slice(0, -1), (widths.at(-1) ?? 0) + tail)
  return {
    row,
    isMinor,
    isSheet,
    lines,
    size,
    weight,
    date,
    fold,
    glyph,
    width: around + text,
    indent,
    share: (isMinor ? MINOR_SHARE : 1) + (lines.length - 1) * 0.8,
    least: Math.max(LEAST_ROW, lines.length * size * LINE + (lines.length > 1 ? 2 : 0)),
  }
}
