import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { describe, expect, it } from 'vitest'
import { gexf } from '../../../../src/briefing/formats/gexf.ts'
import { type ExportScope, scopeOfAll } from '../../../../src/briefing/formats/scope.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { answer } from '../../../../src/time/answer.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { MADE, anyExport } from '../../../fixtures/anyExport.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'
import { contentIn, contentOf } from './graphContent.ts'

const dated = (when?: string) =>
  scopeOfAll(createNetwork(aDataset({ edges: [anEdge(when === undefined ? {} : { when })] })), MADE)

/** The spells of each relationship, as written. A value holds no bare < or >, so that elements can be told by pattern. */
function spellsOf(scope: ExportScope) {
  const edges = gexf(scope).matchAll(/<edge id="([^"]*)"[^>]*>(.*?)<\/edge>/gs)
  return new Map(
    Array.from(edges, ([, id = '', inner = '']) => [
      id,
      Array.from(inner.matchAll(/<spell(?: start="([^"]*)")?(?: end="([^"]*)")?\/>/g), ([, start, end]) => [
        start,
        end,
      ]),
    ]),
  )
}

describe('gexf(scope)', () => {
  it('is version 1.3, dynamic, in days', () => {
    expect(gexf(dated())).toContain('<gexf xmlns="http://gexf.net/1.3" version="1.3">')
    expect(gexf(dated())).toContain('<graph mode="dynamic" timeformat="date" timerepresentation="interval"')
  })

  it.each([
    // Both days inside.
    { when: '1913-05-02', spells: [['1913-05-02', '1913-05-02']] },
    { when: '1913-05-02/1913-05-03', spells: [['1913-05-02', '1913-05-03']] },
    { when: '1913-05', spells: [['1913-05-01', '1913-05-31']] },
    {
      when: '[1913-05-02,1913-05-09]',
      spells: [
        ['1913-05-02', '1913-05-02'],
        ['1913-05-09', '1913-05-09'],
      ],
    },
    // A bound that nothing gives is not written.
    { when: '1913-05/..', spells: [['1913-05-01', undefined]] },
    { when: '[..1913-05-02]', spells: [[undefined, '1913-05-02']] },
  ])('of $when has the days on which it may have been', ({ when, spells }) => {
    expect(spellsOf(dated(when)).get('ada-met-bea')).toEqual(spells)
  })

  it('has no spell where no text gives a date', () => {
    expect(gexf(dated())).not.toContain('<spell')
  })

  it('has in a spell exactly the days on which the answer is not “outside”', () => {
    fc.assert(
      fc.property(anyExport(), fc.integer({ min: -400, max: 400 }), (any, offset) => {
        for (const [id, spells] of spellsOf(any)) {
          const when = any.network.whens.get(id)
          if (!when) continue
          // Days around each bound that is written, and one further off.
          const bounds = spells.flat().flatMap((bound) => (bound === undefined ? [] : [dayOf(bound)]))
          for (const day of bounds.flatMap((bound) => [bound - 1, bound, bound + 1, bound + offset])) {
            const isInside = spells.some(
              ([start, end]) => (!start || dayOf(start) <= day) && (!end || day <= dayOf(end)),
            )
            const given = answer(when, { start: day, end: day + 1 }, 'during')
            expect(isInside).toBe(given !== 'outside')
          }
        }
      }),
    )
  })

  it('tells in attributes what spells cannot: the date as written, the sure days, status and answer', () => {
    expect(parse(MultiGraph, gexf(dated('1913-04/1913-06'))).getEdgeAttributes('ada-met-bea')).toMatchObject({
      when: '1913-04/1913-06',
      date: 'April–June 1913',
      possible_from: '1913-04-01',
      possible_to: '1913-06-30',
      certain_from: '1913-04-30',
      certain_to: '1913-06-01',
      status: 'completed',
      answer: 'certain',
      quotes: 'Ada met Bea in Turin',
    })
  })

  it('gives each line the direction of its relation, unless all are to be directed', () => {
    const scope = scopeOfAll(
      createNetwork(
        aDataset({
          nodes: [aNode(), aNode({ id: 'bea' })],
          relations: [aRelation(), aRelation({ id: 'wrote-to', directed: true })],
          edges: [anEdge(), anEdge({ id: 'ada-wrote-to-bea', relation: 'wrote-to' })],
        }),
      ),
      MADE,
    )
    const directed = (text: string) => parse(MultiGraph, text).filterDirectedEdges(() => true)
    expect(directed(gexf(scope))).toEqual(['ada-wrote-to-bea'])
    expect(directed(gexf(scope, { allDirected: true }))).toEqual(['ada-met-bea', 'ada-wrote-to-bea'])
  })

  it('says in its description where it comes from', () => {
    const scope = dated('1913-05-02')
    const { description, lastModifiedDate } = parse(MultiGraph, gexf(scope)).getAttributes()
    expect(lastModifiedDate).toBe('2026-03-01')
    expect(String(description).split('\n')).toContain('Window: the whole period, 1913')
    expect(String(description).split('\n')).toContain(`Version of the dataset: ${scope.provenance.version}`)
  })

  it('is read back by graphology with the ids, ends, answers and texts of every network and view', () => {
    fc.assert(
      fc.property(anyExport(), fc.boolean(), (any, allDirected) => {
        expect(contentOf(parse(MultiGraph, gexf(any, { allDirected })))).toEqual(contentIn(any))
      }),
    )
  })
})
