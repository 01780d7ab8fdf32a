import { describe, expect, it } from 'vitest'
import { detectNetwork } from '../../../../src/draft/networks/detectNetwork.ts'
import { textOfCase } from './readFile.ts'

describe('which format a network has', () => {
  it.each([
    ['spells.gexf', 'gexf'],
    ['mixed.graphml', 'graphml'],
    ['cytoscape.json', 'cytoscape-json'],
    ['kumu.json', 'kumu'],
    ['followthemoney.jsonl', 'follow-the-money'],
  ])('is told by what %s holds, and not by its name', (file, format) => {
    expect(detectNetwork(textOfCase(file), 'download')).toBe(format)
    expect(detectNetwork(`\uFEFF${textOfCase(file)}`, 'download')).toBe(format)
  })

  it.each([
    { text: '', says: 'x is empty.' },
    {
      text: '{"a":1,"b":2}',
      says: 'x: this JSON has neither nodes and edges nor elements and connections, but “a”, “b”.',
    },
    { text: '[1,2]', says: 'x: this JSON has neither nodes and edges nor elements and connections, but a list of 2.' },
    { text: '<html><body/></html>', says: 'x is XML, and begins with <html>: neither GEXF nor GraphML.' },
    { text: 'graph G { a -- b }', says: 'x is no network that can be read: it begins with “graph G { a -- b }”.' },
    { text: '{"format":"entente/1"}', says: 'x is an Entente file (entente/1): open it as it is.' },
    { text: '{"a":', says: 'x: line 1, column 6: is not JSON: expected a value.' },
  ])('of “$text” is none, and it says what was seen', ({ text, says }) => {
    expect(() => detectNetwork(text, 'x')).toThrow(says)
  })
})
