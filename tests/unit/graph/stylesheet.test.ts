import cytoscape, { type Core } from 'cytoscape'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MAX_ZOOM, MIN_ZOOM } from '../../../src/graph/camera.ts'
import { elementOf } from '../../../src/graph/elementId.ts'
import { toElements } from '../../../src/graph/elements.ts'
import { growth, stylesheetOf } from '../../../src/graph/stylesheet.ts'
import { COLOURS, SHAPES, STATUSES, WEIGHTS } from '../../../src/data/schema.ts'
import { GROUND, HUES, type Theme } from '../../../src/drawing/encoding.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { aDataset, aFamily, aKind, aNode, aParty, aRelation, anEdge } from '../../fixtures/dataset.ts'

const PARTIES = ['left', 'right', 'third'] as const
const THEMES: readonly Theme[] = ['light', 'dark']
const ZOOMS = [MIN_ZOOM, 0.4, 0.72, 1, 1.5, 2.2, 3.7, MAX_ZOOM]
/** No label on the screen is smaller, in px. */
const LEGIBLE_PX = 11

/** Every shape with every fill, every colour, every weight and every status. */
const network = createNetwork(
  aDataset({
    parties: PARTIES.map((id) => aParty({ id })),
    kinds: SHAPES.map((shape, i) => aKind({ id: shape, shape, colour: COLOURS[i % COLOURS.length] ?? 'ink' })),
    families: COLOURS.map((colour, i) => aFamily({ id: colour, colour, weight: WEIGHTS[i % 3] ?? 'thin' })),
    relations: COLOURS.map((family, i) => aRelation({ id: family, family, directed: i % 2 === 0 })),
    nodes: SHAPES.flatMap((kind) =>
      [[], ['left'], ['right'], ['third'], ['left', 'right']].map((parties, i) =>
        aNode({ id: `${kind}-${i}`, kind, parties }),
      ),
    ),
    edges: COLOURS.flatMap((relation) =>
      STATUSES.map((status) =>
        anEdge({ id: `${relation}-${status}`, relation, status, source: 'circle-0', target: 'square-0' }),
      ),
    ),
  }),
)

