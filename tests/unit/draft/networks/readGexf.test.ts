import { describe, expect, it } from 'vitest'
import { parseMarkup } from '../../../../src/cli/parseMarkup.ts'
import { FileRefused } from '../../../../src/draft/found.ts'
import { readNetwork } from '../../../../src/draft/networks/readNetwork.ts'
import { read, textOfCase, ties } from './readFile.ts'

/** A file of two nodes, with these edges. */
const between = (edges: string, attributes = '', graph = 'timeformat="date" defaultedgetype="directed"') =>
  `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph ${graph}>${attributes}` +
  `<nodes><node id="a" label="Ada"/><node id="b" label="Bea"/></nodes><edges>${edges}</edges></graph></gexf>`

const whenOf = (attributes: string, format = 'date') =>
  read(between(`<edge id="e" source="a" target="b" ${attributes}/>`, '', `timeformat="${format}"`)).edges[0]?.date

describe('GEXF', () => {
  it('makes a relationship of each spell, with its interval, and loses nothing of time', () => {
    const found = read(textOfCase('spells.gexf'))
    expect(ties(found)).toEqual([
      { says: 'a met b', directed: true, when: '2021-02-01/2021-03-01' },
      { says: 'b  c', directed: true, when: '2021-02-01/2021-02-28' },
      { says: 'b  c', directed: true, when: '2023-05-01/2023-05-31' },
      // After 1 January 2020: that day is outside.
      { says: 'a  a', directed: true, when: '2020-01-02/..' },
      { says: 'c  a', directed: false, when: undefined },
    ])
    expect(found.edges.map(({ at }) => at)).toEqual([
      'edge 1',
      'edge 2, spell 1',
      'edge 2, spell 2',
      'edge 3',
      'edge 4',
    ])
    expect(found.edges[0]?.quote).toBe('Ada met Bea in February.')
    expect([found.read, found.refused]).toEqual([7, []])
  })

  it('keeps the times of nodes as remarks, and says so', () => {
    const { nodes, remarks } = read(textOfCase('spells.gexf'))
    expect(nodes.map(({ name, remark }) => [name, remark])).toEqual([
      ['Ada', 'there: from 2020-01-01'],
      ['Bea', undefined],
      ['Cid', 'there: from 2021-01-01 to 2021-06-30\nthere: from 2023-01-01'],
    ])
    expect(remarks.filter(({ text }) => text.startsWith('has a time of its own')).map(({ at }) => at)).toEqual([
      'node a',
      'node c',
    ])
  })

  it.each([
    {
      says: 'both bounds are inside',
      attributes: 'start="2021-02-01" end="2021-02-03"',
      when: '2021-02-01/2021-02-03',
    },
    {
      says: 'unless they are open',
      attributes: 'startopen="2021-02-27" endopen="2021-03-03"',
      when: '2021-02-28/2021-03-02',
    },
    { says: 'of months too', attributes: 'startopen="2021-12" endopen="2022-03"', when: '2022-01/2022-02' },
    { says: 'a missing bound is none', attributes: 'end="2021-02-03"', when: '../2021-02-03' },
    { says: 'nor is infinity', attributes: 'start="-Infinity" end="2021-02-03"', when: '../2021-02-03' },
    { says: 'one day is that day', attributes: 'start="2021-02-03" end="2021-02-03"', when: '2021-02-03' },
    { says: 'a moment is its day', attributes: 'timestamp="2021-02-03T10:30:00+02:00"', when: '2021-02-03' },
    {
      says: 'a day that begins open at noon is partly inside',
      attributes: 'startopen="2021-02-03T12:00:00"',
      when: '2021-02-03/..',
    },
    {
      says: 'an open end at midnight is the day before',
      attributes: 'endopen="2021-02-03T00:00:00Z"',
      when: '../2021-02-02',
    },
  ])('$says', ({ attributes, when }) => {
    expect(whenOf(attributes)?.when).toBe(when)
  })

  it.each([
    ['integer', 'start="1999" end="2003"', '1999/2003'],
    ['double', 'start="1999.0" end="2003.5"', '1999/2003'],
  ])('reads numbers of the time format %s as years', (format, attributes, when) => {
    expect(whenOf(attributes, format)?.when).toBe(when)
  })

  it('asks about numbers that count something else, and about spans that end before they start', () => {
    expect(whenOf('start="3" end="7"', 'integer')).toEqual({ text: '3 – 7', question: '“3” was not read as a date' })
    expect(whenOf('start="2021-02-03" end="2021-01-01"')).toEqual({
      text: '2021-02-03 – 2021-01-01',
      question: 'impossible date: the end is before the start',
    })
  })

  it('knows attributes by their titles, gives those that are absent their default, and keeps the rest as remarks', () => {
    const attributes =
      '<attributes class="edge"><attribute id="0" title="role" type="string"><default>member</default></attribute>' +
      '<attribute id="1" title="Weight in kg" type="double"/></attributes>'
    const { edges, remarks } = read(
      between(
        '<edge id="1" source="a" target="b"/><edge id="2" source="a" target="b">' +
          '<attvalues><attvalue for="0" value="chair"/><attvalue for="1" value="2.5"/></attvalues></edge>',
        attributes,
      ),
    )
    expect(edges.map(({ role, remark }) => [role, remark])).toEqual([
      ['member', undefined],
      ['chair', 'Weight in kg: 2.5'],
    ])
    expect(remarks).toEqual([
      { at: 'all records', text: 'kept as remarks of your own, having no place else: “Weight in kg”' },
    ])
  })

  it('keeps values that change with time, says what lies inside what, and turns y as screens have it', () => {
    const text =
      '<gexf version="1.2" xmlns:viz="http://www.gexf.net/1.2draft/viz"><graph><nodes><node id="a" label="Ada">' +
      '<viz:position x="10" y="20" z="0"/><attvalues><attvalue for="9" value="4" start="2001" endopen="2002"/></attvalues>' +
      '<nodes><node id="b" label="Bea"/></nodes></node></nodes></graph></gexf>'
    const { nodes, positions } = read(text)
    expect(nodes.map(({ remark }) => remark)).toEqual(['9: 4 (from 2001 before 2002)', 'inside: a'])
    expect(positions).toEqual(new Map([['a', [10, -20]]]))
  })

  it('takes the direction of each edge, else that of the file, else none', () => {
    const edges = '<edge id="1" source="a" target="b"/><edge id="2" source="a" target="b" type="mutual"/>'
    expect(read(between(edges)).edges.map(({ directed }) => directed)).toEqual([true, false])
    expect(read(between(edges, '', '')).edges.map(({ directed }) => directed)).toEqual([false, false])
    expect(read(between(edges)).remarks).toEqual([
      { at: 'edge 2', text: 'goes both ways: became one relationship without a direction' },
    ])
  })

  it('refuses what has no ends, leads to nothing or has the id of another, each with its reason', () => {
    const text =
      '<gexf><graph><nodes><node id="a"/><node id="a" label="Again"/><node label="No id"/></nodes>' +
      '<edges><edge id="1" source="a"/><edge id="2" source="a" target="z"/></edges></graph></gexf>'
    expect(read(text)).toMatchObject({
      read: 5,
      refused: [
        { at: 'node a (again, 2)', reason: 'its id is that of node a', value: 'Again' },
        { at: 'node No id', reason: 'no id', value: '<node label="No id">' },
        { at: 'edge 1', reason: 'no “target”' },
        { at: 'edge 2', reason: 'no node “z”' },
      ],
    })
  })

  it('that is not well formed is refused with its line', () => {
    expect(() => read('<gexf>\n<graph>\n</gexf>', 'net.gexf')).toThrow(
      new FileRefused(
        'net.gexf is not well-formed XML: line 3. Save it again from your program, or correct it there or just before.',
      ),
    )
  })

  it('that declares entities, which could make a small file huge, is refused before it is parsed', () => {
    expect(() => read('<!DOCTYPE gexf [<!ENTITY a "aaaaaaaa">]><gexf><graph/></gexf>', 'net.gexf')).toThrow(
      /^net\.gexf declares entities/,
    )
  })
})

describe('XML that is not well formed', () => {
  const parsed: string[] = []
  const readIt = (text: string) =>
    readNetwork(text, 'a.gexf', (xml) => {
      parsed.push(xml)
      return parseMarkup(xml, 'application/xml')
    })

  it.each([
    ['a tag that is not closed', '<gexf>\n<graph>\n</gexf>', 3],
    ['an ampersand that begins nothing', '<gexf>\n<graph a="a & b"/>\n</gexf>', 2],
    ['what stops in the middle', '\n\n<gexf>\n<graph>', 4],
  ])('is refused with its line, before a browser complains of it: %s', (_, text, line) => {
    parsed.length = 0
    expect(() => readIt(text)).toThrow(`a.gexf is not well-formed XML: line ${line}.`)
    expect(parsed).toEqual([])
  })

  it('is none where names are of another script, or what is no markup stands in CDATA', () => {
    const text = '<gexf><graph><nodes><node id="a" label="Ж" имя="1"><![CDATA[ & < ]]></node></nodes></graph></gexf>'
    expect(readIt(text).nodes.map(({ name }) => name)).toEqual(['Ж'])
  })
})
