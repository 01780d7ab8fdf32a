import { describe, expect, it } from 'vitest'
import {
  type PairOptions,
  entityColumns,
  isEntityList,
  pairIn,
  readEntities,
  readPair,
  tieColumns,
} from '../../../../src/draft/tables/pairOfTables.ts'
import { sayRead } from '../../../../src/draft/tables/sayRead.ts'
import { answer, NO_ANSWERS } from '../../../../src/draft/tables/sheetQuestions.ts'
import type { Table } from '../../../../src/draft/tables/table.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'
import { pasted, tableOf } from './support.ts'

const readOf = (tables: readonly Table[], options: PairOptions = {}) => {
  const pair = pairIn(tables)
  if (!pair) throw new Error('no pair')
  return allAtOnce(readPair(pair, options))
}

describe('readPair of nodes.csv and edges.csv', () => {
  const tables = [tableOf('edges.csv'), tableOf('nodes.csv')]
  const { found, questions } = readOf(tables)

  it('keeps ids of any shape, and both records of a repeated one', () => {
    expect(found.nodes).toEqual([
      { key: 'n:1#a', at: 'nodes.csv, row 1', name: 'Ada', kind: 'Person', side: 'Left' },
      { key: 'http://example.org/x?y=1', at: 'nodes.csv, row 2', name: 'Bea', kind: 'Person', side: 'Right' },
      { key: 'constructor', at: 'nodes.csv, row 3', name: 'Board', kind: 'Body' },
      { key: 'n:1#a (row 4)', at: 'nodes.csv, row 4', name: 'Ada again', kind: 'Person', side: 'Left' },
    ])
  })

  it('makes the edges with their periods, and refuses the one to nothing', () => {
    expect(found.edges).toEqual([
      {
        at: 'edges.csv, row 1',
        source: 'n:1#a',
        target: 'http://example.org/x?y=1',
        relation: 'met',
        directed: true,
        date: { text: '2024-01-01 – 2024-01-02', when: '2024-01-01/2024-01-02', basis: 'stated' },
      },
      {
        at: 'edges.csv, row 2',
        source: 'n:1#a',
        target: 'constructor',
        relation: 'chairs',
        directed: true,
        date: { text: '2020', when: '2020/', basis: 'stated' },
      },
    ])
    expect(sayRead(found)).toBe('7 read, 4 entities, 2 relationships, 1 refused (edges.csv, row 3: no node “missing”)')
  })

  it('asks about the repeated id', () => {
    expect(questions).toMatchObject([{ kind: 'id', title: '“n:1#a” stands twice: Ada / Ada again', rows: [1, 4] }])
    expect(questions[0]?.answers.map(({ label }) => label)).toEqual([
      'One, called Ada',
      'Two; the relationships are those of Ada',
      'Two; the relationships are those of Ada again',
      'Later',
    ])
  })

  it.each([
    [0, ['Ada', 'Bea', 'Board'], 'n:1#a'],
    [1, ['Ada', 'Bea', 'Board', 'Ada again'], 'n:1#a'],
    [2, ['Ada', 'Bea', 'Board', 'Ada again'], 'n:1#a (row 4)'],
  ])('takes answer %d', (number, names, source) => {
    const effect = questions[0]?.answers[number]?.effect ?? { of: 'later' as const }
    const { found: again, questions: left } = readOf(tables, { answers: answer(NO_ANSWERS, effect) })
    expect([again.nodes.map(({ name }) => name), again.edges[0]?.source, left]).toEqual([names, source, []])
    expect(again.nodes[0]?.aliases).toEqual(number === 0 ? ['Ada again'] : undefined)
  })
})

