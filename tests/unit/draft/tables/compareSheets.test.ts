import { describe, expect, it } from 'vitest'
import { type Draft, emptyDraft } from '../../../../src/draft/draft.ts'
import { compareSheets, sayDifference } from '../../../../src/draft/tables/compareSheets.ts'
import { pasted, read } from './support.ts'

type Row = readonly [from: string, relation: string, to: string, when: string]

/** A draft with a relationship from each row of a sheet called “pasted”. */
function draftOf(rows: readonly Row[], aliases: Readonly<Record<string, string>> = {}, file = 'pasted'): Draft {
  const names = [...new Set(rows.flatMap(([from, , to]) => [from, to]))]
  return {
    ...emptyDraft('0'.repeat(32)),
    nodes: names.map((label, i) => ({
      id: `n${i}`,
      kind: 'person',
      label,
      aliases: [aliases[label] ?? label],
      parties: [],
      summary: '',
      citations: [],
    })),
    relations: [...new Set(rows.map(([, relation]) => relation))].map((label) => ({
      id: label,
      label,
      directed: true,
      family: 'f',
    })),
    edges: rows.map(([from, relation, to, when], i) => ({
      id: `e${i}`,
      source: `n${names.indexOf(from)}`,
      target: `n${names.indexOf(to)}`,
      relation,
      when,
      status: 'completed',
      citations: [],
      origin: { file, at: `row ${i + 1}` },
    })),
  }
}

const newer = (rows: readonly Row[]) =>
  read(pasted(['from,relation,to,date', ...rows.map((row) => row.join(','))].join('\n'))).found

describe('compareSheets(draft, newer)', () => {
  const MET: Row = ['Ada', 'met', 'Bea', '2024-01']
  const AGAIN: Row = ['Ada', 'met', 'Bea', '2024-02']
  const SUED: Row = ['Cid', 'sued', 'Dan', '2024-03']

  it('changes nothing where the rows are the same in another order', () => {
    const difference = compareSheets(draftOf([MET, AGAIN, SUED]), newer([SUED, AGAIN, MET]))
    expect(sayDifference(difference)).toBe('3 as they were')
  })

  it('tells what was added, changed and is gone', () => {
    const difference = compareSheets(
      draftOf([MET, AGAIN, SUED]),
      newer([MET, ['Ada', 'met', 'Bea', '2024-05'], ['Eve', 'met', 'Fay', '']]),
    )
    expect(sayDifference(difference)).toBe('1 added, 1 changed, 1 gone, 1 as it was')
    expect(difference.added.map(({ at }) => at)).toEqual(['row 3'])
    expect(difference.changed).toMatchObject([
      { edge: { id: 'e1' }, now: { at: 'row 2' }, fields: [{ field: 'date', before: '2024-02', after: '2024-05' }] },
    ])
    expect(difference.gone.map(({ id }) => id)).toEqual(['e2'])
  })

  it('takes a row with another end for the same, where it stands in the same place', () => {
    const { changed } = compareSheets(draftOf([SUED]), newer([['Cid', 'sued', 'Eve', '2024-03']]))
    expect(changed.map(({ fields }) => fields)).toEqual([[{ field: 'to', before: 'Dan', after: 'Eve' }]])
  })

  it('takes repeats one by one', () => {
    expect(sayDifference(compareSheets(draftOf([MET, MET]), newer([MET])))).toBe('1 gone, 1 as it was')
    expect(sayDifference(compareSheets(draftOf([MET]), newer([MET, MET])))).toBe('1 added, 1 as it was')
  })

  it('knows a node by each of its spellings', () => {
    const difference = compareSheets(draftOf([MET], { Ada: 'A. Ash' }), newer([['A. Ash', 'met', 'Bea', '2024-01']]))
    expect(sayDifference(difference)).toBe('1 as it was')
  })

  it('leaves alone what came from another file', () => {
    const draft = draftOf([MET], {}, 'other.csv')
    expect(sayDifference(compareSheets(draft, newer([SUED])))).toBe('1 added')
  })
})
