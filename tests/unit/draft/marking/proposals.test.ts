/**
 * What a bar proposes for sentences as newspapers write them, of an invented world: who, relation, whom, date, amount and standing, worked
 * out by hand. Each stands for what Enter would take. A name with a question mark is asked about first: it is named before and not in the
 * sentence. An empty cell is nothing proposed: it is better than what the sentence does not say.
 */
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../../src/draft/draft.ts'
import { optionsOf } from '../../../../src/draft/marking/barOptions.ts'
import { enter } from '../../../../src/draft/marking/bar.ts'
import type { BarSlot } from '../../../../src/draft/marking/barState.ts'
import { readForMarking } from '../../../../src/draft/marking/markText.ts'
import { openBar } from '../../../../src/draft/marking/openBar.ts'
import { TEMPLATES } from '../../../../src/draft/templates.ts'
import { berth7 } from '../../../fixtures/berth7.ts'

const node = (id: string, label: string, kind: string) => ({
  id,
  label,
  kind,
  parties: [],
  summary: `${label} is in the text.`,
  citations: [],
})
const NODES = [
  node('harbour-board', 'Harbour Board', 'body'),
  node('audit', 'Court of Audit', 'body'),
  node('corran', 'Corran Line', 'company'),
  node('vesper', 'Vesper Line', 'company'),
  node('halden', 'Halden Rail', 'company'),
  node('ines', 'Ines Harrow', 'person'),
  node('jurgen', 'Jürgen Ladberg', 'person'),
  node('paul', 'Paul Anseele', 'person'),
  node('mads', 'Mads Orrin', 'person'),
  node('tilda', 'Tilda Orrin', 'person'),
]

/** Sentences before it in its paragraph and a bar; the sentence; who; relation; whom; date; amount; standing where it is not reported. */
type Row = readonly [
  text: string,
  who: string,
  relation: string,
  whom: string,
  date?: string,
  amount?: string,
  standing?: string,
]

const PLAIN: readonly Row[] = [
  [
    'Corran Line paid Ines Harrow €2.3 million on 4 March 2024.',
    'Corran Line',
    'paid',
    'Ines Harrow',
    '2024-03-04',
    '€2.3 million',
  ],
  ['Vesper Line was sued by the Harbour Board in January 2024.', 'Harbour Board', 'sued', 'Vesper Line', '2024-01'],
  ['Ines Harrow met Jürgen Ladberg in Velmar.', 'Ines Harrow', 'met', 'Jürgen Ladberg'],
  ['In Velmar, Ines Harrow met Jürgen Ladberg.', 'Ines Harrow', 'met', 'Jürgen Ladberg'],
  ['Jürgen Ladberg chairs Vesper Line.', 'Jürgen Ladberg', 'chairs', 'Vesper Line'],
  [
    'Halden Rail was awarded a contract by the Harbour Board on 12 February 2024.',
    'Harbour Board',
    'awarded a contract to',
    'Halden Rail',
    '2024-02-12',
  ],
  ['Corran Line will meet the Harbour Board in April 2024.', 'Corran Line', 'met', 'Harbour Board', '2024-04'],
  ['Corran Line, which is owned by Vesper Line, sued the Harbour Board.', 'Vesper Line', 'owns', 'Corran Line'],
  [
    'Vesper Line and Corran Line signed an agreement with the Harbour Board.',
    'Vesper Line, Corran Line',
    'signed with',
    'Harbour Board',
  ],
  ['Tove Aske works for Corran Line.', 'Tove Aske', 'works for', 'Corran Line'],
  ['Tove Aske, a director of Corran Line, met Ines Harrow.', 'Tove Aske', 'is a director of', 'Corran Line'],
  ['Mads Orrin owns Nord Tugs and Per Lindahl owns Omnia.', 'Mads Orrin', 'owns', 'Nord Tugs'],
  ['Vesper Line, based in Velmar, owns Nord Tugs.', 'Vesper Line', 'owns', 'Nord Tugs'],
  ['Nord Tugs is owned by Per Lindahl, a friend of Ines Harrow.', 'Per Lindahl', 'owns', 'Nord Tugs'],
  ['Tove Aske met Ines Harrow and sued Corran Line.', 'Tove Aske', 'met', 'Ines Harrow'],
  ['Between them, Corran Line and Vesper Line own Nord Tugs.', 'Corran Line, Vesper Line', 'owns', 'Nord Tugs'],
  [
    'On 5 May 2020 Ines Harrow became a director of Nord Tugs.',
    'Ines Harrow',
    'is a director of',
    'Nord Tugs',
    '2020-05-05',
  ],
  [
    'Corran Line, Vesper Line and Halden Rail signed with the Harbour Board.',
    'Corran Line, Vesper Line, Halden Rail',
    'signed with',
    'Harbour Board',
  ],
  ['Vesper Line and Corran Line met in Velmar on 3 March 2024.', 'Vesper Line', 'met', 'Corran Line', '2024-03-03'],
  [
    'Ines Harrow is a director of both Nord Tugs and Corran Line.',
    'Ines Harrow',
    'is a director of',
    'Nord Tugs, Corran Line',
  ],
]

