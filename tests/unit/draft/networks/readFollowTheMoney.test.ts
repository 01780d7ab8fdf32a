import { describe, expect, it } from 'vitest'
import { read, textOfCase, ties } from './readFile.ts'

const entity = (id: string, schema: string, properties: Record<string, unknown>) => ({ id, schema, properties })
const lines = (...entities: readonly object[]) => entities.map((one) => JSON.stringify(one)).join('\n')
const ADA = entity('p', 'Person', { name: ['Ada Hale'] })
const LINE = entity('c', 'Company', { name: ['Corran Line'] })

describe('entities of FollowTheMoney', () => {
  it('become nodes, dated relationships and documents, and an owner of something absent is refused', () => {
    const found = read(textOfCase('followthemoney.jsonl'))
    expect(found.nodes).toEqual([
      { key: 'p1', at: 'line 1', name: 'Ada Hale', kind: 'Person', side: 'GB' },
      { key: 'c1', at: 'line 2', name: 'Line A', kind: 'Company', aliases: ['Line A Ltd'] },
    ])
    expect(found.edges).toEqual([
      {
        at: 'line 3',
        id: 'd1',
        source: 'p1',
        target: 'c1',
        relation: 'is a director of',
        directed: true,
        date: { text: '2019 – 2023-06', when: '2019/2023-06' },
        url: 'https://example.org/register',
      },
    ])
    expect(found.refused.map(({ at, reason }) => [at, reason])).toEqual([['line 4', 'no entity “c9”']])
    expect(found.documents).toEqual([{ at: 'line 5', title: 'Minutes' }])
    expect(found.read).toBe(5)
  })

  it('may be one list, and may refer to what comes later', () => {
    const owns = entity('o', 'Ownership', { owner: ['p'], asset: ['c'], percentage: ['40'], startDate: ['2020-05-01'] })
    const found = read(JSON.stringify([owns, ADA, LINE]))
    // Whether it has ended nobody says.
    expect(ties(found)).toEqual([{ says: 'p owns c', directed: true, when: '2020-05-01/' }])
    expect(found.edges[0]?.role).toBe('40 %')
  })

  it('keep an amount as a remark, and the document that proves a tie', () => {
    const paid = entity('y', 'Payment', {
      payer: ['p'],
      beneficiary: ['c'],
      amount: ['900'],
      currency: ['EUR'],
      date: ['2021'],
      proof: ['d'],
    })
    const found = read(lines(ADA, LINE, entity('d', 'Document', { title: ['Ledger'] }), paid))
    expect(found.edges[0]).toMatchObject({
      relation: 'paid',
      remark: 'amount: 900\ncurrency: EUR',
      document: 'Ledger',
      date: { when: '2021' },
    })
  })

  it('that join several make a relationship of each pair', () => {
    const member = entity('m', 'Membership', { member: ['p', 'q'], organization: ['c'] })
    const found = read(lines(ADA, entity('q', 'Person', { name: ['Bea'] }), LINE, member))
    expect(found.edges.map(({ at, source, target }) => [at, source, target])).toEqual([
      ['line 4, pair 1', 'p', 'c'],
      ['line 4, pair 2', 'q', 'c'],
    ])
  })

  it('of a sanction make its authority of its name', () => {
    const found = read(lines(ADA, entity('s', 'Sanction', { entity: ['p'], authority: ['Harbour Board'] })))
    expect(ties(found)).toEqual([{ says: 'Harbour Board sanctioned p', directed: true, when: undefined }])
    expect(found.nodes.map(({ name }) => name)).toEqual(['Ada Hale', 'Harbour Board'])
    expect(found.remarks.map(({ text }) => text)).toContain(
      'names “Harbour Board”, which is no entity of the file: made of its name',
    )
  })

  it('that are neither are refused, and so is a line that is no JSON', () => {
    const found = read(`${lines(ADA, entity('t', 'Passport', { holder: ['p'] }), { id: 'u' })}\n{"id":`)
    expect(found.refused.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      'line 2: is a number of an entity, and not a relationship',
      'line 3: no “schema”',
      'line 4: is not JSON',
    ])
    expect(found.read).toBe(4)
  })
})
