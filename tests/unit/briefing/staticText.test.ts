// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { staticText } from '../../../src/briefing/still/staticText.ts'
import { ADA_MET_BEA, aDataset, aDocument, aNode, aPassage, anEdge } from '../../fixtures/dataset.ts'

const page = (dataset: unknown) => {
  document.body.innerHTML = staticText(dataset)
  return document.body
}
const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map((found) => found.textContent)

beforeEach(() => void (document.body.innerHTML = ''))

describe('staticText(dataset)', () => {
  it('says what the page is about, how large it is, and how it is read', () => {
    const { textContent } = page(aDataset({ title: 'Talks in Turin', description: 'Who met whom.\n\nAnd when.' }))
    expect(textsOf('h1')).toEqual(['Talks in Turin'])
    expect(textsOf('h1 ~ p').slice(1, 3)).toEqual(['Who met whom.', 'And when.'])
    expect(textContent).toMatch(/2 entities and 1 relationship, .* from 1 document\./)
    expect(textsOf('h2')).toContain('How to read it')
  })

  it('says first that the explorer is on its way, and last what to do where it does not come', () => {
    page(aDataset())
    expect(textsOf('h1 + p')).toEqual([expect.stringMatching(/^The explorer is loading/)])
    expect(textsOf('main > h2').at(-1)).toBe('If the explorer does not come')
    expect(textsOf('p').filter((words) => words.includes('not allowed to run'))).toHaveLength(1)
  })

  it('has the figure, each relationship as a sentence, its quote in a footnote, and the document', () => {
    page(aDataset({ edges: [anEdge({ when: '1913-05-02' })] }))
    expect(textsOf('svg text')).toEqual(expect.arrayContaining(['Ada', 'Bea']))
    expect(document.querySelector('svg [data-edges]')?.getAttribute('data-edges')).toBe('ada-met-bea')
    expect(textsOf('article section > p')).toEqual([expect.stringMatching(/^Ada met Bea, 2 May 1913\.1 $/)])
    expect(textsOf('.report-notes li')).toEqual([expect.stringContaining(`“${ADA_MET_BEA}”`)])
    expect(textsOf('.report-documents li')).toEqual(['Publisher not stated, “The Gazette”, 3 May 1913.'])
  })

  it('quotes too what no relationship rests on, with the entity that does', () => {
    const passages = [aPassage(), aPassage({ id: 'p-2', exact: 'was to meet Bea in June' })]
    page(aDataset({ nodes: [aNode(), aNode({ id: 'bea', citations: ['p-2'] })], passages }))
    expect(textsOf('li').filter((item) => item.startsWith('Bea: '))).toEqual([
      'Bea: Publisher not stated, “The Gazette”, 3 May 1913: “was to meet Bea in June”',
    ])
  })

  it('gives a reference manager each document, and shows it to nobody', () => {
    page(aDataset({ documents: [aDocument({ title: 'A & B <c>', URL: 'https://example.org/?a=1&b=2' })] }))
    const spans = [...document.querySelectorAll('[hidden] > span.Z3988:empty')]
    expect(spans.map((span) => new URLSearchParams(span.getAttribute('title') ?? '').get('rft.title'))).toEqual([
      'A & B <c>',
    ])
  })

  it('gives the dataset’s own words its language and their own direction, the rest English', () => {
    page(aDataset({ title: 'محادثات', language: 'ar' }))
    const heading = document.querySelector('h1')
    expect([heading?.closest<HTMLElement>('[lang]')?.lang, heading?.dir]).toEqual(['ar', 'auto'])
    const ours = [...document.querySelectorAll('h2')].filter((heading) => heading.closest('[lang="en"]') === heading)
    expect(ours.map((heading) => heading.textContent)).toEqual(['Footnotes', 'Documents'])
    expect(document.querySelector('main')?.lang).toBe('en')
  })

  it('shows what is in the dataset as text', () => {
    const attack = '<img src=x onerror=alert(1)></main></div>"&amp;'
    page(aDataset({ title: attack, description: attack, nodes: [aNode({ label: attack }), aNode({ id: 'bea' })] }))
    expect(document.querySelector('img')).toBeNull()
    expect(textsOf('h1')).toEqual([attack])
    expect(textsOf('main > :last-child')).toEqual([expect.stringContaining('allow its script')])
  })

  it('uses nothing that the policy of the page refuses: no style in it, no script, nothing from elsewhere', () => {
    page(aDataset({ documents: [aDocument({ URL: 'https://example.org/' })] }))
    expect(document.querySelectorAll('script, style, link, iframe, object, [style], [src], [onclick]')).toHaveLength(0)
    const links = [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))
    expect(new Set(links)).toEqual(new Set(['https://example.org/']))
  })

  it('has no figure of a dataset without relationships', () => {
    page(aDataset({ edges: [], nodes: [] }))
    expect(document.querySelector('svg')).toBeNull()
    expect(document.body.textContent).toContain('0 entities and 0 relationships')
    expect(textsOf('main > h2 + p')).toHaveLength(2)
  })

  it.each([[null], [[]], [{ title: 7, nodes: 'none' }]])('stands for %j too, which the check will refuse', (broken) => {
    expect(page(broken).textContent).toContain('How to read it')
  })

  it('says what can be said of a dataset with a fault', () => {
    page({ ...aDataset({ title: 'Talks', language: '" onclick="alert(1)' }), nodes: [] })
    expect(textsOf('h1')).toEqual(['Talks'])
    expect(document.querySelector('[onclick], svg')).toBeNull()
  })

  it('tells no more than what a page is about where its relationships are too many to be read', () => {
    const edges = Array.from({ length: 2_001 }, (_, i) => anEdge({ id: `e-${i}`, when: '1913' }))
    page(aDataset({ title: 'Many', edges }))
    expect(document.querySelector('svg, article')).toBeNull()
    expect(document.body.textContent).toContain('2001 relationships')
    expect(document.body.textContent).toContain('too many to stand here as a text')
  })
})
