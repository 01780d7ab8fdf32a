/** Names of newspapers. */
export const PAPER =
  /\b(?:Gazette|Journal|Times|Herald|Tribune|Courier|Chronicle|Post|Mail|Observer|Zeitung|Tageblatt|Giornale|Corriere|Diario)\b/

/** Lines above a text in which its paper may be named, blank ones not counted, and the longest of them. */
const HEAD_LINES = 3
const LONGEST_LINE = 120
/** The longest name that is proposed, in UTF-16 code units. */
const LONGEST_NAME = 60
/** What stands between the parts of a line of who and when. */
const BETWEEN = /\s*[,;·•|/]\s*|\s+[–—-]\s+/u

/**
 * The paper that a line above a text names beside its date: “Kelsund Gazette, 26 March 2024”. Prose, which ends in a full stop, tells of
 * papers too, and is not asked. Undefined where none is named.
 */
export function publisherIn(text: string): string | undefined {
  const lines = text.slice(0, HEAD_LINES * LONGEST_LINE * 2).split('\n')
  const head = lines.map((line) => line.trim()).filter((line) => line !== '')
  for (const line of head.slice(0, HEAD_LINES)) {
    if (line.length > LONGEST_LINE || /[.!?]$/.test(line) || !/\d{4}/.test(line)) continue
    const named = line
      .split(BETWEEN)
      .find((part) => PAPER.test(part) && /^\p{Lu}/u.test(part) && !/\d/.test(part) && part.length <= LONGEST_NAME)
    if (named !== undefined) return named
  }
  return undefined
}
