import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { type Choices, edgesWith, viewOf } from '../../../src/model/view.ts'
import { dayOf } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { anyChoices, anyDatedWhen, anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { progressOf } from '../../../src/model/answers.ts'
import { onlyOf } from '../../../src/model/filters.ts'
import { aDataset, aDocument, aKind, aNode, aPassage, anEdge } from '../../fixtures/dataset.ts'

const days = (first: string, last: string): Interval => ({ start: dayOf(first), end: dayOf(last) + 1 })

const ALL: Omit<Choices, 'window'> = {
  mode: 'during',
  showPossible: true,
  undated: 'always' as const,
  off: new Set(),
  known: null,
  focus: null,
}

const scene = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))

/** Two windows of a network, the second with every day of the first. */
const widened = anyNetwork().chain((network) =>
  fc
    .tuple(
      anyChoices(network),
      anyWindow(network.extent),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 900 }),
    )
    .map(([choices, window, before, after]) => ({
      network,
      choices,
      narrow: window,
      // It may reach beyond the extent, as an address can say.
      wide: { start: window.start - before, end: window.end + after },
    })),
)

describe('the view of a network', () => {
  it('the counts of edges add up to all edges, for any window, mode and filters', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const { nodes: _, allNodes: __, ...edges } = viewOf(network, choices).counts
        expect(Object.values(edges).reduce((sum, count) => sum + count, 0)).toBe(network.edges.size)
      }),
    )
  })

  it('a node is drawn where a drawn edge touches it, and nowhere else but where one kind or side alone is asked for', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const view = viewOf(network, choices)
        const touched = network.dataset.edges.filter(({ id }) => view.edges.has(id))
        const ends = new Set(touched.flatMap(({ source, target }) => [source, target]))
        const alone = [...view.nodes].filter((id) => !ends.has(id))
        expect([...ends].filter((id) => !view.nodes.has(id))).toEqual([])
        expect(alone.length === 0 || onlyOf(choices.off, network) !== null).toBe(true)
        expect(view.counts.nodes).toBe(view.nodes.size)
        expect(view.counts.allNodes).toBe(network.nodes.size)
      }),
    )
  })

  it('widening a window never lowers an answer: outside < limit < possible < certain', () => {
    fc.assert(
      fc.property(widened, ({ network, choices, narrow, wide }) => {
        const rank = { outside: 0, limit: 1, possible: 2, certain: 3, undated: 4 }
        const before = viewOf(network, { ...choices, window: narrow }).answers
        const after = viewOf(network, { ...choices, window: wide }).answers
        const lower = [...before].filter(([id, answer]) => rank[after.get(id) ?? 'outside'] < rank[answer])
        expect(lower).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('hiding the possible ones takes away those and no other', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const shown = viewOf(network, { ...choices, showPossible: true })
        const hidden = viewOf(network, { ...choices, showPossible: false })
        expect([...hidden.edges]).toEqual([...shown.edges].filter(([, answer]) => answer !== 'possible'))
        expect({ ...hidden.counts, nodes: 0 }).toEqual({ ...shown.counts, nodes: 0 })
      }),
    )
  })

  it('hiding the undated ones takes away those and no other', () => {
    fc.assert(
      fc.property(scene, ([network, choices]) => {
        const shown = viewOf(network, { ...choices, undated: 'always' as const })
        const hidden = viewOf(network, { ...choices, undated: 'never' as const })
        expect([...hidden.edges]).toEqual([...shown.edges].filter(([, answer]) => answer !== 'undated'))
        expect({ ...hidden.counts, nodes: 0 }).toEqual({ ...shown.counts, nodes: 0 })
      }),
    )
  })

  it('the whole extent makes every dated edge certain, the doubtful too, in every mode', () => {
    const whole = anyNetwork(anyDatedWhen).chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(whole, ([network, choices]) => {
        const { counts } = viewOf(network, {
          ...choices,
          window: network.extent,
          off: new Set(),
          known: null,
          focus: null,
        })
        expect(counts.certain).toBe(network.edges.size)
      }),
    )
  })

  it.each(['[..2024-03-13]', '[2024-03-13..]', '2024-03/', '2024-03/..', '../2024-03', '2024', '2024-03?', '2024~'])(
    '%s is certain in the whole extent, even as the only date',
    (when) => {
      const network = createNetwork(aDataset({ edges: [anEdge({ when })] }))
      expect(viewOf(network, { ...ALL, window: network.extent }).edges.get('ada-met-bea')).toBe('certain')
    },
  )

  const withMarch = [anEdge({ when: '2024-03?' }), anEdge({ id: 'late', when: '2025' })]

  it('a qualified date is possible at best in a window that is not the whole', () => {
    const network = createNetwork(aDataset({ edges: withMarch }))
    const view = viewOf(network, { ...ALL, window: days('2024-01-01', '2024-12-31') })
    expect(view.edges.get('ada-met-bea')).toBe('possible')
  })

  it('of what had started by the end of the extent the start of the window never matters', () => {
    const network = createNetwork(aDataset({ edges: withMarch }))
    const window = days('2025-12-31', '2025-12-31')
    expect(viewOf(network, { ...ALL, mode: 'by', window }).counts.certain).toBe(2)
  })

  it('a limit is counted and never drawn', () => {
    const edges = [anEdge({ id: 'by-march', when: '[..2024-03-13]' }), anEdge({ id: 'early', when: '2022' })]
    const network = createNetwork(aDataset({ edges }))
    const view = viewOf(network, { ...ALL, window: days('2023-01-01', '2023-12-31') })
    expect([...view.edges]).toEqual([])
    expect(view.counts).toMatchObject({ limit: 1, outside: 1, possible: 0 })
    expect(view.answers.get('by-march')).toBe('limit')
  })

  it.each([
    { undated: 'whole', drawnIn: { whole: true, part: false } },
    { undated: 'always', drawnIn: { whole: true, part: true } },
    { undated: 'never', drawnIn: { whole: false, part: false } },
  ] as const)('undated: $undated draws the undated in $drawnIn, and counts them in both', ({ undated, drawnIn }) => {
    const edges = [anEdge({ id: 'never-dated' }), anEdge({ id: 'a', when: '2023' }), anEdge({ id: 'b', when: '2025' })]
    const network = createNetwork(aDataset({ edges }))
    for (const [window, isDrawn] of [
      [network.extent, drawnIn.whole],
      [days('2023-01-01', '2023-12-31'), drawnIn.part],
    ] as const) {
      const view = viewOf(network, { ...ALL, undated, window })
      expect(view.edges.has('never-dated')).toBe(isDrawn)
      expect(view.counts.undated).toBe(1)
    }
  })

  describe('of something planned', () => {
    const edges = [
      anEdge({ id: 'plan', when: '2024-11-18', status: 'planned' }),
      anEdge({ id: 'promise', when: '2024-11-18', status: 'planned' }),
      anEdge({ id: 'signed', when: '2025-04-14', fulfils: ['plan'], citations: ['p-2'] }),
      anEdge({ id: 'frame', when: '2020/2029' }),
    ]
    const documents = [
      aDocument({ issued: { 'date-parts': [[2024, 11, 20]] } }),
      aDocument({ id: 'herald', issued: { 'date-parts': [[2026, 2, 27]] } }),
    ]
    const passages = [aPassage(), aPassage({ id: 'p-2', document: 'herald' })]
    const network = createNetwork(aDataset({ edges, documents, passages }))
    const answers = (first: string, last: string, over: Partial<Choices> = {}) =>
      Object.fromEntries(viewOf(network, { ...ALL, window: days(first, last), ...over }).answers)

    it('shows a promise as long as it is open, and no longer than it is told of', () => {
      expect(answers('2025-01-01', '2025-12-31')).toMatchObject({ plan: 'certain', promise: 'certain' })
      expect(answers('2025-06-01', '2025-12-31')).toMatchObject({ plan: 'outside', promise: 'certain' })
      expect(answers('2027-01-01', '2027-12-31')).toMatchObject({ plan: 'outside', promise: 'limit' })
    })

    it('with known, counts only what was known: no fulfilment that was not published, no later document', () => {
      const known = dayOf('2024-12-31')
      expect(answers('2025-06-01', '2025-12-31', { known })).toMatchObject({ plan: 'limit', promise: 'limit' })
      expect(answers('2024-11-18', '2024-12-31', { known })).toMatchObject({ plan: 'certain', promise: 'certain' })
    })

    it.each(['within', 'by'] as const)(
      'asked for what is %s the window, has the day on which it was foreseen',
      (mode) => {
        const expected = mode === 'by' ? 'certain' : 'outside'
        expect(answers('2025-06-01', '2025-12-31', { mode })).toMatchObject({ plan: expected, promise: expected })
      },
    )

    it('whether it is open depends on what was known alone', () => {
      const open = (known: string | null) =>
        network.byDate
          .filter(({ status }) => status === 'planned')
          .map((edge) => progressOf(edge, known === null ? null : dayOf(known), network))
      expect(open(null)).toEqual(['fulfilled', 'open'])
      expect(open('2026-02-26')).toEqual(['open', 'open'])
    })
  })

  describe('of one kind alone', () => {
    const network = createNetwork(
      aDataset({
        kinds: [aKind(), aKind({ id: 'ship' })],
        nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'argo', kind: 'ship' })],
        edges: [
          anEdge({ id: 'met', when: '2001' }),
          anEdge({ id: 'sailed', source: 'ada', target: 'argo', when: '2001' }),
          anEdge({ id: 'foreseen', source: 'bea', target: 'argo', when: '2001', status: 'planned' }),
        ],
      }),
    )
    const only = (...off: readonly string[]) => viewOf(network, { ...ALL, window: network.extent, off: new Set(off) })

    it('keeps its nodes where no relationship joins two of them, with what they are tied to', () => {
      const view = only('kind:person')
      expect([...view.nodes]).toEqual(['argo'])
      expect([...view.faint.keys()]).toEqual(['sailed', 'foreseen'])
      expect(view.counts).toMatchObject({ certain: 0, off: 3, nodes: 1 })
    })

    it('keeps no node for a relationship that another filter leaves out', () => {
      expect([...only('kind:person', 'status:open').faint.keys()]).toEqual(['sailed'])
      expect([...only('kind:person', 'status:open', 'status:completed').nodes]).toEqual([])
    })

    it('draws nothing faint for what is joined', () => {
      const view = only('kind:ship')
      expect([...view.edges.keys()]).toEqual(['met'])
      expect(view.faint.size).toBe(0)
    })
  })

  it('an edge that spans the whole window is in force in it', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2017/2020' })] }))
    expect(viewOf(network, { ...ALL, window: days('2018-01-01', '2018-12-31') }).counts.certain).toBe(1)
  })

  it('a month is possible in half of it, certain in all of it, outside the next one', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2023-10' })] }))
    const answers = (first: string, last: string) => viewOf(network, { ...ALL, window: days(first, last) }).counts
    expect(answers('2023-10-01', '2023-10-15')).toMatchObject({ certain: 0, possible: 1, outside: 0 })
    expect(answers('2023-10-01', '2023-10-31')).toMatchObject({ certain: 1, possible: 0, outside: 0 })
    expect(answers('2023-11-01', '2023-11-30')).toMatchObject({ certain: 0, possible: 0, outside: 1 })
  })

  it('an edge that a filter leaves out counts as switched off, whatever its date', () => {
    const edges = [anEdge({ id: 'done', when: '2024' }), anEdge({ id: 'foreseen', status: 'planned' })]
    const network = createNetwork(aDataset({ edges }))
    const view = viewOf(network, { ...ALL, window: network.extent, off: new Set(['status:open']) })
    expect([...view.edges.keys()]).toEqual(['done'])
    expect(view.counts).toMatchObject({ certain: 1, undated: 0, off: 1 })
  })

  it('the drawn edges stand in order of date, undated last', () => {
    const edges = [
      anEdge({ id: 'never-dated' }),
      anEdge({ id: 'late', when: '2025-04-14' }),
      anEdge({ id: 'early', when: '2023-10' }),
    ]
    const network = createNetwork(aDataset({ edges }))
    const view = viewOf(network, { ...ALL, window: network.extent })
    expect([...view.edges.keys()]).toEqual(['early', 'late', 'never-dated'])
    expect(edgesWith(view, 'certain')).toEqual(['early', 'late'])
    expect(edgesWith(view, 'undated')).toEqual(['never-dated'])
  })

  describe('with a focus', () => {
    const chain = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'a-b', source: 'a', target: 'b', when: '2001' }),
          anEdge({ id: 'c-b', source: 'c', target: 'b', when: '2001' }),
          anEdge({ id: 'c-d', source: 'c', target: 'd', when: '2002' }),
          anEdge({ id: 'e-f', source: 'e', target: 'f', when: '2001' }),
        ],
      }),
    )
    const around = (id: string, steps: 1 | 2 | 3, window = chain.extent) => {
      const view = viewOf(chain, { ...ALL, window, focus: { id, steps } })
      return [...view.edges.keys()].toSorted()
    }

    it('shows what lies within its steps, whichever way the edges point', () => {
      expect(around('a', 1)).toEqual(['a-b'])
      expect(around('a', 2)).toEqual(['a-b', 'c-b'])
      expect(around('a', 3)).toEqual(['a-b', 'c-b', 'c-d'])
    })

    it('steps only along edges of the view', () => {
      expect(around('a', 3, days('2001-01-01', '2001-12-31'))).toEqual(['a-b', 'c-b'])
    })

    it('counts what lies beyond it, so that the counts still add up', () => {
      fc.assert(
        fc.property(
          scene,
          fc.nat(),
          fc.constantFrom(1 as const, 2 as const, 3 as const),
          ([network, choices], at, steps) => {
            const ids = [...network.nodes.keys()]
            const focus = { id: ids[at % ids.length] ?? '', steps }
            const { counts } = viewOf(network, { ...choices, focus })
            const { nodes, allNodes, ...edges } = counts
            expect(Object.values(edges).reduce((sum, count) => sum + count, 0)).toBe(network.edges.size)
            expect(nodes).toBeLessThanOrEqual(allNodes)
          },
        ),
      )
    })

    it('more steps never show less', () => {
      fc.assert(
        fc.property(scene, fc.nat(), ([network, choices], at) => {
          const ids = [...network.nodes.keys()]
          const id = ids[at % ids.length] ?? ''
          const [one, two, three] = ([1, 2, 3] as const).map((steps) =>
            viewOf(network, { ...choices, focus: { id, steps } }),
          )
          for (const edge of one?.edges.keys() ?? []) expect(two?.edges.has(edge)).toBe(true)
          for (const edge of two?.edges.keys() ?? []) expect(three?.edges.has(edge)).toBe(true)
        }),
      )
    })
  })
})
