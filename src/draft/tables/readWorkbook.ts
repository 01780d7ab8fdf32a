import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'saxen'
import { FileRefused } from '../found.ts'
import { dateFormatOf, type DateFormat, sayDateNumber } from './excelDates.ts'

/** One sheet of an Excel file, as text. */
export interface WorkbookSheet {
  /** Names of the sheets that show. */
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly lines: readonly (readonly string[])[]
  /** Places in which cells are joined. */
  readonly merged: number
  /** Cells whose formula was saved without its result: they are empty. */
  readonly unsolved: number
}

/** Bytes that a part may have when it is unpacked. A sheet of 20,000 rows and 20 columns has about 30 million. */
const MOST_BYTES = 150_000_000
/** Cells of a line that are kept: what stands farther right is no table. */
const MOST_CELLS = 1_000

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** The same, in the strict form of the standard. */
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_LINKS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/** Do the bytes begin like a file of Excel, old or new, or like another zip? A text does not begin so. */
export function isWorkbook(file: string, bytes: Uint8Array): boolean {
  return isZip(bytes) || isOld(bytes) || /\.(?:xlsx|xlsm|xls|xlsb|ods|numbers)$/i.test(file)
}

function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04
}

/** Source: [MS-CFB] 2.2, the header of a compound file: .xls, and an .xlsx with a password. */
function isOld([a, b, c, d]: Uint8Array): boolean {
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0
}

/**
 * Reads one sheet of an .xlsx. Numbers shown as dates become the date that is shown, as precisely: a format without a day gives none.
 * Of formulas their last result is read. Source: ECMA-376, part 1, 18 (SpreadsheetML).
 * @param wanted name of a sheet; absent: the first that shows and holds something
 * @param most lines, beyond which one more is read to show that there are more
 * @throws FileRefused where it is another file, damaged, or has no such sheet
 */
export function readWorkbook(file: string, bytes: Uint8Array, wanted: string | undefined, most: number): WorkbookSheet {
  if (isOld(bytes)) {
    throw new FileRefused(`${file} is an old Excel file, or has a password. Save it as .xlsx without one, or as CSV.`)
  }
  const parts = unpack(file, bytes)
  const book = parts.get('xl/workbook.xml')
  if (book === undefined) {
    throw new FileRefused(`${file} is not an Excel file of today. Save it as .xlsx or CSV.`)
  }
  const { sheets, is1904 } = bookOf(book)
  const showing = sheets.filter(({ shows }) => shows)
  const paths = pathsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '')
  const strings = stringsOf(parts.get('xl/sharedStrings.xml') ?? '')
  const formats = formatsOf(parts.get('xl/styles.xml') ?? '')
  const read = (link: string) => linesOf(parts.get(paths.get(link) ?? '') ?? '', { strings, formats, is1904, most })
  const names = showing.map(({ name }) => name)
  const asked = sheets.find(({ name }) => name === wanted)
  if (wanted !== undefined && !asked) {
    throw new FileRefused(`${file} has no sheet “${wanted}”. It has ${names.map((name) => `“${name}”`).join(', ')}.`)
  }
  try {
    for (const { name, link } of asked ? [asked] : showing) {
      const { lines, merged, unsolved } = read(link)
      if (asked || lines.length > 0) return { sheets: names, sheet: name, lines, merged, unsolved }
    }
  } catch (error) {
    if (error instanceof DamagedXml) throw damaged(file)
    throw error
  }
  return { sheets: names, sheet: names[0] ?? '', lines: [], merged: 0, unsolved: 0 }
}

function damaged(file: string): FileRefused {
  return new FileRefused(`${file} is damaged and cannot be unpacked. Save it again as .xlsx, or as CSV.`)
}

function unpack(file: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/.test(name))
          return false
        size += originalSize
        return size <= MOST_BYTES
      },
    })
    if (size <= MOST_BYTES) return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]))
  } catch {
    throw damaged(file)
  }
  throw new FileRefused(`${file} is too large to be unpacked. Save the one sheet as CSV.`)
}

class DamagedXml extends Error {
  override readonly name = 'DamagedXml'
}

interface Listener {
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

function goThrough(xml: string, { open, close, text }: Listener): void {
  if (xml === '') return
  const parser = new Parser().ns({ [MAIN]: 'x', [STRICT]: 'x', [LINKS]: 'r', [STRICT_LINKS]: 'r' })
  if (open) parser.on('openTag', open)
  if (close) parser.on('closeTag', close)
  if (text) {
    parser.on('text', (value) => text(decoded(value)))
    parser.on('cdata', text)
  }
  parser.on('error', (error) => {
    throw new DamagedXml(error.message)
  })
  parser.parse(xml)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring): `_x000D_` is the character of that number. */
function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

interface BookSheet {
  readonly name: string
  readonly link: string
  readonly shows: boolean
}

function bookOf(xml: string) {
  const sheets: BookSheet[] = []
  let is1904 = false
  goThrough(xml, {
    open: (name, attributes) => {
      if (name === 'x:workbookPr') is1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '')
      if (name !== 'x:sheet') return
      const { name: called = '', state = 'visible', 'r:id': link = '' } = attributes()
      sheets.push({ name: decoded(called), link, shows: state === 'visible' })
    },
  })
  return { sheets, is1904 }
}

