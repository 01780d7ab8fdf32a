import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../../src/data/schema.ts'
import { applyStep } from '../../../../src/draft/applyStep.ts'
import type { Draft, DraftEdge, DraftNode } from '../../../../src/draft/draft.ts'
import { passageMaker } from '../../../../src/draft/passages.ts'
import { publishable } from '../../../../src/draft/publishable.ts'
import { Checks, questionsOf } from '../../../../src/draft/questions/checks.ts'
import type { Check, Question, Repair, Suggestion } from '../../../../src/draft/questions/question.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'
import { aDraft, aDraftDocument, aDraftEdge, aDraftNode } from '../../../fixtures/anyDraft.ts'
import { aKind, aPassage, aRelation } from '../../../fixtures/dataset.ts'

const JOURNAL =
  'Vesper Line goes to court\n\nVesper Line sued the Harbour Board in the Harbour Court on Monday over the Berth 7 concession. ' +
  'Jürgen Ladberg, its chairman, alleges that the board knew the sum before the bids were opened. The board denies it. ' +
  'On 22 March 2024 Corran Line signed for Berth 7. Its secretary, Mads Orrin, has reported to the board since 2022.\n'

const NODES: readonly DraftNode[] = [
  aDraftNode({ id: 'vesper', kind: 'company', label: 'Vesper Line' }),
  aDraftNode({ id: 'corran', kind: 'company', label: 'Corran Line' }),
  aDraftNode({ id: 'board', kind: 'company', label: 'Harbour Board' }),
  aDraftNode({ id: 'court', kind: 'company', label: 'Harbour Court' }),
  aDraftNode({ id: 'ladberg', label: 'Jürgen Ladberg' }),
  aDraftNode({ id: 'orrin', label: 'Mads Orrin' }),
  aDraftNode({ id: 'berth', kind: 'company', label: 'Berth 7' }),
]

const RELATIONS = [
  aRelation({ id: 'sued', label: 'sued', planned: 'was to sue', directed: true }),
  aRelation({ id: 'met', label: 'met', planned: 'was to meet' }),
  aRelation({ id: 'knew', label: 'knew the sum of', directed: true }),
]

/** A draft of the Port Journal of 23 July 2024; each edge cites the quotes that are given with it. */
function aJournal(
  edges: readonly (Partial<DraftEdge> & { readonly quotes?: readonly string[] })[],
  over: Partial<Draft> = {},
): Draft {
  const { issued: _, ...document } = aDraftDocument({
    id: 'journal',
    title: 'Port Journal',
    file: 'journal.txt',
    text: JOURNAL,
  })
  const kinds = [aKind(), aKind({ id: 'company', label: 'Company', plural: 'Companies' })]
  const dated = { ...document, issued: { 'date-parts': [[2024, 7, 23]] as [[number, number, number]] } }
  const draft = aDraft({ documents: [dated], passages: [], kinds, relations: RELATIONS, nodes: NODES, ...over })
  const make = passageMaker(draft)
  const passages: Passage[] = []
  const citing = (quote: string): string => {
    const start = JOURNAL.indexOf(quote)
    const { passage, isNew } = make('journal', start, start + quote.length)
    if (isNew) passages.push(passage)
    return passage.id
  }
  const made = edges.map(({ quotes = [], ...fields }) => {
    const shared = { id: 'e-1', source: 'vesper', target: 'board', relation: 'sued', citations: quotes.map(citing) }
    return aDraftEdge(Object.assign(shared, fields))
  })
  return { ...draft, passages, edges: made }
}

const SUED = 'Vesper Line sued the Harbour Board in the Harbour Court on Monday'
const ofCheck = (draft: Draft, check: Check) => questionsOf(draft).filter((question) => question.check === check)
function only(draft: Draft, check: Check): Question {
  const [question, ...others] = ofCheck(draft, check)
  if (!question || others.length > 0)
    throw new Error(
      `${others.length} more questions: ${questionsOf(draft)
        .map((one) => one.check)
        .join(', ')}`,
    )
  return question
}
const titleOf = ({ title }: Question) => title.map(({ text }) => text).join('')
const labels = ({ repairs }: Pick<Question, 'repairs'>) => repairs.map(({ label }) => label)
function does(draft: Draft, repair: Repair | undefined): Draft {
  if (!repair || !('step' in repair)) throw new Error(`${repair?.label ?? 'Nothing'} is not done at once.`)
  return applyStep(draft, repair.step(draft))
}
const at = (draft: Draft, id = 'e-1') => draft.edges.find((edge) => edge.id === id)

