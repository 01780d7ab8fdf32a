import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatEdgeDate, formatElsewhere, formatRestatement } from '../../../src/model/formatVersionChange.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { type VersionDifference, versionDifference } from '../../../src/model/versionDifference.ts'
import type { Edge, Passage } from '../../../src/data/schema.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aPassage, aRelation, anEdge } from '../../fixtures/dataset.ts'

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const changedIds = (items: readonly { readonly now: Edge }[]) => items.map(({ now }) => now.id)

/** The ids in each list. */
function told(difference: VersionDifference) {
  return {
    added: idsOf(difference.added),
    removed: idsOf(difference.removed),
    redated: changedIds(difference.redated),
    restated: changedIds(difference.restated),
    requoted: changedIds(difference.requoted),
    addedNodes: idsOf(difference.addedNodes),
    removedNodes: idsOf(difference.removedNodes),
    ...difference.elsewhere,
  }
}

const NOTHING = {
  added: [],
  removed: [],
  redated: [],
  restated: [],
  requoted: [],
  addedNodes: [],
  removedNodes: [],
  nodes: [],
  edges: [],
  documents: [],
  vocabulary: false,
  rest: false,
}

/** Two versions of one dataset: what an edge may change, drawn for each, and another list of nodes and edges. */
const anyTwoVersions = fc.tuple(anyNetwork(), anyNetwork()).chain(([one, other]) =>
  fc
    .tuple(
      fc.subarray([...one.dataset.edges]),
      fc.array(fc.constantFrom('when', 'status', 'quote', 'summary', 'none'), { minLength: 14, maxLength: 14 }),
    )
    .map(([kept, ways]) => {
      const passages = [...one.dataset.passages, aPassage({ id: 'p-new', exact: 'They signed', document: 'gazette' })]
      const edges = kept.map((edge, i): Edge => {
        if (ways[i] === 'when') return { ...edge, when: '1999-12-31' }
        if (ways[i] === 'status') return { ...edge, status: edge.status === 'planned' ? 'ongoing' : 'planned' }
        if (ways[i] === 'quote') return { ...edge, citations: [...edge.citations, 'p-new'] }
        if (ways[i] === 'summary') return { ...edge, summary: 'Told otherwise.' }
        return edge
      })
      const added = anEdge({ id: 'e-added', source: 'n-0', target: 'n-0' })
      const now = createNetwork({ ...one.dataset, passages, edges: [...edges, added] })
      return { before: one, now, other, ways, kept: idsOf(kept) }
    }),
)

describe('versionDifference(before, now)', () => {
  it('of a dataset with itself is empty', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        expect(told(versionDifference(network, createNetwork({ ...network.dataset })))).toEqual(NOTHING)
      }),
    )
  })

  it('the other way round has the same changes, and what was new is gone', () => {
    const sorted = (ids: readonly string[]) => ids.toSorted()
    fc.assert(
      fc.property(anyTwoVersions, ({ before, other }) => {
        const [there, back] = [versionDifference(before, other), versionDifference(other, before)]
        expect(idsOf(back.added)).toEqual(idsOf(there.removed))
        expect(idsOf(back.removed)).toEqual(idsOf(there.added))
        expect(idsOf(back.addedNodes)).toEqual(idsOf(there.removedNodes))
        expect(idsOf(back.removedNodes)).toEqual(idsOf(there.addedNodes))
        for (const list of ['redated', 'restated', 'requoted'] as const)
          expect(sorted(changedIds(back[list]))).toEqual(sorted(changedIds(there[list])))
        const exact = (passages: readonly Passage[]) => passages.map((passage) => passage.exact)
        const there1 = new Map(there.requoted.map((change) => [change.now.id, change]))
        for (const { now, gone, come } of back.requoted) {
          expect(exact(gone)).toEqual(exact(there1.get(now.id)?.come ?? []))
          expect(exact(come)).toEqual(exact(there1.get(now.id)?.gone ?? []))
        }
      }),
    )
  })

  it('has each relationship in exactly the lists that apply to it', () => {
    fc.assert(
      fc.property(anyTwoVersions, ({ before, now, ways, kept }) => {
        const difference = told(versionDifference(before, now))
        const changedBy = (way: string) => kept.filter((_, i) => ways[i] === way)
        expect(difference.added).toEqual(['e-added'])
        expect(difference.removed).toEqual(idsOf(before.dataset.edges).filter((id) => !kept.includes(id)))
        expect(difference.redated).toEqual(changedBy('when'))
        expect(difference.restated).toEqual(changedBy('status'))
        expect(difference.requoted).toEqual(changedBy('quote'))
        expect(difference.edges).toEqual(changedBy('summary'))
      }),
    )
  })

  it('has what was changed in several ways in several lists', () => {
    const before = createNetwork(aDataset({ edges: [anEdge({ when: '2025-04-14' })] }))
    const now = createNetwork(
      aDataset({
        edges: [anEdge({ when: '2025-04-15', status: 'planned', citations: ['p-2'] })],
        passages: [aPassage(), aPassage({ id: 'p-2', exact: 'They signed' })],
      }),
    )
    const { redated, restated, requoted, edges } = told(versionDifference(before, now))
    expect([redated, restated, requoted, edges]).toEqual([['ada-met-bea'], ['ada-met-bea'], ['ada-met-bea'], []])
  })

  it('a passage of another id with the same text is the same quote; a letter more is another', () => {
    const withQuote = (id: string, exact: string) =>
      createNetwork(aDataset({ edges: [anEdge({ citations: [id] })], passages: [aPassage({ id, exact }), aPassage()] }))
    const before = withQuote('p-2', 'They signed')
    expect(told(versionDifference(before, withQuote('p-3', 'They signed'))).requoted).toEqual([])
    const [change] = versionDifference(before, withQuote('p-2', 'They signed the')).requoted
    expect(change?.gone.map(({ exact }) => exact)).toEqual(['They signed'])
    expect(change?.come.map(({ exact }) => exact)).toEqual(['They signed the'])
  })

  it('the quotes of a date are quotes of its relationship', () => {
    const dated = (citation: string) =>
      createNetwork(
        aDataset({
          edges: [anEdge({ when: '1913-05-02', dating: { basis: 'stated', citations: [citation] } })],
          passages: [aPassage(), aPassage({ id: 'p-2', exact: 'On Friday' })],
        }),
      )
    expect(told(versionDifference(dated('p-1'), dated('p-2'))).requoted).toEqual(['ada-met-bea'])
  })
})

