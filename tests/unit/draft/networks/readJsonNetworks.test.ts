import { describe, expect, it } from 'vitest'
import { read, textOfCase, ties } from './readFile.ts'

describe('JSON of cytoscape.js', () => {
  it('has addresses as ids, positions and parents, and refuses an edge to nothing', () => {
    const found = read(textOfCase('cytoscape.json'))
    expect(found.nodes.map(({ key, name, remark }) => [key, name, remark])).toEqual([
      ['urn:x:1', 'Ada', undefined],
      ['urn:x:2', 'Bea', undefined],
      ['urn:x:3', '', 'inside: urn:x:1'],
    ])
    expect(found.positions).toEqual(new Map([['urn:x:1', [10, 20]]]))
    expect(ties(found)).toEqual([{ says: 'urn:x:1 met urn:x:2', directed: true, when: '2024-05' }])
    expect(found.read).toBe(5)
    expect(found.refused.map(({ at, reason }) => [at, reason])).toEqual([
      ['edge urn:x:2 – urn:x:9', 'no node “urn:x:9”'],
    ])
  })

  it('may be one list, with the group of each or without', () => {
    const elements = [
      { group: 'nodes', data: { id: 'constructor', label: 'Ada' } },
      { data: { id: '__proto__', label: 'Bea' } },
      { data: { id: 'e', source: 'constructor', target: '__proto__' } },
    ]
    const found = read(JSON.stringify(elements).replaceAll('"label"', '"name"'))
    expect(ties(found)).toEqual([{ says: 'constructor  __proto__', directed: true, when: undefined }])
  })

  it('is also read as d3 and networkx write it', () => {
    const found = read(
      JSON.stringify({ nodes: [{ id: 1, name: 'Ada' }, { id: 2 }], links: [{ source: 1, target: 2 }] }),
    )
    expect([found.nodes.map(({ key }) => key), found.edges.length, found.refused]).toEqual([['1', '2'], 1, []])
  })
})

describe('JSON of Kumu', () => {
  it('names ends by id or label, and makes an end that is not listed, as Kumu does, and says so', () => {
    const found = read(textOfCase('kumu.json'))
    expect(found.nodes.map(({ key, name, kind, remark }) => [key, name, kind, remark])).toEqual([
      ['1', 'Ada', 'Person', 'tags: left'],
      ['2', 'Bea', 'Person', undefined],
      ['Cid', 'Cid', undefined, undefined],
    ])
    expect(found.edges.map(({ source, target, relation, directed }) => [source, relation, target, directed])).toEqual([
      ['1', 'Met', '2', false],
      ['1', '', 'Cid', true],
    ])
    expect(found.remarks.slice(0, 2)).toEqual([
      { at: 'connection 1 – 2', text: 'goes both ways: became one relationship without a direction' },
      { at: 'connection Ada – Cid', text: 'names “Cid”, which is not listed: made, as Kumu does' },
    ])
    expect([found.read, found.refused]).toEqual([4, []])
  })

  it('has dates in words, and asks about those that could be two', () => {
    const dateOf = (date: string) => read(textOfCase('kumu.json').replace('14 April 2025', date)).edges[0]?.date
    expect(dateOf('14 April 2025')).toMatchObject({ text: '14 April 2025', when: '2025-04-14' })
    expect(dateOf('03/04/2024')).toEqual({ text: '03/04/2024', question: '“03/04/2024”: day or month first?' })
    expect(dateOf('yesterday')).toEqual({ text: 'yesterday', question: '“yesterday” needs a day. Of which day is it?' })
    expect(dateOf('n.d.')).toEqual({ text: 'n.d.' })
  })

  it('refuses an end whose label two elements have, and a loop', () => {
    const found = read(
      JSON.stringify({
        elements: [{ _id: 'x', label: 'Ada' }, { _id: 'y', label: 'ADA' }, { label: 'Bea' }],
        connections: [{ from: 'bea', to: 'ada' }, { from: 'x', to: 'Bea' }, { from: 'x' }],
        loops: [{ label: 'Round and round' }],
      }),
    )
    expect(found.read).toBe(7)
    expect(found.edges).toHaveLength(1)
    expect(found.refused.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      'connection bea – ada: 2 elements are called “ada”',
      'connection ?: no “to”',
      'loop Round and round: a loop is no relationship of two',
    ])
  })
})

describe('names of a network with characters that do not show', () => {
  const node = (id: string, label: string) => ({ data: { id, label } })
  const network = (...nodes: readonly object[]) =>
    read(JSON.stringify({ elements: { nodes, edges: [{ data: { source: 'a', target: 'b', label: 'met\u202e' } }] } }))

  it('come in without them, and it is said', () => {
    const { nodes, edges, remarks } = network(node('a', 'Ada\u202egnp.exe'), node('b', 'Bea'))
    expect(nodes.map(({ name }) => name)).toEqual(['Adagnp.exe', 'Bea'])
    expect(edges.map(({ relation }) => relation)).toEqual(['met'])
    expect(remarks.map(({ text }) => text)).toEqual([
      'U+202E (right-to-left override) does not show and was left out of “Adagnp.exe”.',
      'U+202E (right-to-left override) does not show and was left out of “met”.',
    ])
  })

  it('give way to the id where nothing of them shows, and are refused where nothing of that shows either', () => {
    const { nodes, refused } = network(node('a', '\u200b\u200b'), node('\u200b', '\u200b'))
    expect(nodes.map(({ key, name }) => [key, name])).toEqual([['a', '']])
    expect(refused.map(({ reason }) => reason)).toContain('no name')
  })
})
