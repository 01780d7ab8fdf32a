// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureSheet, FIGURE_SIZES, PARTS_OF } from '../../../../src/briefing/figure/figureSheet.ts'
import { letterOf } from '../../../../src/briefing/figure/letters.ts'
import { titleOf } from '../../../../src/briefing/figure/title.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../../fixtures/anyNetwork.ts'
import { arialWidth } from '../arial.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

const MADE = dayOf('2026-11-26')
function aFigure(
  over: Parameters<typeof aSession>[1],
  size: (typeof FIGURE_SIZES)[number] = 'page',
  without: readonly string[] = [],
) {
  const parts = new Set(PARTS_OF[size].filter((part) => !without.includes(part)))
  const figure = figureSheet(aSession(bundled, over), {
    size,
    parts,
    title: null,
    link: 'https://example.org/#t=2025',
    made: MADE,
  })
  const parsed = new DOMParser().parseFromString(figure.markup.markup, 'image/svg+xml')
  return {
    ...figure,
    svg: parsed.documentElement,
    texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
  }
}

describe('figureSheet(session, asked)', () => {
  it.each(TEN_VIEWS)(
    'of %s says the number of the view on the screen, and accounts for each relationship',
    (_, over) => {
      const { state, selectors } = aSession(bundled, over)
      const { counts } = aFigure(over)
      const display = selectors.display(state)
      expect(counts.view).toBe(selectors.view(state).edges.size)
      expect(counts.drawn).toBe(display.counts.edges)
      expect(counts.lines).toBe(display.counts.lines)
    },
  )

  it('says how much of the view is drawn before it says what is switched off', () => {
    const { svg } = aFigure({ window: year(2025), off: new Set(['kind:event']) })
    expect(svg.querySelector('desc')?.textContent).toMatch(
      / \d+ of the \d+ are drawn here, .* documents\. Switched off: Events\. That leaves out \d+\.$/u,
    )
  })

  it.each(FIGURE_SIZES)('is well formed at the size of a %s', (size) => {
    const { svg } = aFigure({ window: year(2025) }, size)
    expect(svg.tagName).toBe('svg')
    expect(svg.querySelector('parsererror')).toBeNull()
  })

  it('of a page is 210 mm wide, of a column 85 mm, of a slide as wide as 16:9', () => {
    expect(aFigure({}).svg.getAttribute('width')).toBe('210mm')
    expect(aFigure({}, 'column').svg.getAttribute('width')).toBe('85mm')
    const { width, height } = aFigure({ window: year(2025) }, 'slide')
    expect(width / height).toBeCloseTo(16 / 9, 5)
  })

  it('names each document by a letter, version, day and link, and leaves out what is not wanted', () => {
    const { texts } = aFigure({ window: year(2025) })
    expect(texts).toContain('India–Italy defence cooperation: in force or done in 2025')
    expect(texts).toContain('Documents')
    expect(texts.some((text) => text.endsWith('made with Entente, 26 November 2026'))).toBe(true)
    expect(texts).toContain('https://example.org/#t=2025')
    const bare = aFigure({ window: year(2025) }, 'page', ['documents', 'list', 'numbers', 'link', 'version']).texts
    expect(bare).not.toContain('Documents')
    expect(bare).not.toContain('https://example.org/#t=2025')
  })

  it('has no text beyond its edges, measured in the letters that it is set in', () => {
    const { svg, width } = aFigure({ window: year(2025) })
    for (const text of svg.querySelectorAll('text:not([transform])')) {
      const size = Number(text.getAttribute('font-size'))
      const words = arialWidth(text.textContent, text.getAttribute('font-weight') === 'bold', size)
      const anchor = text.getAttribute('text-anchor') ?? 'start'
      const moved =
        text
          .closest('g[transform]')
          ?.getAttribute('transform')
          ?.match(/translate\(([\d.]+)/)?.[1] ?? '0'
      const x = Number(text.getAttribute('x')) + Number(moved)
      const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? words : words / 2)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + words).toBeLessThanOrEqual(width)
    }
  })
})

describe('figureSheet(session, asked), of any network and view', () => {
  it('is made, and numbers no more than the view holds: also where a claim is that of somebody who is not in the view', () => {
    const anyPage = anyNetwork().chain((network) => fc.tuple(fc.constant(network), anyChoices(network)))
    fc.assert(
      fc.property(anyPage, ([network, choices]) => {
        const parts = new Set(PARTS_OF.page)
        const { counts } = figureSheet(aSession(network, choices), {
          size: 'page',
          parts,
          title: null,
          link: null,
          made: MADE,
        })
        expect(counts.numbered).toBeLessThanOrEqual(counts.view)
      }),
      { numRuns: 40 },
    )
  })
})

describe('titleOf(state, network)', () => {
  it.each([
    ['during', year(2025), 'India–Italy defence cooperation: in force or done in 2025'],
    ['within', year(2025), 'India–Italy defence cooperation: happened in 2025'],
    ['by', year(2024), 'India–Italy defence cooperation: started by the end of 2024'],
    ['during', bundled.extent, 'India–Italy defence cooperation'],
  ] as const)('of the question “%s”', (mode, window, title) =>
    expect(titleOf({ mode, window, focus: null }, bundled)).toBe(title),
  )
})

it('titleOf(state, network) names what a focus is around', () => {
  const focus = { id: 'narendra-modi', steps: 1 } as const
  expect(titleOf({ mode: 'during', window: year(2025), focus }, bundled)).toBe(
    'India–Italy defence cooperation: in force or done in 2025, around Narendra Modi',
  )
})

describe('letterOf(index)', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [52, 'BA'],
    [702, 'AAA'],
  ])('%i is %s', (index, letter) => expect(letterOf(index)).toBe(letter))
})
