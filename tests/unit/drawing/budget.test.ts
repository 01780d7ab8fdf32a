import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/data/schema.ts'
import { contentIn, contentOf } from '../../../src/drawing/content.ts'
import { displayOf } from '../../../src/drawing/display.ts'
import { spineFigure } from '../../../src/drawing/spineFigure.ts'
import { BUDGET, ON_TOP, isLarge } from '../../../src/layout/spine/budget.ts'
import { compositionLike } from '../../../src/layout/spine/compositionLike.ts'
import { coreOf } from '../../../src/layout/spine/core.ts'
import { seenIn } from '../../../src/layout/spine/seen.ts'
import { drawnNodes } from '../../../src/layout/spine/drawnNodes.ts'
import { placeOf } from '../../../src/layout/spine/spineOptions.ts'
import { LEVELS } from '../../../src/model/levels.ts'
import { type Network, createNetwork, found, nodesOf } from '../../../src/model/network.ts'
import { pictureOf } from '../../../src/model/picture.ts'
import { type Choices, type View, nodesKept, viewOf } from '../../../src/model/view.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'
import { anyChoices } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aParty, anEdge } from '../../fixtures/dataset.ts'

const NOBODY: ReadonlySet<string> = new Set()
const anyLevel = fc.constantFrom(...LEVELS)
const anySides = fc.constantFrom(['left', 'right'] as const, null)
const anyIds = fc
  .array(fc.integer({ min: 0, max: 150 }), { maxLength: 4 })
  .map((numbers): ReadonlySet<string> => new Set(numbers.map((n) => `n-${n}`)))
