import { describe, expect, it } from 'vitest'
import { undrawnOf } from '../../../../src/briefing/figure/undrawnOf.ts'
import { csvTables } from '../../../../src/briefing/formats/csv.ts'
import { scopeOfAll, scopeOfView } from '../../../../src/briefing/formats/scope.ts'
import { noteNumbers } from '../../../../src/briefing/notes/noteNumbers.ts'
import { slidePage } from '../../../../src/briefing/slide/slidePage.ts'
import { plainStyle } from '../../../../src/briefing/notes/plainStyle.ts'
import { reportOf } from '../../../../src/briefing/text/report.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

const ASKED = { title: null, link: null, made: dayOf('2026-11-26'), style: plainStyle }
const MADE = { address: '', made: '2026-11-26' }

describe('noteNumbers(session, width)', () => {
  it.each(TEN_VIEWS)('of %s are those of the footnotes of its text, and of its Word document', (_, over) => {
    const session = aSession(bundled, over)
    const numbers = [...noteNumbers(session, 701)]
    const { notes, paper, statements } = reportOf(session, { ...ASKED, width: 840 })
    expect(numbers).toEqual(notes.map(({ edge, number }) => [edge, number]))
    const lines = [...paper.lines.values()]
    expect(numbers.slice(statements.count).map(([edge]) => edge)).toEqual(
      undrawnOf({ statements, lines, paper }).map(({ edge }) => edge.id),
    )
  })

  it.each(TEN_VIEWS.filter(([, { level }]) => level !== 3))('of %s are those of its slide', (_, over) => {
    const session = aSession(bundled, over)
    const numbers = noteNumbers(session, 701)
    const { statements } = slidePage(session, { title: 'A title', version: 'A version', link: null })
    for (const { edge, number } of statements.groups.flatMap((group) => group.statements))
      expect([edge, numbers.get(edge)]).toEqual([edge, number])
  })
})

describe('the column “note” of relationships.csv', () => {
  const columnOf = (scope: Parameters<typeof csvTables>[0], notes?: ReadonlyMap<string, number>) => {
    const text = csvTables(scope, notes).find(({ name }) => name === 'relationships.csv')?.text ?? ''
    // Every cell is in quotes, so that only the end of a row has a line end between two of them.
    const rows = text.replace(/"\r\n$/u, '').split('"\r\n"')
    return rows.map((row) => row.slice(row.lastIndexOf(',"') + 2))
  }

  it('is the last, and has the number of each relationship in the text of the view', () => {
    const { network, selectors, state } = aSession(bundled, { window: year(2025) })
    const scope = scopeOfView(network, selectors.view(state), selectors.choices(state), MADE)
    const numbers = noteNumbers(aSession(bundled, { window: year(2025) }), 701)
    expect(columnOf(scope, numbers)).toEqual(['note', ...scope.edges.map(({ id }) => `${numbers.get(id)}`)])
    expect(numbers.size).toBe(scope.edges.length)
  })

  it('is empty of everything', () => {
    const [name, ...cells] = columnOf(scopeOfAll(bundled, MADE))
    expect(name).toBe('note')
    expect(cells.filter((cell) => cell !== '')).toEqual([])
    expect(cells.length).toBeGreaterThanOrEqual(bundled.edges.size)
  })
})