/** Where each part that the book links to lies. */
function pathsOf(xml: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  goThrough(xml, {
    open: (name, attributes) => {
      if (!name.endsWith('Relationship')) return
      const { Id = '', Target = '' } = attributes()
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
    },
  })
  return paths
}

/** The texts that cells share, without what says how they are pronounced. */
function stringsOf(xml: string): readonly string[] {
  const strings: string[] = []
  let now = ''
  let isText = false
  let isSound = false
  goThrough(xml, {
    open: (name) => {
      if (name === 'x:si') now = ''
      else if (name === 'x:t') isText = !isSound
      else if (name === 'x:rPh') isSound = true
    },
    text: (text) => {
      if (isText) now += text
    },
    close: (name) => {
      if (name === 'x:t') isText = false
      else if (name === 'x:rPh') isSound = false
      else if (name === 'x:si') strings.push(unescaped(now))
    },
  })
  return strings
}

/** What each style of a cell makes of a number: a date of this form, or null. */
function formatsOf(xml: string): readonly (DateFormat | null)[] {
  const own = new Map<number, string>()
  const formats: (DateFormat | null)[] = []
  let isCell = false
  goThrough(xml, {
    open: (name, attributes) => {
      if (name === 'x:numFmt') own.set(Number(attributes()['numFmtId']), decoded(attributes()['formatCode'] ?? ''))
      else if (name === 'x:cellXfs') isCell = true
      else if (name === 'x:xf' && isCell) {
        const number = Number(attributes()['numFmtId'] ?? 0)
        formats.push(dateFormatOf(number, own.get(number)))
      }
    },
    close: (name) => {
      if (name === 'x:cellXfs') isCell = false
    },
  })
  return formats
}

interface Reading {
  readonly strings: readonly string[]
  readonly formats: readonly (DateFormat | null)[]
  readonly is1904: boolean
  readonly most: number
}

function linesOf(xml: string, { strings, formats, is1904, most }: Reading) {
  const lines: string[][] = []
  let merged = 0
  let unsolved = 0
  let row = -1
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let formula = ''
  let holds: 'value' | 'formula' | null = null
  let isSound = false
  const isRead = () => column < MOST_CELLS && lines.length <= most
  const cell = (): string => {
    if (type === 's') return strings[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
    if (type === 'inlineStr' || type === 'str') return unescaped(value)
    if (value === '') {
      if (formula !== '' && isRead()) unsolved += 1
      return ''
    }
    if (type === 'e') return value
    if (type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
    return sayNumber(value, formats[style] ?? null, is1904)
  }
  goThrough(xml, {
    open: (name, attributes) => {
      if (name === 'x:row') {
        const { r } = attributes()
        row = r === undefined ? row + 1 : Number(r) - 1
        column = -1
      } else if (name === 'x:c') {
        const { r, t = 'n', s = '0' } = attributes()
        column = r === undefined ? column + 1 : columnOf(r)
        ;[type, style, value, formula] = [t, Number(s), '', '']
      } else if (name === 'x:v' || name === 'x:t') holds = isSound ? null : 'value'
      else if (name === 'x:f') holds = 'formula'
      else if (name === 'x:rPh') isSound = true
      else if (name === 'x:mergeCell') merged += 1
    },
    text: (text) => {
      if (holds === 'value') value += text
      else if (holds === 'formula') formula += text
    },
    close: (name) => {
      if (name === 'x:v' || name === 'x:t' || name === 'x:f') holds = null
      else if (name === 'x:rPh') isSound = false
      else if (name === 'x:c') {
        const text = cell()
        // A format that reaches down to the last row of all makes no row.
        if (text === '' || column >= MOST_CELLS || lines.length > most) return
        while (lines.length <= Math.min(row, most)) lines.push([])
        const line = lines.at(-1) ?? []
        while (line.length < column) line.push('')
        line[column] = text
      }
    },
  })
  return { lines, merged, unsolved }
}

/** @param reference of a cell: `AB12` → 27 */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const digit = letter.toUpperCase().charCodeAt(0) - 64
    if (digit < 1 || digit > 26) break
    column = column * 26 + digit
  }
  return column - 1
}

function sayNumber(value: string, format: DateFormat | null, is1904: boolean): string {
  const number = Number(value)
  if (Number.isNaN(number)) return value
  return (format && sayDateNumber(number, format, is1904)) ?? String(number)
}