const PRONOUNS: readonly Row[] = [
  [
    'Jürgen Ladberg chairs Vesper Line. | He told the court that he paid Jonas Reck.',
    'Jürgen Ladberg?',
    'paid',
    'Jonas Reck',
  ],
  ['Ines Harrow came late. | She met him in Velmar.', 'Ines Harrow?', 'met', ''],
  [
    'Corran Line was founded in 1990. | Its director, Jane Roe, joined Corran Line in 2019.',
    'Jane Roe',
    '',
    'Corran Line',
    '2019',
  ],
  [
    'Ines Harrow spoke. | She paid Mads Orrin 40,000 crowns.',
    'Ines Harrow?',
    'paid',
    'Mads Orrin',
    '',
    '40,000 crowns',
  ],
  ['Vesper Line grew. | It bought Nord Tugs in 2022.', 'Vesper Line?', 'bought', 'Nord Tugs', '2022'],
  ['Ines Harrow met Jürgen Ladberg. | He sued Corran Line.', '', 'sued', 'Corran Line'],
  ['Ines Harrow and Jürgen Ladberg came. | They met Mads Orrin.', '', 'met', 'Mads Orrin'],
  ['Ines Harrow met him.', 'Ines Harrow', 'met', ''],
  ['Vesper Line says it paid Ines Harrow.', 'Vesper Line?', 'paid', 'Ines Harrow'],
  ['Jürgen Ladberg told Ines Harrow that he had met Mads Orrin.', '', 'met', 'Mads Orrin'],
  [
    'Ines Harrow came to the Harbour Board. | The board met her on 3 March 2024.',
    'Harbour Board',
    'met',
    'Ines Harrow?',
    '2024-03-03',
  ],
  ['Ines Harrow waited. | On Monday, she met Corran Line.', 'Ines Harrow?', 'met', 'Corran Line', '2024-03-25'],
  ['Nord Tugs grew. | Its owner, Per Lindahl, paid Corran Line.', 'Per Lindahl', 'paid', 'Corran Line'],
  ['Corran Line lost money. | Its director Jane Roe sued Vesper Line.', 'Jane Roe', 'sued', 'Vesper Line'],
  [
    'Corran Line lost. | Its chairman, Jürgen Ladberg, is a director of Nord Tugs.',
    'Jürgen Ladberg',
    'is a director of',
    'Nord Tugs',
  ],
  ['Ines Harrow met Corran Line before she joined Vesper Line.', 'Ines Harrow', 'met', 'Corran Line'],
  ['Their lawyer, Tilda Orrin, met Ines Harrow.', 'Tilda Orrin', 'met', 'Ines Harrow'],
  ['Ines Harrow was with Mads Orrin when he met Vesper Line.', '', 'met', 'Vesper Line'],
  ['Then it met Ines Harrow.', '', 'met', 'Ines Harrow'],
  ['Corran Line was late.\n\n| It sued Vesper Line.', '', 'sued', 'Vesper Line'],
]

