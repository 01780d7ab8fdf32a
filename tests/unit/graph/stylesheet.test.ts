import type { Core } from 'cytoscape'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { COLOURS, SHAPES, WEIGHTS } from '../../../src/data/schema.ts'
import { GROUND, HUES, type Theme } from '../../../src/drawing/encoding.ts'
import { elementOf } from '../../../src/graph/elementId.ts'
import { AWAY, stylesheetOf } from '../../../src/graph/stylesheet.ts'
import { CHANGES } from '../../../src/model/changes.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { aDataset, aFamily, aKind, aNode, aParty, aRelation, anEdge } from '../../fixtures/dataset.ts'
import { disputedDataset } from '../../fixtures/disputedDataset.ts'
import { aDrawing } from './support/drawing.ts'

const PARTIES = ['left', 'right', 'third'] as const
const THEMES: readonly Theme[] = ['light', 'dark']
/** Every class that is ever set in the drawing. */
const MARKS = [
  'certain',
  'possible',
  'undated',
  'planned',
  'foreseen',
  'faint',
  'away',
  'arrived',
  'raised',
  'faded',
  'hovered',
  'selected',
  'walked',
  ...CHANGES.map(({ change }) => change),
]

/** Every shape with every fill, every colour and every weight: a relationship leads to each of them from the first. */
const nodes = SHAPES.flatMap((kind) =>
  [[], ['left'], ['right'], ['third'], ['left', 'right']].map((parties, i) =>
    aNode({ id: `${kind}-${i}`, kind, parties }),
  ),
)
const network = createNetwork(
  aDataset({
    parties: PARTIES.map((id) => aParty({ id })),
    kinds: SHAPES.map((shape, i) => aKind({ id: shape, shape, colour: COLOURS[i % COLOURS.length] ?? 'ink' })),
    families: COLOURS.map((colour, i) => aFamily({ id: colour, colour, weight: WEIGHTS[i % 3] ?? 'thin' })),
    relations: COLOURS.map((family) => aRelation({ id: family, family })),
    nodes: nodes.map((node) => ({ ...node, level: 1 })),
    edges: nodes.slice(1).map(({ id }, i) => {
      const relation = COLOURS[i % COLOURS.length] ?? 'ink'
      return anEdge({ id: i < COLOURS.length ? relation : `more-${i}`, relation, source: 'circle-0', target: id })
    }),
  }),
)

/** A spine with a meeting, an agreement and a subject. */
const outline = createNetwork(
  aDataset({
    kinds: [
      aKind(),
      aKind({ id: 'pact', staged: true, colour: 'teal' }),
      aKind({ id: 'meeting', occurs: true, colour: 'amber' }),
      aKind({ id: 'theme', subject: true, colour: 'grey' }),
    ],
    families: [aFamily(), aFamily({ id: 'teal', colour: 'teal', weight: 'bold' })],
    relations: [aRelation(), aRelation({ id: 'about', family: 'teal' })],
    nodes: [aNode(), ...['pact', 'meeting', 'theme'].map((id) => aNode({ id, kind: id, parties: [] }))],
    edges: [
      anEdge({ id: 'took-part', target: 'meeting' }),
      anEdge({ id: 'signed', relation: 'about', target: 'pact' }),
      anEdge({ id: 'about', relation: 'about', source: 'meeting', target: 'theme' }),
    ],
  }),
)

function styled(theme: Theme, moving = false): Core {
  const { cy } = aDrawing(network)
  return withStyle(cy, network, theme, moving)
}

function styledSpine(theme: Theme): Core {
  const { cy } = aDrawing(outline, { layout: 'spine', sides: ['left', 'right'], level: 3 })
  return withStyle(cy, outline, theme, false)
}

function withStyle(cy: Core, of: Network, theme: Theme, moving: boolean): Core {
  cy.style()
    .fromJson(stylesheetOf(of, theme, moving))
    .update()
  return cy
}

