import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Stretch } from '../../../src/model/marked.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createSearch } from '../../../src/model/search.ts'
import { GROUPS, type Group } from '../../../src/model/searchGroups.ts'
import { sentenceOf } from '../../../src/model/sentence.ts'
import { fold } from '../../../src/model/searchWords.ts'
import { anAwayDataset } from '../../fixtures/awayDataset.ts'
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

  it.each(['', '   ', '?!', '“”', 'xyzzyplugh', '𐐷'.repeat(50)])('finds nothing for %j', (query) => {
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

describe('createSearch(network)(query), on text as it comes', () => {
  /** What a search for the query marks in a quote; null where it does not find it. */
  const marksIn = (exact: string, query: string) => {
    const passages = [aPassage({ id: 'p-1', text: exact, exact })]
    const network = createNetwork(aDataset({ passages, documents: [aDocument({ text: exact })] }))
    const hit = createSearch(network)(query).hits.find(({ group }) => group === 'quotes')
    return hit ? said(hit.title) : null
  }

  it.each([
    // Out of a PDF: ligatures, soft hyphens, hyphens at the ends of lines.
    ['the ﬁnancial oﬃce', 'office', 'the ﬁnancial [oﬃce]'],
    ['the inter\u00adnational pro\u00adgramme', 'international', 'the [inter\u00adnational] pro\u00adgramme'],
    ['The arrange-\nment was signed.', 'arrangement', 'The [arrange-\nment] was signed.'],
    ['The arrange\u00ad\r\n  ment was signed.', 'arrangement', 'The [arrange\u00ad\r\n  ment] was signed.'],
    ['zero\u200bwidth', 'zerowidth', '[zero\u200bwidth]'],
    // A hyphen before a capital at the end of a line joins names, not one word.
    ['between Rome-\nDelhi', 'delhi', 'between Rome-\n[Delhi]'],
    // Compounds, joined and apart.
    ['the F-35 flew', 'F-35', 'the [F-35] flew'],
    ['the F-35 flew', 'f35', 'the [F-35] flew'],
    ['the F35 flew', 'F-35', 'the [F35] flew'],
    ['a C\u2011130J', 'C-130J', 'a [C\u2011130J]'],
    ['a C-130J', '130j', 'a C-[130J]'],
    ['co-operation at sea', 'cooperation', '[co-operation] at sea'],
    ['cooperation at sea', 'co-operation', '[cooperation] at sea'],
    ['cooperation at sea', 'co-op', '[cooperation] at sea'],
    ['a counter-terrorism-related talk', 'counterterrorism', 'a [counter-terrorism-related] talk'],
    ['the Trans Regional Network', 'transregional', 'the [Trans Regional] Network'],
    ['under sea cables', 'undersea', '[under sea] cables'],
    ['undersea cables', 'under sea', '[undersea] cables'],
    ['undersea cables', 'under-sea', '[undersea] cables'],
    ['defence and industry', 'defence-industry', '[defence] and [industry]'],
    ['Sean O’Brien', 'obrien', 'Sean [O’Brien]'],
    ['Sean O’Brien', 'brien', 'Sean O’[Brien]'],
    // Normal forms and widths.
    ['Gênes', 'Ge\u0302nes', '[Gênes]'],
    ['ＮＡＴＯ', 'nato', '[ＮＡＴＯ]'],
    // Scripts without spaces: any run of them.
    ['日本国防衛省の木原花子は共同訓練を発表した。', '防衛省', '日本国[防衛省]の木原花子は共同訓練を発表した。'],
    ['木原花子防衛大臣は東京で', '東京', '木原花子防衛大臣は[東京]で'],
    ['木原花子防衛大臣は東京で', '木原 東京', '[木原]花子防衛大臣は[東京]で'],
    ['東京でクロセット国防大臣と', 'セット', '東京でクロ[セット]国防大臣と'],
    ['東京で会談', '談', '東京で会[談]'],
    ['2023年6月に', '2023年', '[2023年]6月に'],
    ['국방부는 발표했다', '방부', '국[방부]는 발표했다'],
    ['กระทรวงกลาโหม', 'กลาโหม', 'กระทรวง[กลาโหม]'],
    ['ガス', 'カス', null],
  ])('in %j, %j is found and marked', (exact, query, marks) => {
    expect(marksIn(exact, query)).toBe(marks)
  })

  it('finds any stretch of a text in Chinese characters, and marks it', () => {
    const character = fc.constantFrom(...'日本国防衛省木原花子共同訓練クロセット')
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (all, a, b) => {
        const start = a % all.length
        const wanted = all.slice(start, start + 1 + (b % (all.length - start))).join('')
        expect(marksIn(all.join(''), wanted)).toContain('[')
      }),
      { numRuns: 60 },
    )
  })

  it('finds the same for "co-operation" and "cooperation" in the bundled dataset', () => {
    const found = (query: string) => {
      const { hits, total } = search(query)
      return { total, ids: hits.map(({ id }) => id) }
    }
    expect(found('co-operation')).toEqual(found('cooperation'))
    expect(found('co-operation').total).toBeGreaterThan(50)
    for (const query of ['counterterrorism', 'transregional', 'undersea']) expect(found(query).total).toBeGreaterThan(0)
  })

  it('cuts an extract within a word that is longer than the extract, and never within a character', () => {
    const word = '👩‍🚀'.repeat(80)
    const hit = createSearch(
      createNetwork(aDataset({ nodes: [aNode({ label: 'Ada', summary: `Ada ${word}` }), aNode({ id: 'bea' })] })),
    )('ada').hits[0]
    expect(hit?.title).toEqual([{ text: 'Ada', marked: true }])
    const passage = createSearch(
      createNetwork(
        aDataset({
          passages: [aPassage({ text: `Ada ${word}`, exact: `Ada ${word}` })],
          documents: [aDocument({ text: `Ada ${word}` })],
        }),
      ),
    )('ada').hits.find(({ group }) => group === 'quotes')
    const text = plain(passage?.title ?? [])
    expect(text.length).toBeLessThan(170)
    expect(text.replace('Ada ', '').replace('…', '')).toMatch(/^(?:👩‍🚀)+$/u)
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

describe('createSearch(network), of a dataset whose texts are fetched when they are looked at', () => {
  it('finds names and sentences, and asks for no text', () => {
    const { dataset, asked } = anAwayDataset(aDataset({ edges: [anEdge({ summary: 'A long talk.' })] }))
    const find = createSearch(createNetwork(dataset))
    expect(find('ada').hits.map(({ group }) => group)).toEqual(['entities', 'relationships'])
    expect(find('talk').hits).toEqual([])
    expect([...asked]).toEqual([])
  })
})
