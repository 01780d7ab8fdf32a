import { element } from '../xml.ts'
import type { FrameSize } from './frameSizes.ts'

/**
 * What a frame of ours may do in somebody's page: run its script, and open the full view in a window that is free of the frame's bounds,
 * so that files can be saved there.
 */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** The line of HTML that puts the page into another. It loads when a reader comes near it. */
export function iframeLine(src: string, title: string, { width, height }: FrameSize): string {
  const { markup } = element('iframe', {
    src,
    title,
    width: width ?? '100%',
    height,
    loading: 'lazy',
    sandbox: SANDBOX,
    style: 'border:0',
  })
  // HTML knows no frame that closes itself.
  return markup.replace(/\/>$/u, '></iframe>')
}