const number = (cy: Core, id: string, property: string) => Number(elementOf(cy, id).numericStyle(property))
const words = (cy: Core, id: string, property: string) => String(elementOf(cy, id).style(property))
/** "rgb(1,2,3)", as Cytoscape gives colours back. */
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the stylesheet', () => {
  it.each(THEMES.flatMap((theme) => [styled, styledSpine].map((draw) => ({ theme, draw }))))(
    'is understood by the renderer to the last word: $theme, $draw.name',
    ({ theme, draw }) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
      const cy = draw(theme)
      for (const name of MARKS)
        // prettier-ignore
        cy.elements().addClass(name).forEach((element) => void element.style('opacity'))
      expect(warn.mock.calls).toEqual([])
    },
  )

  it('this would be noticed: a property or a value that the renderer does not know', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const cy = styled('light')
    cy.style()
      .fromJson([{ selector: 'node', style: { width: 'wide', wdith: 3 } }])
      .update()
    expect(warn.mock.calls.length).toBeGreaterThanOrEqual(2)
  })

  it('draws no words of its own but the signs of a comparison: the words of the figure lie over it', () => {
    const cy = styled('light')
    expect(new Set(cy.elements().map((element) => String(element.style('label'))))).toEqual(new Set(['']))
    for (const { change, sign } of CHANGES) {
      cy.edges().removeClass(MARKS.join(' ')).addClass(change)
      expect(words(cy, 'teal', 'label')).toBe(sign)
    }
  })

  it('every symbol is symmetrical, and all of a figure without sides are as large: a kind is told by its shape', () => {
    const cy = styled('light')
    expect(new Set(cy.nodes().map((node) => `${node.width()} × ${node.height()}`)).size).toBe(1)
  })

  it.each(THEMES)('a kind has its hue and its own shape (%s)', (theme) => {
    const cy = styled(theme)
    for (const shape of SHAPES) {
      const colour = network.kinds.get(shape)?.colour ?? 'ink'
      expect(words(cy, `${shape}-1`, 'border-color')).toBe(rgb(HUES[colour][theme]))
    }
    const looks = SHAPES.map((id) => `${words(cy, `${id}-1`, 'shape')} ${words(cy, `${id}-1`, 'shape-polygon-points')}`)
    expect(new Set(looks).size).toBe(SHAPES.length)
  })

  it('parties are told by the fill: five looks', () => {
    const cy = styled('light')
    const look = (i: number) =>
      ['background-color', 'background-fill', 'border-style'].map((p) => words(cy, `circle-${i}`, p)).join(' ')
    expect(new Set([0, 1, 2, 3, 4].map(look)).size).toBe(5)
  })

  it('a row of the outline is its box: round ends for what happened, a tinted sheet for an agreement', () => {
    const cy = styledSpine('light')
    for (const id of ['meeting', 'pact']) expect(words(cy, id, 'shape')).toBe('round-rectangle')
    expect(elementOf(cy, 'meeting').data('outline')).toBe('pill')
    expect(number(cy, 'meeting', 'corner-radius')).toBeCloseTo(number(cy, 'meeting', 'height') / 2)
    expect(number(cy, 'pact', 'corner-radius')).toBeLessThan(number(cy, 'pact', 'height') / 4)
    expect(words(cy, 'meeting', 'background-color')).toBe(rgb(GROUND.light.ground))
    expect(words(cy, 'pact', 'background-color')).not.toBe(rgb(GROUND.light.ground))
  })

  it('a line to the track of a subject is thin and grey, whatever its family', () => {
    const cy = styledSpine('light')
    elementOf(cy, 'about').removeClass(MARKS.join(' '))
    expect(words(cy, 'about', 'line-color')).not.toBe(words(cy, 'signed', 'line-color'))
    expect(number(cy, 'about', 'width')).toBeLessThanOrEqual(1)
  })

  it('planned is dashed, done is solid, possible is dotted, undated has a ring', () => {
    const cy = styled('light')
    const line = (classes: string) => {
      elementOf(cy, 'teal').removeClass(MARKS.join(' ')).addClass(classes)
      return ['line-style', 'line-dash-pattern', 'mid-target-arrow-shape'].map((p) => words(cy, 'teal', p))
    }
    const looks = ['certain', 'certain planned', 'possible', 'possible planned', 'undated'].map(line)
    expect(looks.map(([style]) => style)).toEqual(['solid', 'dashed', 'dashed', 'dashed', 'solid'])
    // Three patterns tell the dashed ones apart.
    expect(new Set(looks.slice(1, 4).map((look) => look[1])).size).toBe(3)
    expect(looks.map((look) => look[2])).toEqual(['none', 'none', 'none', 'none', 'circle'])
  })

  it.each([
    { mark: 'away', on: 'circle-0' },
    { mark: 'faded', on: 'circle-0' },
    { mark: 'faded', on: 'teal' },
    { mark: 'faint', on: 'circle-0' },
    { mark: 'faint', on: 'teal' },
  ])('what is $mark is paler: $on', ({ mark, on }) => {
    const cy = styled('light')
    expect(number(cy, on, 'opacity')).toBe(1)
    elementOf(cy, on).addClass(mark)
    expect(number(cy, on, 'opacity')).toBeLessThanOrEqual(0.5)
    expect(number(cy, on, 'opacity')).toBeGreaterThan(0)
  })

  it('a box that stands back is as pale as the words over it make its symbol', () => {
    const cy = styled('light')
    elementOf(cy, 'circle-0').addClass('away')
    expect(number(cy, 'circle-0', 'opacity')).toBe(AWAY)
  })

  it('what is highlighted is wider and in its full hue', () => {
    const cy = styled('light')
    const before = number(cy, 'teal', 'width')
    elementOf(cy, 'teal').addClass('raised')
    expect(number(cy, 'teal', 'width')).toBeGreaterThan(before)
  })

  it.each(THEMES)('the selection has the accent, what is under the pointer has not (%s)', (theme) => {
    const cy = styled(theme)
    elementOf(cy, 'circle-0').addClass('selected')
    elementOf(cy, 'circle-1').addClass('hovered')
    elementOf(cy, 'ink').addClass('selected')
    expect(words(cy, 'circle-0', 'outline-color')).toBe(rgb(GROUND[theme].accent))
    expect(words(cy, 'ink', 'underlay-color')).toBe(rgb(GROUND[theme].accent))
    expect(words(cy, 'circle-1', 'outline-color')).not.toBe(rgb(GROUND[theme].accent))
    expect(number(cy, 'circle-1', 'outline-width')).toBeGreaterThan(0)
    expect(number(cy, 'circle-2', 'outline-width')).toBe(0)
  })

  it('a line that time has just brought is underlaid', () => {
    const cy = styled('light')
    expect(number(cy, 'teal', 'underlay-opacity')).toBe(0)
    elementOf(cy, 'teal').addClass('arrived')
    expect(number(cy, 'teal', 'underlay-opacity')).toBeGreaterThan(0)
  })

  it('nothing moves under reduced motion', () => {
    expect(number(styled('light'), 'circle-0', 'transition-duration')).toBe(0)
    expect(number(styled('light', true), 'circle-0', 'transition-duration')).toBeGreaterThan(0)
  })
})

