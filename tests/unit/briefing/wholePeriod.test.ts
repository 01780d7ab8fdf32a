// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholePeriod } from '../../../src/briefing/still/wholePeriod.ts'
import dataset from '../../../src/data/dataset.json'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { sentenceOf } from '../../../src/model/sentence.ts'
import { defaultState } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { anyNetwork } from '../../fixtures/anyNetwork.ts'

const articleOf = (about: Dataset) => {
  document.body.innerHTML = wholePeriod(about, '')
  return document.body
}
const opened = (network: Network) => {
  const [selectors, state] = [createSelectors(network), defaultState(network)]
  return { view: selectors.view(state), display: selectors.display(state) }
}
const drawnIn = (article: Element) =>
  [...article.querySelectorAll('svg [data-edges]')].flatMap((line) =>
    (line.getAttribute('data-edges') ?? '').split(' '),
  )
const inOrder = (texts: Iterable<string>) => [...texts].toSorted()

describe('wholePeriod(dataset, intro)', () => {
  const bundled = createNetwork(parseDataset(dataset))

  it('has every quote of the bundled dataset, to the letter', () => {
    const text = articleOf(bundled.dataset).textContent ?? ''
    expect(bundled.dataset.passages.filter(({ exact }) => !text.includes(`“${exact}”`))).toEqual([])
  })

  it('has every relationship of the bundled dataset as a sentence, and as many footnotes', () => {
    const article = articleOf(bundled.dataset)
    const said = [...article.querySelectorAll('section > p')].map((found) => found.textContent).join('\n')
    const { edges } = bundled.dataset
    expect(edges.filter((edge) => !said.includes(sentenceOf(edge, bundled)))).toEqual([])
    expect(article.querySelectorAll('.report-notes > ol > li')).toHaveLength(edges.length)
    const numbers = [...article.querySelectorAll('sup')].map((sup) => Number(sup.textContent))
    expect(numbers).toEqual(edges.map((_, i) => i + 1))
  })

  it('draws what the page opens on: the same relationships, in as many lines, and says so', () => {
    const article = articleOf(bundled.dataset)
    const { view, display } = opened(bundled)
    const drawn = [...display.strokes.values()].flatMap(({ edges }) => edges)
    expect(new Set(drawnIn(article))).toEqual(new Set(drawn))
    const { edges, lines } = display.counts
    expect(article.querySelector('.report-sentence')?.textContent).toMatch(
      new RegExp(`^The whole period: ${view.edges.size} relationships.* drawn here, ${edges} in ${lines} lines`),
    )
  })

  it('is the same whenever it is made: it bears the version of the dataset and no day', () => {
    expect(articleOf(bundled.dataset).querySelector('.report-version')?.textContent).toMatch(
      /^Dataset version [0-9a-f]{12}$/,
    )
  })

  it('puts the introduction under the heading, whatever is in it', () => {
    document.body.innerHTML = wholePeriod(bundled.dataset, '<p id="intro">$& $1 $$</p>')
    expect(document.querySelector('h1 + #intro')?.textContent).toBe('$& $1 $$')
  })

  it('of any dataset it draws and says what its page opens on, each relationship once', () => {
    fc.assert(
      fc.property(
        anyNetwork().filter(({ edges }) => edges.size > 0),
        (network) => {
          const article = articleOf(network.dataset)
          const { view, display } = opened(network)
          expect(article.querySelectorAll('.report-notes > ol > li')).toHaveLength(view.edges.size)
          expect(article.querySelectorAll('section > p sup')).toHaveLength(view.edges.size)
          expect(inOrder(new Set(drawnIn(article)))).toEqual(
            inOrder(new Set([...display.strokes.values()].flatMap(({ edges }) => edges))),
          )
        },
      ),
      { numRuns: 25 },
    )
  })
})
