import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cytoscapeJson } from '../../../../src/briefing/formats/cytoscapeJson.ts'
import { gexf } from '../../../../src/briefing/formats/gexf.ts'
import { graphml } from '../../../../src/briefing/formats/graphml.ts'
import type { ExportScope } from '../../../../src/briefing/formats/scope.ts'
import { FileRefused, type Found } from '../../../../src/draft/found.ts'
import { oneLine } from '../../../../src/draft/networks/attributes.ts'
import { visible } from '../../../../src/draft/visible.ts'
import { found } from '../../../../src/model/network.ts'
import { nameOf, wordsOf } from '../../../../src/model/sentence.ts'
import { anyExport } from '../../../fixtures/anyExport.ts'
import { madeOf, read, textOfCase } from './readFile.ts'

const WRITERS: readonly (readonly [string, (scope: ExportScope) => string])[] = [
  ['GEXF', (scope) => gexf(scope)],
  ['GEXF with every line directed', (scope) => gexf(scope, { allDirected: true })],
  ['GraphML', (scope) => graphml(scope)],
  ['GraphML with every line directed', (scope) => graphml(scope, { allDirected: true })],
  ['JSON of cytoscape.js', (scope) => cytoscapeJson(scope)],
]

describe('a network that Entente exported', () => {
  it.each(WRITERS)('as %s comes back with its ends, words, directions, dates and quotes', (_, write) => {
    fc.assert(
      fc.property(anyExport(), (scope) => {
        const { network, edges, nodes } = scope
        const back = read(write(scope))
        expect(back.refused).toEqual([])
        expect(back.read).toBe(edges.length + nodes.length)
        expect(back.nodes.map(({ key, name }) => [key, name])).toEqual(
          nodes.map((id) => {
            const node = found(network.nodes, id)
            const names = [nameOf(node), node.label].map((name) => visible(oneLine(name)).text)
            return [id, names.find((name) => name !== '') ?? id]
          }),
        )
        expect(
          back.edges.map((edge) => [edge.id, edge.source, edge.relation, edge.target, edge.directed, edge.status]),
        ).toEqual(
          edges.map(({ id }) => {
            const edge = found(network.edges, id)
            const { directed } = found(network.relations, edge.relation)
            return [id, edge.source, visible(oneLine(wordsOf(edge, network))).text, edge.target, directed, edge.status]
          }),
        )
        expect(back.edges.map(({ date }) => [date?.when, date?.basis])).toEqual(
          edges.map(({ id }) => {
            const { when, dating } = found(network.edges, id)
            return [when, dating?.basis]
          }),
        )
        for (const { id, quote } of back.edges) {
          const quotes = found(network.edges, id ?? '').citations.map(
            (passage) => found(network.passages, passage).exact,
          )
          expect([quotes.join(''), quotes[0] ?? ''].map(unspaced)).toContain(unspaced(quote ?? ''))
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** Line ends stand between quotes, and blanks around them are not kept. */
const unspaced = (text: string) => text.replace(/\s/g, '')

/** Undefined where the file was refused as a whole. Any other error is one. */
function readOrRefuse(text: string): Found | undefined {
  try {
    return read(text)
  } catch (cause) {
    if (cause instanceof FileRefused) return undefined
    throw cause
  }
}

describe('a network that was damaged on its way', () => {
  it.each(WRITERS)('as %s is read with every record counted, or refused as a whole, and never throws', (_, write) => {
    fc.assert(
      fc.property(anyExport(), fc.infiniteStream(fc.nat()), (scope, numbers) => {
        const text = damaged(write(scope), numbers)
        const back = readOrRefuse(text)
        expect(back?.read).toBe(back && madeOf(back) + back.refused.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('any file of the cases, damaged in any way', () => {
  const files = ['spells.gexf', 'mixed.graphml', 'cytoscape.json', 'kumu.json', 'followthemoney.jsonl']
  it.each(files)('of %s is read with every record counted, or refused as a whole', (file) => {
    const whole = textOfCase(file)
    const anyDamage = fc.record({
      at: fc.nat(whole.length),
      cut: fc.nat(12),
      put: fc.constantFrom('', '"', '[]', '{}', 'null', '9', '"p1"', '<', 'id', '\u0000', '\n', ':', 'constructor'),
    })
    fc.assert(
      fc.property(fc.array(anyDamage, { minLength: 1, maxLength: 4 }), (damages) => {
        const text = damages.reduce((rest, { at, cut, put }) => rest.slice(0, at) + put + rest.slice(at + cut), whole)
        const back = readOrRefuse(text)
        expect(back?.read).toBe(back && madeOf(back) + back.refused.length)
      }),
      { numRuns: 200 },
    )
  })
})

/** The text with an id lost, two of them exchanged, a stretch cut out, or a piece doubled. */
function damaged(text: string, numbers: Iterator<number>): string {
  const draw = (most: number) => (most <= 0 ? 0 : Number(numbers.next().value) % most)
  switch (draw(5)) {
    case 0:
      return text.replace(/ (?:id|source|target|key)="[^"]*"/, '')
    case 1:
      return text.replaceAll(/\b(source|target)(?=="|": ")/g, (end) => (draw(2) === 0 ? end : 'weight'))
    case 2: {
      const at = draw(text.length)
      return text.slice(0, at) + text.slice(at + draw(200))
    }
    case 3:
      return text.replace(/<node[\s\S]*?<\/node>|<edge [\s\S]*?<\/edge>/, (record) => record + record)
    default:
      return text.replaceAll(/("?id"?(?:=|: ))"[^"]*"/g, (whole, start: string) =>
        draw(3) === 0 ? `${start}"x"` : whole,
      )
  }
}