describe('the line of what is disputed', () => {
  const disputed = createNetwork(disputedDataset())
  const drawing = () => {
    const { cy } = aDrawing(disputed, { level: 3, undated: 'always' })
    return withStyle(cy, disputed, 'light', false)
  }
  const labelOf = (cy: Core, edge: string) => {
    const line = cy.edges().filter((one) => String(one.data('shows')).split(' ').includes(edge))
    return String(line.style('label'))
  }

  it('bears its sign in the middle, and no other line bears one', () => {
    const cy = drawing()
    expect(['bribed', 'appeared', 'sold', 'spoke'].map((edge) => labelOf(cy, edge))).toEqual(['×', '?', '', ''])
    // One says that it was paid, one that it was not: the line stands for both.
    expect(labelOf(cy, 'paid')).toBe('')
  })

  it('bears it in brackets beside the sign of a change, which may be a question mark too', () => {
    const cy = drawing()
    const line = cy.edges('.alleged').first()
    line.addClass('untold')
    expect(line.style('label')).toBe('? (?)')
  })

  it('bears it beside the ring of what no text dates', () => {
    const cy = drawing()
    expect(cy.edges('.denied').first().numericStyle('text-margin-y')).toBe(-10)
    expect(cy.edges('.alleged').first().numericStyle('text-margin-y')).toBe(0)
  })
})
