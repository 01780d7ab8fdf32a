import { expect, it } from 'vitest'
import { deskFiles } from '../../../bench/generator/deskFiles.ts'
import { sectionIn, withSection } from '../../../bench/report/deskSection.ts'

const REPORT = '# Results\n\n## Budgets\n\nmet\n\n## The desk\n\nold\n\n## Growth\n\nslow\n'

it('the section of the desk takes the place of the one before, and leaves all others as they are', () => {
  expect(withSection(REPORT, '## The desk', '## The desk\n\nnew')).toBe(REPORT.replace('old', 'new'))
  expect(sectionIn(REPORT, '## The desk')).toBe('## The desk\n\nold')
})

it('a report without one gets it at its end', () => {
  const report = '# Results\n\n## Budgets\n\nmet\n'
  expect(sectionIn(report, '## The desk')).toBeNull()
  expect(withSection(report, '## The desk', '## The desk\n\nnew')).toBe(`${report}\n## The desk\n\nnew\n`)
})

it('the files for the desk are the same each time, and quote texts that are there', () => {
  const wanted = { texts: 3, bytes: 2_000, rows: 40 }
  const { texts, sheet } = deskFiles(wanted)
  expect(deskFiles(wanted)).toEqual({ texts, sheet })
  expect(deskFiles({ ...wanted, seed: 1 }).sheet.text).not.toBe(sheet.text)
  const rows = sheet.text.trimEnd().split('\n').slice(1)
  expect(rows).toHaveLength(40)
  const all = texts.map(({ text }) => text).join('\n')
  const quotes = rows.map((row) => /"(On [^"]*)","[^"]*"$/.exec(row)?.[1] ?? '')
  expect(quotes.filter((quote) => quote !== '' && all.includes(quote)).length).toBeGreaterThan(25)
})

it('more rows than the texts have sentences are refused', () => {
  expect(() => deskFiles({ texts: 1, bytes: 1_000, rows: 500 })).toThrow('500 rows are wanted')
})
