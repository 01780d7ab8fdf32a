import { describe, expect, it } from 'vitest'
import { leftOf } from '../../../../src/briefing/figure/glyphMarkup.ts'
import { drawingMarkup, extentOf, pathOf } from '../../../../src/briefing/figure/drawingMarkup.ts'
import { paperOf } from '../../../../src/briefing/figure/paper.ts'
import { statementsOf } from '../../../../src/briefing/figure/statements.ts'
import { OFFICE_TYPE } from '../../../../src/briefing/figure/type.ts'
import { arialWidth } from '../arial.ts'
import { TEN_VIEWS, aSession, bundled, year } from '../support.ts'

describe('pathOf(stroke)', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 10, y: 20 },
  ]
  it('of a straight line', () => expect(pathOf({ shape: 'straight', from, to, through: [] })).toBe('M0 0L10 20'))
  it('of a curve is a chain of quadratic curves through the middles of its control points', () => {
    const through = [
      { x: 4, y: 0 },
      { x: 6, y: 20 },
    ]
    expect(pathOf({ shape: 'curve', from, to, through })).toBe('M0 0Q4 0 5 10Q6 20 10 20')
  })
  it('of a line with corners rounds each by 3 px', () => {
    expect(pathOf({ shape: 'corners', from, to, through: [{ x: 10, y: 0 }] })).toBe('M0 0L7 0Q10 0 10 3L10 20')
  })
})

describe('leftOf(outline)', () => {
  it('cuts a shape at its middle', () => {
    expect(
      leftOf([
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ]),
    ).toEqual([
      [0, -1],
      [0, 1],
      [-1, 0],
    ])
    expect(
      leftOf([
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ]),
    ).toEqual([
      [-1, -1],
      [0, -1],
      [0, 1],
      [-1, 1],
    ])
  })
})

describe('drawingMarkup(paper, statements, type)', () => {
  const drawn = (over: Parameters<typeof aSession>[1]) => {
    const session = aSession(bundled, over)
    const paper = paperOf(session, 701)
    return { session, paper, svg: drawingMarkup(paper, statementsOf(paper), OFFICE_TYPE).markup }
  }
  const idsIn = (svg: string, attribute: string) =>
    [...svg.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].flatMap(([, ids = '']) => ids.split(' '))

  it.each(TEN_VIEWS)(
    'of %s has a line for each relationship that the screen has one for, and no node that is not in the view',
    (_, over) => {
      const { session, svg } = drawn(over)
      const { state, selectors } = session
      const display = selectors.display(state)
      const folded = new Set(display.folded)
      const onScreen = [...selectors.view(state).edges.keys()].filter((id) => !folded.has(id))
      expect(new Set(idsIn(svg, 'data-edges'))).toEqual(new Set(onScreen))
      const view = selectors.view(state)
      for (const id of idsIn(svg, 'data-node')) expect(view.nodes.has(id)).toBe(true)
    },
  )

  const before: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }
  /** Where each level text of a drawing begins and ends, in Arial. */
  const writtenIn = (svg: string) =>
    [...svg.matchAll(/<text ([^>]+)>([^<]*)<\/text>/gu)].flatMap(([, attributes = '', text = '']) => {
      const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]+)"`, 'u').exec(attributes)?.[1]
      if (of('transform') !== undefined) return []
      const width = arialWidth(text, of('font-weight') === 'bold', Number(of('font-size')))
      const from = Number(of('x')) - (before[of('text-anchor') ?? 'start'] ?? 0) * width
      return [{ text, from, to: from + width }]
    })

  it('says all by attributes of its elements: no style, no class, no transform but that of upright words', () => {
    const { svg } = drawn({ window: year(2025), level: 2 })
    expect(svg).not.toMatch(/ style=| class=|var\(|foreignObject|<tspan/u)
    expect([...svg.matchAll(/transform="(\w+)/gu)].every(([, kind]) => kind === 'rotate')).toBe(true)
  })

  it.each(TEN_VIEWS)('of %s has room for its rows in Arial, which other programs set it in', (_, over) => {
    const { paper } = drawn(over)
    for (const { place, runs, x2 } of paper.figure.boxes.values()) {
      if (place !== 'row') continue
      const said = runs.filter(({ role }) => role !== 'fold')
      for (const [i, { text, x, y, weight, size }] of said.entries()) {
        const next = said[i + 1]
        const end = x + arialWidth(text, weight === 600, size * OFFICE_TYPE.share)
        // Two px at the least before what follows on its line, or before the end of its row.
        expect(end).toBeLessThan((next?.y === y ? next.x : x2) - 2)
      }
    }
  })

  it.each(TEN_VIEWS)('of %s stands with every letter and number within its extent, at any width', (_, over) => {
    for (const width of [320, 580, 701, 840, 1120]) {
      const paper = paperOf(aSession(bundled, over), width)
      const statements = statementsOf(paper)
      const { x1, x2 } = extentOf(paper, statements)
      expect(x1).toBeLessThanOrEqual(0)
      expect(x2).toBeGreaterThanOrEqual(width)
      const { markup } = drawingMarkup(paper, statements, OFFICE_TYPE)
      for (const { text, from, to } of writtenIn(markup)) {
        expect(from, `${text} at ${width}`).toBeGreaterThanOrEqual(x1 - 0.5)
        expect(to, `${text} at ${width}`).toBeLessThanOrEqual(x2 + 0.5)
      }
    }
  })

  it('leaves out the signs that unfold', () => {
    expect(drawn({}).svg).not.toMatch(/>\+\d+</u)
  })
})
