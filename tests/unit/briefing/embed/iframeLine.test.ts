import { describe, expect, it } from 'vitest'
import { FRAME_SIZES } from '../../../../src/briefing/embed/frameSizes.ts'
import { iframeLine } from '../../../../src/briefing/embed/iframeLine.ts'

describe('iframeLine(src, title, size)', () => {
  it('is one line: address, title, size, loaded late, in a sandbox without an origin', () => {
    expect(iframeLine('https://example.org/entente.html#t=2025&embed=1', 'India–Italy', FRAME_SIZES.large)).toBe(
      '<iframe src="https://example.org/entente.html#t=2025&amp;embed=1" title="India–Italy" width="900" height="600"' +
        ' loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>',
    )
  })

  it('takes the width of the text around it', () => {
    expect(iframeLine('./entente.html', '', FRAME_SIZES.full)).toContain(' width="100%" height="600" ')
  })

  it('lets a title end nothing', () => {
    const line = iframeLine('./entente.html', '"><script>alert(1)</script>', FRAME_SIZES.small)
    expect(line).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  })
})
