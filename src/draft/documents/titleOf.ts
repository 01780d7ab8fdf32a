/** Longest line that is a title, in UTF-16 code units. */
const MAX_TITLE = 200

/** A title for a text: its first line, or its first words, with an ellipsis, where that line is longer than any title. */
export function titleOf(text: string): string {
  const line = (/\S[^\n]*/.exec(text)?.[0] ?? '').trim().replaceAll(/\s+/g, ' ')
  if (line.length <= MAX_TITLE) return line
  const cut = line.slice(0, MAX_TITLE / 2)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : cut.replace(/\p{Surrogate}$/u, '')).replace(/[\s,;:.–—-]+$/u, '')} …`
}
