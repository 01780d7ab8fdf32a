import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import { type Card, cardsAt, cardsOf, toldIn } from '../../../../src/model/cards/cardsOf.ts'
import { quotesOf } from '../../../../src/model/cards/quotes.ts'
import { type Telling, tellCard } from '../../../../src/model/cards/tellCard.ts'
import { plainText } from '../../../../src/model/cards/words.ts'
import { createNetwork } from '../../../../src/model/network.ts'
import { viewOf } from '../../../../src/model/view.ts'
import { compareWhen } from '../../../../src/time/compareWhen.ts'
import { anyChoices, anyNetwork } from '../../../fixtures/anyNetwork.ts'
import { plainCard, slowCards } from './slowCards.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

const file = new URL('../../../../src/data/dataset.json', import.meta.url)
const bundled = createNetwork(parseDataset(JSON.parse(readFileSync(file, 'utf8'))))
const cards = cardsOf(
  bundled.byDate.map(({ id }) => [id, 'certain']),
  bundled,
)
const all = (list: readonly Card[]): readonly Card[] => list.flatMap((card) => [card, ...all(card.parts)])
const titled = (title: string): Card => {
  const card = all(cards).find((one) => plainText(tellCard(one, bundled).title) === title)
  if (!card) throw new Error(`No card has the title "${title}".`)
  return card
}
const line = ({ lines }: Telling, label: string) => {
  const found = lines.find((one) => one.label === label)
  return found && plainText(found.parts)
}

/** Any network, whose kinds occur or are staged, and whose relations lie under each other, remark and mention as they like. */
const anyVocabulary = fc
  .record({
    network: anyNetwork(),
    kinds: fc.array(fc.constantFrom({}, { occurs: true }, { staged: true }, { subject: true }), { minLength: 3 }),
    relations: fc.array(
      fc.record(
        {
          under: fc.constantFrom('source', 'target'),
          tells: fc.constantFrom('where', 'aim', 'result', 'about'),
          folds: fc.constant('name'),
          editorial: fc.boolean(),
          mentions: fc.boolean(),
          inside: fc.constantFrom({}, { source: 'within', target: 'was there' }, { event: 'sat with' }),
        } as const,
        { requiredKeys: [] },
      ),
      { minLength: 3 },
    ),
    events: fc.array(fc.boolean(), { maxLength: 14 }),
  })
  .map(({ network: { dataset }, kinds, relations, events }) =>
    createNetwork({
      ...dataset,
      kinds: dataset.kinds.map((kind, i) => ({ ...kind, ...kinds[i] })),
      relations: dataset.relations.map((relation, i) => ({ ...relation, ...relations[i] })),
      edges: dataset.edges.map((edge, i) => (events[i] ? { ...edge, event: dataset.nodes[0]?.id ?? 'n-0' } : edge)),
    }),
  )

