import { describe, expect, it } from 'vitest'
import { followOwnLayout } from '../../../src/app/followOwnLayout.ts'
import type { Arrangement } from '../../../src/layout/arrangement.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore } from '../../../src/store/appStore.ts'
import { setLayout } from '../../../src/store/arrange.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const SAID = ['This dataset brings no positions of its own; it is shown in the layout that a page opens with.']

const ARRANGEMENT: Arrangement = {
  format: 'entente-arrangement/1',
  frame: { width: 800, height: 600 },
  positions: { ada: [1, 2], bea: [3, 4] },
}

function following(arrangement: Arrangement | null, isOwnAtStart = false) {
  const store = createAppStore(createNetwork(aDataset()))
  if (isOwnAtStart) setLayout(store, 'own')
  const stop = followOwnLayout(store, arrangement)
  return { store, stop, notices: () => store.getState().notices.map(({ text }) => text) }
}

describe('followOwnLayout(store, arrangement)', () => {
  it('says that a dataset brings no positions while its own layout is asked for', () => {
    const { store, notices } = following(null)
    expect(notices()).toEqual([])
    setLayout(store, 'own')
    expect(notices()).toEqual(SAID)
    setLayout(store, 'circle')
    expect(notices()).toEqual([])
  })

  it('says it of a link that asks for it', () => {
    expect(following(null, true).notices()).toEqual(SAID)
  })

  it('says nothing of a dataset that brings its positions', () => {
    expect(following(ARRANGEMENT, true).notices()).toEqual([])
  })

  it('says nothing any more once it is stopped', () => {
    const { store, stop, notices } = following(null)
    stop()
    setLayout(store, 'own')
    expect(notices()).toEqual([])
  })
})
