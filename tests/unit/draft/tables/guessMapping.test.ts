import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../src/draft/tables/guessMapping.ts'
import { pasted, tableOf } from './support.ts'

const uses = (text: string) => guessMapping(pasted(text)).columns.map(({ use }) => use)

describe('guessMapping(table)', () => {
  it.each<[headings: string, uses: string]>([
    ['from,to,relation,date,quote,source', 'from to relation date quote source'],
    ['From,To,Relation,Date', 'from to relation date'],
    ['source,target,relation,date,quote', 'from to relation date quote'],
    ['Source,Target,Type,Start,End', 'from to relation date end'],
    ['von,an,Beziehung,Datum,Zitat,Quelle', 'from to relation date quote source'],
    ['Quelle,Ziel,Art', 'from to relation'],
    ['de,à,lien,début,fin,extrait,document', 'from to relation date end quote source'],
    ['da,a,relazione,data,fonte', 'from to relation date source'],
    ['Person A,Person B,How,When', 'from to ignore date'],
    ['from,kind,to,kind,verb', 'from kindFrom to kindTo relation'],
    ['Source Name,sourceType,Target Name,targetType,Role,Weight', 'from kindFrom to kindTo role ignore'],
    ['Lender,Borrower,Amount,Since,Until,URL', 'from to ignore date end source'],
  ])('%s', (headings, expected) => {
    const row = headings
      .split(',')
      .map(() => 'x')
      .join(',')
    expect(uses(`${headings}\n${row}`)).toEqual(expected.split(' '))
  })

  it('takes “from” and “to” for a period where they hold dates and others are the ends', () => {
    expect(uses('source,target,from,to\nAda,Bea,2020,2021')).toEqual(['from', 'to', 'date', 'end'])
  })

  it('goes by the cells where the headings say nothing: the tie is the column with the fewest words', () => {
    const sentence = 'The Harbour Board met the Corran Line on a Monday, and no sum was named.'
    expect(
      uses(
        `Ada,met,Bea,2024-05-01,${sentence.replace(',', '')},https://example.org\nBea,met,Cid,2024-05-02,${sentence.replace(',', '')},https://example.org`,
      ),
    ).toEqual(['from', 'relation', 'to', 'date', 'quote', 'source'])
    expect(uses('x1;x2\nAda;Bea\nCid;Dan')).toEqual(['from', 'to'])
  })

  it('takes “Source” for where the quote is from where no heading is the other end of a tie', () => {
    const rows = 'Ada Mole;paid;Corran Line;2021;2022;gazette.txt;“Ada Mole paid.”'
    expect(uses(`Person or body;Relation;Other;Start;End;Source;Quote\n${rows}`)).toEqual([
      'from', 'relation', 'to', 'date', 'end', 'source', 'quote',
    ]) // prettier-ignore
  })

  it.each([
    ['files of texts', 'port.txt', 'minutes.html'],
    ['addresses', 'https://example.org/a', 'https://example.org/b'],
  ])('takes a column of %s for the source, whatever it is called', (_, one, other) => {
    expect(uses(`Who,Whom,Where it stands\nAda,Bea,${one}\nBea,Cid,${other}`)).toEqual(['from', 'to', 'source'])
  })

  it('takes a column for the source whose cells name texts that are there, by title or by file', () => {
    const table = pasted('Source,Target,Said in\nAda,Bea,Berth 7 signed\nBea,Cid,port')
    expect(guessMapping(table).columns[2]?.use).toBe('ignore')
    const texts = new Set(['berth 7 signed', 'port', 'port.txt'])
    expect(guessMapping(table, [], texts).columns.map(({ use }) => use)).toEqual(['from', 'to', 'source'])
  })

  it('leaves ends that are addresses what their headings say', () => {
    expect(uses('source,target\nhttps://example.org/a.html,https://example.org/b.html')).toEqual(['from', 'to'])
  })

  it('takes what was kept for a file of the same name, and guesses what is new in it', () => {
    const table = tableOf('repeats.tsv')
    const kept = {
      file: 'repeats.tsv',
      columns: [
        { heading: 'target', use: 'from' as const },
        { heading: 'source', use: 'to' as const },
        { heading: 'gone', use: 'role' as const },
        { heading: 'relation', use: 'ignore' as const },
      ],
      order: 'month' as const,
      rowsCite: true,
    }
    expect(guessMapping(table, [kept])).toEqual({
      file: 'repeats.tsv',
      columns: [
        { heading: 'source', use: 'to' },
        { heading: 'target', use: 'from' },
        { heading: 'relation', use: 'ignore' },
        { heading: 'date', use: 'date' },
      ],
      order: 'month',
      rowsCite: true,
    })
  })

  it('takes what was kept for the same headings under another name', () => {
    const headings = ['source', 'target', 'relation', 'date']
    const columns = headings.map((heading) => ({ heading, use: 'ignore' as const }))
    const { columns: found } = guessMapping(tableOf('repeats.tsv'), [{ file: 'old.tsv', columns, rowsCite: false }])
    expect(found).toEqual([
      { heading: 'source', use: 'ignore' },
      { heading: 'target', use: 'ignore' },
      { heading: 'relation', use: 'ignore' },
      { heading: 'date', use: 'ignore' },
    ])
  })
})