describe('readPair(pair)', () => {
  it('reads Gephi’s “Type” as the direction and its “Label” as the tie, and says what it does not read', () => {
    const { found } = readOf([
      pasted('Id,Label\n1,Ada\n2,Bea'),
      pasted('Source,Target,Type,Id,Label,Weight\n1,2,Undirected,e1,met,1.0\n2,1,Directed,e2,sued,1.0'),
    ])
    expect(found.edges.map(({ id, relation, directed }) => [id, relation, directed])).toEqual([
      ['e1', 'met', false],
      ['e2', 'sued', true],
    ])
    expect(found.remarks).toEqual([{ at: 'pasted', text: 'The column “Weight” is not read.' }])
  })

  it('refuses a node without an id and an edge without an end', () => {
    const { found } = readOf([pasted('Id,Label\n,Ada\n2,Bea'), pasted('Source,Target\n2,\n,\n2,2')])
    expect(found.refused.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      'pasted, row 1: no id',
      'pasted, row 1: no “target”',
    ])
    expect([found.read, found.nodes.length, found.edges.length]).toEqual([4, 1, 1])
  })

  it('is no pair where no sheet has ids, or none has ends', () => {
    expect(pairIn([tableOf('nodes.csv')])).toBeNull()
    expect(pairIn([tableOf('edges.csv'), tableOf('fields.csv')])).toBeNull()
  })
})

describe('a list of entities alone', () => {
  it('is told by its ids and names, or by its names and kinds', () => {
    expect(isEntityList(tableOf('nodes.csv'))).toBe(true)
    expect(isEntityList(pasted('Id;Label\n1;Ada\n2;Bea'))).toBe(true)
    expect(isEntityList(pasted('Name,Kind,Country\nAda,Person,Italy'))).toBe(true)
  })

  it.each([
    ['a list of ties', 'Source,Target,Label\n1,2,met'],
    ['one with a tie in words', 'Name,Type,Relation,Other\nAda,Person,met,Bea'],
    ['names beside others', 'Name,Met\nAda,Bea'],
    ['what has no headings', 'Ada,Bea\nBea,Cid'],
  ])('is not %s', (_, text) => {
    expect(isEntityList(pasted(text))).toBe(false)
  })

  it('brings its entities and no relationship, and says so; a repeated id is asked about', () => {
    const { found, questions } = allAtOnce(readEntities(tableOf('nodes.csv')))
    expect(found.nodes.map(({ at, name, kind }) => [at, name, kind])).toEqual([
      ['row 1', 'Ada', 'Person'],
      ['row 2', 'Bea', 'Person'],
      ['row 3', 'Board', 'Body'],
      ['row 4', 'Ada again', 'Person'],
    ])
    expect(found.edges).toEqual([])
    expect(found.remarks[0]).toEqual({
      at: 'nodes.csv',
      text: 'It is a list of entities: no relationships come of it.',
    })
    expect(questions.map(({ title }) => title)).toEqual(['“n:1#a” stands twice: Ada / Ada again'])
    expect(sayRead(found)).toBe('4 read, 4 entities, 0 relationships')
  })

  it('leaves characters that do not show out of names, and refuses a row of which nothing shows', () => {
    const { found } = allAtOnce(readEntities(pasted('Id,Label\n1,Ada\u202e\n\u200b,\u200b')))
    expect(found.nodes.map(({ name }) => name)).toEqual(['Ada'])
    expect(found.refused.map(({ at, reason }) => [at, reason])).toEqual([['row 2', 'no name']])
    expect(found.remarks.map(({ text }) => text)).toContain(
      'U+202E (right-to-left override) does not show and was left out of “Ada”.',
    )
  })

  it('says what each column holds', () => {
    expect(entityColumns(tableOf('nodes.csv'))).toEqual(['Id', 'Name', 'Kind', 'Side'])
    expect(tieColumns(tableOf('edges.csv'))).toEqual(['From', 'To', 'Relation', 'Date', 'Until'])
  })
})

describe('a repeated id that nobody answers for', () => {
  it('stays as a remark: both came in, and whose the relationships are', () => {
    const { found } = readOf([tableOf('edges.csv'), tableOf('nodes.csv')])
    expect(found.remarks).toContainEqual({
      at: 'nodes.csv, row 4',
      text: 'Ada again has the id of Ada, row 1: both came in, and relationships of that id are those of Ada. Entities can join them.',
    })
  })
})
