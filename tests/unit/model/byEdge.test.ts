import { describe, expect, it } from 'vitest'
import { ByEdge } from '../../../src/model/byEdge.ts'
import { columnsOf } from '../../../src/model/edgeColumns.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const columns = columnsOf(createNetwork(aDataset({ edges: [anEdge({ id: 'a' }), anEdge({ id: 'b' })] })))

describe('a map from relationships to values', () => {
  it.each([
    ['of one', new ByEdge(columns, Int32Array.of(1), Uint8Array.of(0, 1), [undefined, 'yes'])],
    ['of none', new ByEdge(columns, new Int32Array(), new Uint8Array(), [undefined, 'yes'])],
  ])('reads as any other map: %s', (_, map) => {
    const plain = new Map(map.entries())
    expect(map.size).toBe(plain.size)
    for (const id of ['a', 'b', 'none']) {
      expect(map.has(id)).toBe(plain.has(id))
      expect(map.get(id)).toBe(plain.get(id))
    }
  })
})
