import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footnotesOf, marksOf } from '../../../src/model/footnotes.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aPassage, anEdge } from '../../fixtures/dataset.ts'

describe('the marks of a sentence', () => {
  const edge = anEdge({
    when: '1913-05-02',
    citations: ['second', 'first'],
    dating: { basis: 'resolved', note: 'The Friday before.', citations: ['first', 'dateline'] },
  })
  const network = createNetwork(
    aDataset({
      edges: [edge],
      documents: [aDocument(), aDocument({ id: 'herald' })],
      passages: [
        aPassage({ id: 'p-1' }),
        aPassage({ id: 'dateline', start: 0, end: 3 }),
        aPassage({ id: 'first', start: 10, end: 20 }),
        aPassage({ id: 'second', document: 'herald' }),
      ],
    }),
  )

  it('stand in the order of the documents', () => {
    expect(marksOf(edge, network).sentence).toEqual(['first', 'second'])
  })

  it('stand after the date only for what the date alone rests on', () => {
    expect(marksOf(edge, network).date).toEqual(['dateline'])
  })
})

describe('footnotes', () => {
  const someEdges = anyNetwork().chain((network) =>
    fc.tuple(
      fc.constant(network),
      // The same sentence may be read more than once: under each of its names.
      network.dataset.edges.length === 0
        ? fc.constant([])
        : fc.array(fc.constantFrom(...network.dataset.edges), { maxLength: 30 }),
    ),
  )

  it('have one number for each passage, from 1 without gaps, in order of first use', () => {
    fc.assert(
      fc.property(someEdges, ([network, edges]) => {
        const notes = footnotesOf(edges, network)
        const used = edges.flatMap((edge) => {
          const { date, sentence } = marksOf(edge, network)
          return [...date, ...sentence]
        })
        const firstUses = used.filter((id, i) => used.indexOf(id) === i)
        expect(firstUses.map((id) => notes.get(id)?.number)).toEqual(firstUses.map((_, i) => i + 1))
        expect([...notes.keys()]).toEqual(firstUses)
      }),
    )
  })

  it('hold every passage that a sentence or its date cites, each with the document that holds it', () => {
    fc.assert(
      fc.property(someEdges, ([network, edges]) => {
        const notes = footnotesOf(edges, network)
        const cited = edges.flatMap(({ citations, dating }) => [...citations, ...(dating?.citations ?? [])])
        expect(new Set(notes.keys())).toEqual(new Set(cited))
        for (const { passage, document } of notes.values()) expect(document.id).toBe(passage.document)
      }),
    )
  })
})
