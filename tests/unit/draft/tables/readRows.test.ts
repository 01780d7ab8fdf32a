import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../src/draft/tables/guessMapping.ts'
import { readRows } from '../../../../src/draft/tables/readRows.ts'
import { sayRead } from '../../../../src/draft/tables/sayRead.ts'
import { answer, NO_ANSWERS, type SheetQuestion } from '../../../../src/draft/tables/sheetQuestions.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'
import { lines, pasted, read, tableOf } from './support.ts'

const titles = (questions: readonly SheetQuestion[]) => questions.map(({ title }) => title)
const labels = (question: SheetQuestion | undefined) => question?.answers.map(({ label }) => label)

/** The answers to a question, with the one of a label. */
function answered(question: SheetQuestion | undefined, label: string) {
  const taken = question?.answers.find((one) => one.label === label)
  if (!taken) throw new Error(`No answer “${label}” to “${question?.title}”`)
  return answer(NO_ANSWERS, taken.effect)
}

describe('readRows of dates-day-first.csv', () => {
  const table = tableOf('dates-day-first.csv')
  const sheet = read(table)

  it('reads each way to write a date at its precision', () => {
    expect(sheet.found.edges.map(({ date }) => date?.when)).toEqual([
      '2024-03-25',
      '2025-04-14/2025-04-15',
      '[2024-07..2024-09]',
      '2023-21',
      '[2024-01..2024-04]',
      '2022/..',
      '../2025-03',
      '1998~',
      undefined,
      '2024-06-07',
      undefined,
      undefined,
      '199X',
    ])
    expect(sayRead(sheet.found)).toBe('13 read, 13 relationships')
  })

  it('leaves undated what contradicts the order, what needs a day, and what is empty, with the reason of each', () => {
    expect([8, 10, 11].map((index) => sheet.found.edges[index]?.date)).toEqual([
      { text: '07/22/2024', question: '07/22/2024 can only be month first' },
      undefined,
      { text: 'yesterday', question: '“yesterday” needs a day', lacks: 'day' },
    ])
  })

  it('asks whether day or month comes first, and of which day “yesterday” is', () => {
    expect(sheet.questions).toMatchObject([
      {
        kind: 'order',
        title: 'Dates: day or month first?',
        detail: '25/03/2024 (row 1) can only be day first. 07/22/2024 (row 9) can only be month first.',
        rows: [1, 9],
      },
      {
        kind: 'day',
        title: 'Row 12: “yesterday” needs a day',
        detail: 'The sheet has no date of its own. Of which day is it?',
        asks: 'day',
      },
    ])
    expect(sheet.questions[0]?.answers.map(({ label, says }) => [label, says])).toEqual([
      ['Day first; row 9 alone is month first', '22 July 2024'],
      ['Day first; row 9 has no date', undefined],
      ['Month first; row 1 has no date', undefined],
    ])
    expect(labels(sheet.questions[1])).toEqual(['No date'])
  })

  it.each([
    ['Day first; row 9 alone is month first', '2024-03-25', '2024-07-22'],
    ['Day first; row 9 has no date', '2024-03-25', undefined],
    ['Month first; row 1 has no date', undefined, '2024-07-22'],
  ])('takes the answer “%s”', (label, first, ninth) => {
    const { found, questions } = read(table, { answers: answered(sheet.questions[0], label) })
    expect([found.edges[0]?.date?.when, found.edges[8]?.date?.when]).toEqual([first, ninth])
    expect(titles(questions)).toEqual(['Row 12: “yesterday” needs a day'])
  })

  it('resolves “yesterday” from the day that is given, or leaves it without a date', () => {
    const key = sheet.questions[1]?.key ?? ''
    const given = read(table, { answers: answer(NO_ANSWERS, { of: 'date', key, seenFrom: '2024-03-26' }) })
    expect(given.found.edges[11]?.date).toEqual({ text: 'yesterday', when: '2024-03-25', basis: 'resolved' })
    const none = read(table, { answers: answered(sheet.questions[1], 'No date') })
    expect(none.found.edges[11]?.date).toEqual({ text: 'yesterday' })
    expect(titles(none.questions)).toEqual(['Dates: day or month first?'])
  })

  it('takes quote and document along', () => {
    expect(sheet.found.edges[0]).toMatchObject({
      at: 'row 1',
      quote: 'The Harbour Board signed with Line A on Monday; no sum was named.',
      document: 'port.txt',
    })
  })
})

