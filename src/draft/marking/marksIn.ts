import type { Span } from '../documents/span.ts'
import type { Draft, DraftDocument, DraftEdge } from '../draft.ts'

/** A relationship at a place in a text where it is cited. */
export interface MarkIn extends Span {
  readonly edge: DraftEdge
}

/** The relationships that cite a document, each at every passage, in the order of the text; offsets in UTF-16 code units. */
export function marksIn(
  { passages, edges }: Pick<Draft, 'passages' | 'edges'>,
  document: DraftDocument,
): readonly MarkIn[] {
  const { text = '' } = document
  const own = passages.filter((passage) => passage.document === document.id)
  const unitsAt = unitsOf(
    text,
    own.flatMap(({ start, end }) => [start, end]),
  )
  const spans = new Map(own.map(({ id, start, end }) => [id, { start: unitsAt(start), end: unitsAt(end) }]))
  const marks: MarkIn[] = []
  for (const edge of edges) {
    for (const citation of edge.citations) {
      const span = spans.get(citation)
      if (span) marks.push({ ...span, edge })
    }
  }
  return marks.toSorted((a, b) => a.start - b.start)
}

/** From places in code points to those in UTF-16 code units; only of the places that are asked for. */
function unitsOf(text: string, places: readonly number[]): (place: number) => number {
  const units = new Map<number, number>()
  const asked = [...new Set(places)].toSorted((a, b) => a - b)
  let [unit, point] = [0, 0]
  for (const place of asked) {
    while (point < place && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
      point += 1
    }
    units.set(place, unit)
  }
  return (place) => units.get(place) ?? 0
}
