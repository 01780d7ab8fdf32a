import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../../src/draft/tables/readTable.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'
import { bytesOf, pasted, tableOf } from './support.ts'

describe('readTable(file, content)', () => {
  it('finds “;” and drops the byte order mark; quotation marks keep a “;” in its cell', () => {
    const { headings, separator, encoding, rows } = tableOf('dates-day-first.csv')
    expect({ headings, separator, encoding }).toEqual({
      headings: ['from', 'to', 'relation', 'date', 'quote', 'source'],
      separator: ';',
      encoding: 'utf-8',
    })
    expect(rows).toHaveLength(13)
    expect(rows[0]?.cells[4]).toBe('The Harbour Board signed with Line A on Monday; no sum was named.')
  })

  it('decodes Windows-1252, reads CRLF, and leaves a comma in a name', () => {
    const { encoding, separator, rows, remarks } = tableOf('windows-1252.csv')
    expect([encoding, separator, remarks]).toEqual(['windows-1252', ',', []])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Jürgen Ladberg', 'Société Générale', 'advised', '12/03/2024'],
      ['Jurgen Ladberg', 'Société Générale', 'left', '2024-11'],
      ['Bureau of Alcohol, Ports and Tolls', 'Line A', 'fined', 'March 2024'],
    ])
  })

  it('finds tabs', () => {
    const { separator, rows } = tableOf('repeats.tsv')
    expect([separator, rows.length]).toEqual(['\t', 7])
  })

  it('undoubles quotation marks, keeps line ends in cells and formulas as text, and trims', () => {
    const { rows } = tableOf('fields.csv')
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ada "the Great"', 'Bea', 'wrote to', '2024-05-01', 'First line,\nsecond line; and a third'],
      ['=SUM(A1:A2)', 'Bea', 'met', '2024-05-02', '@later +1 -1'],
      ['Bea', 'Ada', 'met', '2024-05-03', ''],
      ['', 'Ada', 'met', '2024-05-04', ''],
      ['Cid', '', 'met', '2024-05-05', ''],
    ])
  })

  it.each([
    ['utf-16le', [0xff, 0xfe], (unit: number) => [unit & 255, unit >> 8]],
    ['utf-16be', [0xfe, 0xff], (unit: number) => [unit >> 8, unit & 255]],
    ['utf-16le', [], (unit: number) => [unit & 255, unit >> 8]], // without its mark
  ] as const)('reads %s', (name, mark, write) => {
    const units = Array.from('from\tto\nJürgen\tBea', (c) => c.charCodeAt(0))
    const table = allAtOnce(readTable('a.txt', Uint8Array.from([...mark, ...units.flatMap(write)])))
    expect([table.encoding, table.headings, table.rows[0]?.cells]).toEqual([name, ['from', 'to'], ['Jürgen', 'Bea']])
  })

  it('takes the separator that a first line “sep=” tells', () => {
    expect(pasted('sep=|\nfrom|to\na,b|c').rows[0]?.cells).toEqual(['a,b', 'c'])
  })

  it('says which rows have more or fewer cells than there are headings, and loses none of them', () => {
    const { headings, rows, remarks } = pasted('from,to,date\nAda,Bea\nAda,Bea,2024,more')
    expect(headings).toEqual(['from', 'to', 'date', 'D'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ada', 'Bea', '', ''],
      ['Ada', 'Bea', '2024', 'more'],
    ])
    expect(remarks).toEqual([
      { at: 'row 1', text: '2 cells under 3 headings.' },
      { at: 'row 2', text: '4 cells under 3 headings.' },
    ])
  })

  it('counts blank rows, so that numbers are those that a person sees, and says that it passed them over', () => {
    const { rows, remarks } = pasted('from,to\nAda,Bea\n,\n\nCid,Dan\n')
    expect(rows.map(({ number }) => number)).toEqual([1, 4])
    expect(remarks).toContainEqual({ at: 'pasted', text: '2 blank rows passed over.' })
  })

  it.each([
    ['a date in the first row', 'Ada,met,Bea,2024-05-01\nBea,left,Cid,2024-05-02'],
    ['a name that stands again below', 'Ada,met,Bea\nAda,left,Cid'],
  ])('calls columns A, B, C where the sheet has no headings: %s', (_, text) => {
    const { headings, hasHeadings, rows } = pasted(text)
    expect([headings.slice(0, 3), hasHeadings, rows.map(({ number }) => number)]).toEqual([
      ['A', 'B', 'C'],
      false,
      [1, 2],
    ])
  })

  it('believes the curator about headings', () => {
    expect(pasted('x,y\n1,2', { hasHeadings: false }).rows).toHaveLength(2)
    expect(pasted('2024,2025\n1,2', { hasHeadings: true }).headings).toEqual(['2024', '2025'])
  })

  it('leaves out NUL and other control characters, and says so', () => {
    const { rows, remarks } = pasted('from,to\nA\0da,B\u0007ea')
    expect(rows[0]?.cells).toEqual(['Ada', 'Bea'])
    expect(remarks).toContainEqual({ at: 'pasted', text: '2 control characters that do not show left out.' })
  })

  it('says where a quotation mark is opened that nothing closes', () => {
    const { remarks } = pasted('from,to\nAda,Bea\n"Cid,Dan\nEve,Fay')
    expect(remarks[0]?.at).toBe('row 2')
    expect(remarks[0]?.text).toContain('never closed')
  })

  it('reads back whatever cells papaparse writes', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim() || 'x')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse([['from', 'to', 'relation'], ...rows], { delimiter, newline })
          expect(pasted(text).rows.map(({ cells }) => cells)).toEqual(rows)
        },
      ),
    )
  })

  it('refuses an empty file, and one of more than 20,000 rows', () => {
    expect(() => pasted(' \n,,\n')).toThrow('pasted is empty. Choose a file with rows.')
    expect(() => pasted(`from,to\n${'a,b\n'.repeat(20_001)}`)).toThrow('more than 20,000 rows')
    expect(pasted(`from,to\n${'a,b\n'.repeat(20_000)}`).rows).toHaveLength(20_000)
  })

  it('tells how far it is, and stops when it is told to', () => {
    const told: number[] = []
    const text = `from,to\n${'a,b\n'.repeat(2_500)}`
    allAtOnce(readTable('pasted', text, { onProgress: (rows) => told.push(rows) }))
    expect(told).toEqual([1_000, 2_000])
    const stop = new AbortController()
    const steps = readTable('pasted', text, { signal: stop.signal })
    steps.next()
    stop.abort()
    expect(() => allAtOnce(steps)).toThrow('aborted')
  })

  it('names an old Excel file for what it is', () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(() => allAtOnce(readTable('a.xls', old))).toThrow(
      'a.xls is an old Excel file, or has a password. Save it as .xlsx',
    )
    expect(() => allAtOnce(readTable('a.xlsx', bytesOf('fields.csv')))).toThrow('a.xlsx is damaged')
  })
})

describe('a file that only has the name of a sheet', () => {
  const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers)

  it.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3), /is a picture/],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\nfrom,to\nAda,Bea'), /is a PDF/],
    ['bytes that stand for no characters', bytes(0x41, 0x2c, 0x42, 0x0a, 0, 1, 2, 3, 0, 1, 2, 3), /is no sheet/],
  ])('is refused with what it is and what to do: %s', (_, content, says) => {
    const reading = () => allAtOnce(readTable('a.csv', content))
    expect(reading).toThrow(says)
    expect(reading).toThrow('Open it in its own program and save its rows as .csv or .xlsx.')
  })
})
