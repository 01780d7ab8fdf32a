import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { type Choices, drawsUndated, viewOf } from '../../../src/model/view.ts'
import { type Beside, formatParts, selectionSentence, viewSentence } from '../../../src/model/viewSentence.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'

/**
 * Dated to a day, to a month of 2025 and to 2023; foreseen for 2025; undated. Five edges among four nodes. Their document
 * came out on 2 May 2025.
 */
const network = createNetwork(
  aDataset({
    documents: [aDocument({ issued: { 'date-parts': [[2025, 5, 2]] } })],
    edges: [
      anEdge({ id: 'day', when: '2025-04-14' }),
      anEdge({ id: 'month', when: '2025-12', target: 'cyril' }),
      anEdge({ id: 'early', when: '2023', source: 'dora' }),
      anEdge({ id: 'plan', when: '2025-04-14', status: 'planned' }),
      anEdge({ id: 'undated' }),
    ],
  }),
)
const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR = days('2025-01-01', '2025-12-31')

const BASE: Choices = { window: YEAR, mode: 'during', showPossible: true, undated: 'always', off: new Set(), known: null, focus: null } // prettier-ignore

function say(over: Partial<Choices>, beside: Beside = {}) {
  const choices = { ...BASE, ...over }
  return formatParts(viewSentence(network, choices, viewOf(network, choices), beside))
}

describe('what happened or began', () => {
  const lasting = createNetwork(
    aDataset({
      edges: [
        anEdge({ id: 'long', when: '2023-05-01/2026-03-31', status: 'ongoing' }),
        anEdge({ id: 'met', when: '2025-04-14', target: 'cyril' }),
        anEdge({ id: 'once', when: '2023-10-02', target: 'dora' }),
        anEdge({ id: 'in-january', when: '2026-01', target: 'dora' }),
      ],
    }),
  )
  const told = (over: Partial<Choices>, beside: Beside = {}) => {
    const choices = { ...BASE, ...over }
    return formatParts(viewSentence(lasting, choices, viewOf(lasting, choices), beside))
  }

  it('is said apart from what was in force already', () => {
    expect(told({})).toBe('2025: 2 of 4 relationships. 1 of them happened or began then.')
    expect(told({ window: days('2024-01-01', '2024-12-31') })).toBe(
      '2024: 1 of 4 relationships. None of them happened or began then.',
    )
  })

  it('counts none of what only may have among what did: a date that is about right is not sure', () => {
    const about = createNetwork(
      aDataset({
        edges: [
          anEdge({ id: 'long', when: '2023-05-01/2026-03-31', status: 'ongoing' }),
          anEdge({ id: 'met', when: '2025-04-14', target: 'cyril' }),
          anEdge({ id: 'about', when: '2025-11-18~', target: 'dora' }),
        ],
      }),
    )
    expect(formatParts(viewSentence(about, BASE, viewOf(about, BASE)))).toContain(
      '1 of them happened or began then, 1 may have.',
    )
  })

  it('is not denied of what may have happened then, on a day that no text tells so closely', () => {
    expect(told({ window: days('2026-01-14', '2026-01-14') })).toBe(
      '14 January 2026: 2 of 4 relationships, 1 of them only possible. 1 of them may have happened or begun then.',
    )
  })

  it.each<[string, Partial<Choices>]>([
    ['of the whole period', { window: lasting.extent }],
    ['where nothing was in force before', { window: days('2023-01-01', '2023-12-31') }],
    ['where the question is what happened within', { mode: 'within' }],
  ])('is not said %s', (_, over) => {
    expect(told(over)).not.toContain('happened or began')
  })
})

