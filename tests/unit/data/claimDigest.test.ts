import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkedBy } from '../../../src/data/checkedBy.ts'
import { claimDigest } from '../../../src/data/claimDigest.ts'
import type { Dataset, Edge, Review } from '../../../src/data/schema.ts'
import { aDataset, aNode, aPassage, aRelation, anEdge } from '../../fixtures/dataset.ts'

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
const partsOf = ({ nodes, relations, passages }: Pick<Dataset, 'nodes' | 'relations' | 'passages'>) => ({
  nodes: byId(nodes),
  relations: byId(relations),
  passages: byId(passages),
})

const EDGE = anEdge({
  source: 'board',
  accordingTo: 'cyril',
  standing: 'alleged',
  when: '1913-05',
  role: 'owner',
  citations: ['p-2', 'p-1'],
  amounts: [{ value: 30, unit: 'EUR', citations: ['p-1'] }],
})
const DATASET = aDataset({
  edges: [EDGE],
  nodes: [
    aNode({ id: 'board', label: 'Board', name: 'Harbour Board', article: 'the' }),
    aNode({ id: 'bea' }),
    aNode({ id: 'cyril' }),
  ],
  relations: [aRelation()],
  passages: [aPassage({ id: 'p-1', exact: 'in Turin' }), aPassage({ id: 'p-2', exact: 'Ada met Bea' })],
})
const digestOf = (over: Partial<Edge> = {}, dataset: Dataset = DATASET) =>
  claimDigest({ ...EDGE, ...over }, partsOf(dataset))

describe('claimDigest(edge, parts)', () => {
  it('is the SHA-256 of what is claimed, in words, as JSON', () => {
    const text =
      '["entente-claim/1","the Harbour Board","met","Bea","owner","1913-05","completed","alleged","Cyril",' +
      '["Ada met Bea","in Turin"],["[30,\\"EUR\\",[\\"in Turin\\"]]"]]'
    expect(digestOf()).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it.each<[string, Partial<Edge>]>([
    ['its target', { target: 'cyril' }],
    ['the part played', { role: 'builder' }],
    ['its date', { when: '1913-06' }],
    ['how far it had got', { status: 'ongoing' }],
    ['how sure it is', { standing: 'denied' }],
    ['who claims it', { accordingTo: 'bea' }],
    ['what it cites', { citations: ['p-1'] }],
    ['an amount', { amounts: [{ value: 28, unit: 'EUR', citations: ['p-1'] }] }],
    ['what an amount rests on', { amounts: [{ value: 30, unit: 'EUR', citations: ['p-2'] }] }],
  ])('is another where the claim has another: %s', (_, over) => {
    expect(digestOf(over)).not.toBe(digestOf())
  })

  it('is another where a name, the words of the relation or a quote are written otherwise', () => {
    const others: readonly Dataset[] = [
      { ...DATASET, nodes: DATASET.nodes.map((node) => ({ ...node, name: `${node.label} of Turin` })) },
      { ...DATASET, relations: [aRelation({ label: 'paid' })] },
      { ...DATASET, passages: DATASET.passages.map((passage) => ({ ...passage, exact: `${passage.exact}.` })) },
    ]
    expect(new Set([digestOf(), ...others.map((other) => digestOf({}, other))]).size).toBe(4)
  })

  it('has the words of a plan where the claim is one', () => {
    const reworded = { ...DATASET, relations: [aRelation({ planned: 'meant to meet' })] }
    expect(digestOf({ status: 'planned' }, reworded)).not.toBe(digestOf({ status: 'planned' }))
    expect(digestOf({}, reworded)).toBe(digestOf())
  })

  it('stays the same whatever the ids, notes, summaries and the order of the quotes', () => {
    const over = { id: 'other', summary: 'Somebody says so.', citations: ['p-1', 'p-2'], contradicts: ['other-2'] }
    expect(digestOf({ ...over, dating: { basis: 'resolved', note: 'So.', citations: ['p-2'] } })).toBe(digestOf())
  })

  it('takes what says nothing of its standing for reported', () => {
    const { standing: _, ...silent } = EDGE
    expect(claimDigest(silent, partsOf(DATASET))).toBe(digestOf({ standing: 'reported' }))
  })
})

describe('checkedBy(edge, parts)', () => {
  const review = (by: string, on: string, verdict: Review['verdict'] = 'yes', digest = digestOf()): Review => ({
    by,
    on,
    verdict,
    digest,
  })
  const checkers = (...reviews: readonly Review[]) =>
    checkedBy({ ...EDGE, reviews }, partsOf(DATASET)).map(({ by }) => by)

  it('names the second readers who found that the words say it, oldest first', () => {
    expect(checkers(review('B', '2024-05-04'), review('A', '2024-05-03'))).toEqual(['A', 'B'])
    expect(checkers()).toEqual([])
    expect(checkers(review('A', '2024-05-03', 'nearly'), review('B', '2024-05-03', 'unsure'))).toEqual([])
  })

  it('counts no review of a claim that has changed since', () => {
    expect(checkers(review('A', '2024-05-03', 'yes', digestOf({ role: 'builder' })))).toEqual([])
    expect(checkers(review('A', '2024-05-03'), review('B', '2024-05-04', 'no', 'f'.repeat(64)))).toEqual(['A'])
  })

  it('is undone by a later no, and done again by a yes after that', () => {
    const [first, no, again] = [
      review('A', '2024-05-03'),
      review('B', '2024-05-04', 'no'),
      review('C', '2024-05-05'),
    ] as const
    expect(checkers(first, no)).toEqual([])
    expect(checkers(no, first)).toEqual([])
    expect(checkers(first, no, again)).toEqual(['C'])
    expect(checkers(review('B', '2024-05-02', 'no'), first)).toEqual(['A'])
  })
})
