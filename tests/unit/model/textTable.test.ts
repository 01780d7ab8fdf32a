import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import {
  BY_DATE,
  COLUMNS,
  type ColumnId,
  columnsOf,
  sayCell,
  sortLines,
  tabSeparated,
} from '../../../src/model/textTable.ts'
import { type Line, linesOf } from '../../../src/model/textTwin.ts'
import { viewOf } from '../../../src/model/view.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aNode, anEdge } from '../../fixtures/dataset.ts'

const scene = anyNetwork().chain((network) =>
  anyChoices(network).map((choices) => ({ network, lines: linesOf(viewOf(network, choices), null, null, network) })),
)
const anySorting = fc.record({
  column: fc.constantFrom(...COLUMNS.map(({ id }) => id)),
  descending: fc.boolean(),
})

/** Everything that a dataset of these edges shows. */
function allOf(...edges: readonly ReturnType<typeof anEdge>[]) {
  const network = createNetwork(
    aDataset({ edges, documents: [aDocument({ publisher: 'Turin Press', title: 'Talks' })] }),
  )
  const choices = { window: network.extent, mode: 'during', showPossible: true, undated: 'always' as const } as const
  const view = viewOf(network, { ...choices, off: new Set(), known: null, focus: null })
  return { network, lines: linesOf(view, null, null, network) }
}

function sorted({ network, lines }: ReturnType<typeof allOf>, column: ColumnId, descending = false) {
  return sortLines(lines, { column, descending }, network).map(({ edge }) => edge.id)
}

describe('sorting the table', () => {
  it('loses no row and makes none', () => {
    fc.assert(
      fc.property(scene, anySorting, ({ network, lines }, sorting) => {
        const rows = sortLines(lines, sorting, network)
        expect(rows).toHaveLength(lines.length)
        expect(new Set(rows)).toEqual(new Set(lines))
      }),
    )
  })

  it('by date, earliest first, leaves the order of the view', () => {
    fc.assert(
      fc.property(scene, ({ network, lines }) => {
        expect(sortLines(lines, BY_DATE, network)).toEqual(lines)
      }),
    )
  })

  const dated = allOf(
    anEdge({ id: 'undated' }),
    anEdge({ id: 'late', when: '1914', status: 'planned' }),
    anEdge({ id: 'early', when: '1912-05-03', source: 'cyril', status: 'ongoing' }),
  )

  it('by date puts the undated last, whichever way', () => {
    expect(sorted(dated, 'date')).toEqual(['early', 'late', 'undated'])
    expect(sorted(dated, 'date', true)).toEqual(['late', 'early', 'undated'])
  })

  it('by a name keeps equal ones in order of date, whichever way', () => {
    expect(sorted(dated, 'source')).toEqual(['late', 'undated', 'early'])
    expect(sorted(dated, 'source', true)).toEqual(['early', 'late', 'undated'])
  })

  it('by status goes from planned to done, not by the alphabet', () => {
    expect(sorted(dated, 'status')).toEqual(['late', 'early', 'undated'])
  })

  it('knows numbers in names from their digits, and no difference of case', () => {
    const numbered = allOf(
      anEdge({ id: 'tenth', target: 'x', role: '10th meeting' }),
      anEdge({ id: 'capital', target: 'x', role: '9TH MEETING' }),
      anEdge({ id: 'ninth', target: 'x', role: '9th meeting' }),
    )
    expect(sorted(numbered, 'relation')).toEqual(['capital', 'ninth', 'tenth'])
  })
})

describe('a cell', () => {
  it.each([
    { basis: 'stated', says: 'Stated' },
    { basis: 'resolved', says: 'Worked out' },
    { basis: 'corroborated', says: 'From another document' },
    { basis: 'reported', says: 'As reported' },
  ] as const)('says how a date is known: $says', ({ basis, says }) => {
    const { network, lines } = allOf(anEdge({ when: '1913', dating: { basis, citations: ['p-1'] } }))
    expect(lines.map((line) => sayCell(line, 'basis', network))).toEqual([says])
  })

  it('says that no text dates a thing', () => {
    const { network, lines } = allOf(anEdge())
    expect(lines.map((line) => [sayCell(line, 'date', network), sayCell(line, 'basis', network)])).toEqual([
      ['Undated', 'Not dated'],
    ])
  })
})

describe('the table on the clipboard', () => {
  it('has the labels, then a line for each row, its cells between tabs', () => {
    const { network, lines } = allOf(anEdge({ when: '1913-05-02', role: 'host' }))
    expect(tabSeparated(lines, columnsOf(false), network)).toBe(
      'Date\tFrom\tRelationship\tTo\tStatus\tIn the window\tDate known how\tDocuments\n' +
        '2 May 1913\tAda\tmet (host)\tBea\tDone\tCertain\tStated\tTurin Press, “Talks”, 3 May 1913\n',
    )
  })

  it('says in which window it is where two are compared', () => {
    const { network, lines } = allOf(anEdge())
    const [line] = lines
    if (!line) throw new Error('There is a line.')
    const compared: Line[] = [{ ...line, change: 'only-now' }]
    const cell = tabSeparated(compared, columnsOf(true), network).split('\n')[1]?.split('\t')[1]
    expect(cell).toBe('Only in this window')
  })

  it('is not broken by tabs and line ends in a name, and no name is run as a formula', () => {
    const edge = anEdge({ role: 'a\tb\nc' })
    const network = createNetwork(
      aDataset({ edges: [edge], nodes: [aNode({ label: '=HYPERLINK("https://example.org")' }), aNode({ id: 'bea' })] }),
    )
    const choices = { window: network.extent, mode: 'during', showPossible: true, undated: 'always' as const } as const
    const view = viewOf(network, { ...choices, off: new Set(), known: null, focus: null })
    const text = tabSeparated(linesOf(view, null, null, network), columnsOf(false), network)
    const [, row] = text.split('\n')
    expect(row?.split('\t').slice(1, 3)).toEqual([`'=HYPERLINK("https://example.org")`, 'met (a b c)'])
    expect(row?.split('\t')).toHaveLength(8)
  })
})
