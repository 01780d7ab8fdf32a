// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { staticText } from '../../../build/staticText.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const page = (dataset: unknown) => {
  document.body.innerHTML = staticText(dataset)
  return document.body
}

beforeEach(() => void (document.body.innerHTML = ''))

describe('staticText(dataset)', () => {
  it('says what the page is about, how large it is, and how it is read', () => {
    const { textContent } = page(aDataset({ title: 'Talks in Turin', description: 'Who met whom.\n\nAnd when.' }))
    expect(document.querySelector('h1')?.textContent).toBe('Talks in Turin')
    expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual(
      expect.arrayContaining(['Who met whom.', 'And when.']),
    )
    expect(textContent).toMatch(/2 entities and 1 relationship, .* from 1 document\./)
    expect(document.querySelector('h2')?.textContent).toBe('How to read it')
  })

  it('gives the dataset’s own words its language and their own direction, the rest English', () => {
    page(aDataset({ title: 'محادثات', language: 'ar' }))
    const heading = document.querySelector('h1')
    expect([heading?.lang, heading?.dir]).toEqual(['ar', 'auto'])
    expect(document.querySelector('main')?.lang).toBe('en')
  })

  it('shows what is in the dataset as text', () => {
    page(aDataset({ title: '<img src=x onerror=alert(1)>', language: '" onclick="alert(1)' }))
    expect(document.querySelector('img')).toBeNull()
    expect(document.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>')
    expect(document.querySelector('[onclick]')).toBeNull()
  })

  it.each([[null], [[]], [{ title: 7, nodes: 'none' }]])('stands for %j too, which the check will refuse', (broken) => {
    expect(page(broken).textContent).toContain('How to read it')
  })
})
