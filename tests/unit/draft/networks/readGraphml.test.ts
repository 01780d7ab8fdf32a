import { describe, expect, it } from 'vitest'
import { read, textOfCase, ties } from './readFile.ts'

describe('GraphML', () => {
  it('has its defaults and directions, two edges of one pair, a node without a name, and refuses a hyperedge', () => {
    const found = read(textOfCase('mixed.graphml'))
    expect(found.nodes.map(({ key, name }) => [key, name])).toEqual([
      ['n0', 'Harbour & Board'],
      ['n1', 'Line A'],
      ['n2', ''],
    ])
    expect(ties(found)).toEqual([
      { says: 'n0  n1', directed: false, when: '2024-03' },
      { says: 'n0  n1', directed: true, when: '2024-04-01' },
      { says: 'n1  n2', directed: false, when: undefined },
    ])
    expect(found.edges.map(({ remark }) => remark)).toEqual(['weight: 1.0', 'weight: 2.5', 'weight: 1.0'])
    expect(found.read).toBe(7)
    expect(found.refused).toEqual([
      { at: 'hyperedge n0 – n1 – n2', reason: 'joins 3, and a relationship joins two', value: 'n0, n1, n2' },
    ])
  })

  it('of yEd has its labels, and the middles of its boxes', () => {
    const text =
      '<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key id="d6" for="node" yfiles.type="nodegraphics"/>' +
      '<key id="d9" for="edge" yfiles.type="edgegraphics"/><graph edgedefault="directed">' +
      '<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry x="10" y="20" width="30" height="40"/><y:NodeLabel>Harbour\nBoard</y:NodeLabel></y:ShapeNode></data></node>' +
      '<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Line A</y:NodeLabel></y:ShapeNode></data></node>' +
      '<edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>hired</y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>'
    const found = read(text)
    expect(found.nodes.map(({ name }) => name)).toEqual(['Harbour Board', 'Line A'])
    expect(found.positions).toEqual(new Map([['n0', [25, 40]]]))
    expect(ties(found)).toEqual([{ says: 'n0 hired n1', directed: true, when: undefined }])
  })

  it('says of nested graphs what lies inside what, and of ports that they are left out', () => {
    const text =
      '<graphml><graph edgedefault="undirected"><node id="a"><port name="north"/><graph edgedefault="directed">' +
      '<node id="b"/><edge source="b" target="b"/></graph></node><edge source="a" target="b" sourceport="north"/></graph></graphml>'
    const found = read(text)
    expect(found.nodes.map(({ key, remark }) => [key, remark])).toEqual([
      ['a', undefined],
      ['b', 'inside: a'],
    ])
    // Each graph has its own default.
    expect(found.edges.map(({ directed }) => directed)).toEqual([true, false])
    expect(found.remarks).toEqual([
      { at: 'node a', text: 'has ports: left out' },
      { at: 'node b', text: 'lies inside another node: kept as a remark of your own' },
      { at: 'edge a – b', text: 'names ports: left out' },
    ])
  })
})
