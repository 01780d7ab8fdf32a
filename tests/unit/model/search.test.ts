import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Stretch } from '../../../src/model/marked.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { GROUPS, type Group, createSearch } from '../../../src/model/search.ts'
import { sentenceOf } from '../../../src/model/sentence.ts'
import { fold } from '../../../src/model/searchWords.ts'
import { aDataset, aDocument, aNode, aPassage, anEdge } from '../../fixtures/dataset.ts'

const bundled = createNetwork(
  parseDataset(JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8'))),
)
const search = createSearch(bundled)
const idsOf = (query: string, group: Group) => search(query).hits.filter((hit) => hit.group === group).map(({ id }) => id) // prettier-ignore
const plain = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join('')
/** With what is marked in brackets. */
const said = (stretches: readonly Stretch[]) => stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('') // prettier-ignore

describe('createSearch(network)(query), on the bundled dataset', () => {
  it.each([
    // a surname
    { query: 'tajani', first: 'antonio-tajani' },
    { query: 'cavour', first: 'its-cavour' },
    // an office, in the other spelling, half typed, in another order
    { query: 'defense secretary', first: 'rajesh-kumar-singh' },
    { query: 'Defence Secret', first: 'rajesh-kumar-singh' },
    { query: 'secretary defense', first: 'rajesh-kumar-singh' },
    { query: 'national armaments director', first: 'giacinto-ottaviani' },
    { query: 'chief of italian defence forces', first: 'luciano-portolano' },
    // a name that the texts give it once
    { query: 'industries federation', first: 'aiad' },
    // an abbreviation
    { query: 'MCG', first: 'military-cooperation-group' },
    // the parts of a name, in any order
    { query: 'modi meloni rio', first: 'modi-meloni-rio' },
    { query: 'rio meloni modi', first: 'modi-meloni-rio' },
    { query: 'singh rajesh', first: 'rajesh-kumar-singh' },
    // slips
    { query: 'crosseto', first: 'guido-crosetto' },
    { query: 'croseto', first: 'guido-crosetto' },
    { query: 'melloni', first: 'giorgia-meloni' },
    { query: 'meleni', first: 'giorgia-meloni' },
    { query: 'portalano', first: 'luciano-portolano' },
    // accents and capitals
    { query: 'MÓDÌ', first: 'narendra-modi' },
    // a question
    { query: 'Who is the Italian Defence Minister?', first: 'guido-crosetto' },
    // American
    { query: 'joint training programs', first: 'joint-exercises-and-training' },
    // quoted words
    { query: 'interoperability', first: 'military-exchanges' },
  ])('$query finds first $first', ({ query, first }) => {
    expect(idsOf(query, 'entities')[0]).toBe(first)
    expect(search(query).hits[0]?.id).toBe(first)
  })

  it('finds the passages that hold the words, and what rests on them', () => {
    expect(idsOf('interoperability', 'quotes').toSorted()).toEqual(['delhi-p5', 'rio-p6'])
    const [quote] = search('bold vision').hits
    expect(quote).toMatchObject({ group: 'quotes', id: 'rio-p2' })
    expect(bundled.edges.get(quote?.selects ?? '')?.citations).toContain('rio-p2')
  })

  it('finds relationships by who, what and whom', () => {
    expect(idsOf('singh called on crosetto', 'relationships')[0]).toBe('singh-called-on-crosetto')
  })

  it.each([
    { query: 'federation', why: { field: 'name', text: '[Federation] of Italian Companies for Aerospace, Defence and Security' } }, // prettier-ignore
    { query: 'industries federation', why: { field: 'alias', text: 'Italian [Industries Federation] of Aerospace, Defence and Security (AIAD)' } }, // prettier-ignore
    { query: 'armaments director', why: { field: 'role', text: 'National [Armaments Director]' } },
    {
      query: 'legal workers',
      why: {
        field: 'summary',
        text: '[Legal] migration of skilled [workers] and irregular migration, as discussed in Rio de Janeiro.',
      },
    },
  ])('$query: says why, with what matched marked', ({ query, why }) => {
    const [hit] = search(query).hits
    expect(hit?.why && { field: hit.why.field, text: said(hit.why.text) }).toEqual(why)
  })

  it('says no more than the title where that holds all of the words', () => {
    const [hit] = search('tajani').hits
    expect(said(hit?.title ?? [])).toBe('Antonio [Tajani]')
    expect(hit?.why).toBeNull()
  })

  it('lists at most twelve, group after group, and counts all', () => {
    const { hits, total } = search('defence')
    expect(hits.length).toBe(12)
    expect(total).toBeGreaterThan(12)
    expect(hits.map(({ group }) => GROUPS.indexOf(group))).toEqual(
      hits.map(({ group }) => GROUPS.indexOf(group)).toSorted((a, b) => a - b),
    )
    expect(new Set(hits.map(({ group }) => group)).size).toBe(3)
  })

  it('offers what holds some of the words, and says so, where nothing holds all', () => {
    const { hits, partial } = search('crosetto submarine')
    expect(partial).toBe(true)
    expect(hits[0]?.id).toBe('guido-crosetto')
    expect(search('crosetto').partial).toBe(false)
  })

  it.each(['', '   ', '?!', '“”', 'xyzzyplugh', '𝔸'.repeat(50)])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual({ hits: [], total: 0, partial: false })
  })

  it('finds every node by its label', () => {
    for (const { id, label } of bundled.dataset.nodes) expect(idsOf(label, 'entities')).toContain(id)
  })

  it('keeps finding a node while its name is typed', () => {
    for (const name of ['Guido Crosetto', 'Military Cooperation Group', 'Italian Space Agency', 'Luisa Riccardi']) {
      const { id } = bundled.dataset.nodes.find((node) => (node.name ?? node.label) === name) ?? { id: '' }
      // From the fifth letter on: with fewer there are too many that begin so.
      for (let typed = 5; typed <= name.length; typed++) expect(idsOf(name.slice(0, typed), 'entities')).toContain(id)
    }
  })

  it('answers whatever is typed, with the text as it stands in the dataset', () => {
    const { nodes, edges, passages } = bundled.dataset
    const texts = [
      ...passages.map(({ exact }) => exact),
      ...nodes.flatMap(({ label, name, summary }) => [label, name ?? '', summary]),
      ...nodes.flatMap(({ aliases }) => aliases ?? []),
      ...edges.flatMap((edge) => [sentenceOf(edge, bundled), edge.role ?? '', edge.summary ?? '']),
    ]
    const someWords = fc.array(fc.constantFrom(...texts.flatMap((text) => text.split(' '))), { maxLength: 5 })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          someWords.map((words) => words.join(' ')),
        ),
        (query) => {
          const shown = search(query).hits.flatMap(({ title, why }) => [title, why?.text ?? []])
          // An ellipsis stands for what was cut off.
          const strangers = shown.map((text) => plain(text).replace(/^…|…$/gu, '')).filter((text) => !texts.some((whole) => whole.includes(text))) // prettier-ignore
          expect(strangers).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('createSearch(network)(query)', () => {
  it('prefers of the edges that cite a passage the one whose sentence holds the words', () => {
    const network = createNetwork(
      aDataset({
        documents: [aDocument({ title: '[A letter]' })],
        passages: [aPassage({ exact: 'Ada met Bea in Turin' })],
        edges: [anEdge({ id: 'met' }), anEdge({ id: 'with-cyril', target: 'cyril' })],
      }),
    )
    const quote = (query: string) => createSearch(network)(query).hits.find(({ group }) => group === 'quotes')
    expect(quote('turin')).toMatchObject({ selects: 'met', document: 'A letter' })
    expect(quote('met')?.selects).toBe('met')
  })

  it('leads from a passage that nothing cites to nowhere', () => {
    const network = createNetwork(
      aDataset({ passages: [aPassage(), aPassage({ id: 'alone', exact: 'the office of clerk' })] }),
    )
    expect(createSearch(network)('clerk').hits).toMatchObject([{ group: 'quotes', id: 'alone', selects: null }])
  })

  it('gives markup back as the text that it is', () => {
    const network = createNetwork(aDataset({ nodes: [aNode({ label: '<b>Ada</b>' }), aNode({ id: 'bea' })] }))
    expect(said(createSearch(network)('ada').hits[0]?.title ?? [])).toBe('<b>[Ada]</b>')
  })
})

describe('fold(word)', () => {
  it.each([
    ['Defence', 'defense'],
    ['licence', 'license'],
    ['labour', 'labor'],
    ['neighbourhood', 'neighborhood'],
    ['organisation', 'organization'],
    ['analyse', 'analyze'],
    ['programme', 'program'],
    ['dialogue', 'dialog'],
    ['centre', 'center'],
    ['travelled', 'traveled'],
    ['Düsseldorf', 'dusseldorf'],
    ['Łódź', 'lodz'],
  ])('brings %s and %s to one spelling', (british, american) => {
    expect(fold(british)).toBe(fold(american))
  })

  it.each([
    ['2022', '202'],
    ['MoU', 'Modi'],
    ['India', 'Indian'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })
})