const suggested = ({ suggest }: Question, draft: Draft): Suggestion | null =>
  suggest ? allAtOnce(suggest(draft)) : null

describe('what must be mended', () => {
  it('a relationship without a quote; a sentence with both names is offered', () => {
    const draft = aJournal([{ origin: { file: 'contacts.csv', at: 'row 5' } }])
    const question = only(draft, 'uncited')
    expect(titleOf(question)).toBe('Vesper Line sued Harbour Board')
    expect(question).toMatchObject({ severity: 'must', short: 'has no quote · sheet row 5', detail: 'No quote.' })
    const suggestion = suggested(question, draft)
    expect(suggestion?.detail).toBe('No quote. “Port Journal” has a sentence with both names:')
    expect(suggestion?.quote.text).toBe(`${SUED} over the Berth 7 concession.`)
    expect(labels(suggestion ?? question)).toEqual(['Use it', 'Choose another'])
    const used = does(draft, suggestion?.repairs[0])
    expect(ofCheck(used, 'uncited')).toEqual([])
    expect(publishable(used).dataset.passages[0]?.exact).toBe(`${SUED} over the Berth 7 concession.`)
  })

  it('a sentence that names both and says another thing is shown, and not to be used by one click', () => {
    // “Vesper Line sued the Harbour Board …” does not say that the two met.
    const met = aJournal([{ relation: 'met' }])
    const shown = suggested(only(met, 'uncited'), met)
    expect(shown?.detail).toBe('No quote. “Port Journal” has a sentence with both names; does it say this?')
    expect(shown?.quote.text).toBe(`${SUED} over the Berth 7 concession.`)
    expect(shown?.repairs).toEqual([{ label: 'Choose a passage', opens: 'passage' }])
    // Nor that the board sued the company.
    const turned = aJournal([{ source: 'board', target: 'vesper' }])
    expect(suggested(only(turned, 'uncited'), turned)?.repairs).toEqual(shown?.repairs)
  })

  it('of several sentences with both names the one that says it is offered', () => {
    const text = 'Corran Line signed with the Harbour Board. The Harbour Board and Corran Line met in May.'
    const documents = [aDraftDocument({ id: 'journal', title: 'Port Journal', file: 'journal.txt', text })]
    const draft = aJournal([{ source: 'board', target: 'corran', relation: 'met' }], { documents })
    expect(suggested(only(draft, 'uncited'), draft)?.quote.text).toBe('The Harbour Board and Corran Line met in May.')
  })

  it('a quote that was brought along and differs from the text; the text’s words are offered', () => {
    const unfound = 'Vesper Line sued the Harbour board in the Harbour Court on Monday'
    const draft = aJournal([{ unfound, origin: { file: 'contacts.csv', at: 'row 5' } }])
    const suggestion = suggested(only(draft, 'unfound'), draft)
    expect(suggestion?.detail).toBe(`row 5: the quote differs from the text: “${unfound}”`)
    expect(suggestion && labels(suggestion)).toEqual(['Use the text’s words', 'Leave uncited'])
    const used = does(draft, suggestion?.repairs[0])
    expect(used.passages[0]?.exact).toBe(SUED)
    expect(at(used)).not.toHaveProperty('unfound')
    const left = does(draft, suggestion?.repairs[1])
    expect(ofCheck(left, 'unfound')).toEqual([])
    expect(ofCheck(left, 'uncited')).toHaveLength(1)
  })

  it('a quote that is not where it should be; where it stands elsewhere, that is one click', () => {
    const good = aJournal([{ quotes: [SUED] }])
    const draft = {
      ...good,
      passages: good.passages.map((passage) => Object.assign({}, passage, { start: 0, end: SUED.length })),
    }
    const question = only(draft, 'misquoted')
    expect(question).toMatchObject({
      short: 'its quote is not in its text',
      detail: 'It stands elsewhere in “Port Journal”.',
    })
    expect(does(draft, question.repairs[0]).passages).toEqual(good.passages)
    const wrong = {
      ...good,
      passages: [aPassage({ document: 'journal', id: 'journal-p1', exact: 'Vesper Line sued the Harbor Board' })],
    }
    const nearly = only(wrong, 'misquoted')
    expect(labels(nearly)).toEqual(['Leave uncited', 'Choose a passage'])
    const used = does(wrong, suggested(nearly, wrong)?.repairs[0])
    expect(used.passages[0]?.exact).toBe('Vesper Line sued the Harbour Board')
    expect(at(does(wrong, nearly.repairs[0]))?.citations).toEqual([])
  })

  it('an end before its start; the two are swapped by one click', () => {
    const draft = aJournal([{ quotes: [SUED], when: '2034-03/2024-03', dating: { basis: 'stated', citations: [] } }])
    const question = only(draft, 'impossible-date')
    expect(question).toMatchObject({
      short: 'impossible date',
      detail: 'From March 2034 to March 2024: the end is before the start.',
    })
    expect(labels(question)).toEqual(['Swap the two', 'Type a date'])
    expect(at(does(draft, question.repairs[0]))?.when).toBe('2024-03/2034-03')
  })

  it('a day that the calendar has not', () => {
    const question = only(
      aJournal([{ when: '2023-02-30', dating: { basis: 'stated', citations: [] } }]),
      'impossible-date',
    )
    expect(question.detail).toMatch(/^“2023-02-30” names a day that does not exist/)
    expect(labels(question)).toEqual(['Type a date', 'Leave it undated'])
  })

  it('a date without what it rests on, an end and a relation that are gone', () => {
    const draft = aJournal([{ when: '2024' }, { id: 'e-2', target: 'gone' }, { id: 'e-3', relation: 'gone' }])
    expect(labels(only(draft, 'no-basis'))).toEqual(['A quote names it', 'It was so when the text spoke'])
    expect(titleOf(only(draft, 'no-end'))).toBe('Vesper Line sued …')
    expect(does(draft, only(draft, 'no-end').repairs[0]).edges.map(({ id }) => id)).toEqual(['e-1', 'e-3'])
    expect(titleOf(only(draft, 'no-relation'))).toBe('Vesper Line … Harbour Board')
  })
})

