import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import type { Dataset } from '../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { type AppParts, AppProvider } from '../../../src/store/AppContext.tsx'
import { type AppState, type AppStore, createAppStore } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import {
  aDataset,
  aDocument,
  aFamily,
  aKind,
  aNode,
  aParty,
  aPassage,
  aRelation,
  anEdge,
} from '../../fixtures/dataset.ts'

/**
 * Two documents, four passages, five edges among Ada of the left, Bea and Cyril of the right and the Board of both:
 *
 * - `first`, October 2023: Ada met Cyril; Gazette, Herald;
 * - `plan`, foreseen on 13 March 2024: the Board was to meet Bea; Herald, relaying Cyril;
 * - `met`, 14 April 2025: Ada met Bea; Gazette; its date rests on the dateline; it carries out `plan`;
 * - `signed`, 15 April 2025: the Board signed with Bea, as its host;
 * - `undated`: Bea met Cyril.
 */
export function tinyDataset(over: Partial<Dataset> = {}): Dataset {
  const dated = (when: string, ...citations: readonly string[]) => ({
    when,
    dating: { basis: 'stated' as const, citations },
  })
  return aDataset({
    title: 'Ada and Bea',
    parties: [aParty({ id: 'left', label: 'Left' }), aParty({ id: 'right', label: 'Right' })],
    kinds: [aKind(), aKind({ id: 'body', label: 'Body', plural: 'Bodies', shape: 'square', colour: 'green' })],
    families: [aFamily(), aFamily({ id: 'paper', label: 'Paper', colour: 'teal', weight: 'bold' })],
    relations: [aRelation(), aRelation({ id: 'signed', label: 'signed with', family: 'paper', directed: true })],
    documents: [
      aDocument({ publisher: 'Turin Press', title: 'Talks in Turin', issued: { 'date-parts': [[2025, 4, 16]] } }),
      aDocument({ id: 'herald', publisher: 'The Herald', title: 'News', issued: { 'date-parts': [[2024, 3, 13]] } }),
    ],
    passages: [
      aPassage({ id: 'late', exact: 'Ada met Bea in Turin', start: 90, end: 110 }),
      aPassage({ id: 'dateline', exact: 'On Monday', start: 5, end: 14 }),
      aPassage({ id: 'early', exact: 'Ada met Cyril', start: 20, end: 33 }),
      aPassage({ id: 'plan', document: 'herald', exact: 'the Board, said Cyril, would meet Bea', start: 0 }),
    ],
    nodes: [
      aNode({ id: 'ada', label: 'Ada', name: 'Ada of Turin', aliases: ['the Countess'], citations: ['late'] }),
      aNode({ id: 'bea', parties: ['right'], citations: ['late'] }),
      aNode({ id: 'cyril', parties: ['right'], citations: ['early'] }),
      aNode({
        id: 'board',
        kind: 'body',
        label: 'Board',
        article: 'the',
        parties: ['left', 'right'],
        citations: ['plan'],
      }),
    ],
    edges: [
      anEdge({ id: 'first', target: 'cyril', citations: ['early', 'plan'], ...dated('2023-10', 'early') }),
      anEdge({
        id: 'plan',
        source: 'board',
        status: 'planned',
        accordingTo: 'cyril',
        citations: ['plan'],
        ...dated('2024-03-13', 'plan'),
      }),
      anEdge({
        id: 'met',
        fulfils: ['plan'],
        citations: ['late'],
        when: '2025-04-14',
        dating: { basis: 'resolved', note: 'The Monday before 16 April 2025.', citations: ['late', 'dateline'] },
      }),
      anEdge({
        id: 'signed',
        source: 'board',
        relation: 'signed',
        role: 'host',
        citations: ['late'],
        ...dated('2025-04-15', 'late'),
      }),
      anEdge({ id: 'undated', source: 'bea', target: 'cyril', citations: ['early'] }),
    ],
    ...over,
  })
}

export interface RenderedPage extends RenderResult {
  readonly network: Network
  readonly store: AppStore
  readonly user: UserEvent
}

/** Renders a part of the page over a real store, about a dataset or a network that is made of one already. */
export function renderPage(
  part: ReactNode,
  state: Partial<AppState> = {},
  of: Dataset | Network = tinyDataset(),
  more: Pick<AppParts, 'hasOwn'> = {},
): RenderedPage {
  const network = 'dataset' in of ? of : createNetwork(of)
  const store = createAppStore(network, state)
  const user = userEvent.setup()
  const parts = { network, store, selectors: createSelectors(network), ...more }
  return { network, store, user, ...render(<AppProvider parts={parts}>{part}</AppProvider>) }
}

/** What axe has against a part of the page, as "rule: element"; contrast needs a screen and is measured in a browser. */
export async function offencesIn(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
