import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterCounts } from '../../../src/model/filterCounts.ts'
import { filtersNamed, filtersOf, keepsNode } from '../../../src/model/filters.ts'
import { type Network, createNetwork, found } from '../../../src/model/network.ts'
import { admitted, viewOf } from '../../../src/model/view.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
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

/** Ada of the left side, Bea of the right, the Board of both, Turin of none. */
const network = createNetwork(
  aDataset({
    parties: [aParty({ id: 'left', label: 'Left' }), aParty({ id: 'right', label: 'Right' })],
    kinds: [aKind(), aKind({ id: 'body', label: 'Body', plural: 'Bodies' }), aKind({ id: 'place', plural: 'Places' })],
    families: [aFamily(), aFamily({ id: 'setting', label: 'Setting' })],
    relations: [aRelation(), aRelation({ id: 'lies-in', family: 'setting' })],
    documents: [aDocument(), aDocument({ id: 'herald', title: 'The Herald' })],
    passages: [aPassage(), aPassage({ id: 'p-2', document: 'herald' })],
    nodes: [
      aNode({ id: 'ada' }),
      aNode({ id: 'bea', parties: ['right'] }),
      aNode({ id: 'board', kind: 'body', parties: ['left', 'right'] }),
      aNode({ id: 'turin', kind: 'place', parties: [] }),
    ],
    edges: [
      anEdge({ id: 'met', citations: ['p-1', 'p-2'] }),
      anEdge({ id: 'board', source: 'board', target: 'bea', status: 'planned', citations: ['p-2'] }),
      anEdge({ id: 'place', source: 'board', target: 'turin', relation: 'lies-in' }),
    ],
  }),
)
const admittedIn = (of: Network, off: ReadonlySet<string>) =>
  new Set(Array.from(admitted(of, { off, known: null }).rows, (place) => of.byDate[place]?.id))
const kept = (...off: readonly string[]) =>
  network.dataset.edges.filter((edge) => admittedIn(network, new Set(off)).has(edge.id)).map(({ id }) => id)

describe('filtersOf(network)', () => {
  it('are the kinds, families, parties, documents, statuses and numbers of documents, in the order of the dataset', () => {
    expect(filtersOf(network).map(({ id, label }) => [id, label])).toEqual([
      ['kind:person', 'People'],
      ['kind:body', 'Bodies'],
      ['kind:place', 'Places'],
      ['family:contact', 'Contact'],
      ['family:setting', 'Setting'],
      ['party:left', 'Left'],
      ['party:right', 'Right'],
      ['document:gazette', 'The Gazette'],
      ['document:herald', 'The Herald'],
      ['status:open', 'Open: not reported done'], // nothing is fulfilled
      ['status:completed', 'Done'], // none of the edges goes on
      ['voices:one', 'One document'], // none is a curators' remark
      ['voices:several', 'Two or more'],
    ])
  })
})

describe('what is switched off', () => {
  it.each([
    { off: [], left: ['met', 'board', 'place'] },
    { off: ['kind:body'], left: ['met'] },
    { off: ['family:setting'], left: ['met', 'board'] },
    { off: ['status:open'], left: ['met', 'place'] },
    { off: ['party:left'], left: ['board', 'place'] }, // the Board is of the right side too
    { off: ['party:left', 'party:right'], left: [] },
    { off: ['document:herald'], left: ['met', 'place'] }, // the Gazette says that they met, too
    { off: ['document:herald', 'document:gazette'], left: [] },
    { off: ['kind:unknown'], left: ['met', 'board', 'place'] },
  ])('$off leaves $left', ({ off, left }) => {
    expect(kept(...off)).toEqual(left)
  })

  it('a node of no party goes with no party', () => {
    expect(keepsNode(found(network.nodes, 'turin'), new Set(['party:left', 'party:right']))).toBe(true)
  })

  it('switching one more filter off never brings an edge back', () => {
    const scene = anyNetwork().chain((network) => {
      const ids = filtersOf(network).map(({ id }) => id)
      return fc.tuple(fc.constant(network), fc.subarray<string>(ids), fc.constantFrom<string>(...ids))
    })
    fc.assert(
      fc.property(scene, ([network, off, more]) => {
        const before = admittedIn(network, new Set(off))
        const after = admittedIn(network, new Set([...off, more]))
        expect([...after].filter((id) => !before.has(id))).toEqual([])
      }),
    )
  })
})

describe('filterCounts(filters, network, choices, view)', () => {
  const filters = filtersOf(network)
  const all = { window: network.extent, mode: 'during' as const, showPossible: true, undated: 'always' as const, off: new Set<string>(), known: null, focus: null } // prettier-ignore
  const counts = (off: ReadonlySet<string> = new Set()) =>
    filterCounts(filters, network, { ...all, off }, viewOf(network, { ...all, off }))

  it('count nodes for kinds and parties, edges for the rest', () => {
    expect(Object.fromEntries(counts())).toEqual({
      'kind:person': 2,
      'kind:body': 1,
      'kind:place': 1,
      'family:contact': 2,
      'family:setting': 1,
      'party:left': 2,
      'party:right': 2,
      'document:gazette': 2,
      'document:herald': 2,
      'status:open': 1,
      'status:completed': 2,
      'voices:one': 2,
      'voices:several': 1,
    })
  })

  it('do not count what is alleged or denied as done or as going on', () => {
    const claims = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'paid', standing: 'alleged' }),
          anEdge({ id: 'runs', standing: 'denied', status: 'ongoing' }),
          anEdge({ id: 'plan', standing: 'alleged', status: 'planned' }),
          anEdge({ id: 'met', standing: 'established' }),
        ],
      }),
    )
    const steps = filtersOf(claims).filter(({ facet }) => facet === 'status')
    const choices = { ...all, window: claims.extent }
    expect(
      [...filterCounts(steps, claims, choices, viewOf(claims, choices))].filter(([id]) => id.startsWith('status')),
    ).toEqual([
      ['status:open', 1],
      ['status:completed', 1],
      ['status:disputed', 2],
    ])
    expect(steps.map(({ label }) => label)).toEqual(['Open: not reported done', 'Done', 'Alleged or denied'])
  })

  it('follow the view', () => {
    expect(counts(new Set(['family:contact'])).get('kind:person')).toBe(0)
    expect(counts(new Set(['family:contact'])).get('family:setting')).toBe(1)
  })

  it('of one that is off, say what switching it on would show', () => {
    expect(counts(new Set(['family:contact'])).get('family:contact')).toBe(2)
    expect(counts(new Set(['family:contact', 'status:open'])).get('family:contact')).toBe(1)
  })

  it('of one facet, statuses and families each add up to the drawn edges, kinds to the drawn nodes', () => {
    const scene = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const filters = filtersOf(network)
        const view = viewOf(network, choices)
        const counts = filterCounts(filters, network, choices, view)
        const sum = (facet: string) =>
          filters
            .filter((one) => one.facet === facet && !choices.off.has(one.id))
            .reduce((total, { id }) => total + (counts.get(id) ?? 0), 0)
        expect(sum('status')).toBe(view.edges.size)
        expect(sum('voices')).toBe(view.edges.size)
        expect(sum('family')).toBe(view.edges.size)
        expect(sum('kind')).toBe(view.nodes.size)
      }),
    )
  })
})

describe('filtersNamed(name)', () => {
  it('what an older address called planned is what is open and what is fulfilled', () => {
    expect(filtersNamed('status:planned')).toEqual(['status:open', 'status:fulfilled'])
    expect(filtersNamed('status:completed')).toEqual(['status:completed'])
    expect(filtersNamed('constructor')).toEqual(['constructor'])
  })
})
