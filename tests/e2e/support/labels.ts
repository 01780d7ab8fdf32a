/** The label rule: none upon another or upon a node, and none too small to read. */
import type { Frame } from '@playwright/test'
import { type Box, type DrawnNode, drawnNodes } from './drawing.ts'

/** Px by which two boxes may touch: the rounding of text on a pixel grid. */
const SLACK = 0.75
/** Smallest letters, in px. */
const LEAST_PX = 11

const overlap = (a: Box, b: Box) =>
  a.x1 + SLACK < b.x2 && b.x1 + SLACK < a.x2 && a.y1 + SLACK < b.y2 && b.y1 + SLACK < a.y2

/** Every breach of the rule in a drawing, in words. */
export function labelFaults(nodes: readonly DrawnNode[]): readonly string[] {
  const faults: string[] = []
  for (const one of nodes) {
    if (!one.label) continue
    if (one.labelPx < LEAST_PX) faults.push(`${one.id} is ${one.labelPx} px`)
    for (const other of nodes) {
      if (other.id === one.id) continue
      if (overlap(one.label, other.node)) faults.push(`the label of ${one.id} overlaps the node ${other.id}`)
      if (other.label && one.id < other.id && overlap(one.label, other.label))
        faults.push(`the labels of ${one.id} and ${other.id} overlap`)
    }
  }
  return faults
}

/** What is drawn once nothing moves any more. */
export async function settledNodes(frame: Frame): Promise<readonly DrawnNode[]> {
  await frame.waitForFunction(() => document.querySelector('.network-canvas canvas') !== null)
  let before = ''
  for (let i = 0; i < 20; i++) {
    await frame.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60)))
    // An arrangement that is being worked out comes in the place of what is drawn meanwhile.
    await frame.waitForFunction(() => document.querySelector('.network-view > .late') === null)
    const nodes = await drawnNodes(frame)
    const now = JSON.stringify(nodes)
    if (now === before) return nodes
    before = now
  }
  throw new Error('The drawing does not come to rest.')
}
