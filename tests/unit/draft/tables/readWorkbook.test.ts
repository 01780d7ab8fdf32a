import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dateFormatOf, sayDateNumber } from '../../../../src/draft/tables/excelDates.ts'
import { readTable } from '../../../../src/draft/tables/readTable.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

interface Sheet {
  readonly name: string
  readonly rows: string
  readonly state?: string
}

/** An Excel file with the parts that it needs; `rows` is the markup of a sheet. */
function workbook(sheets: readonly Sheet[], strings = '', date1904 = false): Uint8Array {
  const list = sheets.map(
    ({ name, state = 'visible' }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  )
  const links = sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="x" Target="worksheets/sheet${i + 1}.xml"/>`)
  // Styles: 0 general, 1 a day, 2 "mmm yyyy", 3 a number with two places.
  const styles = `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>`
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} ${R}><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/styles.xml': styles,
  }
  for (const [i, { rows }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`
const headings = `<row r="1">${text('A1', 'from')}${text('B1', 'to')}${text('C1', 'date')}</row>`
const read = (bytes: Uint8Array, sheet?: string) =>
  allAtOnce(readTable('a.xlsx', bytes, sheet === undefined ? {} : { sheet }))

describe('readTable of an Excel file', () => {
  it('reads shared texts, also in runs and without how they are pronounced, and texts in their cells', () => {
    const strings =
      '<si><t>from</t></si><si><r><t>Jür</t></r><r><t xml:space="preserve">gen &amp; co</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si>'
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'to')}</row><row r="2"><c r="A2" t="s"><v>1</v></c>${text('B2', '&#x1F6A2; Line_x000A_A')}</row>`
    const table = read(workbook([{ name: 'S', rows }], strings))
    expect(table.headings).toEqual(['from', 'to'])
    expect(table.rows).toEqual([{ number: 1, cells: ['Jürgen & co', '🚢 Line\nA'] }])
    expect([table.separator, table.encoding, table.remarks]).toEqual([null, 'xlsx', []])
  })

  it('reads a number shown as a date as that date, as precisely as it is shown, and any other as it is', () => {
    // 45450 is 7 June 2024.
    const rows = `${headings}<row r="2"><c r="C2" s="1"><v>45450</v></c></row><row r="3"><c r="C3" s="2"><v>45450</v></c></row><row r="4"><c r="C4"><v>45450</v></c></row><row r="5"><c r="C5" s="3"><v>2.50</v></c></row>`
    expect(read(workbook([{ name: 'S', rows }])).rows.map(({ cells }) => cells[2])).toEqual([
      '2024-06-07',
      '2024-06',
      '45450',
      '2.5',
    ])
  })

  it('counts from 1904 where the file says so', () => {
    const rows = `${headings}<row r="2"><c r="C2" s="1"><v>0</v></c></row>`
    expect(read(workbook([{ name: 'S', rows }], '', true)).rows[0]?.cells[2]).toBe('1904-01-01')
  })

  it('reads the last result of a formula, and nothing where the file has none, which it says', () => {
    const rows = `${headings}<row r="2"><c r="A2" t="str"><f>B1&amp;"x"</f><v>tox</v></c><c r="B2"><f>SUM(A1:A2)</f></c><c r="C2" t="b"><v>1</v></c></row>`
    const table = read(workbook([{ name: 'S', rows }]))
    expect(table.rows[0]?.cells).toEqual(['tox', '', 'TRUE'])
    expect(table.remarks.map((remark) => remark.text)).toEqual([
      'A formula has no result in the file: read as empty. Open it in Excel, save it there, and bring it again.',
    ])
  })

  it('keeps cells under their headings where others are left out, and the numbers of rows', () => {
    const rows = `${headings}<row r="4">${text('B4', 'Bea')}</row>`
    expect(read(workbook([{ name: 'S', rows }])).rows).toEqual(
      [{ number: 3, cells: ['', 'Bea', ''] }].map(({ number, cells }) => ({ number, cells })),
    )
  })

  it('takes the first sheet that shows and holds something, says so, and takes another by its name', () => {
    const bytes = workbook([
      { name: 'Hidden', rows: headings, state: 'hidden' },
      { name: 'Empty', rows: '' },
      { name: 'Ties', rows: `${headings}<row r="2">${text('A2', 'Ada')}</row>` },
      { name: 'More', rows: `${headings}<row r="2">${text('A2', 'Bea')}</row>` },
    ])
    const first = read(bytes)
    expect([first.sheet, first.sheets, first.rows[0]?.cells[0]]).toEqual(['Ties', ['Empty', 'Ties', 'More'], 'Ada'])
    expect(first.remarks).toEqual([{ at: 'a.xlsx', text: 'It has 3 sheets: “Empty”, “Ties”, “More”. This is “Ties”.' }])
    expect(read(bytes, 'More').rows[0]?.cells[0]).toBe('Bea')
    expect(() => read(bytes, 'Mist')).toThrow('a.xlsx has no sheet “Mist”. It has “Empty”, “Ties”, “More”.')
  })

  it('refuses another zip, and a sheet whose markup is broken', () => {
    expect(() => read(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toThrow(
      'a.xlsx is not an Excel file of today. Save it as .xlsx or CSV.',
    )
    expect(() => read(workbook([{ name: 'S', rows: '<row></c>' }]))).toThrow('a.xlsx is damaged')
  })
})

describe('dateFormatOf(number, code)', () => {
  it.each([
    [14, undefined, 'day'],
    [17, undefined, 'month'],
    [0, undefined, null],
    [20, undefined, null], // h:mm
    [164, 'yyyy-mm-dd', 'day'],
    [164, '[$-409]mmmm yyyy;@', 'month'],
    [164, 'yyyy', 'year'],
    [164, '#,##0.00 "days"', null],
    [164, '[Red]0.0', null],
    [164, 'h:mm:ss', null],
    [164, 'General', null],
  ])('%d %s shows %s', (number, code, shows) => {
    expect(dateFormatOf(number, code)).toBe(shows)
  })
})

describe('sayDateNumber(number, format, is1904)', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null], // 29 February 1900
    [61, '1900-03-01'],
    [45450.75, '2024-06-07'],
    [0.5, null],
    [2_958_466, null],
  ])('%d is %s', (number, says) => {
    expect(sayDateNumber(number, 'day', false)).toBe(says)
  })
})
