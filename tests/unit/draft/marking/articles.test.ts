/**
 * Two articles of an invented world as a newcomer brings them, into a draft without a name: which relationships are proposed, and what they
 * cost. What is proposed of no sentence has to be typed; nothing is proposed that they do not say.
 */
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/draft/draft.ts'
import { answerBar } from '../../../../src/draft/marking/bar.ts'
import { optionsOf } from '../../../../src/draft/marking/barOptions.ts'
import { type MarkText, readForMarking, sentencesToMark } from '../../../../src/draft/marking/markText.ts'
import { previewOf } from '../../../../src/draft/marking/preview.ts'
import { type OpenedBar, openBar } from '../../../../src/draft/marking/openBar.ts'
import { TEMPLATES } from '../../../../src/draft/templates.ts'
import { berth7 } from '../../../fixtures/berth7.ts'

const PAYMENTS = `Ministry froze dredging payments, papers show

The Finance Ministry of Orlind froze all payments to Delmar Dredging on Thursday, two days after the Audit Office sent its report to parliament. Delmar Dredging had received €18.4 million for work on the Sund Channel since 2021. Its founder, Rasmus Toft, denied any wrongdoing. “We dug what we were told to dig,” he said.

The report, seen by this newspaper, says that Delmar Dredging paid Kessa Consulting 640,000 euros in 2022. Kessa Consulting belongs to Livia Marsh, a former adviser to Transport Minister Hugo Brandt. She worked for the ministry until March 2021. Brandt said on Friday that he had never met Toft. A spokeswoman for the ministry declined to comment.

Rasmus Toft and Hugo Brandt met in Port Ansel on 14 May 2022, according to the visitors’ book of the Hotel Meridian. The minister’s lawyer, Dr Agnes Pohl, called the entry a forgery. Prosecutor General Ivo Stanek charged Livia Marsh with fraud last month. Marsh is the sister of Jonas Marsh, who chairs the supervisory board of Banque d’Ansel. The bank lent Delmar Dredging €9 million in 2020 and again in 2021.

Orlind’s Audit Office does not supervise Banque d’Ansel. In 2019 Toft sold 30 per cent of his shares to Gruppo Ferrante, an Italian builder. Gruppo Ferrante is owned by Carla Ferrante and her two brothers. It has not bid for any contract in Orlind since. Admiral Stefan Lund, head of the Port Authority, signed the contract with Delmar Dredging in January 2021. No other firm was invited to bid.`
const COAST = `How a quiet lender came to own half the coast

When Omar Haddel bought the Velden Shipyard in 2016, few in Tarsk had heard of him. He paid the Province of Tarsk one crown. Haddel, 58, is a director of Norvik Capital and holds shares in at least six other companies. Norvik Capital is part of the Solent Group, which is chaired by Sir Edmund Pryce.

The deal was negotiated by Pryce’s son-in-law, Matti Korhonen. In an interview, Korhonen told the Tarsk Courier that the Solent Group would invest 75 million crowns by 2025. It has so far invested less than 10 million crowns. Neither Haddel nor Pryce replied to questions.

The Velden Shipyard lent €4 million to Blue Lagoon Ltd in April 2018. Blue Lagoon Ltd was founded by Haddel’s wife, Nadia Haddel, in Luxembourg. According to court papers, the loan was never repaid. The shipyard’s workers’ union sued the Velden Shipyard on 3 February 2020. Judge Maren Olsson ruled that the company had to pay the union 1.2 million crowns. The Velden Shipyard appealed.

Last week Defence Secretary Paul Ridley met Matti Korhonen and Nadia Haddel at the yard. Ridley, who used to work for Norvik Capital, said the talks were “about ships”. The Ministry of Defence awarded the Velden Shipyard a contract for two patrol boats in June 2023. Chief Executive Officer Tuija Salo reports to Omar Haddel. She joined the yard from Kestrel Marine GmbH. A rival bidder, Kestrel Marine GmbH, may sue the ministry.`