describe('the sentence of the view', () => {
  it.each([
    { choices: {}, sentence: '2025: 4 of 5 relationships, 1 of them undated.' },
    { choices: { undated: 'whole' as const }, sentence: '2025: 3 of 5 relationships; 1 undated is in the tray.' },
    {
      choices: { window: days('2025-12-14', '2025-12-14') },
      sentence:
        '14 December 2025: 2 of 5 relationships, 1 of them only possible and 1 undated; 1 known only by a limit is in the tray.',
    },
    {
      choices: { window: days('2025-12-14', '2025-12-14'), showPossible: false, undated: 'never' as const },
      sentence:
        '14 December 2025: none of 5 relationships; 1 undated and 1 known only by a limit are in the tray. 1 only possible is hidden.',
    },
    {
      choices: { window: days('2025-01-01', '2025-06-30') },
      sentence: 'January to June 2025: 3 of 5 relationships, 1 of them undated.',
    },
    { choices: { window: network.extent }, sentence: 'The whole period: 5 relationships, 1 of them undated.' },
    {
      choices: { mode: 'within' as const },
      sentence: 'Happened within 2025: 4 of 5 relationships, 1 of them undated.',
    },
    {
      choices: { mode: 'within' as const, window: days('2025-01-01', '2025-06-30') },
      sentence: 'Happened within the period January to June 2025: 3 of 5 relationships, 1 of them undated.',
    },
    {
      choices: { mode: 'within' as const, window: days('2025-04-14', '2025-04-14') },
      sentence: 'Happened on 14 April 2025: 3 of 5 relationships, 1 of them undated.',
    },
    {
      choices: { mode: 'by' as const },
      sentence: 'Started by the end of 2025: 5 relationships, 1 of them undated.',
    },
    // What had started is asked of the window's end alone: where it begins is not said.
    {
      choices: { mode: 'by' as const, window: days('2024-03-05', '2025-04-30') },
      sentence: 'Started by the end of April 2025: 4 of 5 relationships, 1 of them undated.',
    },
    {
      choices: { mode: 'by' as const, window: days('2025-01-01', '2025-04-13') },
      sentence: 'Started by 13 April 2025: 2 of 5 relationships, 1 of them undated.',
    },
    {
      choices: { mode: 'by' as const, window: network.extent },
      sentence: 'Started by the end of the whole period, 2023 to 2025: 5 relationships, 1 of them undated.',
    },
    {
      choices: { known: dayOf('2025-05-01') },
      sentence: '2025, as known by 1 May 2025: none of 5 relationships. 5 not yet published.',
    },
    {
      choices: { off: new Set(['status:open']) },
      sentence:
        '2025: 3 of 5 relationships, 1 of them undated. Switched off: Open: not reported done. That leaves out 1.',
    },
    {
      choices: { off: new Set(['status:open', 'kind:person']) },
      sentence: '2025: none of 5 relationships. Switched off: People; Open: not reported done. That leaves out 5.',
    },
    {
      choices: { off: new Set(['status:ongoing']) },
      sentence: '2025: 4 of 5 relationships, 1 of them undated. That leaves out none.',
    },
  ])('$sentence', ({ choices, sentence }) => {
    expect(say(choices)).toBe(sentence)
  })

  it('leads from the tray and from what is folded to their lists, and from nothing else', () => {
    const choices: Choices = { ...BASE, undated: 'whole' }
    const parts = viewSentence(network, choices, viewOf(network, choices), {
      figure: { edges: 2, lines: 1, folded: 1 },
    })
    expect(formatParts(parts)).toBe(
      '2025: 3 of 5 relationships; 1 undated is in the tray. 2 are drawn, in 1 line; 1 is folded.',
    )
    expect(parts.filter(({ opens }) => opens)).toEqual([
      { text: 'the tray', opens: 'tray' },
      { text: '1 is folded', opens: 'folded' },
    ])
  })

  it('of a figure that folds nothing says that all are drawn', () => {
    expect(say({ undated: 'never' }, { figure: { edges: 3, lines: 3, folded: 0 } })).toContain('tray. All are drawn.')
  })

  it('says of a figure that has no room for all how much it has', () => {
    const room = { nodes: 150, ofNodes: 7120, pairs: 300, ofPairs: 32_219 }
    expect(say({}, { figure: { edges: 2, lines: 1, folded: 1, room } })).toContain(
      'folded. The figure has room for 150 of 7,120 entities, the most connected first, and for 300 of 32,219 pairs, ' +
        'the strongest first.',
    )
  })

  it('has what a figure on paper says of itself where a figure on the screen has it: before what is hidden or switched off', () => {
    const choices = { off: new Set(['status:open']), undated: 'never' as const }
    expect(say(choices, { drawn: 'Two of them are drawn here.' })).toMatch(
      /^2025: 2 of 5 relationships;.* Two of them are drawn here\. Switched off: Open: not reported done\. That leaves out 1\.$/,
    )
  })

  it.each([
    { mode: 'during' as const, said: '2024: 2 only in 2025, 1 only in 2024, 1 in both, 1 cannot be told' },
    {
      mode: 'by' as const,
      said: 'the end of 2024: 2 only by the end of 2025, 1 only by the end of 2024, 1 in both, 1 cannot be told',
    },
  ])('says how it differs from another view, asked the same way: $mode', ({ mode, said }) => {
    const window = days('2024-01-01', '2024-12-31')
    const comparison = { onlyNow: ['day', 'plan'], onlyThen: ['early'], both: ['month'], untold: ['undated'] }
    expect(say({ mode }, { compared: { window, comparison } })).toMatch(new RegExp(`\\. Compared with ${said}\\.$`))
  })

  it('of one kind alone names that, and of the rest what is switched off', () => {
    const kinds = [aKind(), aKind({ id: 'ship', plural: 'Ships' }), aKind({ id: 'place', plural: 'Places' })]
    const nodes = [aNode({ id: 'ada' }), aNode({ id: 'argo', kind: 'ship' })]
    const one = createNetwork(aDataset({ kinds, nodes, edges: [anEdge({ target: 'argo', when: '2025' })] }))
    const choices: Choices = { window: one.extent, mode: 'during', showPossible: true, undated: 'whole', off: new Set(['kind:person', 'kind:place', 'voices:one']), known: null, focus: null } // prettier-ignore
    expect(formatParts(viewSentence(one, choices, viewOf(one, choices)))).toMatch(
      /relationship\. Only Ships\. Switched off: One document\. That leaves out 1\.$/,
    )
  })

  it('says of how many no document proves when they became known', () => {
    const { issued: _, ...withoutDate } = aDocument()
    const unproven = createNetwork(aDataset({ documents: [withoutDate] }))
    const choices: Choices = { window: unproven.extent, mode: 'during', showPossible: true, undated: 'always' as const, off: new Set(), known: dayOf('2025-05-01'), focus: null } // prettier-ignore
    expect(formatParts(viewSentence(unproven, choices, viewOf(unproven, choices)))).toContain(
      ` ${unproven.edges.size} in documents of unknown date.`,
    )
  })

  it('names no period where nothing is dated', () => {
    const undated = createNetwork(aDataset({ edges: [anEdge()] }))
    const choices: Choices = { window: undated.extent, mode: 'during', showPossible: true, undated: 'whole', off: new Set(), known: null, focus: null } // prettier-ignore
    expect(formatParts(viewSentence(undated, choices, viewOf(undated, choices)))).toBe(
      'Nothing here is dated: 1 relationship, 1 of them undated.',
    )
  })

  it('what it shows, leaves out and hides adds up to all relationships but those outside the window', () => {
    const scene = anyNetwork().chain((one) => fc.tuple(fc.constant(one), anyChoices(one)))
    fc.assert(
      fc.property(scene, ([one, choices]) => {
        const view = viewOf(one, choices)
        const sentence = formatParts(viewSentence(one, choices, view))
        const number = (pattern: RegExp) => Number(pattern.exec(sentence)?.[1] ?? 0)
        const all = number(/(\d+) relationships?/)
        const shown = / of \d+ relationship/.test(sentence) ? number(/(\d+) of \d+ relationships?/) : all
        const inTray = drawsUndated(choices, one) ? 0 : number(/(\d+) undated/)
        const leftOut = [/(\d+) known only by a limit/, /(\d+) only possible (?:is|are) hidden/, /leaves out (\d+)/, /(\d+) not yet published/, /(\d+) in documents of unknown date/, /(\d+) beyond the focus/] // prettier-ignore
        const sum = leftOut.reduce((total, pattern) => total + number(pattern), shown + inTray)
        expect(all).toBe(one.edges.size)
        expect(shown).toBe(view.edges.size)
        expect(sum + view.counts.outside).toBe(all)
      }),
    )
  })
})

describe('the sentence of a selection', () => {
  const choices: Choices = { ...BASE, window: network.extent }
  const view = viewOf(network, choices)
  const sayOf = (id: string, folded?: ReadonlySet<string>) => {
    const parts = selectionSentence(id, network, view, folded)
    return parts && formatParts(parts)
  }

  it('counts what the view has of an entity, and how much of it has no line', () => {
    expect(sayOf('cyril')).toBe('Cyril: 1 relationship.')
    expect(sayOf('ada', new Set(['month', 'early']))).toMatch(/^Ada: \d relationships, 1 of them folded\.$/)
  })

  it('of a pair counts what is between the two', () => {
    expect(sayOf('ada~cyril')).toBe('Ada and Cyril: 1 relationship.')
    expect(sayOf('cyril~dora')).toBe('Cyril and Dora: no relationship in this view.')
  })

  it('of a relationship says nothing: the figure shows it', () => {
    expect(sayOf('month')).toBeNull()
  })
})
