import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../src/drawing/content.ts'
import { spineFigure } from '../../../src/drawing/spineFigure.ts'
import { createNetwork, nodesOf } from '../../../src/model/network.ts'
import { anySpineNetwork, anySpineOptions } from '../../fixtures/anySpine.ts'
import { aDataset, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'

const NOTHING_MORE = { unfolded: new Set<string>(), asked: new Set<string>(), sides: null }
const anyAsked = fc
  .tuple(anySpineOptions, fc.boolean())
  .map(([asked, hasSides]) => (hasSides ? asked : Object.assign(asked, { sides: null })))

describe('contentOf(network, asked)', () => {
  it('accounts for every relationship once: in a bundle, or folded', () => {
    fc.assert(
      fc.property(anySpineNetwork, anyAsked, (network, asked) => {
        const { bundles, folded } = contentOf(network, asked)
        const accounted = [...bundles.flatMap(({ edges }) => edges), ...folded.keys()]
        expect(accounted.toSorted()).toEqual(network.dataset.edges.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('has each line in one bundle, and in it exactly the relationships of its lines', () => {
    fc.assert(
      fc.property(anySpineNetwork, anyAsked, (network, asked) => {
        const { bundles, strokes } = contentOf(network, asked)
        expect(bundles.flatMap((bundle) => bundle.strokes).toSorted()).toEqual([...strokes.keys()].toSorted())
        for (const bundle of bundles) {
          const ofStrokes = bundle.strokes.flatMap((id) => strokes.get(id)?.edges ?? [])
          expect([...new Set(ofStrokes)].toSorted()).toEqual(bundle.edges.toSorted())
        }
      }),
    )
  })

  it('joins two different nodes that are drawn, by relationships of both', () => {
    fc.assert(
      fc.property(anySpineNetwork, anyAsked, (network, asked) => {
        const { nodes, strokes } = contentOf(network, asked)
        for (const { source, target, edges } of strokes.values()) {
          expect(source).not.toBe(target)
          expect(nodes.has(source) && nodes.has(target)).toBe(true)
          for (const id of edges) {
            const edge = network.edges.get(id)
            const joined = edge ? nodesOf(edge) : new Set()
            expect(joined.has(source) && joined.has(target)).toBe(true)
          }
        }
      }),
    )
  })

  it('is what the spine draws, where there are sides', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, (network, options) => {
        const content = contentOf(network, options)
        const figure = spineFigure(network, options)
        expect([...figure.boxes.keys()].toSorted()).toEqual([...content.nodes].toSorted())
        const edgesOf = (strokes: ReadonlyMap<string, { readonly edges: readonly string[] }>) =>
          Object.fromEntries([...strokes].map(([id, { edges }]) => [id, edges]))
        expect(edgesOf(figure.strokes)).toEqual(edgesOf(content.strokes))
        expect(figure.bundles).toEqual(content.bundles)
        expect(figure.folded).toEqual(content.folded)
      }),
    )
  })

  it('draws a meeting of two as a line from either to it, in one bundle, where its level is drawn; else from one to the other', () => {
    const network = createNetwork(
      aDataset({
        nodes: [aNode({ level: 1 }), aNode({ id: 'bea', level: 1 }), aNode({ id: 'talks', kind: 'meeting', level: 2 })],
        kinds: [aKind(), aKind({ id: 'meeting', occurs: true })],
        edges: [anEdge({ id: 'met', event: 'talks' })],
      }),
    )
    const strokesAt = (level: 1 | 2) =>
      contentOf(network, { ...NOTHING_MORE, level }).bundles.map(({ strokes }) => strokes)
    expect(strokesAt(1)).toEqual([['ada~bea']])
    expect(strokesAt(2)).toEqual([['ada~talks', 'bea~talks']])
  })

  it('counts at the end that is drawn what leads to one that the level leaves out', () => {
    const network = createNetwork(
      aDataset({ nodes: [aNode({ level: 1 }), aNode({ id: 'bea', level: 2 })], edges: [anEdge({ id: 'met' })] }),
    )
    const at = (level: 1 | 2) => contentOf(network, { ...NOTHING_MORE, level }).folded.get('met')
    expect(at(1)).toEqual({ how: 'level', at: 'ada' })
    expect(at(2)).toBeUndefined()
  })
})
