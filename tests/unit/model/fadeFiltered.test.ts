import { describe, expect, it } from 'vitest'
import { fadeFiltered } from '../../../src/model/fadeFiltered.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { pictureOf } from '../../../src/model/picture.ts'
import { viewOf } from '../../../src/model/view.ts'
import { aDataset, aNode, aKind, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    kinds: [aKind(), aKind({ id: 'body' })],
    nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'board', kind: 'body' })],
    edges: [
      anEdge({ id: 'met', source: 'ada', target: 'bea', when: '2001' }),
      anEdge({ id: 'sat', source: 'ada', target: 'board', when: '2001' }),
    ],
  }),
)
const choices = {
  window: network.extent,
  mode: 'during' as const,
  showPossible: true,
  showUndated: true,
  known: null,
  focus: null,
}
const ends = (id: string): readonly [string, string] => {
  const edge = network.edges.get(id)
  return [edge?.source ?? '', edge?.target ?? '']
}

describe('fadeFiltered(picture, unfiltered, ends)', () => {
  const view = viewOf(network, { ...choices, off: new Set(['kind:body']) })
  const faded = fadeFiltered(pictureOf(view, new Set(), ends), viewOf(network, { ...choices, off: new Set() }), ends)

  it('adds what a filter leaves out, marked as filtered', () => {
    expect(faded.edges.get('sat')).toBe('certain filtered')
    expect(faded.nodes.get('board')).toBe('filtered')
  })
  it('leaves what is in the view as it is', () => {
    expect(faded.edges.get('met')).toBe('certain')
    expect(faded.nodes.get('ada')).toBe('')
  })
})
