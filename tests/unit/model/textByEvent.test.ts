import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareViews } from '../../../src/model/compare.ts'
import { marksOf } from '../../../src/model/footnotes.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { type Paragraph, chaptersOf, firstChapters, linesIn, passagesOf } from '../../../src/model/textByEvent.ts'
import { type Against, linesOf } from '../../../src/model/textTwin.ts'
import { viewOf } from '../../../src/model/view.ts'
import { anyChoices, anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

const scene = anyNetwork().chain((network) =>
  fc
    .tuple(
      anyChoices(network),
      fc.option(anyWindow(network.extent), { nil: null }),
      fc.constantFrom('oldest' as const, 'newest' as const),
    )
    .map(([choices, other, order]) => {
      const view = viewOf(network, choices)
      const before = other && viewOf(network, { ...choices, window: other })
      const against: Against | null = other &&
        before && { window: other, mode: choices.mode, before, comparison: compareViews(view, before) }
      const lines = linesOf(view, against, choices.known, network)
      return { network, lines, chapters: chaptersOf(lines, against, choices.known, order, network) }
    }),
)
const paragraphsOf = (chapters: ReturnType<typeof chaptersOf>) => chapters.flatMap(({ paragraphs }) => paragraphs)

describe('chaptersOf(lines, against, known, order, network)', () => {
  it('says every line once, whatever the window, the filters and the order', () => {
    fc.assert(
      fc.property(scene, ({ lines, chapters }) => {
        const told = paragraphsOf(chapters).flatMap(linesIn)
        expect(told).toHaveLength(lines.length)
        expect(new Set(told)).toEqual(new Set(lines))
      }),
      { numRuns: 200 },
    )
  })

  it('marks in each paragraph every passage that its relationships rest on, and no other', () => {
    fc.assert(
      fc.property(scene, ({ network, chapters }) => {
        for (const paragraph of paragraphsOf(chapters)) {
          const marks = linesIn(paragraph).map(({ edge }) => marksOf(edge, network))
          const cited = [...marks.flatMap(({ date }) => date), ...marks.flatMap(({ sentence }) => sentence)]
          expect(new Set(passagesOf(paragraph))).toEqual(new Set(cited))
        }
      }),
    )
  })

  it('cut after some relationships has the first paragraphs, and no heading without one', () => {
    fc.assert(
      fc.property(scene, fc.nat({ max: 20 }), ({ chapters }, count) => {
        const all = paragraphsOf(chapters)
        const kept = paragraphsOf(firstChapters(chapters, count))
        expect(kept).toEqual(all.slice(0, kept.length))
        const said = (some: readonly Paragraph[]) => some.flatMap(linesIn).length
        expect(kept.length === all.length || said(kept) >= count).toBe(true)
        expect(said(kept.slice(0, -1))).toBeLessThanOrEqual(Math.max(0, count))
      }),
    )
  })
})

describe('a paragraph', () => {
  const dataset = aDataset({
    kinds: [aKind(), aKind({ id: 'talks', occurs: true }), aKind({ id: 'theme' })],
    relations: [
      aRelation(),
      aRelation({ id: 'dealt-with', label: 'dealt with', directed: true, mentions: true }),
      aRelation({ id: 'took-part', label: 'took part in', directed: true }),
    ],
    nodes: [
      aNode({ id: 'ada' }),
      aNode({ id: 'bea' }),
      aNode({ id: 'cyril' }),
      aNode({ id: 'turin', kind: 'talks', label: 'Turin talks', article: 'the' }),
      aNode({ id: 'ships', kind: 'theme' }),
      aNode({ id: 'trade', kind: 'theme' }),
    ],
    edges: [
      anEdge({ id: 'met', event: 'turin', when: '1913-05-03' }),
      anEdge({ id: 'on-ships', source: 'turin', target: 'ships', relation: 'dealt-with', when: '1913-05-03' }),
      anEdge({ id: 'on-trade', source: 'turin', target: 'trade', relation: 'dealt-with', when: '1913-05-03' }),
      anEdge({ id: 'came', source: 'cyril', target: 'turin', relation: 'took-part', when: '1913-05' }),
    ],
  })
  const network = createNetwork(dataset)
  const choices = { mode: 'during', window: network.extent, showPossible: true, undated: 'whole', off: new Set<string>(), known: null, focus: null } as const // prettier-ignore
  const [chapter] = chaptersOf(linesOf(viewOf(network, choices), null, null, network), null, null, 'oldest', network)

  it('begins with who dealt with whom; what one sentence can say is said in one, and another date beside it', () => {
    const [paragraph] = chapter?.paragraphs ?? []
    const words = (paragraph?.statements ?? []).map(({ opening, items, closing, remarks }) => {
      const text = (parts: readonly { readonly text: string }[]) => parts.map((part) => part.text).join('')
      const said = items.map(({ before, parts }) => before + text(parts)).join('')
      return `${text(opening)}${said}${text(closing)}.${remarks.length > 0 ? ` ${text(remarks)}` : ''}`
    })
    expect(words[0]).toBe('Ada met Bea.')
    expect(words).toContain('The Turin talks dealt with Ships and Trade.')
    expect(words).toContain('Cyril took part in the Turin talks. May 1913.')
  })
})