const anyShare = fc.double({ min: 0, max: 1, noNaN: true })
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
        for (const [id, { edges }] of without.strokes) {
          expect(more.strokes.get(id)?.edges).toEqual(expect.arrayContaining([...edges]))
        }
      }),
      RUNS,
    )
  })

  it('shares what room there is among all that were unfolded, whichever was first', () => {
    const hubs = ['a', 'b', 'c']
    const leaves = hubs.flatMap((hub) => Array.from({ length: 120 }, (_, i) => `${hub}-${i}`))
    // Enough that are tied more than any leaf fill the budget.
    const crowd = Array.from({ length: 200 }, (_, i) => `x-${i}`)
    const network = createNetwork(
      aDataset({
        nodes: [...hubs, ...leaves, ...crowd].map((id) => aNode({ id })),
        edges: [
          ...leaves.map((id) => anEdge({ id: `e-${id}`, source: id.slice(0, 1), target: id })),
          ...crowd.flatMap((id, i) =>
            [1, 2].map((step) => anEdge({ id: `${id}+${step}`, source: id, target: `x-${(i + step) % 200}` })),
          ),
        ],
      }),
    )
    const asked = { level: 3, sides: null, asked: NOBODY } as const
    const { nodes, strokes } = contentOf(network, { ...asked, unfolded: new Set(hubs) })
    for (const hub of hubs) {
      expect([...nodes].filter((id) => id.startsWith(`${hub}-`)).length).toBeGreaterThanOrEqual(33)
      expect([...strokes.keys()].filter((id) => id.startsWith(`${hub}~`)).length).toBeGreaterThanOrEqual(33)
    }
    const backwards = contentOf(network, { ...asked, unfolded: new Set(hubs.toReversed()) })
    expect([...backwards.nodes]).toEqual([...nodes])
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

  it('draws or counts every relationship of a view', () => {
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

/** Some choices about a large network, and what they show. */
const anySeen = anyLargeNetwork
  .chain((network) => fc.record({ network: fc.constant(network), choices: anyChoices(network), level: anyLevel }))
  .map(({ network, choices, level }) => {
    const view = viewOf(network, choices)
    return { network, choices, level, view, seen: seenIn(network, choices, [view]) }
  })

const displayed = (content: ReturnType<typeof contentOf>, view: View, choices: Choices, network: Network) => {
  const picture = pictureOf(view, NOBODY, nodesKept(choices.off, network), network)
  return displayOf(content, picture, network, choices.off)
}

describe('a figure of a window of a large dataset', () => {
  it('has no more than the budget, of nodes that are in the window', () => {
    fc.assert(
      fc.property(anySeen, ({ network, level, view, seen }) => {
        const { nodes, strokes } = contentOf(network, { level, seen, sides: null, asked: NOBODY, unfolded: NOBODY })
        expect(nodes.size).toBeLessThanOrEqual(BUDGET.nodes)
        expect(strokes.size).toBeLessThanOrEqual(BUDGET.lines)
        for (const id of nodes) expect(view.nodes).toContain(id)
        for (const { edges } of strokes.values()) expect(edges.some((id) => view.edges.has(id))).toBe(true)
      }),
      RUNS,
    )
  })

  it('is the same by whatever way one came to the window', () => {
    fc.assert(
      fc.property(anySeen, fc.array(anyShare, { maxLength: 4 }), ({ network, choices, level, seen }, way) => {
        const asked = { level, sides: null, asked: NOBODY, unfolded: NOBODY }
        const first = contentOf(network, { ...asked, seen })
        for (const share of way) {
          const { start, end } = network.extent
          const window = { start: start + Math.floor((end - start - 1) * share), end }
          const other = { ...choices, window }
          contentOf(network, { ...asked, seen: seenIn(network, other, [viewOf(network, other)]) })
        }
        const again = seenIn(network, choices, [viewOf(network, choices)])
        expect(contentOf(network, { ...asked, seen: again })).toEqual(first)
        const anew = createNetwork(network.dataset)
        const fresh = seenIn(anew, choices, [viewOf(anew, choices)])
        expect(contentOf(anew, { ...asked, seen: fresh })).toEqual(first)
      }),
      { numRuns: 15 },
    )
  })

  it('shows the neighbours of what is selected, each by a line, as many as come on top of it', () => {
    fc.assert(
      fc.property(anySeen, fc.integer({ min: 0, max: 150 }), ({ network, choices, level, view, seen }, n) => {
        const near = `n-${n}`
        const asked = { level, seen, sides: null, asked: new Set([near]), unfolded: NOBODY, near }
        const content = contentOf(network, asked)
        const drawn = displayed(content, view, choices, network)
        const tied = (network.edgesAt.get(near) ?? []).filter(
          ({ id, relation }) => view.edges.has(id) && relation !== 'may',
        )
        const neighbours = new Set(tied.flatMap((edge) => [...nodesOf(edge)]).filter((id) => view.nodes.has(id)))
        // The node itself takes one place.
        if (neighbours.size >= ON_TOP.nodes) return
        for (const id of neighbours) expect(content.nodes).toContain(id)
        for (const edge of tied) {
          const isLoop = edge.source === edge.target && edge.event === undefined
          const isOfSubjects = [edge.source, edge.target].every((id) => found(network.nodes, id).kind === 'theme')
          // Between two subjects there are no lines, and what only mentions has one at level 3.
          if (isLoop || isOfSubjects || (edge.relation === 'spoke-of' && level < 3)) continue
          const ends = [...drawn.strokes]
            .filter(([, { edges }]) => edges.includes(edge.id))
            .map(([id]) => id.split('~'))
          expect(ends.flat()).toContain(near)
        }
      }),
      RUNS,
    )
  })

  it('says of its entities and pairs how many are drawn, of how many there are in the window', () => {
    fc.assert(
      fc.property(anySeen, anyIds, ({ network, choices, level, view, seen }, ids) => {
        const content = contentOf(network, { level, seen, sides: null, asked: ids, unfolded: NOBODY })
        const pairs = new Set<string>()
        const told = new Set<string>()
        const withLines = new Set([...content.strokes.values()].flatMap(({ edges }) => edges))
        for (const id of view.edges.keys()) {
          const joined = [...nodesOf(found(network.edges, id))]
          for (const a of joined) {
            for (const b of joined) {
              if (a >= b) continue
              pairs.add(`${a}~${b}`)
              if (withLines.has(id) && content.nodes.has(a) && content.nodes.has(b)) told.add(`${a}~${b}`)
            }
          }
        }
        const nodes = [...view.nodes].filter((id) => content.nodes.has(id)).length
        const isAll = nodes === view.nodes.size && told.size === pairs.size
        const counted = { nodes, ofNodes: view.nodes.size, pairs: told.size, ofPairs: pairs.size }
        expect(content.room).toEqual(isAll ? null : counted)
        const { counts } = displayed(content, view, choices, network)
        expect(counts.edges + counts.folded).toBe(view.edges.size)
      }),
      RUNS,
    )
  })

  it('has of a part of the dataset what another figure of the whole has, as far as it is there', () => {
    fc.assert(
      fc.property(anySeen, fc.array(fc.nat(), { maxLength: 3 }), ({ network, level, view, seen }, picked) => {
        const { nodes: all } = network.dataset
        const onTop = new Set(picked.flatMap((i) => all[i % all.length]?.id ?? []))
        const asked = { level, sides: null, asked: onTop, unfolded: NOBODY }
        const whole = contentOf(network, { ...asked, seen })
        const { nodes, strokes } = contentIn(compositionLike(network, asked, whole))
        expect(nodes).toEqual(whole.nodes)
        expect(strokes).toEqual(whole.strokes)
        const { dataset } = network
        const part = createNetwork({ ...dataset, edges: dataset.edges.filter(({ id }) => view.edges.has(id)) })
        expect([...compositionLike(part, asked, whole).lines.pairs.keys()].toSorted()).toEqual(
          [...strokes.keys()].toSorted(),
        )
      }),
      { numRuns: 10 },
    )
  })

  it('draws with hubs that nothing joins whom each is tied to most: a dot alone says nothing', () => {
    const hubs = Array.from({ length: 60 }, (_, i) => `hub-${String(i).padStart(2, '0')}`)
    const network = createNetwork(
      aDataset({
        nodes: hubs.flatMap((hub) => [aNode({ id: hub }), ...[0, 1, 2].map((i) => aNode({ id: `${hub}-${i}` }))]),
        edges: hubs.flatMap((hub) =>
          [0, 1, 2, 2].map((leaf, i) =>
            anEdge({ id: `${hub}-${i}`, source: hub, target: `${hub}-${leaf}`, when: '2004' }),
          ),
        ),
      }),
    )
    const choices = { window: network.extent, mode: 'during', showPossible: true, undated: 'whole' } as const
    const all: Choices = { ...choices, off: NOBODY, known: null, focus: null }
    const seen = seenIn(network, all, [viewOf(network, all)])
    const { nodes, strokes } = contentOf(network, { level: 1, seen, sides: null, asked: NOBODY, unfolded: NOBODY })
    expect(nodes.size).toBe(40)
    expect(nodes).toContain('hub-00')
    expect(nodes).toContain('hub-00-2')
    const joined = new Set([...strokes.values()].flatMap(({ source, target }) => [source, target]))
    expect([...nodes].filter((id) => !joined.has(id))).toEqual([])
  })

  it('draws in all time of its nodes those that have a place in every window', () => {
    fc.assert(
      fc.property(anyLargeNetwork, anyLevel, (network, level) => {
        const choices = { window: network.extent, mode: 'during', showPossible: true, undated: 'whole' } as const
        const all: Choices = { ...choices, off: NOBODY, known: null, focus: null }
        const seen = seenIn(network, all, [viewOf(network, all)])
        const { nodes } = contentOf(network, { level, seen, sides: null, asked: NOBODY, unfolded: NOBODY })
        for (const id of nodes) expect(coreOf(network)).toContain(id)
      }),
      { numRuns: 5 },
    )
  })
})

describe('a figure of a dataset of no more than it may hold', () => {
  it('has all that the level draws, and says nothing of room', () => {
    const network = wheel(120)
    expect(isLarge(network)).toBe(false)
    for (const level of LEVELS) {
      const asked = { level, asked: NOBODY, unfolded: NOBODY }
      const { nodes, room, strokes } = contentOf(network, { ...asked, sides: null })
      expect(nodes).toEqual(drawnNodes(network, asked))
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
