/** The desk as a file: what it came with, and what it is saved with. */
import { describe, expect, it } from 'vitest'
import { deskCopyOf } from '../../../src/page/deskCopy.ts'

const PAGE =
  '<!doctype html><html><head><title>Entente desk</title></head><body><div id="root"></div><script type="application/json" id="draft">{}</script><script type="application/json" id="handed">{"by":"M. K."}</script></body></html>'
const copy = () => deskCopyOf(new DOMParser().parseFromString(PAGE, 'text/html'))
const saved = (handed: unknown) => {
  const html = copy().withDraft?.(['{"title":"Berth 7"}'], 'Berth 7', handed) ?? []
  return new DOMParser().parseFromString(html.filter((part) => typeof part === 'string').join(''), 'text/html')
}

describe('deskCopyOf(document)', () => {
  it('knows the work that the page came with, and what of a hand-over', () => {
    expect([copy().carried, copy().handed]).toEqual(['{}', '{"by":"M. K."}'])
  })

  it('is saved with the work in it, under its title', () => {
    const page = saved(null)
    expect(page.querySelector('#draft')?.textContent).toBe('{"title":"Berth 7"}')
    expect(page.title).toBe('Berth 7 · Entente desk')
  })

  it('carries of a hand-over what it is saved with, and nothing that it came with', () => {
    expect(saved({ by: 'A. L.' }).querySelector('#handed')?.textContent).toBe('{"by":"A. L."}')
    expect(saved(null).querySelector('#handed')).toBeNull()
  })
})
