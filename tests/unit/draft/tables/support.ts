import { readFileSync } from 'node:fs'
import { guessMapping } from '../../../../src/draft/tables/guessMapping.ts'
import { readRows, type ReadRowsOptions, type ReadSheet } from '../../../../src/draft/tables/readRows.ts'
import { readTable, type ReadTableOptions } from '../../../../src/draft/tables/readTable.ts'
import type { Table } from '../../../../src/draft/tables/table.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'

/** The bytes of a file of `tests/fixtures/desk/`. */
export function bytesOf(file: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/desk/${file}`, import.meta.url))
}

export function tableOf(file: string): Table {
  return allAtOnce(readTable(file, bytesOf(file)))
}

export function pasted(text: string, options: ReadTableOptions = {}): Table {
  return allAtOnce(readTable('pasted', text, options))
}

/** A sheet as it is read by what its headings say. */
export function read(table: Table, options: ReadRowsOptions = {}): ReadSheet {
  return allAtOnce(readRows(table, guessMapping(table), options))
}

/** “Ada met Bea, 2024-01-01”: a relationship in a line. */
export function lines({ found }: ReadSheet): readonly string[] {
  return found.edges.map(({ source, relation, target, date }) => {
    const when = date?.when ?? (date ? `“${date.text}”` : '')
    return `${source} ${relation} ${target}${when === '' ? '' : `, ${when}`}`
  })
}
