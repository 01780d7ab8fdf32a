import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Node } from '../../../src/data/schema.ts'
import {
  aDataset,
  aDocument,
  aFamily,
  aKind,
  aNode,
  anEdge,
  aParty,
  aPassage,
  aRelation,
} from '../../fixtures/dataset.ts'

const TURN = '\u202e'
const NOTHING = '\u200b \u2060'

const parsedNode = (over: Partial<Node>) =>
  parseDataset(aDataset({ nodes: [aNode(over), aNode({ id: 'bea' })] })).nodes[0]

describe('a dataset that has come through the door', () => {
  it.each<[Partial<Node>, Partial<Node>]>([
    [{ label: `Ada${TURN}` }, { label: 'Ada' }],
    [{ label: NOTHING, name: 'Ada of Turin' }, { label: 'Ada of Turin' }],
    [{ label: '   ' }, { label: 'ada' }],
    [{ label: TURN }, { label: 'ada' }],
    [{ aliases: [NOTHING, `A${TURN}`] }, { aliases: ['A'] }],
    [{ summary: `Ada${TURN} is.` }, { summary: 'Ada is.' }],
  ])('has for %j the legible %j', (given, legible) => {
    expect(parsedNode(given)).toMatchObject(legible)
  })

  it('has no name where nothing of it shows, so that the label serves', () => {
    expect(parsedNode({ name: NOTHING, article: ' ' })).not.toHaveProperty('name')
    expect(parsedNode({ name: NOTHING, article: ' ' })).not.toHaveProperty('article')
  })

  it('has legible words for all that is shown, and quotes as they are', () => {
    const text = `Ada ${TURN}met Bea.`
    const dataset = parseDataset(
      aDataset({
        title: '   ',
        description: `Who${TURN}.`,
        parties: [aParty({ label: ' ' })],
        kinds: [aKind({ label: `Person${TURN}`, plural: ' ' })],
        families: [aFamily({ label: NOTHING })],
        relations: [aRelation({ label: `met${TURN}` })],
        documents: [aDocument({ text, title: NOTHING })],
        passages: [aPassage({ text, exact: text })],
        edges: [anEdge({ role: NOTHING })],
      }),
    )
    expect(dataset).toMatchObject({
      title: 'Untitled dataset',
      description: 'Who.',
      parties: [{ label: 'left' }],
      kinds: [{ label: 'Person', plural: 'Person' }],
      families: [{ label: 'contact' }],
      relations: [{ label: 'met' }],
      documents: [{ title: 'gazette.txt' }],
      passages: [{ exact: text }],
    })
    expect(dataset.edges[0]).not.toHaveProperty('role')
  })
})
