import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { formatParts, viewSentence } from '../../../src/model/viewSentence.ts'
import { viewOf } from '../../../src/model/view.ts'
import {
  type AppState,
  createAppStore,
  defaultState,
  hover,
  notify,
  select,
  setTheme,
} from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(aDataset({ edges: [anEdge({ when: '2024-05-03' }), anEdge({ id: 'undated' })] }))
const base = defaultState(network)

describe('selectors', () => {
  it('give the same object when only what does not concern the view differs', () => {
    const { view, sentence } = createSelectors(network)
    const store = createAppStore(network)
    const before = view(store.getState())
    const said = sentence(store.getState())
    select(store, 'ada')
    hover(store, 'bea')
    setTheme(store, 'dark')
    notify(store, { text: 'Anything.' })
    expect(view(store.getState())).toBe(before)
    expect(sentence(store.getState())).toBe(said)
  })

  it.each<Partial<AppState>>([
    { window: { start: dayOf('2024-01-01'), end: dayOf('2024-02-01') } },
    { mode: 'by' },
    { showPossible: false },
    { undated: 'never' as const },
    { off: new Set(['kind:person']) },
  ])('give another view for %o', (change) => {
    const { view } = createSelectors(network)
    expect(view({ ...base, ...change })).not.toBe(view(base))
  })

  it('give what the model says', () => {
    const { view, sentence, sentenceParts, display } = createSelectors(network)
    const state = { ...base, undated: 'never' as const }
    expect(view(state)).toEqual(viewOf(network, state))
    const alone = viewSentence(network, state, viewOf(network, state))
    expect(sentence(state)).toBe(formatParts(alone))
    expect(sentenceParts({ ...state, stage: 'text' })).toEqual(alone)
    const { counts } = display(state)
    expect(sentenceParts(state)).toEqual(viewSentence(network, state, viewOf(network, state), { figure: counts }))
  })

  it('of two pages do not meet', () => {
    expect(createSelectors(network).view(base)).not.toBe(createSelectors(network).view(base))
  })
})
