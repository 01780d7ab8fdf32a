import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import { agreementFacts } from '../../../../src/model/cards/agreementFacts.ts'
import { cardsAt, cardsOf, toldIn } from '../../../../src/model/cards/cardsOf.ts'
import { historyOf } from '../../../../src/model/cards/history.ts'
import { tellCard } from '../../../../src/model/cards/tellCard.ts'
import { turningPoints } from '../../../../src/model/cards/turningPoints.ts'
import { windowGroups } from '../../../../src/model/cards/windowGroups.ts'
import { plainText } from '../../../../src/model/cards/words.ts'
import { yearOf } from '../../../../src/model/groupByYear.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { subjectSentence } from '../../../../src/model/subjectSentence.ts'
import { viewOf } from '../../../../src/model/view.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { compareWhen } from '../../../../src/time/compareWhen.ts'
import { anyChoices, anyNetwork } from '../../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../../fixtures/dataset.ts'

const WHOLE = { known: null, showPossible: true, undated: 'whole', off: new Set<string>(), focus: null } as const
const file = new URL('../../../../src/data/dataset.json', import.meta.url)
const bundled = createNetwork(parseDataset(JSON.parse(readFileSync(file, 'utf8'))))

describe('historyOf(agreement)', () => {
  const steps = (id: string) => historyOf(found(bundled.nodes, id), bundled).map(({ label }) => label)

  it('is what was foreseen of it, what was done, and what holds, in order', () => {
    expect(steps('sidm-aiad-mou')).toEqual(['Foreseen', 'Signed'])
    expect(steps('strategic-partnership')).toEqual(['Reached', 'In force'])
    expect(steps('mou-on-defence-cooperation')).toEqual(['Renewed'])
  })

  it('leaves out what only builds on it', () => {
    const visit = historyOf(found(bundled.nodes, 'joint-strategic-action-plan'), bundled)
    expect(visit.flatMap(({ edges }) => edges.map(({ relation }) => relation))).not.toContain('builds-on')
  })

  it('is nothing of somebody', () => {
    expect(steps('narendra-modi')).toEqual([])
  })
})

describe('agreementFacts(agreement)', () => {
  it('says between whom, and of what no text gives that it is not given', () => {
    const cards = cardsAt('sidm-aiad-mou', cardsOf(bundled.byDate.map(({ id }) => [id, 'certain']), bundled)) // prettier-ignore
    const facts = agreementFacts(found(bundled.nodes, 'sidm-aiad-mou'), cards, bundled)
    expect(Object.fromEntries(facts.map(({ label, parts }) => [label, plainText(parts)]))).toMatchObject({
      Between: 'SIDM · AIAD',
      'Signed by': 'nobody is named',
      Where: 'place not stated',
      'Part of': 'the Defence Industrial Roadmap',
    })
  })
})

describe('turningPoints(network)', () => {
  const points = turningPoints(bundled)

  it('are five to eight, in order of time, the same each time', () => {
    expect(points.length).toBeGreaterThanOrEqual(5)
    expect(points.length).toBeLessThanOrEqual(8)
    for (const [i, { when }] of points.entries())
      expect(compareWhen(points[i - 1]?.when ?? when, when)).toBeLessThanOrEqual(0)
    expect(turningPoints(bundled).map(({ id }) => id)).toEqual(points.map(({ id }) => id))
  })

  it('have one in each year in which something happened', () => {
    expect(new Set(points.flatMap(({ when }) => (when ? [yearOf(when)] : [])))).toEqual(
      new Set([2023, 2024, 2025, 2026]),
    )
  })

  it('have the meeting that led to the plan, and the visit during which the memorandum was signed', () => {
    expect(points.map(({ id }) => id)).toEqual(expect.arrayContaining(['modi-meloni-rio', 'singh-rome-visit']))
  })

  it('are none where nothing happens at events', () => {
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        expect(turningPoints(network)).toEqual([])
      }),
    )
  })
})

