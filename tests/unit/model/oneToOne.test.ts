/** What is read from columns of numbers is what asking each relationship by itself gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../src/model/answers.ts'
import { countBegan } from '../../../src/model/began.ts'
import { compareViews, periodBefore } from '../../../src/model/compare.ts'
import { changesOf } from '../../../src/model/changes.ts'
import { filterCounts } from '../../../src/model/filterCounts.ts'
import { filtersOf } from '../../../src/model/filters.ts'
import { plannedNodes, stageOf } from '../../../src/model/lifecycle.ts'
import { type Network, createNetwork, found } from '../../../src/model/network.ts'
import { pictureOf } from '../../../src/model/picture.ts'
import { knowledgeBy, knownFrom } from '../../../src/model/publication.ts'
import { type Choices, edgesWith, nodesKept, viewOf } from '../../../src/model/view.ts'
import { compareWhen } from '../../../src/time/compareWhen.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { slowAnswer, slowBegan, slowChanges, slowFilterCounts, slowKnown, slowPicture, slowView } from './slowView.ts'

/**
 * A network in which some contacts are events, some relations the curators' own, and one kind is staged, with any choices, a focus
 * among them; often so that one kind alone is left on.
 */
const scene: fc.Arbitrary<readonly [Network, Choices]> = fc
  .tuple(anyNetwork(), fc.array(fc.nat(), { maxLength: 4 }), fc.boolean())
  .map(([{ dataset }, events, editorial]) =>
    createNetwork({
      ...dataset,
      kinds: dataset.kinds.map((kind) => (kind.id === 'body' ? { ...kind, staged: true } : kind)),
      relations: dataset.relations.map((one) => (one.id === 'joined' && editorial ? { ...one, editorial } : one)),
      edges: dataset.edges.map((edge, i) => {
        const event = dataset.nodes[(events[i % 5] ?? NaN) % dataset.nodes.length]
        return event ? { ...edge, event: event.id } : edge
      }),
    }),
  )
  .chain((network) => {
    const focus = fc.record({
      id: fc.constantFrom(...network.nodes.keys()),
      steps: fc.constantFrom(1 as const, 2 as const, 3 as const),
    })
    const alone = fc.constantFrom('kind:person', 'kind:body', 'kind:place', 'party:left')
    const only = alone.map((id) => {
      const [facet] = id.split(':')
      return new Set(filtersOf(network).flatMap((one) => (one.facet === facet && one.id !== id ? [one.id] : [])))
    })
    return fc.tuple(
      fc.constant(network),
      fc
        .tuple(anyChoices(network), fc.option(focus, { freq: 3 }), fc.option(only, { freq: 2 }))
        .map(([choices, focus, off]): Choices => Object.assign(choices, { focus, off: off ?? choices.off })),
    )
  })

const told = (map: Iterable<readonly [string, unknown]>) => [...map]

describe('columns', () => {
  it('give the view of every choice, in the same order', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const fast = viewOf(network, choices)
        const slow = slowView(network, choices)
        expect(fast.counts).toEqual(slow.counts)
        expect(told(fast.edges)).toEqual(told(slow.edges))
        expect(told(fast.answers)).toEqual(told(slow.answers))
        expect(told(fast.faint)).toEqual(told(slow.faint))
        expect([...fast.nodes]).toEqual([...slow.nodes])
        expect([...fast.beyond]).toEqual([...slow.beyond])
        const certain = told(slow.edges).flatMap(([id, given]) => (given === 'certain' ? [id] : []))
        expect(edgesWith(fast, 'certain')).toEqual(certain)
      }),
      { numRuns: 400 },
    )
  })

  it('give the answer of each relationship alone', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        for (const edge of network.dataset.edges)
          expect(answerOf(edge, choices, network)).toBe(slowAnswer(edge, choices, network))
      }),
    )
  })

  it('read as a map does: by id, by keys, by values, one by one', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const { edges } = viewOf(network, choices)
        const plain = slowView(network, choices).edges
        const visited: [string, string][] = []
        edges.forEach((given, id) => visited.push([id, given]))
        expect(visited).toEqual(told(plain))
        expect([...edges.keys()]).toEqual([...plain.keys()])
        expect([...edges.values()]).toEqual([...plain.values()])
        expect(edges.size).toBe(plain.size)
        for (const id of [...network.edges.keys(), 'nothing']) {
          expect(edges.get(id)).toBe(plain.get(id))
          expect(edges.has(id)).toBe(plain.has(id))
        }
      }),
    )
  })

  it('give what each filter counts', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const filters = filtersOf(network)
        const fast = filterCounts(filters, network, choices, viewOf(network, choices))
        expect(told(fast)).toEqual(told(slowFilterCounts(filters, network, choices)))
      }),
      { numRuns: 200 },
    )
  })

  it('give what sets two windows apart, and the picture of both', () => {
    fc.assert(
      fc.property(scene, fc.boolean(), ([network, choices], comparing) => {
        const window = comparing ? periodBefore(choices.window, network.extent) : null
        const view = viewOf(network, choices)
        const before = window && viewOf(network, { ...choices, window })
        const slow = slowView(network, choices)
        const slowBefore = window && slowView(network, { ...choices, window })
        const comparison = before && compareViews(view, before)
        const changes = comparison && changesOf(comparison)
        expect(changes).toEqual(slowBefore && slowChanges(slow, slowBefore))
        const planned = plannedNodes(view, choices.window, network, choices.known)
        const keeps = nodesKept(choices.off, network)
        const picture = pictureOf(
          view,
          planned,
          keeps,
          network,
          before && comparison ? { before, comparison } : undefined,
        )
        const expected = slowPicture(slow, planned, choices.off, network, slowBefore)
        expect(told(picture.edges)).toEqual(told(expected.edges))
        expect(told(picture.nodes)).toEqual(told(expected.nodes))
      }),
      { numRuns: 200 },
    )
  })

  it('give how many relationships began in a window, and how many only may have', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const view = viewOf(network, choices)
        const counts = { certain: 0, possible: 0, vague: 0, before: 0 }
        for (const [id, given] of view.edges)
          if (given !== 'undated') counts[slowBegan(id, given, choices.window, network)] += 1
        expect(countBegan(view, choices.window, network)).toEqual(counts)
      }),
      { numRuns: 400 },
    )
  })

  it('give the nodes that are no more than planned', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const { known, window } = choices
        const view = viewOf(network, choices)
        const admits = (edge: Parameters<typeof knowledgeBy>[0]) =>
          known === null || knowledgeBy(edge, known, network) === 'known'
        const planned = [...view.nodes].filter(
          (id) => stageOf(found(network.nodes, id), window, network, admits)?.stage === 'planned',
        )
        expect(new Set(plannedNodes(view, window, network, known))).toEqual(new Set(planned))
      }),
      { numRuns: 200 },
    )
  })

  it('give the day from which each relationship counts as known, and the document that says so', () => {
    fc.assert(
      fc.property(scene, ([network]) => {
        for (const edge of network.dataset.edges) {
          const known = knownFrom(edge, network)
          expect(known && { day: known.day, document: known.document.id }).toEqual(slowKnown(edge, network))
        }
      }),
    )
  })

  it('keep relationships in order of date, those of one date in the order of the dataset', () => {
    fc.assert(
      fc.property(scene, ([network]) => {
        const sorted = network.dataset.edges.toSorted((a, b) =>
          compareWhen(network.whens.get(a.id), network.whens.get(b.id)),
        )
        expect(network.byDate.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
      }),
      { numRuns: 200 },
    )
  })
})
