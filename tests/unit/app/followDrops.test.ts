// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { openFigure } from '../../../src/app/openFigure.ts'
import { type Address, followAddress } from '../../../src/app/followAddress.ts'
import { metadataMarkup } from '../../../src/briefing/figure/wayBack.ts'
import { element } from '../../../src/briefing/xml.ts'
import { versionOf } from '../../../src/data/versionOf.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore } from '../../../src/store/appStore.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(aDataset({ title: 'Ada and Bea', edges: [anEdge({ when: '2024-03-13' })] }))
let address: Address | null = null

function aPage() {
  const store = createAppStore(network)
  address = followAddress(store, network, window)
  return { network, store, address }
}

function aFigure({ view = { sel: 'ada' }, version = versionOf(network.dataset), dataset = 'Ada and Bea' } = {}): File {
  const way = { view, version, dataset }
  return new File([element('svg', { xmlns: 'http://www.w3.org/2000/svg' }, metadataMarkup(way)).markup], 'figure.svg')
}

afterEach(() => {
  address?.stop()
  window.history.replaceState(null, '', '/')
})

describe('openFigure(file, page)', () => {
  it('brings back the whole view, and nothing of the one before', async () => {
    const page = aPage()
    page.address.change({ t: '2024-03', view: 'text' })
    await openFigure(aFigure(), page)
    expect(page.address.fields()).toEqual({ sel: 'ada' })
    expect(page.store.getState().notices).toEqual([])
  })

  it('of another version of the dataset says that it may differ', async () => {
    const page = aPage()
    await openFigure(aFigure({ version: '0123456789ab' }), page)
    expect(page.address.fields()).toEqual({ sel: 'ada' })
    expect(page.store.getState().notices).toMatchObject([{ version: '0123456789ab' }])
  })

  it.each([
    ['of another dataset', aFigure({ dataset: 'Other' }), '“figure.svg” was made of another dataset, “Other”.'],
    ['that is none of ours', new File(['<svg/>'], 'logo.svg'), '“logo.svg” is no figure that was saved here'],
    ['that is a text', new File(['hello'], 'a.txt'), '“a.txt” is no figure that was saved here'],
  ])('%s leaves the view as it is, and says what to do', async (_, file, said) => {
    const page = aPage()
    page.address.change({ t: '2024-03' })
    await openFigure(file, page)
    expect(page.address.fields()).toEqual({ t: '2024-03' })
    expect(
      page.store
        .getState()
        .notices.map(({ text }) => text)
        .join(),
    ).toContain(said)
  })
})
