import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/data/schema.ts'
import { contentOf } from '../../../src/drawing/content.ts'
import { displayOf } from '../../../src/drawing/display.ts'
import { spineFigure } from '../../../src/drawing/spineFigure.ts'
import { BUDGET, ON_TOP, isLarge } from '../../../src/layout/spine/budget.ts'
import { drawnNodes } from '../../../src/layout/spine/drawnNodes.ts'
import { placeOf } from '../../../src/layout/spine/spineOptions.ts'
import { LEVELS } from '../../../src/model/levels.ts'
import { createNetwork, found, nodesOf } from '../../../src/model/network.ts'
import { pictureOf } from '../../../src/model/picture.ts'
import { nodesKept, viewOf } from '../../../src/model/view.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'
import { anyChoices } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aParty, anEdge } from '../../fixtures/dataset.ts'

const NOBODY: ReadonlySet<string> = new Set()
const anyLevel = fc.constantFrom(...LEVELS)
const anySides = fc.constantFrom(['left', 'right'] as const, null)
const anyIds = fc
  .array(fc.integer({ min: 0, max: 150 }), { maxLength: 4 })
  .map((numbers): ReadonlySet<string> => new Set(numbers.map((n) => `n-${n}`)))
const RUNS = { numRuns: 30 }

/** A hub that is tied to all others, and these in a ring: `count` of them. */
function wheel(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `r-${i}`)
  return createNetwork(
    aDataset({
      parties: [aParty(), aParty({ id: 'right' })],
      nodes: [aNode({ id: 'hub' }), ...ids.map((id, i) => aNode({ id, parties: [i % 10 === 9 ? 'right' : 'left'] }))],
      edges: ids.flatMap((id, i) => [
        anEdge({ id: `spoke-${i}`, source: 'hub', target: id }),
        anEdge({ id: `rim-${i}`, source: id, target: ids[(i + 1) % count] ?? '' }),
      ]),
    }),
  )
}

