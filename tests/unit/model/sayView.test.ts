import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { sayView } from '../../../src/model/sayView.ts'
import { type Choices, viewOf } from '../../../src/model/view.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, anEdge } from '../../fixtures/dataset.ts'

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

function say(over: Partial<Choices>) {
  const choices: Choices = { window: YEAR, mode: 'during', showPossible: true, undated: 'always' as const, off: new Set(), known: null, focus: null, ...over } // prettier-ignore
  return sayView(network, choices, viewOf(network, choices))
}

describe('the sentence of the view', () => {
  it.each([
    {
      choices: {},
      sentence:
        'In force at any time in 2025: 3 relationships certain, 0 possible, 1 undated, 1 outside, among 3 of 4 entities.',
    },
    {
      choices: { window: days('2025-12-14', '2025-12-14') },
      sentence:
        'In force on 14 December 2025: 0 relationships certain, 1 possible, 1 known only by a limit, 1 undated, 2 outside, among 3 of 4 entities.',
    },
    {
      choices: { window: days('2023-01-01', '2023-12-31') },
      sentence:
        'In force at any time in 2023: 1 relationship certain, 0 possible, 1 undated, 3 outside, among 3 of 4 entities.',
    },
    {
      choices: { window: days('2025-01-01', '2025-06-30') },
      sentence:
        'In force at any time from January to June 2025: 2 relationships certain, 0 possible, 1 undated, 2 outside, among 2 of 4 entities.',
    },
    {
      choices: { window: network.extent },
      sentence:
        'In force at any time in the whole period, 2023 to 2025: 4 relationships certain, 0 possible, 1 undated, 0 outside, among 4 of 4 entities.',
    },
    {
      choices: { mode: 'within' as const },
      sentence:
        'Happened within 2025: 3 relationships certain, 0 possible, 1 undated, 1 outside, among 3 of 4 entities.',
    },
    {
      choices: { mode: 'by' as const },
      sentence:
        'Started by the end of 2025: 4 relationships certain, 0 possible, 1 undated, 0 outside, among 4 of 4 entities.',
    },
    {
      choices: { mode: 'within' as const, window: days('2025-01-01', '2025-06-30') },
      sentence:
        'Happened within the period January to June 2025: 2 relationships certain, 0 possible, 1 undated, 2 outside, among 2 of 4 entities.',
    },
    {
      choices: { mode: 'within' as const, window: days('2025-04-14', '2025-04-14') },
      sentence:
        'Happened on 14 April 2025: 2 relationships certain, 0 possible, 1 undated, 2 outside, among 2 of 4 entities.',
    },
    {
      choices: { mode: 'within' as const, window: network.extent },
      sentence:
        'Happened within the whole period, 2023 to 2025: 4 relationships certain, 0 possible, 1 undated, 0 outside, among 4 of 4 entities.',
    },
    // What had started is asked of the window's end alone: where it begins is not said.
    {
      choices: { mode: 'by' as const, window: days('2024-03-05', '2025-04-30') },
      sentence:
        'Started by the end of April 2025: 3 relationships certain, 0 possible, 1 undated, 1 outside, among 3 of 4 entities.',
    },
    {
      choices: { mode: 'by' as const, window: days('2025-01-01', '2025-04-13') },
      sentence:
        'Started by 13 April 2025: 1 relationship certain, 0 possible, 1 undated, 3 outside, among 3 of 4 entities.',
    },
    {
      choices: { mode: 'by' as const, window: network.extent },
      sentence:
        'Started by the end of the whole period, 2023 to 2025: 4 relationships certain, 0 possible, 1 undated, 0 outside, among 4 of 4 entities.',
    },
    {
      choices: { window: days('2025-12-14', '2025-12-14'), showPossible: false, undated: 'never' as const },
      sentence:
        'In force on 14 December 2025: 0 relationships certain, 1 possible (not drawn), 1 known only by a limit, 1 undated (not drawn), 2 outside, among 0 of 4 entities.',
    },
    {
      choices: { known: dayOf('2025-05-01') },
      sentence:
        'In force at any time in 2025, as known by 1 May 2025: 0 relationships certain, 0 possible, 0 undated, 0 outside, 5 not yet published, among 0 of 4 entities.',
    },
    {
      choices: { known: dayOf('2025-05-02'), window: days('2023-01-01', '2023-12-31') },
      sentence:
        'In force at any time in 2023, as known by 2 May 2025: 1 relationship certain, 0 possible, 1 undated, 3 outside, among 3 of 4 entities.',
    },
    {
      choices: { off: new Set(['status:open']) },
      sentence:
        'In force at any time in 2025: 2 relationships certain, 0 possible, 1 undated, 1 outside, 1 switched off, among 3 of 4 entities. Switched off: Open: not reported done.',
    },
    {
      choices: { off: new Set(['status:open', 'kind:person']) },
      sentence:
        'In force at any time in 2025: 0 relationships certain, 0 possible, 0 undated, 0 outside, 5 switched off, among 0 of 4 entities. Switched off: People; Open: not reported done.',
    },
  ])('$sentence', ({ choices, sentence }) => {
    expect(say(choices)).toBe(sentence)
  })

  it.each([
    { mode: 'during' as const, said: '2024: 2 only in 2025, 1 only in 2024, 1 in both, 1 cannot be told' },
    {
      mode: 'by' as const,
      said: 'the end of 2024: 2 only by the end of 2025, 1 only by the end of 2024, 1 in both, 1 cannot be told',
    },
  ])('says how it differs from another view, asked the same way: $mode', ({ mode, said }) => {
    const choices: Choices = { window: YEAR, mode, showPossible: true, undated: 'always' as const, off: new Set(), known: null, focus: null } // prettier-ignore
    const window = days('2024-01-01', '2024-12-31')
    const comparison = { onlyNow: ['day', 'plan'], onlyThen: ['early'], both: ['month'], untold: ['undated'] }
    expect(sayView(network, choices, viewOf(network, choices), { window, comparison })).toMatch(
      new RegExp(`\\. Compared with ${said}\\.$`),
    )
  })

  it('says of how many no document proves when they became known', () => {
    const { issued: _, ...withoutDate } = aDocument()
    const unproven = createNetwork(aDataset({ documents: [withoutDate] }))
    const choices: Choices = { window: unproven.extent, mode: 'during', showPossible: true, undated: 'always' as const, off: new Set(), known: dayOf('2025-05-01'), focus: null } // prettier-ignore
    expect(sayView(unproven, choices, viewOf(unproven, choices))).toContain(
      `, ${unproven.edges.size} in documents of unknown date, among 0 of `,
    )
  })

  it('names no period where nothing is dated', () => {
    const undated = createNetwork(aDataset({ edges: [anEdge()] }))
    const choices: Choices = { window: undated.extent, mode: 'during', showPossible: true, undated: 'whole', off: new Set(), known: null, focus: null } // prettier-ignore
    expect(sayView(undated, choices, viewOf(undated, choices))).toMatch(/^Nothing here is dated: .* 1 undated/)
  })

  it('the counts that it says add up to all relationships', () => {
    const scene = anyNetwork().chain((one) => fc.tuple(fc.constant(one), anyChoices(one)))
    fc.assert(
      fc.property(scene, ([one, choices]) => {
        const sentence = sayView(one, choices, viewOf(one, choices))
        const said = /(\d+ relationships? certain.*?), among/.exec(sentence)?.[1] ?? ''
        const sum = [...said.matchAll(/\d+/g)].reduce((total, [count]) => total + Number(count), 0)
        expect(sum).toBe(one.edges.size)
      }),
    )
  })
})