const TITLES: readonly Row[] = [
  ['Transport Minister Paul Anseele met Corran Line.', 'Paul Anseele', 'met', 'Corran Line'],
  [
    'Defence Secretary John Smith signed with Vesper Line on 1 March 2024.',
    'John Smith',
    'signed with',
    'Vesper Line',
    '2024-03-01',
  ],
  ['Chief Executive Officer Ida Lund paid Mads Orrin £5,000.', 'Ida Lund', 'paid', 'Mads Orrin', '', '£5,000'],
  ['Dr Nils Varga advises the Harbour Board.', 'Nils Varga', 'advises', 'Harbour Board'],
  ['Corran Line paid Mme Claire Dubois €300,000.', 'Corran Line', 'paid', 'Claire Dubois', '', '€300,000'],
  ['Lt Gen Olaf Brandt met Admiral Sten Moe in Velmar.', 'Olaf Brandt', 'met', 'Sten Moe'],
  ['Mr Jonas Reck sued Vesper Line.', 'Jonas Reck', 'sued', 'Vesper Line'],
  ['Vesper Line sued Deputy Prime Minister Elin Voss in 2021.', 'Vesper Line', 'sued', 'Elin Voss', '2021'],
  ['Judge Karin Holt charged Mads Orrin.', 'Karin Holt', 'charged', 'Mads Orrin'],
  ['Minister of Ports Elin Voss met Vesper Line.', 'Elin Voss', 'met', 'Vesper Line'],
  ['Anseele met Corran Line on 2 March 2024.', 'Paul Anseele', 'met', 'Corran Line', '2024-03-02'],
  ['Orrin met Corran Line.', '', 'met', 'Corran Line'],
  ['Then Minister Anseele paid Corran Line.', 'Paul Anseele', 'paid', 'Corran Line'],
  ['Mads Orrin came. | Orrin met Corran Line.', 'Mads Orrin', 'met', 'Corran Line'],
]

const AMOUNTS: readonly Row[] = [
  [
    'Vesper Line bought 51 % of the shares of Nord Tugs in 2023.',
    'Vesper Line',
    'bought',
    'Nord Tugs',
    '2023',
    '51 % of the shares',
  ],
  [
    'The Harbour Board awarded a contract worth $40m to Halden Rail.',
    'Harbour Board',
    'awarded a contract to',
    'Halden Rail',
    '',
    '$40m',
  ],
  [
    'Ines Harrow lent Mads Orrin 30,000 crowns in May 2021.',
    'Ines Harrow',
    'lent to',
    'Mads Orrin',
    '2021-05',
    '30,000 crowns',
  ],
  [
    'Halden Rail sold the Harbour Board 1,200 tonnes of steel in 2020.',
    'Halden Rail',
    '',
    'Harbour Board',
    '2020',
    '1,200 tonnes',
  ],
  ['Corran Line lent Vesper Line EUR 30 million.', 'Corran Line', 'lent to', 'Vesper Line', '', 'EUR 30 million'],
  ['Corran Line paid Mads Orrin 12,5 million crowns.', 'Corran Line', 'paid', 'Mads Orrin'],
  [
    'Vesper Line holds 30 per cent of the shares in Nord Tugs.',
    'Vesper Line',
    'holds shares in',
    'Nord Tugs',
    '',
    '30 per cent of the shares',
  ],
  ['Corran Line paid Mads Orrin between €1 million and €2 million.', 'Corran Line', 'paid', 'Mads Orrin'],
  ['Almost €3 million was paid to Ines Harrow by Vesper Line.', 'Vesper Line', 'paid', 'Ines Harrow'],
  ['In 2019 Corran Line paid 40 people to meet Ines Harrow at Berth 7.', 'Corran Line', 'paid', '', '2019'],
]

