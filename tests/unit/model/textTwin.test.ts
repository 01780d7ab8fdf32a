import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareViews } from '../../../src/model/compare.ts'
import { progressOf } from '../../../src/model/answers.ts'
import { sayProgressBriefly } from '../../../src/model/sayProgress.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { pictureOf } from '../../../src/model/picture.ts'
import {
  type Against,
  GROUPINGS,
  linesBetween,
  groupLines,
  linesOf,
  plainText,
  remarksOf,
  sayChange,
} from '../../../src/model/textTwin.ts'
import { nodesKept, viewOf } from '../../../src/model/view.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

const scene = anyNetwork().chain((network) =>
  fc
    .tuple(anyChoices(network), fc.option(anyWindow(network.extent), { nil: null }), fc.constantFrom(...GROUPINGS))
    .map(([choices, other, grouping]) => {
      const view = viewOf(network, choices)
      const before = other && viewOf(network, { ...choices, window: other })
      const against: Against | null = other &&
        before && { window: other, mode: choices.mode, before, comparison: compareViews(view, before) }
      return { network, view, against, grouping }
    }),
)

const ALL = {
  mode: 'during',
  showPossible: true,
  undated: 'always' as const,
  off: new Set<string>(),
  known: null,
  focus: null,
} as const

describe('the text twin', () => {
  it('has a line for each edge that is drawn and for no other, for any window, mode, filters and comparison', () => {
    fc.assert(
      fc.property(scene, ({ network, view, against }) => {
        const { edges } = pictureOf(view, new Set(), nodesKept(new Set(), network), network, against ?? undefined)
        const ids = linesOf(view, against, null, network).map(({ edge }) => edge.id)
        // What is drawn beside the view, faint, is no part of it.
        const drawn = [...edges].flatMap(([id, { aside }]) => (aside === null ? [id] : []))
        expect(ids).toHaveLength(drawn.length)
        expect(new Set(ids)).toEqual(new Set(drawn))
      }),
      { numRuns: 300 },
    )
  })

  it('says of each line what the drawing marks it with', () => {
    fc.assert(
      fc.property(scene, ({ network, view, against }) => {
        const { edges } = pictureOf(view, new Set(), nodesKept(new Set(), network), network, against ?? undefined)
        for (const { edge, answer, change } of linesOf(view, against, null, network)) {
          expect({ answer, change: change ?? null, aside: null }).toEqual(edges.get(edge.id))
        }
      }),
    )
  })

  it('keeps every line, however it is grouped', () => {
    fc.assert(
      fc.property(scene, ({ network, view, against, grouping }) => {
        const lines = linesOf(view, against, null, network)
        const groups = groupLines(lines, grouping, against, network)
        expect(new Set(groups.flatMap((group) => group.lines))).toEqual(new Set(lines))
        expect(groups.filter((group) => group.lines.length === 0)).toEqual([])
      }),
    )
  })

  it('by date has each line once, in the order of the view', () => {
    fc.assert(
      fc.property(scene, ({ network, view, against }) => {
        const lines = linesOf(view, against, null, network)
        expect(groupLines(lines, 'date', against, network).flatMap((group) => group.lines)).toEqual(lines)
      }),
    )
  })

  it('by node has each line under both its ends, a loop once, the names in order', () => {
    const network = createNetwork(
      aDataset({ edges: [anEdge({ source: 'bea', target: 'ada' }), anEdge({ id: 'loop', target: 'ada' })] }),
    )
    const view = viewOf(network, { ...ALL, window: network.extent })
    const groups = groupLines(linesOf(view, null, null, network), 'node', null, network)
    expect(groups.map(({ heading, lines }) => [heading, lines.map(({ edge }) => edge.id)])).toEqual([
      ['Ada', ['ada-met-bea', 'loop']],
      ['Bea', ['ada-met-bea']],
    ])
  })

  it('cut after some lines has those and no other, and no heading without a line', () => {
    fc.assert(
      fc.property(scene, fc.nat({ max: 20 }), ({ network, view, against, grouping }, count) => {
        const groups = groupLines(linesOf(view, against, null, network), grouping, against, network)
        const cut = linesBetween(groups, 0, count)
        expect(cut.flatMap((group) => group.lines)).toEqual(groups.flatMap((group) => group.lines).slice(0, count))
        expect(cut.every((group) => group.lines.length > 0)).toBe(true)
      }),
    )
  })

  it('puts what only the other window shows under a heading of its own, at the end', () => {
    const network = createNetwork(
      aDataset({ edges: [anEdge({ id: 'old', when: '1912-05-03' }), anEdge({ id: 'new', when: '1913-05-03' })] }),
    )
    const year = (y: number) => ({ start: dayOf(`${y}-01-01`), end: dayOf(`${y + 1}-01-01`) })
    const [now, before] = [1913, 1912].map((y) => viewOf(network, { ...ALL, window: year(y) }))
    if (!now || !before) throw new Error('There are two views.')
    const against = { window: year(1912), mode: 'during' as const, before, comparison: compareViews(now, before) }
    for (const grouping of GROUPINGS) {
      const last = groupLines(linesOf(now, against, null, network), grouping, against, network).at(-1)
      expect(last?.heading).toBe('In 1912, not in this view')
      expect(last?.lines.map(({ edge, change }) => [edge.id, sayChange(change)])).toEqual([
        ['old', 'Only in the other window'],
      ])
    }
    const byThen = { ...against, mode: 'by' as const }
    const last = groupLines(linesOf(now, byThen, null, network), 'date', byThen, network).at(-1)
    expect(last?.heading).toBe('By the end of 1912, not in this view')
  })
})

describe('the remarks on a line', () => {
  const said = (over: Parameters<typeof anEdge>[0], line: { answer: 'certain' | 'possible'; gone?: boolean }) => {
    const edge = anEdge(over)
    const network = createNetwork(
      aDataset({
        edges: [edge],
        nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'board', article: 'the' })],
        relations: [aRelation({ id: edge.relation, ...(edge.relation === 'same' ? { editorial: true } : {}) })],
      }),
    )
    const progress = {
      progress: progressOf(edge, null, network),
      progressWords: sayProgressBriefly(edge, null, network),
    }
    return remarksOf({ edge, change: null, gone: false, ...progress, ...line }, network)
      .map(({ text }) => text)
      .join('')
  }

  it.each([
    { of: 'what is done', over: {}, answer: 'certain', says: 'Done.' },
    {
      of: 'what is foreseen',
      over: { status: 'planned' },
      answer: 'certain',
      says: 'Planned; open as of 3 May 1913.',
    },
    { of: 'what goes on', over: { status: 'ongoing' }, answer: 'possible', says: 'Going on, possible in this window.' },
    { of: 'what is relayed', over: { accordingTo: 'board' }, answer: 'certain', says: 'Done, according to the Board.' },
    { of: 'a remark', over: { relation: 'same' }, answer: 'certain', says: 'Curators’ remark.' },
  ] as const)('say of $of: $says', ({ over, answer, says }) => {
    expect(said(over, { answer })).toBe(says)
  })

  it('do not say that what only the other window shows is possible in this one', () => {
    expect(said({}, { answer: 'possible', gone: true })).toBe('Done, possible in the other window.')
  })
})

describe('the plain text', () => {
  it('of an empty view says what the view is, and has no footnotes', () => {
    const network = createNetwork(aDataset())
    expect(
      plainText({ title: 'Ada and Bea', sentence: 'Nothing is shown.', gaps: null, open: null }, [], network),
    ).toBe('Ada and Bea\n\nNothing is shown.\n')
  })
})
