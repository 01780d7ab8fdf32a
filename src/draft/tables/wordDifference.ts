/** A stretch of a text that both wordings have, or one of them alone. */
export interface WordPart {
  readonly text: string
  readonly differs: boolean
}

/** Words with the space after them; spaces at the start are a part of their own. */
const WORD = /\S+\s*|^\s+/g

/**
 * Cuts two wordings where their words differ; the parts of each put together are that wording.
 * The words that stay are a longest common subsequence; takes time in proportion to the product of their numbers of words.
 */
export function wordDifference(one: string, other: string): readonly [readonly WordPart[], readonly WordPart[]] {
  const a = one.match(WORD) ?? []
  const b = other.match(WORD) ?? []
  const width = b.length + 1
  /** For each place in both, how many words the rests have in common. */
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim()
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const [parts, others]: [WordPart[], WordPart[]] = [[], []]
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      add(parts, a[i++] ?? '', false)
      add(others, b[j++] ?? '', false)
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) add(parts, a[i++] ?? '', true)
    else add(others, b[j++] ?? '', true)
  }
  return [parts, others]
}

function add(parts: WordPart[], text: string, differs: boolean): void {
  const last = parts.at(-1)
  if (last?.differs === differs) parts[parts.length - 1] = { text: last.text + text, differs }
  else parts.push({ text, differs })
}
