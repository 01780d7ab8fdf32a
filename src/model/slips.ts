/* oxlint-disable typescript/no-non-null-assertion -- every index below is that of a code unit, or of a row of as many numbers */
/**
 * How many letters have to be put in, left out or replaced to make one word of another, in code units; `most + 1` where that is
 * more than `most`.
 *
 * Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals" (1966); only the numbers
 * that may be small enough are worked out. Source: E. Ukkonen, "Algorithms for approximate string matching" (1985).
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const [m, n] = [one.length, other.length]
  const tooMany = most + 1
  if (Math.abs(m - n) > most) return tooMany
  let above = Array.from({ length: n + 1 }, (_, j) => Math.min(j, tooMany))
  for (let i = 1; i <= m; i++) {
    const row = above.map(() => tooMany)
    if (i <= most) row[0] = i
    let least = row[0]!
    for (let j = Math.max(1, i - most); j <= Math.min(n, i + most); j++) {
      const replaced = above[j - 1]! + (one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1)
      row[j] = Math.min(replaced, above[j]! + 1, row[j - 1]! + 1, tooMany)
      least = Math.min(least, row[j]!)
    }
    if (least > most) return tooMany
    above = row
  }
  return above[n]!
}

/** A set of letters, roughly: a bit for each, several sharing one. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

/** Can no more than so many slips lie between words of these letters? Each takes one letter away or brings one, or both. */
export function mayBeWithin(most: number, letters: number, others: number): boolean {
  return countBits(letters & ~others) <= most && countBits(others & ~letters) <= most
}

/** How many bits of a number are set. */
export function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
