/** What a page holds on to. */
import type { CDPSession } from '@playwright/test'

/** Bytes. */
export interface Memory {
  /** Objects of scripts, and of the browser for them. */
  readonly heap: number
  /** What arrays of numbers and texts from outside are kept in: beside the heap, and no part of it. */
  readonly buffers: number
}

/** What is left when all that nobody needs has been cleared away. */
export async function memoryOf(debug: CDPSession): Promise<Memory> {
  // Twice: what the first lets go of may have held on to something.
  await debug.send('HeapProfiler.collectGarbage')
  await debug.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await debug.send('Runtime.getHeapUsage')
  return { heap: usedSize + embedderHeapUsedSize, buffers: backingStorageSize }
}

export const sumOf = ({ heap, buffers }: Memory): number => heap + buffers