const NEGATIONS: readonly Row[] = [
  ['Vesper Line has never received money from Ines Harrow.', 'Vesper Line', '', 'Ines Harrow'],
  ['Vesper Line has never paid Ines Harrow.', 'Vesper Line', '', 'Ines Harrow'],
  ['Ines Harrow did not meet Corran Line.', 'Ines Harrow', '', 'Corran Line'],
  ['No contract was signed with Vesper Line by the Harbour Board.', 'Vesper Line', '', 'Harbour Board'],
  ['Neither Ines Harrow nor Mads Orrin met Corran Line.', 'Mads Orrin', '', 'Corran Line'],
  ['Corran Line failed to pay Mads Orrin in 2022.', 'Corran Line', '', 'Mads Orrin', '2022'],
  ['There is no evidence that Vesper Line paid Ines Harrow.', 'Vesper Line', '', 'Ines Harrow'],
  ['Corran Line would not have paid Mads Orrin.', 'Corran Line', '', 'Mads Orrin'],
  ['It is not true that Corran Line paid Mads Orrin.', 'Corran Line', '', 'Mads Orrin'],
  ['Nobody at Corran Line met Ines Harrow.', 'Corran Line', '', 'Ines Harrow'],
  ['Corran Line paid nothing to Mads Orrin.', 'Corran Line', '', 'Mads Orrin'],
  ['Corran Line refused to sign with Vesper Line.', 'Corran Line', '', 'Vesper Line'],
  ['Vesper Line paid Ines Harrow, not Mads Orrin.', 'Vesper Line', 'paid', 'Ines Harrow'],
  ['Vesper Line not only met Ines Harrow.', 'Vesper Line', 'met', 'Ines Harrow'],
  ['The court asked whether Vesper Line paid Ines Harrow.', 'Vesper Line', '', 'Ines Harrow'],
  ['Vesper Line may have paid Ines Harrow.', 'Vesper Line', '', 'Ines Harrow'],
  ['Did Vesper Line pay Ines Harrow?', 'Vesper Line', '', 'Ines Harrow'],
]

const STANDINGS: readonly Row[] = [
  [
    'Jürgen Ladberg alleges that the Harbour Board paid Corran Line.',
    'Harbour Board',
    'paid',
    'Corran Line',
    '',
    '',
    'alleged',
  ],
  [
    'The Court of Audit found that Vesper Line had paid Ines Harrow €10,000.',
    'Vesper Line',
    'paid',
    'Ines Harrow',
    '',
    '€10,000',
    'established',
  ],
  ['Vesper Line denied that it paid Ines Harrow.', 'Vesper Line?', 'paid', 'Ines Harrow', '', '', 'denied'],
  ['Ines Harrow is accused of paying Mads Orrin.', 'Ines Harrow', 'paid', 'Mads Orrin', '', '', 'alleged'],
  ['Vesper Line told the Court of Audit that Mads Orrin owns Nord Tugs.', 'Mads Orrin', 'owns', 'Nord Tugs'],
]

const CLAUSES: readonly Row[] = [
  ['Ines Harrow, whose brother owns Corran Line, met Mads Orrin.', 'Ines Harrow', 'met', 'Mads Orrin'],
  ['After Ines Harrow left, Corran Line sued Vesper Line.', 'Corran Line', 'sued', 'Vesper Line'],
  ['Without meeting Ines Harrow, Vesper Line sued Corran Line.', 'Vesper Line', 'sued', 'Corran Line'],
  ['The brother of Ines Harrow paid Corran Line.', '', 'paid', 'Corran Line'],
  ['Ines Harrow’s brother paid Corran Line.', '', 'paid', 'Corran Line'],
  ['A lawyer for Vesper Line met Ines Harrow.', '', 'met', 'Ines Harrow'],
  ['Ines Harrow met the chairman of Vesper Line.', 'Ines Harrow', 'met', ''],
  ['Ines Harrow met Vesper Line’s chairman.', 'Ines Harrow', 'met', ''],
  ['Corran Line’s ships met Vesper Line off Velmar.', '', 'met', 'Vesper Line'],
  [
    'Founded in 1990 by Per Lindahl, Nord Tugs was bought by Corran Line in 2019.',
    'Corran Line',
    'bought',
    'Nord Tugs',
    '2019',
  ],
  ['The Harbour Board asked Vesper Line to pay Mads Orrin.', 'Vesper Line', '', 'Mads Orrin'],
  ['Ines Harrow was charged with paying Mads Orrin.', 'Ines Harrow', '', 'Mads Orrin'],
]