describe('readRows of windows-1252.csv', () => {
  const sheet = read(tableOf('windows-1252.csv'))

  it('asks about two spellings of a name, and keeps them apart until it is answered', () => {
    expect(sheet.found.nodes.map(({ name }) => name)).toEqual([
      'Jürgen Ladberg',
      'Société Générale',
      'Jurgen Ladberg',
      'Bureau of Alcohol, Ports and Tolls',
      'Line A',
    ])
    expect(sheet.questions[1]).toMatchObject({
      kind: 'same',
      title: 'The same? Jürgen Ladberg · Jurgen Ladberg',
      detail: 'Row 1 has “ü”, row 2 has “u”. Both with Société Générale.',
      rows: [1, 2],
    })
    expect(labels(sheet.questions[1])).toEqual(['One person', 'Two people', 'Later'])
  })

  it('asks which of day and month is first where nothing proves it', () => {
    expect(sheet.found.edges[0]?.date).toEqual({ text: '12/03/2024', question: 'day or month first?' })
    expect(sheet.questions[0]?.detail).toBe('12/03/2024 (row 1) can be 12 March 2024 or 3 December 2024.')
    const { found, order } = read(tableOf('windows-1252.csv'), { answers: answered(sheet.questions[0], 'Day first') })
    expect([found.edges[0]?.date?.when, order]).toEqual(['2024-03-12', 'day'])
  })

  it('joins the spellings where they are one, and remembers where they are two', () => {
    const one = read(tableOf('windows-1252.csv'), { answers: answered(sheet.questions[1], 'One person') })
    expect(one.found.nodes[0]).toMatchObject({ key: 'Jürgen Ladberg', aliases: ['Jurgen Ladberg'] })
    expect(one.found.edges.map(({ source }) => source)).toEqual([
      'Jürgen Ladberg',
      'Jürgen Ladberg',
      'Bureau of Alcohol, Ports and Tolls',
    ])
    const two = read(tableOf('windows-1252.csv'), { answers: answered(sheet.questions[1], 'Two people') })
    expect([two.found.nodes.length, titles(two.questions)]).toEqual([5, ['Dates: day or month first?']])
  })
})

describe('readRows of repeats.tsv', () => {
  const table = tableOf('repeats.tsv')
  const sheet = read(table)

  it('makes a relationship of each date and of the repeat, and keeps the loop', () => {
    expect(lines(sheet)).toEqual([
      'Ada met Bea, 2024-01-01',
      'Ada met Bea, 2024-02-01',
      'Ada met Bea, 2024-03-01',
      'Ada met Bea, 2024-04-01',
      'Ada met Bea, 2024-05-01',
      'Ada met Bea, 2024-01-01',
      'Ada praised Ada, 2024-02-02',
    ])
    expect(sheet.found.remarks.map(({ text }) => text)).toEqual([
      'Rows 1, 2, 3, 4 and 5 are five relationships: another time.',
    ])
  })

  it('asks about the repeat, and leaves it out only where that is the answer', () => {
    expect(sheet.questions).toMatchObject([{ title: 'Twice the same? Row 1 · row 6', rows: [1, 6] }])
    expect(labels(sheet.questions[0])).toEqual(['Keep both', 'Leave out row 6', 'Later'])
    const left = read(table, { answers: answered(sheet.questions[0], 'Leave out row 6') })
    expect(sayRead(left.found)).toBe('7 read, 6 relationships, 1 refused (row 6: the same as row 1)')
    const kept = read(table, { answers: answered(sheet.questions[0], 'Keep both') })
    expect([kept.found.edges.length, kept.questions]).toEqual([7, []])
  })
})

describe('readRows of fields.csv', () => {
  const sheet = read(tableOf('fields.csv'))

  it('refuses two rows, each with its reason, and takes text as text', () => {
    expect(lines(sheet)).toEqual([
      'Ada "the Great" wrote to Bea, 2024-05-01',
      '=SUM(A1:A2) met Bea, 2024-05-02',
      'Bea met Ada, 2024-05-03',
    ])
    expect(sheet.found.refused).toEqual([
      { at: 'row 4', reason: 'no “from”', value: ' · Ada · met · 2024-05-04 · ' },
      { at: 'row 5', reason: 'no “to”', value: 'Cid · · met · 2024-05-05 · ' },
    ])
    expect(sayRead(sheet.found)).toBe('5 read, 3 relationships, 2 refused (row 4: no “from”; row 5: no “to”)')
    expect(sheet.questions).toEqual([])
  })
})

