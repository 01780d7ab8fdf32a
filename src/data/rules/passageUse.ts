import type { Issue } from '../issue.ts'
import { warning } from '../issue.ts'
import type { RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'
import { eachCitationList } from './citationLists.ts'
import type { Rule } from './rule.ts'

/** Every passage is there for something, and none twice. */
export const passageUse: Rule = function* (dataset) {
  const cited = new Set<string>()
  for (const [ids] of eachCitationList(dataset)) for (const id of ids) if (id !== undefined) cited.add(id)
  for (const [i, { id }] of present(dataset.passages)) {
    if (id !== undefined && !cited.has(id)) {
      yield warning(`passages[${i}]`, 'is cited by nothing', 'Cite it, or remove it.', id)
    }
  }
  yield* overlaps(dataset)
}

interface Place {
  readonly index: number
  readonly id: string | undefined
  readonly document: string
  readonly start: number
  readonly end: number
}

/** In the order of their starts each passage is compared with the one that has reached furthest. */
function* overlaps(dataset: RoughDataset): Generator<Issue> {
  const places: Place[] = []
  for (const [index, { id, document, start, end }] of present(dataset.passages)) {
    if (document !== undefined && start !== undefined && end !== undefined) {
      places.push({ index, id, document, start, end })
    }
  }
  places.sort((a, b) => a.start - b.start || a.index - b.index)
  const furthest = new Map<string, Place>()
  for (const place of places) {
    const before = furthest.get(place.document)
    if (before && place.start < before.end) {
      const repair = 'Join the two, or cut one, unless each carries a claim of its own.'
      yield warning(`passages[${place.index}]`, `overlaps passages[${before.index}]`, repair, place.id)
    }
    if (!before || place.end > before.end) furthest.set(place.document, place)
  }
}
