import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withDataset } from '../../../build/withDataset.ts'
import { blockIn, withBlock } from '../../../src/page/dataBlock.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const SOURCE = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8')
const turin = aDataset({ title: 'Talks in Turin', subject: 'Who met whom.', description: 'All that is told of it.' })
const genoa = aDataset({ title: 'Ships of Genoa', subject: 'Which ship lay where.', description: 'By the ledgers.' })

describe('withDataset(html, dataset)', () => {
  it('gives the page its title, what a preview shows, its text and its data', () => {
    const page = withDataset(SOURCE, turin)
    expect(page).toContain('<title>Talks in Turin</title>')
    expect(page).toContain('<meta name="description" content="Who met whom." />')
    expect(page).toContain('<meta property="og:title" content="Talks in Turin" />')
    expect(page).toContain('<meta property="og:description" content="Who met whom." />')
    expect(page).toMatch(
      /<div id="root"><main class="static-text" lang="en">.*All that is told of it\..*<\/main><\/div>/s,
    )
    expect(blockIn(page, 'dataset')).toEqual(turin)
  })

  it('makes of a page about one subject a page about another, with nothing left of the first', () => {
    const page = withDataset(withDataset(SOURCE, turin), genoa)
    expect(page).toBe(withDataset(SOURCE, genoa))
    expect(page).not.toMatch(/Turin’s|Talks in Turin|Who met whom|All that is told/)
  })

  it('leaves the other data blocks alone', () => {
    const page = withDataset(withBlock(SOURCE, 'earlier', '[1]'), turin)
    expect(blockIn(page, 'earlier')).toEqual([1])
  })

  it('takes the description where the dataset has no sentence of its own', () => {
    const { subject: _, ...rest } = turin
    expect(withDataset(SOURCE, rest)).toContain('<meta name="description" content="All that is told of it." />')
  })

  it('keeps to ASCII, and shows signs of markup and of replacement as they are', () => {
    const page = withDataset(SOURCE, aDataset({ title: 'Perù "$&" </title><main></main></div>', subject: '"$1" >' }))
    expect(page).toMatch(/^[\0-\x7f]*$/)
    expect(page).toContain('<title>Per&#xf9; &quot;$&amp;&quot; &lt;/title&gt;&lt;main&gt;&lt;/main&gt;&lt;/div&gt;</title>') // prettier-ignore
    expect(page).toContain('<meta name="description" content="&quot;$1&quot; &gt;" />')
    expect(withDataset(page, genoa)).toBe(withDataset(SOURCE, genoa))
  })

  it('has a page of a dataset with any fault', () => {
    expect(withDataset(SOURCE, [1])).toContain('<title>Entente</title>')
  })

  it.each(['<div id="root"></div>', '<title>Entente</title>', '<meta name="description" content="Entente" />'])(
    'refuses a page without %s',
    (part) => {
      expect(() => withDataset(SOURCE.replace(part, ''), turin)).toThrow('The page has no')
    },
  )
})
