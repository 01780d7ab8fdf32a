/** What stands at the sides, and how wide and high that is. */
import { foldSign } from './foldSign.ts'
import type { Node } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'
import { type Weight, textWidth } from '../textWidth.ts'
import { wrapText } from '../wrapText.ts'
import { firstClause, isOfParty } from './offices.ts'
import type { SpinePlan } from './plan.ts'
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
  /** What stands before the number in it. */
  readonly foldLead: string
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

export function sideBox(
  node: Node,
  officeForm: OfficeForm,
  plan: Pick<SpinePlan, 'lineCounts' | 'counts' | 'unfolded' | 'offices' | 'boldKinds'>,
  style: Style,
  sizes: Sizes,
  network: Network,
): SideBox {
  const lineCount = plan.lineCounts.get(node.id) ?? 0
  const folded = plan.counts.get(node.id) ?? 0
  const isParty = isOfParty(node.id, network)
  const isBold = plan.boldKinds.has(node.kind)
  const weight = isParty || isBold || found(network.kinds, node.kind).staged ? 600 : 400
  const size = isParty
    ? sizes.partyName
    : isBold
      ? sizes.sideName + Math.min(sizes.gain, (lineCount * sizes.gain) / 6)
      : sizes.bodyName
  const held = style.isPhone || officeForm === 'none' ? '' : (plan.offices.get(node.id) ?? '')
  const office = officeForm === 'clause' ? firstClause(held) : held
  const sign = style.isPhone ? '' : foldSign(folded, plan.unfolded.has(node.id))
  const foldLead = sign !== '' && office !== '' ? '· ' : ''
  const fold = foldLead + sign
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
  const glyph = sizes.sideGlyph + Math.sqrt(lineCount) * sizes.glyphGain
  return {
    id: node.id,
    lines: nameLines,
    size,
    weight,
    office: officeLines,
    fold,
    foldLead,
    foldGap,
    glyph,
    width: Math.max(last, ...widths),
    textHeight,
    height: Math.max(textHeight, glyph * 2) + sizes.between,
  }
}