describe('a change in words', () => {
  const met = (over: Partial<Edge> = {}): Network => {
    const edges = [anEdge({ id: 'other', source: 'cyril', target: 'ada' }), anEdge(over)]
    return createNetwork(aDataset({ edges, relations: [aRelation(), aRelation({ id: 'saw', label: 'saw' })] }))
  }
  const restated = (over: Partial<Edge>) => {
    const [before, now] = [met(), met(over)]
    const [change] = versionDifference(before, now).restated
    return change && formatRestatement(change, before, now).map((line) => line.replaceAll(/[\u2066-\u2069]/g, ''))
  }

  it.each([
    [{ relation: 'saw' }, ['Before: Ada met Bea.']],
    [{ target: 'cyril' }, ['Before: Ada met Bea.']],
    [{ status: 'ongoing' as const }, ['It was completed and is now ongoing.']],
    [{ status: 'planned' as const }, ['Before: Ada met Bea.', 'It was completed and is now planned.']],
    [{ accordingTo: 'cyril' }, ['Now: according to Cyril.']],
    [{ role: 'host' }, ['Before: Ada met Bea.']],
  ])('%o was restated: %o', (over, lines) => {
    expect(restated(over)).toEqual(lines)
  })

  it('a relation of the same words is said to be another one', () => {
    const relations = [aRelation(), aRelation({ id: 'met-again' })]
    const [before, now] = [{}, { relation: 'met-again' }].map((over) =>
      createNetwork(aDataset({ edges: [anEdge(over)], relations })),
    ) as [Network, Network]
    const [change] = versionDifference(before, now).restated
    expect(change && formatRestatement(change, before, now)).toEqual([
      'It has another relation or other ends, which go by the same words.',
    ])
  })

  it('dates are in the words of the page', () => {
    const network = met({ when: '2025-04-14' })
    const dateOf = (id: string) => {
      const edge = network.edges.get(id)
      return edge && formatEdgeDate(edge, network)
    }
    expect([dateOf('ada-met-bea'), dateOf('other')]).toEqual(['14 April 2025', 'undated'])
  })

  it('what differs elsewhere is one sentence, and none where nothing does', () => {
    expect(formatElsewhere({ nodes: [], edges: [], documents: [], vocabulary: false, rest: false })).toBeNull()
    expect(formatElsewhere({ nodes: ['a'], edges: ['b', 'c'], documents: ['d'], vocabulary: true, rest: true })).toBe(
      'Also different: what is told of 1 entity; what is noted of 2 other relationships; 1 document; ' +
        'the kinds, sides or words of relationships; what the dataset says of itself.',
    )
  })

  it('another name is told of as an entity that is told otherwise', () => {
    const named = (label: string) => createNetwork(aDataset({ nodes: [aNode({ label }), aNode({ id: 'bea' })] }))
    expect(told(versionDifference(named('Ada'), named('Ada of Turin')))).toEqual({ ...NOTHING, nodes: ['ada'] })
  })
})
