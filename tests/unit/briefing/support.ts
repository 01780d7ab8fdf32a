/** Sessions of the bundled dataset and of others, as an export gets them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Session } from '../../../src/briefing/figure/paper.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { type AppState, defaultState } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'

const FILE = resolve(import.meta.dirname, '../../../src/data/dataset.json')

export const bundled = createNetwork(JSON.parse(readFileSync(FILE, 'utf8')) as Dataset)

export const year = (number: number) => ({ start: dayOf(`${number}-01-01`), end: dayOf(`${number + 1}-01-01`) })

export function aSession(network: Network, over: Partial<AppState> = {}): Session {
  return {
    network,
    selectors: createSelectors(network),
    state: { ...defaultState(network), ...over },
    arrangement: null,
  }
}

/** Views of the bundled dataset that differ in window, question, level, filters, focus and layout. */
export const TEN_VIEWS: readonly (readonly [string, Partial<AppState>])[] = [
  ['the whole period', {}],
  ['2023', { window: year(2023) }],
  ['2024', { window: year(2024) }],
  ['2025', { window: year(2025) }],
  ['what happened within 2025', { window: year(2025), mode: 'within' }],
  ['what had started by the end of 2024', { window: year(2024), mode: 'by' }],
  ['2025 with its subjects', { window: year(2025), level: 2 }],
  ['everything', { level: 3 }],
  [
    '2025 without contacts and what is only possible',
    { window: year(2025), off: new Set(['family:contact']), showPossible: false },
  ],
  ['2025 without the meetings that its contacts are told at', { window: year(2025), off: new Set(['kind:event']) }],
  ['around Narendra Modi, by forces', { focus: { id: 'narendra-modi', steps: 1 }, layout: 'force' }],
]
