import { decodeText } from '../documents/decodeText.ts'
import { signOf } from '../documents/fileSigns.ts'
import { FileRefused, type Remark } from '../found.ts'
import { isColumnWord } from './columnWords.ts'
import { readCells } from './readCells.ts'
import { isWorkbook, readWorkbook } from './readWorkbook.ts'
import { columnLetters, rowAt, type Separator, type Table, type TableRow } from './table.ts'
import { afterRow, type Watched } from './watched.ts'

/** Rows and columns that a sheet may have. Of more nobody sees what was made of them. */
const MOST_ROWS = 20_000
const MOST_COLUMNS = 500

/** Ragged rows that are told one by one. */
const MOST_TOLD = 20

export interface ReadTableOptions extends Watched {
  /** Of an Excel file with several sheets: which. Absent: the first that shows and is not empty. */
  readonly sheet?: string
  /** Whether the first row holds headings, where the curator says so. Absent: as it looks. */
  readonly hasHeadings?: boolean
}

/** Lines of cells with what is known of the file, before headings are told from rows. */
interface Sheet {
  readonly lines: readonly (readonly string[])[]
  readonly separator: Separator | null
  readonly encoding: string
  readonly sheets?: readonly string[]
  readonly sheet?: string
  readonly remarks: readonly Remark[]
}

/**
 * Reads a sheet: CSV and its like, an Excel file, or what was pasted.
 * @param file its name
 * @param content the bytes of a file, or pasted text
 * @throws FileRefused where it is no sheet, or is too large
 */
