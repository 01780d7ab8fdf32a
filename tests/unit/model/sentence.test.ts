import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edge, Node, Relation } from '../../../src/data/schema.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { capitalised, nameOf, nameWithin, sentenceOf, sentenceParts, wordsOf } from '../../../src/model/sentence.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

interface Scene {
  readonly edge?: Partial<Edge>
  readonly source?: Partial<Node>
  readonly target?: Partial<Node>
  readonly relation?: Partial<Relation>
}

function scene({ edge = {}, source = {}, target = {}, relation = {} }: Scene) {
  const only = anEdge(edge)
  const nodes = [aNode({ id: 'ada', ...source }), aNode({ id: 'bea', ...target })]
  return [only, createNetwork(aDataset({ edges: [only], nodes, relations: [aRelation(relation)] }))] as const
}

describe('the sentence of an edge', () => {
  it.each([
    { title: 'source, relation, target', scene: {}, sentence: 'Ada met Bea' },
    {
      title: 'the full name where there is one',
      scene: { source: { name: 'Ada of Turin' } },
      sentence: 'Ada of Turin met Bea',
    },
    {
      title: 'articles, the first with a capital',
      scene: { source: { label: 'Senate', article: 'the' }, target: { label: 'Order', article: 'an' } },
      sentence: 'The Senate met an Order',
    },
    {
      title: 'a capital for a name without one',
      scene: { source: { label: 'companies' }, target: { label: 'start-ups' } },
      sentence: 'Companies met start-ups',
    },
    {
      title: 'no capital within a name that follows its article',
      scene: { source: { label: 'roadmap', article: 'the' } },
      sentence: 'The roadmap met Bea',
    },
    {
      title: 'the role in brackets',
      scene: { edge: { role: 'clerk' } },
      sentence: 'Ada met Bea (clerk)',
    },
    {
      title: 'what was foreseen in its own words',
      scene: { edge: { status: 'planned' as const } },
      sentence: 'Ada was to meet Bea',
    },
  ])('$title: $sentence', ({ scene: given, sentence }) => {
    expect(sentenceOf(...scene(given))).toBe(sentence)
  })

  it('a planned edge is never worded like what was done, even where the relation has no word for it', () => {
    const edge = anEdge({ status: 'planned' })
    const { planned: _, ...relation } = aRelation()
    const network = createNetwork(aDataset({ edges: [edge], relations: [relation] }))
    expect(wordsOf(edge, network)).toBe('was to have “met”')
  })

  it('what goes on and what is done have the words of the relation', () => {
    for (const status of ['ongoing', 'completed'] as const)
      expect(wordsOf(...scene({ edge: { status }, relation: { label: 'cooperates with' } }))).toBe('cooperates with')
  })

  it('the parts lead to both nodes, and one of them is the verb', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        for (const edge of network.dataset.edges) {
          const parts = sentenceParts(edge, network)
          expect(parts.flatMap(({ node }) => node ?? [])).toEqual([edge.source, edge.target])
          expect(parts.filter(({ verb }) => verb)).toHaveLength(1)
          expect(sentenceOf(edge, network)).toBe(parts.map(({ text }) => text).join(''))
          expect(sentenceOf(edge, network)).not.toMatch(/\s\s|^\s|\s$|\.$/)
        }
      }),
    )
  })
})

describe('the sentence of an edge with names from right to left', () => {
  const given = { source: { label: 'وزارة الدفاع' }, target: { label: 'سمير (2025)' }, edge: { role: 'وزير' } }

  it('keeps each name and the part played apart from the rest, in plain text by isolates', () => {
    const [edge, network] = scene(given)
    expect(sentenceOf(edge, network)).toBe('\u2068وزارة الدفاع\u2069 met \u2068سمير (2025)\u2069 (\u2068وزير\u2069)')
    expect(sentenceParts(edge, network).filter(({ role }) => role)).toEqual([{ text: 'وزير', role: true }])
  })
})

describe('names', () => {
  const senate = aNode({ label: 'Senate', name: 'Senate of the Republic', article: 'the' })

  it('nameOf(node) is the name alone, nameWithin(node) has its article', () => {
    expect(nameOf(senate)).toBe('Senate of the Republic')
    expect(nameWithin(senate)).toBe('the Senate of the Republic')
    expect(nameWithin(aNode())).toBe('Ada')
  })

  it.each([
    ['the', 'The'],
    ['élan', 'Élan'],
    ['10th Army', '10th Army'],
    ['', ''],
    ['ßtest', 'ßtest'],
    ['ﬁn', 'ﬁn'],
    ['élan', 'Élan'],
    ['𐐨x', '𐐀x'],
  ])('capitalised(%j) is %j', (text, capital) => {
    expect(capitalised(text)).toBe(capital)
  })
})
