import { describe, expect, it } from 'vitest'
import { drawingMarkup } from '../../../src/briefing/figure/drawingMarkup.ts'
import { legendOf } from '../../../src/briefing/figure/legend.ts'
import { legendMarkup } from '../../../src/briefing/figure/legendMarkup.ts'
import { lineText } from '../../../src/briefing/figure/lineText.ts'
import { paperOf } from '../../../src/briefing/figure/paper.ts'
import { statementsOf } from '../../../src/briefing/figure/statements.ts'
import { OFFICE_TYPE } from '../../../src/briefing/figure/type.ts'
import { contentOf } from '../../../src/drawing/content.ts'
import { displayOf } from '../../../src/drawing/display.ts'
import { lineOf } from '../../../src/drawing/encoding.ts'
import type { Standing } from '../../../src/data/schema.ts'
import { rowDate } from '../../../src/layout/spine/rowDates.ts'
import { toldOffices } from '../../../src/layout/spine/offices.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { linesOf } from '../../../src/model/textTwin.ts'
import { spanOfEvent } from '../../../src/model/windowEvents.ts'
import { aDataset, aNode, aParty, anEdge } from '../../fixtures/dataset.ts'
import { disputedDataset, disputedWith } from '../../fixtures/disputedDataset.ts'
import { aSession } from '../briefing/support.ts'

/** The sign of a line that stands for relationships of these standings between the same two. */
function signOf(...standings: readonly Standing[]) {
  const edges = standings.map((standing, i) => anEdge({ id: `e-${i}`, standing }))
  const network = createNetwork(
    aDataset({
      nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea', parties: ['right'] })],
      edges,
      parties: [aParty(), aParty({ id: 'right' })],
    }),
  )
  const content = contentOf(network, { sides: ['left', 'right'], level: 1, unfolded: new Set(), asked: new Set() })
  const mark = { answer: 'certain', change: null, aside: null } as const
  const picture = { edges: new Map(edges.map(({ id }) => [id, mark])), nodes: new Map() }
  return displayOf(content, picture, network, new Set()).strokes.get('ada~bea')?.line.sign
}

describe('a line', () => {
  it('has a sign of its own for what is alleged and for what is denied, whatever its dashes', () => {
    expect(lineOf('planned', 'possible', 'alleged')).toEqual({ ...lineOf('planned', 'possible'), sign: '?' })
    expect(lineOf('completed', 'undated', 'denied')).toEqual({ ...lineOf('completed', 'undated'), sign: '×' })
    expect(lineOf('completed', 'certain', 'established')).toEqual(lineOf('completed', 'certain'))
  })

  it('of several has it only where none of them is a fact', () => {
    expect([signOf('alleged'), signOf('denied'), signOf('reported')]).toEqual(['?', '×', undefined])
    expect([signOf('alleged', 'alleged'), signOf('denied', 'denied'), signOf('denied', 'alleged')]).toEqual([
      '?',
      '×',
      '?',
    ])
    expect([signOf('alleged', 'reported'), signOf('established', 'denied')]).toEqual([undefined, undefined])
  })
})

const network = createNetwork(disputedDataset())

describe('a figure', () => {
  it('writes no alleged office beside a name, and no alleged date beside a row', () => {
    expect([...toldOffices(network)]).toEqual([])
    const alleged = createNetwork(disputedWith('spoke', { standing: 'alleged' }))
    const hearing = found(network.nodes, 'hearing')
    expect([rowDate(hearing, network)?.said?.edtf, rowDate(hearing, alleged)?.said]).toEqual(['2024-03-12', null])
    expect(spanOfEvent('hearing', network.edgesAt.get('hearing') ?? [], network)).not.toBeNull()
    expect(spanOfEvent('hearing', alleged.edgesAt.get('hearing') ?? [], alleged)).toBeNull()
  })

  it('draws an alleged office as a line with its sign, and folds one that is a fact into the name', () => {
    const signs = (of: typeof network) => {
      const { display } = paperOf(aSession(of, { level: 3, undated: 'always', layout: 'force' }), 701)
      return display.strokes.get('board~ladberg')?.line.sign
    }
    expect(signs(network)).toBe('?')
    expect(signs(createNetwork(disputedWith('chairs', { standing: 'established' })))).toBeUndefined()
  })

  const paper = paperOf(aSession(network, { level: 3, undated: 'always' }), 701)
  const statements = statementsOf(paper)

  it.each([true, false])('of a document has the signs at its lines and in its legend (numbers: %s)', (isNumbered) => {
    const { markup } = drawingMarkup(paper, statements, OFFICE_TYPE, isNumbered)
    const signs = [...markup.matchAll(/<text [^>]*>(?:[\d, –]+ )?([?×])<\/text>/gu)].map(([, sign]) => sign)
    expect(new Set(signs)).toEqual(new Set(['?', '×']))
    const cues = legendOf(paper, isNumbered, statements)
    expect(cues.flatMap((cue) => (cue.of === 'line' && cue.sign ? [[cue.sign, cue.label]] : []))).toEqual([
      ['?', 'Alleged'],
      ['×', 'Denied'],
    ])
    expect(legendMarkup(cues, 701, 11, OFFICE_TYPE).markup.markup).toContain('>×</text>')
  })

  it('is told in sentences that say so, with amounts, the contrary and the second reader', () => {
    const { state, selectors } = aSession(network, { undated: 'always' })
    const text = (id: string) => {
      const line = linesOf(selectors.view(state), null, null, network).find(({ edge }) => edge.id === id)
      return line && lineText(line, true, network)
    }
    expect(text('paid')).toBe(
      'Alleged: Vesper Line paid the Harbour Board, 12 March 2024. According to Jürgen Ladberg, EUR 30 million or EUR 28 million: ' +
        'sources differ, to the contrary: “The Harbour Board received nothing from Vesper Line”.',
    )
    expect(text('bribed')).toBe('Denied: Corran Line paid Jürgen Ladberg, undated. According to Corran Line.')
    expect(text('sold')).toBe('Corran Line sold ships to Vesper Line (established), 2023. 12 ships, checked by two.')
  })
})
