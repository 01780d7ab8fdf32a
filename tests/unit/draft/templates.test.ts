import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import { TEMPLATES, type Template } from '../../../src/draft/templates.ts'
import { aDataset, aNode, anEdge } from '../../fixtures/dataset.ts'

/** Every word of a template in use: a node of each kind, and an edge of each relation, done and, where it can be, planned. */
function allOf({ kinds, families, relations }: Template) {
  const nodes = kinds.map(({ id }) => aNode({ id: `a-${id}`, kind: id, parties: [] }))
  const at = (i: number) => nodes[i % nodes.length]?.id ?? ''
  const edges = relations.flatMap(({ id, planned }, i) => {
    const ends = { source: at(i), target: at(i + 1), relation: id }
    const done = anEdge({ id: `did-${id}`, ...ends })
    return planned === undefined ? [done] : [done, anEdge({ id: `to-${id}`, ...ends, status: 'planned' })]
  })
  return aDataset({ kinds, families, relations, nodes, edges })
}

const withWords = TEMPLATES.filter(({ kinds }) => kinds.length > 0)

describe('words to start with', () => {
  it('are offered in the order of the first screen, boards and owners first', () => {
    expect(TEMPLATES.map(({ label }) => label)).toEqual([
      'Boards and owners',
      'Diplomacy',
      'Company and court',
      'Empty',
    ])
  })

  it.each(withWords)('of $label make a sound dataset with every word in use', (template) => {
    expect(parseDataset(allOf(template)).relations).toHaveLength(template.relations.length)
  })

  it.each(withWords)('of $label use every family, and show only words that they have', (template) => {
    const used = new Set(template.relations.map(({ family }) => family))
    expect(template.families.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
    const labels = new Set(template.relations.map(({ label }) => label))
    expect(template.samples.filter((word) => !labels.has(word))).toEqual([])
  })

  it.each(withWords)('of $label read in both directions, and as plans wherever a thing can be planned', (template) => {
    const lacking = template.relations.filter(
      ({ id, directed, inverse, planned, mentions, editorial }) =>
        (directed && inverse === undefined) ||
        (planned === undefined && !mentions && !editorial && id !== 'related-to'),
    )
    expect(lacking.map(({ id }) => id)).toEqual([])
  })

  it('tell kinds apart by shape and hue', () => {
    for (const { kinds } of withWords) {
      const looks = kinds.map(({ shape, colour }) => `${shape} ${colour}`)
      expect(new Set(looks).size).toBe(looks.length)
    }
  })
})