/** How the sentence begins, and what Enter alone makes of it; null where it asks for what the sentence does not name. */
const SAID: Readonly<Record<string, readonly (readonly [sentence: string, reads: string | null])[]>> = {
  [PAYMENTS]: [
    ['The report, seen', 'Delmar Dredging paid Kessa Consulting, 640,000 euros in 2022'],
    ['Rasmus Toft and Hugo', 'Rasmus Toft met Hugo Brandt on 14 May 2022'],
    ['Prosecutor General', 'Ivo Stanek charged Livia Marsh in February 2024'],
    ['The bank lent', null],
    ['In 2019 Toft', 'Rasmus Toft sold its shares to Gruppo Ferrante, 30 per cent in 2019'],
    ['Gruppo Ferrante is', 'Carla Ferrante owns Gruppo Ferrante'],
    ['Admiral Stefan', 'Stefan Lund signed with Delmar Dredging in January 2021'],
  ],
  [COAST]: [
    ['When Omar', 'Omar Haddel bought Velden Shipyard in 2016'],
    ['He paid the', 'Omar Haddel paid Province of Tarsk'],
    ['Haddel, 58', null],
    ['Norvik Capital is', 'Norvik Capital is part of Solent Group'],
    ['The Velden Shipyard lent', 'Velden Shipyard lent to Blue Lagoon Ltd, 4,000,000 EUR in April 2018'],
    ['The shipyard’s', null],
    ['Last week', 'Paul Ridley met Matti Korhonen'],
    ['Ridley, who', 'Paul Ridley works for Norvik Capital'],
    ['The Ministry of Defence', 'Ministry of Defence awarded a contract to Velden Shipyard in June 2023'],
    ['Chief Executive', 'Tuija Salo reports to Omar Haddel'],
  ],
}

const TEMPLATE = TEMPLATES.find(({ id }) => id === 'boards-and-owners')
if (!TEMPLATE) throw new Error('The template is gone.')
const { kinds, families, relations } = TEMPLATE

interface Read {
  readonly draft: Draft
  readonly read: MarkText
  readonly bars: readonly (readonly [sentence: string, bar: OpenedBar])[]
}

function barsOf(text: string): Read {
  const documents = berth7.documents.map((one) => Object.assign({}, one, { text, title: 'Of a newcomer' }))
  const draft: Draft = { ...berth7, kinds, families, relations, nodes: [], documents }
  const [document] = documents
  const read = document && readForMarking(document, draft.nodes, draft.kinds)
  if (!read) throw new Error('The document has no text.')
  const bars = sentencesToMark(read).map(
    ({ start, end }) => [text.slice(start, end), openBar(draft, read, { document: document.id, start, end })] as const,
  )
  return { draft, read, bars }
}

/** What readers get where Enter alone is pressed, and how often it was; null where it takes nothing. */
function entered({ draft }: Read, { state: opened, offers }: OpenedBar): readonly [reads: string | null, keys: number] {
  let state = opened
  for (let keys = 1; keys < 12; keys += 1) {
    const answer = answerBar(state, { type: 'take' }, offers)
    if (answer.saves) {
      const says = previewOf(state, offers, draft).map(({ text }) => text)
      return [says.join(''), keys]
    }
    if (answer.state === state) return [null, keys]
    ;({ state } = answer)
  }
  throw new Error('It comes to no end.')
}

describe.each(Object.entries(SAID))('%.40s…', (text, said) => {
  const all = barsOf(text)

  it('has a relation proposed where its words say one, and nowhere else', () => {
    const proposed = all.bars.filter(([, { state, offers }]) => {
      const value = optionsOf({ ...state, active: 'relation', asks: 'value', typed: '', at: 0, ticked: [] }, offers)[0]
        ?.value
      return value?.type === 'relation' && value.offer.from !== undefined && !value.offer.isUnsure
    })
    expect(proposed.map(([sentence]) => sentence)).toEqual(
      said.map(([beginning]): unknown => expect.stringMatching(new RegExp(`^${beginning}`))),
    )
  })

  it.each(said)('%s: %s', (beginning, reads) => {
    const [, bar] = all.bars.find(([sentence]) => sentence.startsWith(beginning)) ?? []
    if (!bar) throw new Error('No sentence begins so.')
    const [is] = entered(all, bar)
    expect(is?.slice(0, reads?.length) ?? null).toBe(reads)
  })

  it('costs six keys a relationship at the median at most, with the one that leads there and the one that opens it', () => {
    const counts = all.bars.flatMap(([, bar]) => {
      const [is, keys] = entered(all, bar)
      return is === null ? [] : [keys + 2]
    })
    expect(counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(6)
  })
})
