import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvTables } from '../../../../src/briefing/formats/csv.ts'
import { type ExportScope, scopeOfAll } from '../../../../src/briefing/formats/scope.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { referenceOf } from '../../../../src/model/reference.ts'
import { sayCell } from '../../../../src/model/textTable.ts'
import { linesIn } from '../../../../src/briefing/formats/scope.ts'
import { MADE, anyExport, toldOf } from '../../../fixtures/anyExport.ts'
import { aDataset, aDocument, aNode, aPassage, anEdge } from '../../../fixtures/dataset.ts'

type Row = Readonly<Record<string, string>>

function textOf(scope: ExportScope, name: string): string {
  return csvTables(scope).find((table) => table.name === name)?.text ?? ''
}

/** As a program reads it: Papa Parse, and the apostrophe taken away that stands before a sign. */
function read(text: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, newline: '\r\n', skipEmptyLines: true })
  expect(errors).toEqual([])
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(cell) ? cell.slice(1) : cell,
      ]),
    ),
  )
}

const relabelled = (label: string) =>
  scopeOfAll(createNetwork(aDataset({ nodes: [aNode({ label }), aNode({ id: 'bea' })] })), MADE)

describe('csvTables(scope)', () => {
  const scope = scopeOfAll(
    createNetwork(
      aDataset({
        edges: [anEdge({ when: '[1913-05-01,1913-05-02]', role: 'as guest', citations: ['p-1', 'p-2'] })],
        passages: [
          aPassage(),
          aPassage({ id: 'p-2', exact: 'They signed the “Accord 𝔸”' }),
          aPassage({ id: 'p-3', exact: 'to meet Bea in June' }),
        ],
        documents: [aDocument({ publisher: 'Gazette Press' })],
      }),
    ),
    MADE,
  )

  it('is four tables', () => {
    expect(csvTables(scope).map(({ name }) => name)).toEqual([
      'nodes.csv',
      'relationships.csv',
      'passages.csv',
      'about.csv',
    ])
  })

  it('begins each table with a byte order mark and a row of names, and ends each row with CRLF', () => {
    for (const { text } of csvTables(scope)) {
      expect(text).toMatch(/^\uFEFF"/)
      expect(text).toMatch(/"\r\n$/)
      expect(text.replaceAll('\r\n', '')).not.toContain('\r')
    }
    expect(textOf(scope, 'about.csv')).toMatch(/^\uFEFF"item","value","name"\r\n"Dataset","Ada and Bea","dataset"\r\n/)
  })

  it('tells of a relationship its ends, sentence, date, answer, documents and quotes', () => {
    expect(read(textOf(scope, 'relationships.csv'))).toMatchObject([
      {
        id: 'ada-met-bea',
        source: 'ada',
        source_name: 'Ada',
        target: 'bea',
        target_name: 'Bea',
        relation: 'met',
        label: 'met',
        sentence: 'Ada met Bea (as guest)',
        role: 'as guest',
        directed: 'false',
        when: '[1913-05-01,1913-05-02]',
        date: '1 or 2 May 1913',
        possible_from: '1913-05-01',
        possible_to: '1913-05-02',
        certain_from: '',
        certain_to: '',
        dating: 'stated',
        dating_label: 'Stated',
        status: 'completed',
        progress_label: 'Done',
        answer: 'certain',
        voices: '1 document',
        document_count: '1',
        documents: 'Gazette Press, “The Gazette”, 3 May 1913',
        passages: 'p-1; p-2',
        quotes: 'Ada met Bea in Turin\nThey signed the “Accord 𝔸”',
        dating_passages: 'p-1',
        dating_quotes: 'Ada met Bea in Turin',
      },
    ])
  })

  it('says of each passage what rests on it', () => {
    expect(
      read(textOf(scope, 'passages.csv')).map(({ id, quote, document, nodes, relationships, dated_relationships }) => ({
        id,
        quote,
        document,
        nodes,
        relationships,
        dated_relationships,
      })),
    ).toEqual([
      {
        id: 'p-1',
        quote: 'Ada met Bea in Turin',
        document: 'gazette',
        nodes: 'ada; bea',
        relationships: 'ada-met-bea',
        dated_relationships: 'ada-met-bea',
      },
      {
        id: 'p-2',
        quote: 'They signed the “Accord 𝔸”',
        document: 'gazette',
        nodes: '',
        relationships: 'ada-met-bea',
        dated_relationships: '',
      },
      {
        id: 'p-3',
        quote: 'to meet Bea in June',
        document: 'gazette',
        nodes: '',
        relationships: '',
        dated_relationships: '',
      },
    ])
  })

  it.each([
    ['=1+1', '"\'=1+1"'],
    ['+1', '"\'+1"'],
    ['-1', '"\'-1"'],
    ['@x', '"\'@x"'],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    // Behind blanks, of full width, and behind an apostrophe that is there already.
    [' =1', '"\' =1"'],
    ['＝1', '"\'＝1"'],
    ["'=1", '"\'\'=1"'],
    // No formula: left as it is.
    ['1-1', '"1-1"'],
    ["'tis", '"\'tis"'],
    ['a "b"', '"a ""b"""'],
  ])('writes %j as %s', (label, cell) => {
    expect(textOf(relabelled(label), 'nodes.csv')).toContain(`\r\n"ada",${cell},`)
  })

  it('gives back the ids, ends, answers and texts of every network and view', () => {
    fc.assert(
      fc.property(anyExport(), (any) => {
        const rows = read(textOf(any, 'relationships.csv'))
        expect(rows.map(({ id, source, target, answer }) => ({ id, source, target, answer }))).toEqual(toldOf(any))
        expect(rows.map(({ role, summary }) => [role, summary])).toEqual(
          linesIn(any).map(({ edge }) => [edge.role ?? '', edge.summary ?? '']),
        )
        const nodes = any.nodes.map((id) => found(any.network.nodes, id))
        expect(
          read(textOf(any, 'nodes.csv')).map(({ id, label, name, summary }) => ({ id, label, name, summary })),
        ).toEqual(nodes.map(({ id, label, name, summary }) => ({ id, label, name, summary })))
        for (const { id, quote, reference } of read(textOf(any, 'passages.csv'))) {
          const { exact, document } = found(any.network.passages, id ?? '')
          expect(quote).toBe(exact)
          expect(reference).toBe(referenceOf(found(any.network.documents, document)))
        }
      }),
    )
  })

  it('uses the words of the table of the text view', () => {
    fc.assert(
      fc.property(anyExport(), (any) => {
        const rows = read(textOf(any, 'relationships.csv'))
        linesIn(any).forEach((line, i) => {
          expect(rows[i]).toMatchObject({
            date: sayCell(line, 'date', any.network),
            dating_label: sayCell(line, 'basis', any.network),
            progress_label: sayCell(line, 'status', any.network),
            documents: sayCell(line, 'documents', any.network),
          })
        })
      }),
    )
  })
})