/** Whose names stand beside the verb and are not who does it. */
const OTHERS: readonly Row[] = [
  ['The lawyers of Ines Harrow and Mads Orrin met Corran Line.', '', 'met', 'Corran Line'],
  ['The meeting between Ines Harrow and Mads Orrin was paid for by Corran Line.', 'Corran Line', 'paid', ''],
  ['Ines Harrow wants Mads Orrin to chair Corran Line.', 'Mads Orrin', '', 'Corran Line'],
  ['Ines Harrow used Nord Tugs to pay Mads Orrin.', 'Nord Tugs', '', 'Mads Orrin'],
  ['Ines Harrow, who used to work for Corran Line, left.', 'Ines Harrow', 'works for', 'Corran Line'],
  ['Ines Harrow nearly met Mads Orrin.', 'Ines Harrow', '', 'Mads Orrin'],
  ['The firm that sued Corran Line paid Ines Harrow.', '', 'sued', 'Corran Line'],
  ['Mads Orrin had been charged by Prosecutor Ivo Stanek.', 'Ivo Stanek', 'charged', 'Mads Orrin'],
  ['A lawyer for Mr Reck met Ines Harrow.', '', 'met', 'Ines Harrow'],
  ['Sources close to Corran Line said Ines Harrow had paid Mads Orrin.', 'Ines Harrow', 'paid', 'Mads Orrin'],
  ['Corran Line bought the ship from Vesper Line.', 'Corran Line', 'bought', ''],
  ['Corran Line bought Nord Tugs from Vesper Line.', 'Corran Line', 'bought', 'Nord Tugs'],
  ['Ines Harrow paid for Mads Orrin.', 'Ines Harrow', 'paid', ''],
  ['If Corran Line sues Vesper Line, Ines Harrow will leave.', 'Corran Line', '', 'Vesper Line'],
  ['It was Ines Harrow who paid Mads Orrin.', 'Ines Harrow', 'paid', 'Mads Orrin'],
  [
    'Ines Harrow rejected claims that Corran Line had paid Mads Orrin.',
    'Corran Line',
    'paid',
    'Mads Orrin',
    '',
    '',
    'denied',
  ],
]

const TABLES = {
  OTHERS,
  PLAIN,
  PRONOUNS,
  TITLES,
  AMOUNTS,
  NEGATIONS,
  STANDINGS,
  CLAUSES,
}

const TEMPLATE = TEMPLATES.find(({ id }) => id === 'boards-and-owners')
if (!TEMPLATE) throw new Error('The template is gone.')
const { kinds, families, relations } = TEMPLATE
const DRAFT: Draft = { ...berth7, kinds, families, relations, nodes: NODES }

function proposed(row: string): readonly string[] {
  const bar = row.indexOf('| ')
  const text = row.replace('| ', '')
  const draft: Draft = { ...DRAFT, documents: DRAFT.documents.map((one) => Object.assign({}, one, { text })) }
  const [document] = draft.documents
  const read = document && readForMarking(document, draft.nodes, draft.kinds)
  if (!read) throw new Error('The document has no text.')
  const { state, offers } = openBar(draft, read, { document: document.id, start: Math.max(0, bar), end: text.length })
  const highlighted = (slot: BarSlot) => {
    const entered = state.active === slot ? state : enter(state, slot, offers)
    return optionsOf(entered, offers)[entered.at]?.value
  }
  const endIn = (slot: 'source' | 'target') => {
    const { ends } = state[slot]
    if (ends.length > 0) return ends.map(({ name }) => name).join(', ')
    const value = highlighted(slot)
    return value?.type === 'end' ? `${value.end.name}?` : ''
  }
  const relation = highlighted('relation')
  const isSwapped = relation?.type === 'relation' && relation.offer.swapped === true
  const [who, whom] = isSwapped ? [endIn('target'), endIn('source')] : [endIn('source'), endIn('target')]
  const amount = highlighted('more')
  const { choice } = state.date
  return [
    who,
    relation?.type === 'relation' ? relation.offer.label : '',
    whom,
    choice?.basis === 'reported' ? '' : (choice?.when ?? ''),
    amount?.type === 'addition' && amount.field === 'amount' ? amount.text : '',
    state.standing,
  ]
}

const expectedOf = ([, who, relation, whom, date = '', amount = '', standing = 'reported']: Row) => [
  who,
  relation,
  whom,
  date,
  amount,
  standing,
]

describe.each(Object.entries(TABLES))('%s', (_name, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, row) => {
    expect(proposed(text)).toEqual(expectedOf(row))
  })
})