describe('a figure of a dataset of more than it may hold', () => {
  it('has no more nodes, subjects and lines than the budget where nothing is asked for', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, anySides, (network, level, sides) => {
        const { nodes, strokes, bundles } = contentOf(network, { level, sides, asked: NOBODY, unfolded: NOBODY })
        expect(nodes.size).toBeLessThanOrEqual(BUDGET.nodes)
        expect(strokes.size).toBeLessThanOrEqual(BUDGET.lines)
        expect(bundles.length).toBeLessThanOrEqual(BUDGET.lines)
        const isSubject = (id: string) => network.nodes.get(id)?.kind === 'theme'
        expect([...nodes].filter(isSubject).length).toBeLessThanOrEqual(BUDGET.subjects)
      }),
      RUNS,
    )
  })

  it('has no more lines from side to side than an outline has lanes for', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, (network, level) => {
        const sides = ['left', 'right'] as const
        const { strokes } = contentOf(network, { level, sides, asked: NOBODY, unfolded: NOBODY })
        const placeAt = (id: string) => placeOf(found(network.nodes, id), sides, network)
        const crossing = [...strokes.values()].filter(
          ({ source, target }) => [placeAt(source), placeAt(target)].toSorted().join() === 'left,right',
        )
        expect(crossing.length).toBeLessThanOrEqual(BUDGET.lanes)
      }),
      RUNS,
    )
  })

  it('takes on top what is asked for and unfolded, never more than there is room for', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, anySides, anyIds, anyIds, (network, level, sides, asked, unfolded) => {
        const { nodes, strokes } = contentOf(network, { level, sides, asked, unfolded })
        expect(nodes.size).toBeLessThanOrEqual(BUDGET.nodes + ON_TOP.nodes)
        expect(strokes.size).toBeLessThanOrEqual(BUDGET.lines + ON_TOP.lines)
        for (const id of [...asked, ...unfolded]) expect(nodes).toContain(id)
      }),
      RUNS,
    )
  })

  it('only adds: what is drawn without it is drawn with what is asked for', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, anySides, anyIds, (network, level, sides, asked) => {
        const without = contentOf(network, { level, sides, asked: NOBODY, unfolded: NOBODY })
        const more = contentOf(network, { level, sides, asked, unfolded: NOBODY })
        for (const id of without.nodes) expect(more.nodes).toContain(id)
        expect(more.base).toBe(without.base)
      }),
      RUNS,
    )
  })

  it('accounts for every relationship once: in a bundle, or folded', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, anySides, anyIds, anyIds, (network, level, sides, asked, unfolded) => {
        const { bundles, folded, strokes } = contentOf(network, { level, sides, asked, unfolded })
        const accounted = [...bundles.flatMap(({ edges }) => edges), ...folded.keys()]
        expect(accounted.toSorted()).toEqual(network.dataset.edges.map(({ id }) => id).toSorted())
        expect(bundles.flatMap((bundle) => bundle.strokes).toSorted()).toEqual([...strokes.keys()].toSorted())
      }),
      RUNS,
    )
  })

  it('draws or counts every relationship of a view, and what it consists of does not depend on the window', () => {
    const anyCase = anyLargeNetwork.chain((network) => fc.tuple(fc.constant(network), anyChoices(network), anyLevel))
    fc.assert(
      fc.property(anyCase, ([network, choices, level]) => {
        const asked = { level, sides: null, asked: NOBODY, unfolded: NOBODY }
        const content = contentOf(network, asked)
        const view = viewOf(network, choices)
        const { counts } = displayOf(
          content,
          pictureOf(view, NOBODY, nodesKept(NOBODY, network), network),
          network,
          NOBODY,
        )
        expect(counts.edges + counts.folded).toBe(view.edges.size)
        expect(counts.lines).toBeLessThanOrEqual(BUDGET.lines)
      }),
      RUNS,
    )
  })

  it('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, anyIds, (network, level, ids) => {
        const asked = { level, sides: null, asked: ids, unfolded: NOBODY }
        const first = contentOf(network, asked)
        contentOf(network, { ...asked, level: 1, asked: NOBODY })
        expect(contentOf(network, { ...asked })).toEqual(first)
        expect(contentOf(createNetwork(network.dataset), asked)).toEqual(first)
      }),
      { numRuns: 10 },
    )
  })

  it('is what the outline draws', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, anyIds, (network, level, asked) => {
        const options = { level, asked, unfolded: NOBODY, sides: ['left', 'right'] as const }
        const content = contentOf(network, options)
        const figure = spineFigure(network, { ...options, order: 'oldest', frame: { width: 840, height: 600 } })
        expect([...figure.boxes.keys()].toSorted()).toEqual([...content.nodes].toSorted())
        expect(figure.bundles).toEqual(content.bundles)
        expect(figure.folded).toEqual(content.folded)
      }),
      { numRuns: 5 },
    )
  })

  it('shows all lines of a node that is asked for', () => {
    const network = wheel(400)
    const lonely = 'r-399'
    const { strokes, nodes } = contentOf(network, { level: 3, sides: null, asked: new Set([lonely]), unfolded: NOBODY })
    expect(nodes).toContain(lonely)
    expect([...strokes.keys()]).toContain(`hub~${lonely}`)
    const within = network.dataset.edges.filter(
      ({ source, target }) => [source, target].includes(lonely) && nodes.has(source) && nodes.has(target),
    )
    for (const { source, target } of within)
      expect([...strokes.keys()]).toContain([source, target].toSorted().join('~'))
  })

  it('has some of each party, however few ties they have', () => {
    const network = wheel(400)
    const { nodes } = contentOf(network, { level: 3, sides: null, asked: NOBODY, unfolded: NOBODY })
    expect(nodes).toContain('hub')
    // A quarter of 150 for two parties: 18 for either.
    expect([...nodes].filter((id) => network.nodes.get(id)?.parties.includes('right')).length).toBeGreaterThanOrEqual(
      18,
    )
  })

  it('says how much of the dataset it has room for', () => {
    const { room, nodes, strokes } = contentOf(wheel(400), { level: 3, sides: null, asked: NOBODY, unfolded: NOBODY })
    // A hub and 400 others; 400 spokes and a rim of 400 pairs.
    expect(room).toEqual({ nodes: nodes.size, ofNodes: 401, pairs: strokes.size, ofPairs: 800 })
    expect(nodes.size).toBe(150)
  })

  it('counts at both ends a line that there is no room for', () => {
    const network = wheel(400)
    const content = contentOf(network, { level: 3, sides: null, asked: NOBODY, unfolded: NOBODY })
    const view = viewOf(network, {
      window: network.extent,
      mode: 'during',
      showPossible: true,
      undated: 'always',
      off: NOBODY,
      known: null,
      focus: null,
    })
    const { boxes } = displayOf(content, pictureOf(view, NOBODY, nodesKept(NOBODY, network), network), network, NOBODY)
    // Whatever is not drawn at the hub is counted there: it is tied to 400.
    const spokes = [...content.strokes.values()].filter(({ source, target }) => source === 'hub' || target === 'hub')
    expect(boxes.get('hub')?.folded).toBe(400 - spokes.length)
  })
})

describe('a figure of a dataset of no more than it may hold', () => {
  it('has all that the level draws, and says nothing of room', () => {
    const network = wheel(120)
    expect(isLarge(network)).toBe(false)
    for (const level of LEVELS) {
      const asked = { level, asked: NOBODY, unfolded: NOBODY }
      const { nodes, room, base, strokes } = contentOf(network, { ...asked, sides: null })
      expect(nodes).toEqual(drawnNodes(network, asked))
      expect(base).toEqual(nodes)
      expect(room).toBeNull()
      const within = network.dataset.edges.filter((edge) => [...nodesOf(edge)].every((id) => nodes.has(id)))
      expect(strokes.size).toBe(within.length)
    }
  })

  it('is that of the bundled dataset', () => {
    const bundled = JSON.parse(readFileSync('src/data/dataset.json', 'utf8')) as Dataset
    expect(isLarge(createNetwork(bundled))).toBe(false)
  })
})