export function* readTable(
  file: string,
  content: Uint8Array | string,
  options: ReadTableOptions = {},
): Generator<undefined, Table, undefined> {
  const sheet = sheetOf(file, content, options)
  yield
  const lines = sheet.lines
  const first = lines.findIndex((line) => !isBlank(line))
  if (first < 0) throw new FileRefused(`${file} is empty. Choose a file with rows.`)
  const tidied: (readonly string[])[] = []
  let controls = 0
  for (let i = first; i < lines.length; i++) {
    const cells = (lines[i] ?? []).map((cell) => {
      const plain = cell.replace(CONTROLS, '')
      controls += cell.length - plain.length
      return plain.trim()
    })
    tidied.push(cells)
    yield* afterRow(tidied.length, options)
  }
  const hasHeadings = options.hasHeadings ?? !looksLikeData(tidied)
  const width = tidied.reduce((widest, cells) => Math.max(widest, usedWidth(cells)), 0)
  if (width > MOST_COLUMNS) {
    throw new FileRefused(`${file} has ${width} columns, and at the most ${MOST_COLUMNS} are read. Leave out some.`)
  }
  const kept = Array.from({ length: width }, (_, i) => i).filter((i) => tidied.some((cells) => cells[i]))
  const given = hasHeadings ? (tidied[0] ?? []) : []
  const headings = kept.map((i) => given[i] || columnLetters(i))
  const remarks = [...sheet.remarks]
  const ragged: Remark[] = []
  const rows: TableRow[] = []
  let blank = 0
  const expected = tidied[0]?.length ?? 0
  for (const [i, cells] of tidied.entries()) {
    const number = hasHeadings ? i : i + 1
    if (number === 0) continue
    if (isBlank(cells)) {
      blank += 1
      continue
    }
    rows.push({ number, cells: kept.map((column) => cells[column] ?? '') })
    // Excel leaves out what is empty at the end of a row: that is no fault.
    const differs = sheet.separator === null ? usedWidth(cells) > expected : cells.length !== expected
    if (differs) {
      const under = hasHeadings ? (expected === 1 ? 'heading' : 'headings') : 'in the first row'
      const count = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`
      ragged.push({
        at: rowAt(number),
        text: hasHeadings ? `${count} under ${expected} ${under}.` : `${count}, and ${expected} ${under}.`,
      })
    }
  }
  if (rows.length > MOST_ROWS) throw tooLong(file)
  remarks.push(...ragged.slice(0, MOST_TOLD))
  const more = ragged.length - MOST_TOLD
  if (more > 0)
    remarks.push({ at: file, text: `${more} more ${more === 1 ? 'row has' : 'rows have'} another number of cells.` })
  if (!hasHeadings) remarks.push({ at: file, text: 'The first row is read as data: the sheet has no headings.' })
  if (blank > 0) remarks.push({ at: file, text: `${blank} blank ${blank === 1 ? 'row' : 'rows'} passed over.` })
  if (controls > 0) {
    const characters = controls === 1 ? 'character that does' : 'characters that do'
    remarks.push({ at: file, text: `${controls} control ${characters} not show left out.` })
  }
  return {
    file,
    headings,
    hasHeadings,
    rows,
    separator: sheet.separator,
    encoding: sheet.encoding,
    ...(sheet.sheets && sheet.sheet !== undefined && { sheets: sheet.sheets, sheet: sheet.sheet }),
    remarks,
  }
}

/** Control characters, and the mark of byte order: line ends and tabs belong to cells. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f\ufeff]/g

function sheetOf(file: string, content: Uint8Array | string, options: ReadTableOptions): Sheet {
  if (typeof content !== 'string' && isWorkbook(file, content)) return workbookSheet(file, content, options)
  const { text, encoding } =
    typeof content === 'string' ? { text: content, encoding: 'utf-8' } : sheetText(file, content)
  // The headings, and one more by which it is seen that there are more; blank rows count, or nothing would bound them.
  const most = MOST_ROWS + 2
  const { lines, separator, unclosed } = readCells(text.replace(/^\ufeff/, ''), most)
  if (lines.length >= most) throw tooLong(file)
  const remarks =
    unclosed === null
      ? []
      : [
          {
            at: rowAt(Math.max(1, unclosed)),
            text: 'A quotation mark (") is opened and never closed: the rest of the file stands in one cell. Close it there, and read the file again.',
          },
        ]
  return { lines, separator, encoding, remarks }
}

/** Share of characters that cannot be shown above which a file is no text. */
const MOST_DROPPED = 0.02

/** @throws FileRefused where the bytes are a picture, a PDF or another file that only has the name of a sheet */
function sheetText(file: string, bytes: Uint8Array) {
  const sign = signOf(bytes)
  if (sign !== undefined) throw new FileRefused(`${file} is ${sign}, whatever it is called. ${AS_SHEET}`)
  const decoded = decodeText(bytes)
  const { text, droppedCharacters } = decoded
  if (droppedCharacters > MOST_DROPPED * (text.length + droppedCharacters)) {
    throw new FileRefused(`${file} is no sheet: it holds bytes that stand for no characters. ${AS_SHEET}`)
  }
  return decoded
}

const AS_SHEET = 'Open it in its own program and save its rows as .csv or .xlsx.'

function workbookSheet(file: string, bytes: Uint8Array, options: ReadTableOptions): Sheet {
  const { sheets, sheet, lines, merged, unsolved } = readWorkbook(file, bytes, options.sheet, MOST_ROWS + 1)
  if (lines.length > MOST_ROWS + 1) throw tooLong(file)
  const remarks: Remark[] = []
  if (sheets.length > 1) {
    const names = sheets.map((name) => `“${name}”`).join(', ')
    remarks.push({ at: file, text: `It has ${sheets.length} sheets: ${names}. This is “${sheet}”.` })
  }
  if (merged > 0) {
    const cells = merged === 1 ? 'Cells are joined in one place' : `Cells are joined in ${merged} places`
    remarks.push({ at: file, text: `${cells}: their words stand in the first of them alone.` })
  }
  if (unsolved > 0) {
    const cells = unsolved === 1 ? 'A formula has no result' : `${unsolved} formulas have no results`
    remarks.push({
      at: file,
      text: `${cells} in the file: read as empty. Open it in Excel, save it there, and bring it again.`,
    })
  }
  return { lines, separator: null, encoding: 'xlsx', sheets, sheet, remarks }
}

function tooLong(file: string): FileRefused {
  return new FileRefused(
    `${file} has more than ${MOST_ROWS.toLocaleString('en')} rows, which is all that is read at once. Cut it into several files.`,
  )
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** Without what is empty at the end. */
function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1
}

/** What no heading is: a date or another number with digits, a web address. */
const DATUM = /^(?:https?:\/\/|[\d=(+-])|\b\d{4}\b/

/** Is the first row one of data? Headings are known words, or at least not dates, numbers or what stands again below them. */
function looksLikeData(lines: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = lines
  if (first.some(isColumnWord)) return false
  if (first.some((cell) => DATUM.test(cell))) return true
  return first.some((cell, i) => cell !== '' && others.some((cells) => cells[i] === cell))
}
