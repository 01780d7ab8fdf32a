import { describe, expect, it } from 'vitest'
import { references } from '../../../../src/data/rules/references.ts'
import { aDataset, anEdge } from '../../../fixtures/dataset.ts'

describe('references that lead nowhere', () => {
  it('are told one by one: whoever needs the first reads no further', () => {
    let isRead = false
    const later = Object.defineProperty(anEdge({ id: 'later' }), 'source', {
      get: () => {
        isRead = true
        return 'nobody'
      },
    })
    const edges = [anEdge({ source: 'nobody' }), later]
    const [first] = references({ ...aDataset(), edges })
    expect(first?.path).toBe('edges[0].source')
    expect(isRead).toBe(false)
  })
})
