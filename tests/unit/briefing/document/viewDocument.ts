/** Documents of views, as the page makes them. The figure's pixels are none: what they show is tested where they are drawn. */
import { type WordDocument, documentOf } from '../../../../src/briefing/document/documentOf.ts'
import { numberedThrough } from '../../../../src/briefing/document/numbering.ts'
import type { Section } from '../../../../src/briefing/document/section.ts'
import { paperOf } from '../../../../src/briefing/figure/paper.ts'
import { figureSentence } from '../../../../src/briefing/figure/sentence.ts'
import { statementsOf } from '../../../../src/briefing/figure/statements.ts'
import { titleOf } from '../../../../src/briefing/figure/title.ts'
import { chicago } from '../../../../src/briefing/notes/chicago.ts'
import { element } from '../../../../src/briefing/xml.ts'
import type { Network } from '../../../../src/model/network.ts'
import { linesOf } from '../../../../src/model/textTwin.ts'
import { type AppState, defaultState } from '../../../../src/store/appStore.ts'
import { createSelectors } from '../../../../src/store/selectors.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { type ReadDocument, readDocument } from './readDocument.ts'

export const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A section with its statements from 1. */
export function sectionOf(
  network: Network,
  chosen: Partial<AppState> = {},
  over: Partial<Pick<Section, 'title' | 'told' | 'address' | 'figure'>> = {},
): Section {
  const state = { ...defaultState(network), ...chosen }
  const selectors = createSelectors(network)
  const paper = paperOf({ network, selectors, state, arrangement: null }, 642)
  const statements = statementsOf(paper)
  return {
    title: null,
    sentence: figureSentence(paper, statements, network.documents.size),
    told: [],
    figure: {
      png: PNG,
      svg: element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 640, height: 320 }),
      width: 640,
      height: 320,
    },
    address: 'https://entente.example/#t=1913',
    paper,
    statements,
    lines: linesOf(selectors.view(state), null, state.known, network),
    ...over,
  }
}

/** Its bytes, of sections that are numbered through here. */
export function bytesOf(network: Network, sections: readonly Section[], over: Partial<WordDocument> = {}) {
  const statements = numberedThrough(sections)
  return documentOf({
    title: titleOf(defaultState(network), network),
    network,
    sections: sections.map((section, i) => ({ ...section, statements: statements[i] ?? section.statements })),
    version: '0123456789ab',
    made: dayOf('2026-11-26'),
    style: chicago,
    pageSize: 'a4',
    ...over,
  })
}

/** The document of one view, read back. */
export function viewDocument(
  network: Network,
  chosen: Partial<AppState> = {},
  over: Partial<WordDocument> = {},
): ReadDocument {
  return readDocument(bytesOf(network, [sectionOf(network, chosen)], over))
}
