import type { PublishedProposal } from './publishedProposals.ts'

/** A text that was brought, fixed from here on: every offset and digest refers to these words. */
export interface FoundText {
  /** Name of the file; empty where the text was pasted. */
  readonly file: string
  /** Proposed: its first line, or what the file says of itself. */
  readonly title: string
  /** With LF as its line ends; at most 400,000 UTF-16 code units; never empty. */
  readonly text: string
  /** As the Encoding Standard names it, where bytes were read as text: `windows-1252`. */
  readonly encoding?: string
  /** Line ends that were changed to LF. */
  readonly lineEnds: number
  /** Characters that cannot be shown and were taken out. */
  readonly dropped: number
  readonly publishedProposals: readonly PublishedProposal[]
  /** Where a page says that it stands: http or https. */
  readonly url?: string
  /** BCP 47, where the file says it. */
  readonly language?: string
  /** The name of the paper or site, where a page says it. */
  readonly container?: string
  /** Who published it, where a page says it. */
  readonly publisher?: string
  /** What was left out or read otherwise than it stands there, as sentences. */
  readonly remarks: readonly string[]
}

/** Longest text of the format, in UTF-16 code units. */
export const MAX_TEXT = 400_000

/** A DOM parser, as browsers have it and Node does not. Scripts of what it parses never run. */
export type ParseMarkup = (text: string, type: 'text/html' | 'application/xml') => Document
