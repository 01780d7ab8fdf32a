import { describe, expect, it } from 'vitest'
import type { Node } from '../../../src/data/schema.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { tellApart } from '../../../src/model/namesakes.ts'
import { aDataset, aNode, aParty } from '../../fixtures/dataset.ts'

describe('tellApart(node, network)', () => {
  it.each<[text: string, one: Partial<Node>, other: Partial<Node>, said: string | null]>([
    ['of another name nothing', { label: 'Ada' }, { label: 'Bea' }, null],
    ['the side', { label: 'J. Smith' }, { label: 'J Smith', parties: ['right'] }, 'Person, Left'],
    ['the summary', { label: 'Smith', summary: 'A baker.' }, { label: 'Smith', summary: 'A clerk.' }, 'A baker.'],
    ['the id', { label: 'Smith', summary: 'A baker.' }, { label: 'Smith', summary: 'A baker.' }, 'ada'],
    [
      'of a label that is another’s name',
      { label: 'Smith' },
      { label: 'S', name: 'Smith', parties: [] },
      'Person, Left',
    ],
  ])('is %s', (_, one, other, said) => {
    const nodes = [aNode({ id: 'ada', ...one }), aNode({ id: 'bea', ...other })]
    const network = createNetwork(aDataset({ nodes, parties: [aParty(), aParty({ id: 'right', label: 'Right' })] }))
    expect(tellApart(nodes[0] ?? aNode(), network)).toBe(said)
  })
})
