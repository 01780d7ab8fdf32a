import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gexf } from '../../../../src/briefing/formats/gexf.ts'
import { graphml } from '../../../../src/briefing/formats/graphml.ts'
import { scopeOfAll } from '../../../../src/briefing/formats/scope.ts'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import bundled from '../../../../src/data/dataset.json'
import { createNetwork } from '../../../../src/model/network.ts'
import { MADE, toldOf } from '../../../fixtures/anyExport.ts'

const READ = `
import json, sys, networkx
read = networkx.read_graphml if sys.argv[1].endswith('.graphml') else networkx.read_gexf
graph = read(sys.argv[1])
edges = [
    # GraphML's ids are keys of the edges, GEXF's an attribute.
    dict(id=data.get('id', key), source=source, target=target, answer=data['answer'], count=data['document_count'])
    for source, target, key, data in graph.edges(keys=True, data=True)
]
print(json.dumps(dict(directed=graph.is_directed(), nodes=list(graph.nodes), edges=edges)))
`

const isThere = spawnSync('python3', ['-c', 'import networkx']).status === 0

interface Read {
  readonly directed: boolean
  readonly nodes: readonly string[]
  readonly edges: readonly { readonly id: string }[]
}

function readBack(name: string, text: string): Read {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, text)
    const { stdout, stderr, status } = spawnSync('python3', ['-c', READ, file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return JSON.parse(stdout) as Read
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)

describe.skipIf(!isThere)('networkx, where it is installed', () => {
  const scope = scopeOfAll(createNetwork(parseDataset(bundled)), MADE)

  it.each([
    ['bundled.graphml', graphml(scope, { allDirected: true })],
    ['bundled.gexf', gexf(scope, { allDirected: true })],
  ])('reads the bundled dataset from %s', (name, text) => {
    const { directed, nodes, edges } = readBack(name, text)
    expect(directed).toBe(true)
    expect(nodes).toEqual(scope.nodes)
    const told = toldOf(scope).map((edge) => Object.assign({ count: expect.any(Number) as unknown }, edge))
    expect(edges.toSorted(byId)).toEqual(told.toSorted(byId))
  })
})
