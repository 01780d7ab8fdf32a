import { expect, it, vi } from 'vitest'
import { loadRest } from '../../src/app/loadRest.ts'
import { versionSteps } from '../../src/data/versionOf.ts'
import { createNetwork } from '../../src/model/network.ts'
import { indexSearch } from '../../src/model/search.ts'
import { indexOf } from '../../src/panels/Search/useSearchIndex.ts'
import { aDataset } from '../fixtures/dataset.ts'

it('makes the index of the search and the version of the dataset while the page rests, before anybody asks', async () => {
  const network = createNetwork(aDataset())
  const asked = vi.fn<typeof indexSearch>(indexSearch)
  expect(versionSteps(network.dataset).next().done).toBe(false)
  loadRest(window, network)
  await vi.waitFor(() => expect(versionSteps(network.dataset).next().done).toBe(true), { timeout: 20_000 })
  // Whoever comes to the field gets the index that was begun, and begins none.
  const search = await indexOf(network, asked)
  expect(search('ada').hits.length).toBeGreaterThan(0)
  expect(asked).not.toHaveBeenCalled()
}, 30_000)
