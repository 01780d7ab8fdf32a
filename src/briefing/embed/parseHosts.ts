import { parseOrigin } from '../../store/hostOrigins.ts'

/** What somebody typed as the pages that may exchange messages with a frame. */
export interface Hosts {
  /** Origins as the address writes them: each once, in ascending order. */
  readonly origins: readonly string[]
  /** What names no origin, as it was typed. */
  readonly unknown: readonly string[]
}

/** @param text origins with commas, blanks or line ends between them */
export function parseHosts(text: string): Hosts {
  const words = text.split(/[\s,]+/u).filter((word) => word !== '')
  const origins = words.flatMap((word) => parseOrigin(word) ?? [])
  return {
    origins: [...new Set(origins)].toSorted(),
    unknown: words.filter((word) => parseOrigin(word) === null),
  }
}
