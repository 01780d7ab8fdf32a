/** Texts on how a page was made, to choose from: they say what the choice of them says, and nothing that the draft contradicts. */
import { describe, expect, it } from 'vitest'
import { aboutTemplates } from '../../../src/draft/aboutTemplates.ts'
import type { DraftEdge, SheetMapping } from '../../../src/draft/draft.ts'

function anEdge(own: Partial<DraftEdge> = {}): DraftEdge {
  return { id: 'met', source: 'ada', target: 'bea', relation: 'met', status: 'completed', citations: [], ...own }
}
const fromRow = (file: string) => anEdge({ origin: { file, at: 'row 5' } })
const readBy = (by: string) => anEdge({ reviews: [{ by, on: '2024-05-03', verdict: 'yes', digest: '0'.repeat(64) }] })
const sheet = (file: string, rowsCite: boolean): SheetMapping => ({ file, columns: [], rowsCite })

const [ONE, SHEET, TWO] = [0, 1, 2]
const template = (which: number, edges: readonly DraftEdge[], sheets: readonly SheetMapping[] = []) => {
  const found = aboutTemplates({ edges, sheets })[which]
  if (!found) throw new Error('There is no such template.')
  return found
}

describe('aboutTemplates(draft)', () => {
  it('offers three: one curator, a sheet, two readers', () => {
    expect(aboutTemplates({ edges: [], sheets: [] }).map(({ label }) => label)).toEqual([
      'One curator, from texts',
      'A sheet as the source',
      'Two readers',
    ])
  })

  it('says of each why it would not be true of this draft', () => {
    expect(aboutTemplates({ edges: [anEdge()], sheets: [] }).map(({ unfit }) => unfit)).toEqual([
      null,
      'no relationship came from a sheet',
      'nothing was read by a second reader yet',
    ])
    const edges = [fromRow('contacts.csv'), readBy('M. K.')]
    expect(aboutTemplates({ edges, sheets: [sheet('contacts.csv', false)] }).map(({ unfit }) => unfit)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('names the sheets that relationships came from, and no network or sheet of which nothing is left', () => {
    const sheets = [sheet('contacts.csv', false), sheet('gone.csv', false)]
    expect(template(SHEET, [fromRow('contacts.csv'), fromRow('ties.gexf')], sheets).text).toMatch(
      /^Relationships were read from contacts\.csv, row by row\. Who made this sheet, and from what, /,
    )
    const two = [sheet('contacts.csv', false), sheet('boards.xlsx', false)]
    expect(template(SHEET, [fromRow('contacts.csv'), fromRow('boards.xlsx')], two).text).toMatch(
      /^Relationships were read from contacts\.csv and boards\.xlsx, row by row\. Who made these sheets, /,
    )
  })

  it('says that the sheet is the only source where its rows cite themselves, and only then', () => {
    const says = (rowsCite: boolean) =>
      template(SHEET, [fromRow('contacts.csv')], [sheet('contacts.csv', rowsCite)]).text
    expect(says(true)).toContain('then the sheet is the only source, and its word was not compared with any other.')
    expect(says(false)).not.toContain('the only source')
    expect(says(false)).toContain('A row without such a quote is not in it.')
  })

  it('names the second readers by their initials, each once', () => {
    expect(template(TWO, [readBy('M. K.'), readBy('M. K.')]).text).toContain(
      'A second reader (M. K.) saw the quote before the claim,',
    )
    expect(template(TWO, [readBy('M. K.'), readBy('A. B.')]).text).toContain('Second readers (M. K. and A. B.) saw')
  })

  it('claims no more than was done: what it does not show is said in each, and no number that could change', () => {
    const edges = [fromRow('contacts.csv'), readBy('M. K.')]
    for (const { text } of aboutTemplates({ edges, sheets: [sheet('contacts.csv', true)] })) {
      expect(text).toContain('That two have no relationship here does not mean that they have none.')
      expect(text).toContain('whether they are right was not looked into')
      expect(text).not.toMatch(/\d|all relationships|complete|verified|proved/i)
    }
    expect(template(ONE, edges).text).not.toMatch(/second/i)
    expect(template(TWO, edges).text).toContain('the rest was read by one person')
  })
})