function styled(theme: Theme, zoom: number, moving = true): Core {
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: toElements(network, {}) })
  cy.zoom(zoom)
  cy.style()
    .fromJson(stylesheetOf(network, theme, zoom, moving))
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
  it.each(THEMES.flatMap((theme) => ZOOMS.map((zoom) => ({ theme, zoom }))))(
    'is understood by the renderer to the last word: $theme, zoom $zoom',
    ({ theme, zoom }) => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
      const cy = styled(theme, zoom)
      for (const name of [
        'certain',
        'possible',
        'undated',
        'named',
        'raised',
        'faded',
        'hovered',
        'selected',
        'outside',
        'unlabelled',
      ])
        // prettier-ignore
        cy.elements().addClass(name).forEach((element) => void element.style('opacity'))
      expect(warn.mock.calls).toEqual([])
    },
  )

  it('this would be noticed: a property or a value that the renderer does not know', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const cy = styled('light', 1)
    cy.style()
      .fromJson([{ selector: 'node', style: { width: 'wide', wdith: 3 } }])
      .update()
    expect(warn.mock.calls.length).toBeGreaterThanOrEqual(2)
  })

  it.each(ZOOMS)(`no label is smaller than ${LEGIBLE_PX} px on the screen at zoom %d`, (zoom) => {
    const cy = styled('light', zoom)
    expect(number(cy, 'circle-0', 'font-size') * zoom).toBeGreaterThanOrEqual(LEGIBLE_PX - 1e-9)
    expect(number(cy, 'ink-planned', 'font-size') * zoom).toBeGreaterThanOrEqual(LEGIBLE_PX - 1e-9)
  })

  it('symbols grow with the zoom, but less than the picture', () => {
    const sizes = ZOOMS.map((zoom) => number(styled('light', zoom), 'circle-0', 'width') * zoom)
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    expect(growth(4)).toBeLessThan(4)
    expect(growth(1)).toBe(1)
  })

  it('every node is symmetrical: a kind is told by its shape, not by its size', () => {
    const cy = styled('light', 1)
    expect(new Set(cy.nodes().map((node) => `${node.width()} × ${node.height()}`)).size).toBe(1)
  })

  it.each(THEMES)('a kind has its hue and its own shape (%s)', (theme) => {
    const cy = styled(theme, 1)
    for (const { id, colour } of network.dataset.kinds)
      expect(words(cy, `${id}-1`, 'border-color')).toBe(rgb(HUES[colour][theme]))
    const looks = SHAPES.map((id) => `${words(cy, `${id}-1`, 'shape')} ${words(cy, `${id}-1`, 'shape-polygon-points')}`)
    expect(new Set(looks).size).toBe(SHAPES.length)
  })

  it('parties are told by the fill: five looks', () => {
    const cy = styled('light', 1)
    const look = (i: number) =>
      ['background-color', 'background-fill', 'border-style'].map((p) => words(cy, `circle-${i}`, p)).join(' ')
    expect(new Set([0, 1, 2, 3, 4].map(look)).size).toBe(5)
  })

  it('planned is dashed, done is solid, possible is dotted and lighter, undated has a ring', () => {
    const cy = styled('light', 1)
    const line = (id: string, answer: string) => {
      elementOf(cy, id).removeClass('certain possible undated').addClass(answer)
      return ['line-style', 'line-dash-pattern', 'line-color', 'mid-target-arrow-shape'].map((p) => words(cy, id, p))
    }
    const done = line('teal-completed', 'certain')
    const planned = line('teal-planned', 'certain')
    const possible = line('teal-completed', 'possible')
    const undated = line('teal-completed', 'undated')
    expect(done[0]).toBe('solid')
    expect(planned[0]).toBe('dashed')
    expect(possible[0]).toBe('dashed')
    expect(possible[1]).not.toBe(planned[1])
    expect(possible[2]).not.toBe(done[2])
    expect(line('teal-planned', 'possible')[1]).not.toBe(planned[1])
    expect([done, planned, possible, undated].map((look) => look[3])).toEqual(['none', 'none', 'none', 'circle'])
  })

  it('only a directed edge has an arrowhead', () => {
    const cy = styled('light', 1)
    const arrows = network.dataset.relations.map(({ id, directed }) => [directed, words(cy, `${id}-completed`, 'target-arrow-shape')]) // prettier-ignore
    expect(new Set(arrows.map((one) => one.join(' ')))).toEqual(new Set(['true triangle', 'false none']))
  })

  it.each(THEMES)('the selection has the accent, what is under the pointer has not (%s)', (theme) => {
    const cy = styled(theme, 1)
    elementOf(cy, 'circle-0').addClass('selected')
    elementOf(cy, 'circle-1').addClass('hovered')
    elementOf(cy, 'ink-planned').addClass('selected')
    expect(words(cy, 'circle-0', 'outline-color')).toBe(rgb(GROUND[theme].accent))
    expect(words(cy, 'ink-planned', 'underlay-color')).toBe(rgb(GROUND[theme].accent))
    expect(words(cy, 'circle-1', 'outline-color')).not.toBe(rgb(GROUND[theme].accent))
    expect(number(cy, 'circle-1', 'outline-width')).toBeGreaterThan(0)
    expect(number(cy, 'circle-2', 'outline-width')).toBe(0)
  })

  it('names of lines are there only when they are asked for', () => {
    const cy = styled('light', 1)
    expect(words(cy, 'ink-planned', 'label')).toBe('')
    elementOf(cy, 'ink-planned').addClass('named')
    expect(words(cy, 'ink-planned', 'label')).toBe('was to meet')
  })

  it('what is outside is not to be seen, and parallel lines keep their room', () => {
    const cy = styled('light', 1)
    cy.elements().addClass('outside')
    expect(words(cy, 'circle-0', 'visibility')).toBe('hidden')
    expect(words(cy, 'ink-planned', 'display')).toBe('element')
  })

  it('nothing moves under reduced motion', () => {
    expect(number(styled('light', 1, false), 'circle-0', 'transition-duration')).toBe(0)
    expect(number(styled('light', 1, true), 'circle-0', 'transition-duration')).toBeGreaterThan(0)
  })
})
