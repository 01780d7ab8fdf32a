import { describe, expect, it } from 'vitest'
import { fallbackLines } from '../../../../src/briefing/embed/fallbackLines.ts'

describe('fallbackLines', () => {
  it('is a picture with what it shows, its version and the way to the view', () => {
    const lines = fallbackLines({
      file: 'entente-871adb4dcec7.png',
      title: 'Ada & Bea',
      sentence: '2 relationships: 2 lines.',
      version: 'Dataset version 871adb4dcec7',
      link: 'https://example.org/#t=2025&v=871adb4dcec7',
    })
    expect(lines).toBe(`<figure>
  <img src="./entente-871adb4dcec7.png" alt="Figure: Ada &amp; Bea" style="max-width:100%"/>
  <figcaption>Ada &amp; Bea. 2 relationships: 2 lines. Dataset version 871adb4dcec7 · <a href="https://example.org/#t=2025&amp;v=871adb4dcec7">Open this view</a></figcaption>
</figure>`)
  })
})
