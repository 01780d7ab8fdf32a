/**
 * Moves labels along a line apart, each as little as their order allows: those that would lie on each other are spread evenly around
 * the middle of where they want to be.
 * @param wanted where each is to be
 * @param gap the least from one to the next
 * @returns where each comes to be, in the order in which they were given
 */
export function spacedLabels(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at || a.i - b.i)
  const heaps: { sum: number; count: number }[] = []
  const first = ({ sum, count }: { sum: number; count: number }) => sum / count - ((count - 1) * gap) / 2
  for (const { at } of order) {
    heaps.push({ sum: at, count: 1 })
    for (;;) {
      const [before, last] = heaps.slice(-2)
      if (!before || !last || heaps.length < 2 || first(last) - first(before) >= before.count * gap) break
      heaps.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  const places = heaps.flatMap((heap) => Array.from({ length: heap.count }, (_, k) => first(heap) + k * gap))
  const result = [...wanted]
  for (const [k, { i }] of order.entries()) result[i] = places[k] ?? 0
  return result
}