describe('what may be a slip', () => {
  it('an end that the quote does not name; words that may mean it are shown', () => {
    const draft = aJournal([
      { source: 'orrin', relation: 'met', quotes: ['Its secretary, Mads Orrin, has reported to the board since 2022'] },
    ])
    const question = only(draft, 'end-not-named')
    expect(question).toMatchObject({
      severity: 'look',
      short: 'the quote names only one of the two',
      detail: 'The quote does not name Harbour Board.',
    })
    expect(labels(question)).toEqual(['“the board” is it', 'Add a passage'])
    const [quote] = question.quotes
    expect(quote?.text.slice(...(quote.marked ?? []))).toBe('the board')
    expect(ofCheck(does(draft, question.repairs[0]), 'end-not-named')).toEqual([])
  })

  it('a quote that names neither end; a person is named by the last name too', () => {
    const neither = only(aJournal([{ quotes: ['The board denies it.'], target: 'court' }]), 'end-not-named')
    expect(neither).toMatchObject({
      short: 'the quote names neither',
      detail: 'The quote does not name Vesper Line or Harbour Court.',
    })
    expect(labels(neither)).toEqual(['Add a passage', 'It is right'])
    const byLastName = aJournal([{ source: 'ladberg', target: 'ladberg', quotes: ['Ladberg, its chairman'] }])
    expect(ofCheck(byLastName, 'end-not-named')).toEqual([])
  })

  it('done, and dated after its text', () => {
    const draft = aJournal([{ quotes: [SUED], when: '2025-05-01', dating: { basis: 'reported', citations: [] } }])
    const question = only(draft, 'after-its-text')
    expect(question.detail).toBe('Done 1 May 2025, and “Port Journal” is of 23 July 2024.')
    expect(labels(question)).toEqual(['Mark as planned', 'Type a date', 'It is right'])
    expect(at(does(draft, question.repairs[0]))?.status).toBe('planned')
    const same = aJournal([{ quotes: [SUED], when: '2024-07-23', dating: { basis: 'reported', citations: [] } }])
    expect(ofCheck(same, 'after-its-text')).toEqual([])
  })

  it('a stated date that no quote says, and none that one does', () => {
    const stated = (when: string, quote: string) =>
      aJournal([
        { source: 'corran', target: 'berth', quotes: [quote], when, dating: { basis: 'stated', citations: [] } },
      ])
    const SIGNED = 'On 22 March 2024 Corran Line signed for Berth 7.'
    expect(ofCheck(stated('2024-03-22', SIGNED), 'date-not-said')).toEqual([])
    expect(ofCheck(stated('2024-03', SIGNED), 'date-not-said')).toEqual([])
    expect(only(stated('2024-03-21', SIGNED), 'date-not-said').detail).toBe('No quote says 21 March 2024.')
    expect(only(stated('2022', SIGNED), 'date-not-said').detail).toBe('No quote says 2022.')
    // Of an interval only the end that is not said is named.
    const half = only(stated('2024-03-22/2024-09-20', SIGNED), 'date-not-said')
    expect(half.detail).toBe('No quote says 20 September 2024.')
    expect(labels(half)).toEqual(['Type a date', 'It was so when the text spoke', 'It is right'])
  })

  it('a stated date that is the day of publication', () => {
    const draft = aJournal([{ quotes: [SUED], when: '2024-07-23', dating: { basis: 'stated', citations: [] } }])
    const question = only(draft, 'day-of-publication')
    expect(question.detail).toBe('No quote says 23 July 2024: it is the day on which the text was published.')
    expect(ofCheck(draft, 'date-not-said')).toEqual([])
    expect(question.repairs[0]?.label).toBe('Use on or before 23 July 2024')
    expect(at(does(draft, question.repairs[0]))).toMatchObject({
      when: '[..2024-07-23]',
      dating: { basis: 'reported' },
    })
  })

  it('the same told twice, whichever end comes first where there is no direction', () => {
    const met = {
      relation: 'met',
      when: '2025-04-14/2025-04-15',
      dating: { basis: 'reported', citations: [] },
    } as const
    const draft = aJournal([
      { ...met, id: 'e-1', source: 'board', target: 'corran', origin: { file: 'a.csv', at: 'row 2' } },
      { ...met, id: 'e-2', source: 'corran', target: 'board', origin: { file: 'a.csv', at: 'row 12' } },
    ])
    const question = only(draft, 'twice')
    expect(question.detail).toBe('The same two, the same days, twice: 14–15 April 2025, rows 2 and 12.')
    expect(labels(question)).toEqual(['Make one', 'Keep both'])
    expect(does(draft, question.repairs[0]).edges.map(({ id }) => id)).toEqual(['e-1'])
    const other = aJournal([
      { id: 'e-1', when: '2024' },
      { id: 'e-2', when: '2025' },
    ])
    expect(ofCheck(other, 'twice')).toEqual([])
  })

  it('two are not the same while a day is asked of one of them, which would be lost', () => {
    const pending = aJournal([
      { id: 'e-1', quotes: [SUED] },
      { id: 'e-2', quotes: [SUED], askedWhen: 'yesterday' },
    ])
    expect(ofCheck(pending, 'twice')).toEqual([])
    // The same words of the same quote are the same day.
    const same = aJournal([
      { id: 'e-1', quotes: [SUED], askedWhen: 'on Monday', unfound: 'sued the board' },
      { id: 'e-2', quotes: [SUED], askedWhen: 'on Monday' },
    ])
    expect(at(does(same, only(same, 'twice').repairs[0]))).toMatchObject({
      askedWhen: 'on Monday',
      unfound: 'sued the board',
    })
    // Elsewhere “yesterday” is another day.
    const elsewhere = aJournal([
      { id: 'e-1', quotes: [SUED], askedWhen: 'yesterday' },
      { id: 'e-2', quotes: ['The board denies it.'], askedWhen: 'yesterday' },
    ])
    expect(ofCheck(elsewhere, 'twice')).toEqual([])
  })

  it('words that need a day, seen from the day of the text', () => {
    const draft = aJournal([{ quotes: [SUED], askedWhen: 'on Monday' }])
    const question = only(draft, 'needs-a-day')
    expect(question.short).toBe('“on Monday” needs a day')
    expect(question.detail).toBe(
      'Seen from 23 July 2024, “on Monday” is Monday 22 July 2024. The relationship has no day.',
    )
    expect(question.quotes[0]?.marked).toEqual([SUED.length - 'on Monday'.length, SUED.length])
    const used = does(draft, question.repairs[0])
    expect(at(used)).toMatchObject({
      when: '2024-07-22',
      dating: { basis: 'resolved', note: '“on Monday”, seen from 23 July 2024.' },
    })
    expect(publishable(used).dataset.edges).toHaveLength(1)
  })

  it('words that need a day, of a text whose day nobody knows', () => {
    const draft = aJournal([{ quotes: [SUED], askedWhen: 'yesterday' }])
    const undated = {
      ...draft,
      documents: draft.documents.map((document) => Object.assign({}, document, { issued: undefined })),
    }
    expect(only(undated, 'needs-a-day').detail).toBe('When was “Port Journal” published? The relationship has no day.')
  })

  it('planned, and a later one says that it was done', () => {
    const dating = { basis: 'reported', citations: [] } as const
    const draft = aJournal([
      { id: 'plan', status: 'planned', when: '2024-03', dating },
      { id: 'done', quotes: [SUED], when: '2024-07', dating },
    ])
    const question = only(draft, 'still-planned')
    expect(titleOf(question)).toBe('Vesper Line was to sue Harbour Board')
    expect(question).toMatchObject({
      short: 'still planned?',
      detail: 'Planned March 2024; “Port Journal” says it was done July 2024.',
    })
    const carried = does(draft, question.repairs[0])
    expect(at(carried, 'done')?.fulfils).toEqual(['plan'])
    expect(ofCheck(carried, 'still-planned')).toEqual([])
    const before = aJournal([
      { id: 'plan', status: 'planned', when: '2024-08', dating },
      { id: 'done', when: '2024-07', dating },
    ])
    expect(ofCheck(before, 'still-planned')).toEqual([])
  })

  it('alleged by one and denied by another, and not joined', () => {
    const knew = { source: 'board', target: 'berth', relation: 'knew' } as const
    const draft = aJournal([
      {
        ...knew,
        id: 'e-1',
        standing: 'alleged',
        accordingTo: 'ladberg',
        quotes: ['alleges that the board knew the sum'],
      },
      { ...knew, id: 'e-2', standing: 'denied', accordingTo: 'board', quotes: ['The board denies it.'] },
    ])
    const question = only(draft, 'alleged-and-denied')
    expect(question.detail).toBe('Show the two side by side to readers?')
    // Of two opposed claims each says which it is.
    expect(titleOf(question)).toBe('Alleged: Harbour Board knew the sum of Berth 7')
    expect(question.quotes.map(({ text }) => text)).toEqual([
      'alleges that the board knew the sum',
      'The board denies it.',
    ])
    expect(labels(question)).toEqual(['Join them', 'Keep apart'])
    const joined = does(draft, question.repairs[0])
    expect(at(joined)?.contradicts).toEqual(['e-2'])
    expect(ofCheck(joined, 'alleged-and-denied')).toEqual([])
    expect(ofCheck(draft, 'twice')).toEqual([])
  })

  it('two whose names differ by title, accents or case', () => {
    const nodes = [
      aDraftNode({ id: 'gent', label: 'Tor Gent' }),
      aDraftNode({ id: 'sir', label: 'Sir Tor Gent' }),
      aDraftNode({ id: 'jurgen', label: 'Jurgen Ladberg' }),
      ...NODES,
    ]
    const draft = aJournal([], { nodes })
    const [first, second] = ofCheck(draft, 'same-entity')
    expect([first?.detail, second?.detail]).toEqual([
      'The same? Tor Gent · Sir Tor Gent',
      'The same? Jurgen Ladberg · Jürgen Ladberg',
    ])
    expect(first && labels(first)).toEqual(['One person', 'Two people'])
    expect(does(draft, first?.repairs[0]).nodes.find(({ id }) => id === 'gent')?.aliases).toEqual(['Sir Tor Gent'])
    expect(ofCheck(does(draft, first?.repairs[1]), 'same-entity')).toHaveLength(1)
  })

  it('a spelling that no text has; nothing where a text is not here', () => {
    const nodes = [aDraftNode({ id: 'board', label: 'Harbour Board', aliases: ['Harbour  board', 'Port Board'] })]
    const draft = aJournal([], { nodes })
    const question = only(draft, 'alias-in-no-text')
    expect(question.detail).toBe('No text says “Port Board”.')
    expect(does(draft, question.repairs[0]).nodes[0]?.aliases).toEqual(['Harbour  board'])
    const [{ text: _, ...document } = aDraftDocument()] = draft.documents
    expect(ofCheck({ ...draft, documents: [document] }, 'alias-in-no-text')).toEqual([])
  })
})

