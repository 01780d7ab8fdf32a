import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { reopenPage } from '../../../src/page/reopenPage.ts'
import { GAZETTE, aDataset, aPassage, anEdge } from '../../fixtures/dataset.ts'

const pageWith = (dataset: unknown) =>
  `<!doctype html><html><body><script type="application/json" id="dataset">${asciiJson(dataset)}</script></body></html>`
const texts = new Map([['gazette.txt', GAZETTE]])

describe('opening a page again before it is given away', () => {
  it('counts the quotes that stand in their texts and the dates that are possible', () => {
    const page = pageWith(aDataset({ edges: [anEdge({ when: '1913-05-02' })] }))
    expect(reopenPage(page, texts)).toEqual({
      quotes: { stand: 1, of: 1 },
      compared: 1,
      dates: { stand: 1, of: 1 },
      faults: [],
    })
    expect(reopenPage(page, new Map()).compared).toBe(0)
  })

  it('finds a quote that is not in its text', () => {
    const page = pageWith(aDataset({ passages: [aPassage({ exact: 'Ada met Cyril' })] }))
    const { quotes, faults } = reopenPage(page, texts)
    expect(quotes).toEqual({ stand: 0, of: 1 })
    expect(faults[0]?.path).toMatch(/^passages\[0\]/)
  })

  it('finds a text that is another than was cited', () => {
    const { faults } = reopenPage(pageWith(aDataset()), new Map([['gazette.txt', `${GAZETTE}!`]]))
    expect(faults[0]?.path).toBe('documents[0].sha256')
  })

  it('finds a date that no calendar has', () => {
    const { dates, faults } = reopenPage(pageWith(aDataset({ edges: [anEdge({ when: '1913-02-30' })] })), texts)
    expect(dates).toEqual({ stand: 0, of: 1 })
    expect(faults).toHaveLength(1)
  })

  it('finds a script or a style that the policy of the page would not let run', () => {
    const hash = createHash('sha256').update('p{}').digest('base64')
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${hash}'" />`
    const styled = (styles: string) => pageWith(aDataset()).replace('<body>', `${policy}<style>${styles}</style><body>`)
    expect(reopenPage(styled('p{}'), texts).faults).toEqual([])
    expect(reopenPage(styled('q{}'), texts).faults).toMatchObject([
      { message: 'a style of the page is not as it was built' },
    ])
  })

  it.each([
    ['no data', '<!doctype html><html></html>', 'the page carries no dataset'],
    ['data that was cut', pageWith(aDataset()).replace('"format"', '"form'), 'is not JSON: expected ":"'],
    ['a letter that a host may change', pageWith(aDataset()).replace('<body>', '<body>–'), 'the page is not in ASCII'],
  ])('refuses a page with %s', (_, page, message) => {
    const { faults } = reopenPage(page, texts)
    expect(faults.map((fault) => fault.message)).toContain(message)
  })
})