describe('the cards of any view', () => {
  const anyView = anyVocabulary.chain((network) =>
    fc.record({
      network: fc.constant(network),
      choices: anyChoices(network),
      order: fc.constantFrom('oldest' as const, 'newest' as const),
    }),
  )

  it('are those of the slow definition, whatever is asked for besides the view', () => {
    fc.assert(
      fc.property(anyView, fc.boolean(), ({ network, choices, order }, more) => {
        const { edges } = viewOf(network, choices)
        const asked = more ? network.dataset.edges.map(({ id }) => [id, edges.get(id) ?? null] as const) : edges
        expect(cardsOf(asked, network, order).map(plainCard)).toEqual(slowCards(asked, network, order))
      }),
      { numRuns: 400 },
    )
  })

  it('hold every relationship of the view exactly once, with its answer', () => {
    fc.assert(
      fc.property(anyView, ({ network, choices, order }) => {
        const { edges } = viewOf(network, choices)
        const told = cardsOf(edges, network, order).flatMap(toldIn)
        expect(told.map(({ edge, answer }) => `${edge.id} ${answer}`).toSorted()).toEqual(
          [...edges].map(([id, answer]) => `${id} ${answer}`).toSorted(),
        )
      }),
    )
  })

  it('stand in order of time, the undated last, whichever end comes first', () => {
    fc.assert(
      fc.property(anyView, ({ network, choices, order }) => {
        const whens = cardsOf(viewOf(network, choices).edges, network, order).map(({ when }) => when)
        const dated = whens.filter((when) => when !== undefined)
        expect(whens.slice(0, dated.length)).toEqual(dated)
        const sorted = dated.toSorted((a, b) => (order === 'oldest' ? compareWhen(a, b) : compareWhen(b, a)))
        expect(dated).toEqual(sorted)
      }),
    )
  })

  it('can each be told: a title, and a passage', () => {
    fc.assert(
      fc.property(anyVocabulary, (network) => {
        for (const card of all(
          cardsOf(
            network.byDate.map(({ id }) => [id, null]),
            network,
          ),
        )) {
          expect(plainText(tellCard(card, network).title)).not.toBe('')
          expect(quotesOf(card, network).length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('two events that are each part of the other do not hide each other', () => {
    const part = { relation: 'part-of', when: '2025-04-14' }
    const dataset = aDataset({
      kinds: [aKind(), aKind({ id: 'event', occurs: true })],
      nodes: [
        ...['ada', 'bea'].map((id) => aNode({ id })),
        ...['fair', 'talk'].map((id) => aNode({ id, kind: 'event' })),
      ],
      relations: [aRelation(), aRelation({ id: 'part-of', label: 'was part of', under: 'source', directed: true })],
      edges: [
        anEdge({ id: 'a', event: 'fair' }),
        anEdge({ id: 'b', event: 'talk' }),
        anEdge({ id: 'c', source: 'fair', target: 'talk', ...part }),
        anEdge({ id: 'd', source: 'talk', target: 'fair', ...part }),
      ],
    })
    const network = createNetwork(dataset)
    const found = cardsOf(
      dataset.edges.map(({ id }) => [id, null]),
      network,
    )
    expect(
      found
        .flatMap(toldIn)
        .map(({ edge }) => edge.id)
        .toSorted(),
    ).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('the cards of the bundled dataset', () => {
  it('18 November 2024 begins with the meeting of Narendra Modi and Giorgia Meloni', () => {
    const first = cards.find((card) => tellCard(card, bundled).date === '18 November 2024')
    const telling = first && tellCard(first, bundled)
    expect(telling && plainText(telling.title)).toBe('Narendra Modi met Giorgia Meloni')
    expect(telling?.place && plainText(telling.place)).toBe('Rio de Janeiro')
    expect(telling && line(telling, 'Came of it')).toMatch(/^Joint Strategic Action Plan; /)
    expect(first && quotesOf(first, bundled)[0]?.passage.exact).toContain('Narendra Modi and Italy')
  })

  it('the visit to Rome gathers its events and the memorandum that was signed during it', () => {
    const visit = titled('Rajesh Kumar Singh visited Rome')
    expect(visit.parts.map((part) => plainText(tellCard(part, bundled).title))).toEqual([
      'Rajesh Kumar Singh called on Guido Crosetto',
      '11th Joint Defence Committee meeting',
      'SIDM–AIAD MoU was signed',
      'India–Italy Defence Industry Roundtable',
    ])
    expect(line(tellCard(visit, bundled), 'Came of it')).toBe('SIDM–AIAD MoU')
    expect(line(tellCard(visit, bundled), 'Builds on')).toBe('Joint Strategic Action Plan')
  })

  it('a meeting that stands under an event is named by the event, and its participants by what they did', () => {
    const telling = tellCard(titled('11th Joint Defence Committee meeting'), bundled)
    expect(line(telling, 'Who')).toBe(
      'Rajesh Kumar Singh, Defence Secretary, co-chaired it alongside Luisa Riccardi, Secretary General of Defence',
    )
  })

  it('a summit that was only the setting of a meeting does not take the meeting in', () => {
    expect(titled('G20 Summit').parts).toEqual([])
    expect(cards).toContain(titled('G20 Summit'))
  })

  it('what no text says is said: no place, nobody named', () => {
    const call = tellCard(titled('Rajesh Kumar Singh called on Guido Crosetto'), bundled)
    expect(call.place && plainText(call.place)).toBe('place not stated')
    const signing = tellCard(titled('SIDM–AIAD MoU was signed'), bundled)
    expect(line(signing, 'Who')).toBe('SIDM and AIAD signed; nobody is named')
    expect(line(tellCard(titled('12th Military Cooperation Group meeting'), bundled), 'Who')).toBe(
      'India and Italy took part; nobody is named',
    )
  })

  it('an agreement that belongs to no event has a card of its own', () => {
    const renewed = titled('MoU on Defence Cooperation was renewed by India and Italy')
    expect(cards).toContain(renewed)
    expect(tellCard(renewed, bundled).date).toBe('by 13 March 2024')
  })

  it('what the curators think may be so is a line of theirs', () => {
    const talks = tellCard(titled('Narendra Modi held talks with Giorgia Meloni'), bundled)
    expect(line(talks, 'Curators')).toBe('may be the same as the Modi–Meloni bilateral gathering')
  })

  it('a promise is told as one', () => {
    const promised = titled('The Joint Strategic Action Plan 2025–2029 foresees the Defence Industrial Roadmap')
    expect(promised.subject).toMatchObject({ of: 'agreement', stage: 'foreseen' })
  })

  it('those that speak of somebody are found where they stand under another', () => {
    const titles = cardsAt('luisa-riccardi', cards).map((card) => plainText(tellCard(card, bundled).title))
    expect(titles).toEqual(['11th Joint Defence Committee meeting'])
  })
})