describe('readRows(table, mapping, options)', () => {
  it('makes a period of a start and an end, and a beginning of a start alone', () => {
    const sheet = read(
      pasted(
        'from,to,relation,start,end\nA A,B B,ran,2020-05,2021\nA A,C C,ran,2020,\nA A,D D,ran,,2021\nA A,E E,ran,2021,2020',
      ),
    )
    expect(sheet.found.edges.map(({ date }) => date)).toEqual([
      { text: '2020-05 – 2021', when: '2020-05/2021', basis: 'stated' },
      { text: '2020', when: '2020/', basis: 'stated' },
      { text: '– 2021', when: '/2021', basis: 'stated' },
      { text: '2021 – 2020', question: 'impossible date: the end is before the start', lacks: 'period' },
    ])
  })

  it('takes kinds, sides, roles and web addresses from their columns, and says where rows contradict each other', () => {
    const { found } = read(
      pasted(
        'from,kind,to,to kind,from side,role,url\nAda,Person,Board,Body,North,chair,https://example.org/a?b=1\nAda,Body,Bea,,,,"Gazette, https://example.org/c."',
      ),
    )
    expect(found.nodes).toEqual([
      { key: 'Ada', at: 'row 1', name: 'Ada', kind: 'Person', side: 'North' },
      { key: 'Board', at: 'row 1', name: 'Board', kind: 'Body' },
      { key: 'Bea', at: 'row 2', name: 'Bea' },
    ])
    expect(found.edges.map(({ role, url, document }) => [role, url, document])).toEqual([
      ['chair', 'https://example.org/a?b=1', undefined],
      [undefined, 'https://example.org/c', 'Gazette'],
    ])
    expect(found.remarks).toContainEqual({
      at: 'row 2',
      text: 'Ada is “Person” in row 1 and “Body” here; it stays “Person”.',
    })
  })

  it('asks about words that are no date, and takes what is written instead', () => {
    const table = pasted('from,to,date\nAda,Bea,on a fine day\nAda,Cid,n.d.')
    const { found, questions } = read(table)
    expect(found.edges.map(({ date }) => date)).toEqual([
      { text: 'on a fine day', question: '“on a fine day” was not read as a date' },
      { text: 'n.d.' },
    ])
    expect(questions).toMatchObject([{ title: 'Row 1: “on a fine day” was not read as a date', asks: 'date' }])
    const answers = answer(NO_ANSWERS, { of: 'date', key: questions[0]?.key ?? '', when: '2024-05' })
    expect(read(table, { answers }).found.edges[0]?.date?.when).toBe('2024-05')
  })

  it('asks about names that the draft has in another spelling, which then stays', () => {
    const table = pasted('from,to\nJurgen Ladberg,Bea')
    const { questions } = read(table, { known: ['Jürgen Ladberg', 'Bea'] })
    expect(questions).toMatchObject([{ detail: 'The draft has “ü”, row 1 has “u”.' }])
    const { found } = read(table, { known: ['Jürgen Ladberg', 'Bea'], answers: answered(questions[0], 'One person') })
    expect(found.nodes[0]).toMatchObject({ name: 'Jürgen Ladberg', aliases: ['Jurgen Ladberg'] })
  })

  it('counts every row as made or refused, whatever is answered', () => {
    const table = pasted('from,to\nAda,Bea\nAda,Bea\n,Bea\nAda,\n,\nAda,Ada\n')
    const { found } = read(table)
    expect(found.read).toBe(5)
    expect(found.edges.length + found.refused.length).toBe(found.read)
  })

  it('refuses all rows while no column is “to”', () => {
    const table = pasted('from,to\nAda,Bea')
    const mapping = {
      ...guessMapping(table),
      columns: [
        { heading: 'from', use: 'from' as const },
        { heading: 'to', use: 'ignore' as const },
      ],
    }
    expect(sayRead(allAtOnce(readRows(table, mapping)).found)).toBe(
      '1 read, 0 relationships, 1 refused (row 1: no “to”)',
    )
  })
})

describe('names of a sheet with characters that do not show', () => {
  const sheet = read(
    pasted('from,relation,to,role\nAda\u202egnp.exe,met,Bea,\n\u200b\u200b,met,Bea,\nAda,met,Bea,\u202echair'),
  )

  it('come in without them, and it is said of which row', () => {
    expect(sheet.found.nodes.map(({ name }) => name)).toEqual(['Adagnp.exe', 'Bea', 'Ada'])
    expect(sheet.found.edges.map(({ role }) => role)).toEqual([undefined, 'chair'])
    expect(sheet.found.remarks.map(({ at, text }) => `${at}: ${text}`)).toEqual([
      'row 1: U+202E (right-to-left override) does not show and was left out of “Adagnp.exe”.',
      'row 3: U+202E (right-to-left override) does not show and was left out of “chair”.',
    ])
  })

  it('are refused where they are of nothing else', () => {
    expect(sheet.found.refused.map(({ at, reason }) => `${at}: ${reason}`)).toEqual(['row 2: no “from”'])
  })
})

describe('a heading that stands twice', () => {
  it('is read once, and it is said what does not come in', () => {
    const { found } = read(pasted('from,from,to,to,relation\nAda,Xen,Bea,,met\nAda,Yul,Cid,,met'))
    expect(found.edges.map(({ source, target }) => [source, target])).toEqual([
      ['Ada', 'Bea'],
      ['Ada', 'Cid'],
    ])
    expect(found.remarks).toContainEqual({
      at: 'pasted',
      text: '“from” stands over two columns; the second is ignored: 2 cells of it do not come in.',
    })
    expect(found.remarks.filter(({ text }) => text.includes('“to”'))).toEqual([])
  })
})
