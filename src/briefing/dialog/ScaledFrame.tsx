import { useRef } from 'react'
import { useWidth } from '../../ui/useWidth.ts'
import type { FrameSize } from '../embed/frameSizes.ts'

interface Props {
  /** HTML of the page in it. */
  readonly html: string
  readonly title: string
  readonly size: FrameSize
}

/** Px at the most that the frame is high on the screen. */
const MOST_HEIGHT = 480
/** Px of a frame that is as wide as the text around it: as wide as a text may well be. */
const FULL_WIDTH = 1_000

/**
 * A page of ours in a frame, no larger than there is room for. It may run its script and nothing else. It is there to be looked at:
 * inert, since the keyboard would else have to go through all of it to leave it.
 */
export function ScaledFrame({ html, title, size: { width, height } }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const room = useWidth(box)
  const across = width ?? FULL_WIDTH
  const scale = Math.min(1, room / across, MOST_HEIGHT / height)
  return (
    <div ref={box} className="export-frame" style={{ height: Math.round(height * scale) }}>
      <iframe
        title={title}
        srcDoc={html}
        sandbox="allow-scripts"
        tabIndex={-1}
        inert
        width={across}
        height={height}
        style={{ transform: `scale(${scale})` }}
      />
    </div>
  )
}