describe('windowGroups(cards)', () => {
  it('has each card of a view in one group', () => {
    const anyView = anyNetwork().chain((network) =>
      fc.record({ network: fc.constant(network), choices: anyChoices(network) }),
    )
    fc.assert(
      fc.property(anyView, ({ network, choices }) => {
        const cards = cardsOf(viewOf(network, choices).edges, network)
        const grouped = windowGroups(cards, choices, network).flatMap((group) => group.cards)
        expect(new Set(grouped)).toEqual(new Set(cards))
        expect(grouped.flatMap(toldIn)).toHaveLength(cards.flatMap(toldIn).length)
      }),
    )
  })

  it('tells what happened in 2025 from what was promised before and is open', () => {
    const window = { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') }
    const choices = { ...WHOLE, window, mode: 'during' } as const
    const groups = windowGroups(cardsOf(viewOf(bundled, choices).edges, bundled), choices, bundled)
    const titles = (wanted: string) =>
      groups.find(({ group }) => group === wanted)?.cards.map((card) => plainText(tellCard(card, bundled).title))
    expect(titles('happened')).toEqual(['Rajesh Kumar Singh visited Rome', 'Antonio Tajani visited New Delhi'])
    expect(titles('in-force')).toEqual(['Joint Strategic Action Plan'])
    expect(titles('open')).toContain(
      'The Joint Strategic Action Plan 2025–2029 foresees the Defence Industrial Roadmap',
    )
    // It was carried out in April.
    expect(titles('kept')).toEqual([
      'The Defence Industrial Roadmap foresees the Memorandum of Understanding between SIDM and AIAD',
    ])
  })

  it('does not tell what is alleged or denied as what happened or is so', () => {
    const edges = [
      anEdge({ id: 'paid', when: '2004-05', standing: 'alleged' }),
      anEdge({ id: 'runs', when: '2004-05', standing: 'denied', status: 'ongoing' }),
      anEdge({ id: 'met', when: '2004-05' }),
    ]
    const network = createNetwork(aDataset({ edges }))
    const choices = { ...WHOLE, window: network.extent, mode: 'during' } as const
    const grouped = windowGroups(cardsOf(viewOf(network, choices).edges, network), choices, network)
    expect(grouped.map(({ group, cards }) => [group, cards.flatMap(toldIn).map(({ edge }) => edge.id)])).toEqual([
      ['happened', ['met']],
      ['disputed', ['paid', 'runs']],
    ])
  })

  it('counts what lasted as in force in a year before which it had begun, as happened in that of its beginning', () => {
    const network = createNetwork(aDataset({ edges: [anEdge({ when: '2003-05/2006-02', status: 'completed' })] }))
    const groupIn = (year: number, mode: 'during' | 'by') => {
      const choices = { ...WHOLE, window: { start: dayOf(`${year}-01-01`), end: dayOf(`${year + 1}-01-01`) }, mode }
      return windowGroups(cardsOf(viewOf(network, choices).edges, network), choices, network).map(({ group }) => group)
    }
    expect(groupIn(2003, 'during')).toEqual(['happened'])
    expect(groupIn(2004, 'during')).toEqual(['in-force'])
    expect(groupIn(2004, 'by')).toEqual(['happened'])
  })
})

describe('subjectSentence(dataset)', () => {
  it('is the dataset’s own', () => {
    expect(subjectSentence(aDataset({ subject: 'Who met whom.', description: 'Else.' }))).toBe('Who met whom.')
  })

  it.each([
    ['Who met whom in Turin. And when.', 'Who met whom in Turin.'],
    // Full stops within a sentence.
    ['Who met whom, ca. 1913, in Turin. And when.', 'Who met whom, ca. 1913, in Turin.'],
    ['Without an end', 'Without an end'],
  ])('is else the first of the description: %s', (description, sentence) => {
    expect(subjectSentence(aDataset({ description }))).toBe(sentence)
  })
})
