import type { Kind } from '../../data/schema.ts'
import { HUES, OUTLINES } from '../../drawing/encoding.ts'

/** The symbol of a kind as the network has it; of none, an open circle. */
export function KindMark({ kind }: { readonly kind: Kind | undefined }) {
  const outline = kind ? OUTLINES[kind.shape] : 'ellipse'
  const hue = kind && HUES[kind.colour]
  const colour = hue ? `light-dark(${hue.light}, ${hue.dark})` : 'currentColor'
  const paint = { fill: hue ? colour : 'none', stroke: colour, strokeWidth: 0.18 }
  return (
    <svg className="kind-mark" width="13" height="13" viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
      {outline === 'ellipse' ? (
        <circle r="0.92" style={paint} />
      ) : outline === 'round-rectangle' ? (
        <rect x="-0.92" y="-0.92" width="1.84" height="1.84" rx="0.45" style={paint} />
      ) : (
        <polygon points={outline.map((point) => point.join(',')).join(' ')} strokeLinejoin="round" style={paint} />
      )}
    </svg>
  )
}