describe('taste', () => {
  it('a label that the figure has no room for; a shorter spelling is offered', () => {
    const label = 'Kelsund Harbour Board and Port Authority.'
    const nodes = [aDraftNode({ id: 'board', label, aliases: ['Harbour Board'] })]
    const draft = aJournal([], { nodes })
    const question = only(draft, 'long-label')
    expect(question).toMatchObject({
      severity: 'taste',
      short: '41 characters in the figure',
      detail: 'A short name keeps the figure readable: Harbour Board',
    })
    expect(labels(question)).toEqual(['Use it', 'Keep'])
    expect(does(draft, question.repairs[0]).nodes[0]).toMatchObject({ label: 'Harbour Board', name: label })
    expect(does(draft, question.repairs[0]).nodes[0]).not.toHaveProperty('aliases')
    expect(questionsOf(does(draft, question.repairs[1]))).toEqual([])
  })
})

it('what must be mended comes first, then what to look at, then taste', () => {
  const nodes = [aDraftNode({ id: 'x', label: 'x'.repeat(41) }), ...NODES]
  const severities = questionsOf(aJournal([{ askedWhen: 'once' }], { nodes })).map(({ severity }) => severity)
  expect(severities).toEqual(['must', 'look', 'taste'])
})

describe('a text of which nobody said who published it', () => {
  const SUED = 'Vesper Line sued the Harbour Board in the Harbour Court on Monday over the Berth 7 concession.'
  const unnamed = (over: Partial<Draft['documents'][number]> = {}, edges = [{ quotes: [SUED] }]): Draft => {
    const draft = aJournal(edges)
    const documents = draft.documents.map((document) => Object.assign({}, document, over))
    return { ...draft, documents }
  }
  const asked = (draft: Draft) => questionsOf(draft).filter(({ check }) => check === 'no-publisher')

  it('is asked about once, after the relationships, and can be named or left', () => {
    const draft = unnamed()
    const [question, ...others] = asked(draft)
    if (!question) throw new Error('It is asked.')
    expect(others).toEqual([])
    expect(question).toMatchObject({
      list: 'documents',
      subject: 'journal',
      severity: 'look',
      title: [{ text: 'Port Journal' }],
      short: 'names no publisher',
    })
    expect(question.repairs.map(({ label }) => label)).toEqual(['Name it', 'None is named'])
    const [, none] = question.repairs
    if (!none || !('step' in none)) throw new Error('It is left by a step.')
    expect(asked(applyStep(draft, none.step(draft)))).toEqual([])
  })

  it('proposes what it appeared in, which one click takes', () => {
    const draft = unnamed({ 'container-title': 'Kelsund Gazette' })
    const [first] = asked(draft)[0]?.repairs ?? []
    if (!first || !('step' in first)) throw new Error('It is taken by a step.')
    expect(first.label).toBe('Kelsund Gazette')
    const after = applyStep(draft, first.step(draft))
    expect(after.documents[0]?.publisher).toBe('Kelsund Gazette')
    expect(asked(after)).toEqual([])
  })

  it('is not asked about where no quote is of it, and where it is a sheet', () => {
    expect(asked({ ...unnamed(), edges: [], passages: [] })).toEqual([])
    expect(asked(unnamed({ isSheet: true }))).toEqual([])
  })

  it('is asked about as soon as it is quoted, by a check that is kept up', () => {
    const draft = unnamed()
    const checks = new Checks({ ...draft, edges: [], passages: [] })
    const count = () => checks.questions().filter(({ check }) => check === 'no-publisher').length
    expect(count()).toBe(0)
    checks.follow(draft)
    expect(count()).toBe(1)
    checks.follow({ ...draft, edges: [], passages: [] })
    expect(count()).toBe(0)
  })
})
