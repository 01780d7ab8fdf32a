import { describe, expect, it } from 'vitest'
import { arrangementOf } from '../../../src/draft/arrangementOf.ts'
import type { Origin } from '../../../src/draft/draft.ts'
import { placesKept } from '../../../src/draft/placesKept.ts'
import { publishable } from '../../../src/draft/publishable.ts'
import { parseArrangement } from '../../../src/page/parseArrangement.ts'
import { aDraft, aDraftEdge, aDraftNode } from '../../fixtures/anyDraft.ts'

const at = (file: string, place?: readonly [number, number]): Origin => ({ file, at: 'node', ...(place && { place }) })
const draftOf = (ada: Origin, bea: Origin) =>
  aDraft({
    nodes: [
      aDraftNode({ id: 'ada', origin: ada }),
      aDraftNode({ id: 'bea', origin: bea }),
      aDraftNode({ id: 'cyril' }),
    ],
    edges: [aDraftEdge({ citations: ['p-1'] })],
  })
const kept = (ada: Origin, bea: Origin) => {
  const draft = draftOf(ada, bea)
  return placesKept(draft, publishable(draft).dataset)
}

describe('where a network that was read has its nodes', () => {
  it('is kept where it has all that are published, whatever else the draft holds', () => {
    expect(kept(at('a.json', [10, -20]), at('a.json', [30, 40]))).toEqual({
      file: 'a.json',
      places: new Map([
        ['ada', [10, -20]],
        ['bea', [30, 40]],
      ]),
    })
  })

  it('is nothing where one has no place, or where two files have each its own corner', () => {
    expect(kept(at('a.json', [10, -20]), at('a.json'))).toBeNull()
    expect(kept(at('a.json', [10, -20]), at('b.gexf', [30, 40]))).toBeNull()
  })

  it('makes an arrangement that begins a margin from the corner, and that the page takes', () => {
    const draft = draftOf(at('a.json', [10, -20]), at('a.json', [30, 40]))
    const { dataset } = publishable(draft)
    const arrangement = arrangementOf(placesKept(draft, dataset)?.places ?? new Map())
    expect(arrangement).toEqual({
      format: 'entente-arrangement/1',
      frame: { width: 260, height: 300 },
      positions: { ada: [120, 120], bea: [140, 180] },
    })
    expect(parseArrangement(arrangement, dataset)).toEqual(arrangement)
  })
})
