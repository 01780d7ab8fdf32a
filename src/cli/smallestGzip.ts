import { constants, gzipSync } from 'node:zlib'

/** How often zlib begins a new table of codes: numbers that are alike in stretches are smaller with many. */
const MEMORY_LEVELS = [5, 6, 7, 8, 9] as const
/** Columns of numbers repeat nothing, or much: for which of them looking for repetitions pays, only trying tells. */
const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_FILTERED, constants.Z_HUFFMAN_ONLY] as const

/**
 * The bytes as gzip, by whichever way of zlib makes it smallest. One version of Node gives the same result each time; the zlib of
 * another may give other bytes, which say the same.
 */
export function smallestGzip(bytes: Uint8Array): Uint8Array {
  let smallest: Uint8Array | undefined
  for (const strategy of STRATEGIES) {
    for (const memLevel of MEMORY_LEVELS) {
      const own = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel, strategy })
      if (!smallest || own.length < smallest.length) smallest = own
    }
  }
  return smallest ?? gzipSync(bytes)
}
