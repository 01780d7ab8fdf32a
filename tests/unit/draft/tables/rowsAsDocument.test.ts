import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsAsDocument } from '../../../../src/draft/tables/rowsAsDocument.ts'
import { pasted, tableOf } from './support.ts'

describe('rowsAsDocument(table)', () => {
  it('writes a line for each row, with line ends in cells as spaces', () => {
    const { text, spans } = rowsAsDocument(tableOf('fields.csv'))
    expect(text.split('\n').slice(0, 3)).toEqual([
      'source | target | relation | date | quote',
      'Ada "the Great" | Bea | wrote to | 2024-05-01 | First line, second line; and a third',
      '=SUM(A1:A2) | Bea | met | 2024-05-02 | @later +1 -1',
    ])
    expect([...spans.keys()]).toEqual([1, 2, 3, 4, 5])
  })

  it('gives the span of each row in code points', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replace(/[\p{C}\s"|,;]+/gu, '') || 'x')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (rows) => {
        const table = pasted(`from\tto\n${rows.map((cells) => cells.join('\t')).join('\n')}`)
        const { text, spans } = rowsAsDocument(table)
        const points = Array.from(text)
        for (const { number, cells } of table.rows) {
          const { start, end } = spans.get(number) ?? { start: 0, end: 0 }
          expect(points.slice(start, end).join('')).toBe(cells.join(' | '))
        }
      }),
    )
  })

  it('cites of a row that is longer than a quote may be its first cells', () => {
    const { spans } = rowsAsDocument(pasted(`from,to,text\nAda,Bea,${'long '.repeat(400)}`))
    // After “from | to | text” and a line end; “Ada | Bea” has nine letters.
    expect(spans.get(1)).toEqual({ start: 17, end: 26 })
  })
})
