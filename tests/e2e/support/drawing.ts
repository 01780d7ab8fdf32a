/** What the drawing shows, as a reader's eye would measure it: Cytoscape's own core, found where it registers itself. */
/* oxlint-disable no-underscore-dangle -- the name is Cytoscape's */
import type { Frame } from '@playwright/test'
import type { Core } from 'cytoscape'

export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

export interface DrawnNode {
  readonly id: string
  readonly kind: string
  /** It stands in a row of the outline, in whose box its words are. */
  readonly isRow: boolean
  /** Centre, in px of the page. */
  readonly x: number
  readonly y: number
  readonly node: Box
  /** Null where no label is drawn. */
  readonly label: Box | null
  /** Size of its letters on the screen, in px. */
  readonly labelPx: number
}

/** What the drawing puts before the ids of the dataset: `graph/elementId.ts` says why. */
const PREFIX = 'id:'

type Container = HTMLElement & { readonly _cyreg: { readonly cy: Core } }

/** Every drawn node of the view, in px of the page. */
export function drawnNodes(frame: Frame): Promise<readonly DrawnNode[]> {
  return frame.evaluate((prefix) => {
    /** Of the bundled font, in multiples of its size: from the top of its box to that of its capitals, from its foot to its tails. */
    const [ABOVE, BELOW] = [0.27, 0.19]
    const container = document.querySelector('.network-canvas')
    if (!container) throw new Error('There is no drawing.')
    const { cy } = (container as Container)._cyreg
    const { left, top } = container.getBoundingClientRect()
    return cy
      .nodes()
      .not('.away')
      .nodes()
      .toArray()
      .map((node) => {
        const id = node.id().slice(prefix.length)
        const { x, y } = node.renderedPosition()
        const [wide, high] = [node.renderedWidth() / 2, node.renderedHeight() / 2]
        const runs = [...document.querySelectorAll<SVGTextElement>(`.figure-words [data-id="${id}"] text`)]
        const sizes = runs.map((run) => Number(run.getAttribute('font-size')) * cy.zoom())
        // A browser's box of a text holds the room for accents and tails above and below its letters: what is read is less.
        const boxes = runs.map((run, i) => {
          const { left: x1, top: y1, right: x2, bottom: y2 } = run.getBoundingClientRect()
          const size = sizes[i] ?? 0
          // Not by its shape: “+1” is higher than it is wide.
          const isUpright = run.getScreenCTM()?.b !== 0
          return isUpright
            ? { left: x1 + ABOVE * size, right: x2 - BELOW * size, top: y1, bottom: y2 }
            : { left: x1, right: x2, top: y1 + ABOVE * size, bottom: y2 - BELOW * size }
        })
        return {
          id,
          kind: node.data('kind') as string,
          x: x + left,
          y: y + top,
          isRow: node.data('place') === 'row',
          node: { x1: x + left - wide, y1: y + top - high, x2: x + left + wide, y2: y + top + high },
          label:
            boxes.length === 0
              ? null
              : {
                  x1: Math.min(...boxes.map((box) => box.left)),
                  y1: Math.min(...boxes.map((box) => box.top)),
                  x2: Math.max(...boxes.map((box) => box.right)),
                  y2: Math.max(...boxes.map((box) => box.bottom)),
                },
          labelPx: Math.min(...sizes),
        }
      })
  }, PREFIX)
}

export interface DrawnLine {
  readonly id: string
  readonly source: string
  readonly target: string
  /** Points along it, close enough together to be joined by straight lines, in px of the page. */
  readonly points: readonly (readonly [number, number])[]
  /** It marks where a row meets the track of a subject. */
  readonly onTrack: boolean
}

/** Every drawn line, from the geometry that Cytoscape draws. */
export function drawnLines(frame: Frame): Promise<readonly DrawnLine[]> {
  return frame.evaluate((prefix) => {
    const container = document.querySelector('.network-canvas')
    if (!container) throw new Error('There is no drawing.')
    const { cy } = (container as Container)._cyreg
    const { left, top } = container.getBoundingClientRect()
    type Point = { readonly x: number; readonly y: number }
    const STEPS = 12
    return cy
      .edges()
      .toArray()
      .map((edge) => {
        const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()]
        const controls = (edge.controlPoints() ?? []) as readonly Point[]
        const corners = (edge.segmentPoints() ?? []) as readonly Point[]
        const points: Point[] = [from, ...corners]
        // Cytoscape draws through the middles between control points.
        let at = from
        for (const [i, control] of controls.entries()) {
          const next = controls[i + 1]
          const end = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to
          for (let k = 1; k <= STEPS; k++) {
            const [u, v] = [k / STEPS, 1 - k / STEPS]
            points.push({
              x: v * v * at.x + 2 * u * v * control.x + u * u * end.x,
              y: v * v * at.y + 2 * u * v * control.y + u * u * end.y,
            })
          }
          at = end
        }
        points.push(to)
        const { x, y } = cy.pan()
        const onPage = (point: Point) => [point.x * cy.zoom() + x + left, point.y * cy.zoom() + y + top] as const
        return {
          id: edge.id().slice(prefix.length),
          source: edge.source().id().slice(prefix.length),
          target: edge.target().id().slice(prefix.length),
          points: points.map(onPage),
          onTrack: edge.data('onTrack') === 1,
        }
      })
  }, PREFIX)
}

/** Positions of all nodes in the drawing's own space: what no passing of time may change. */
export function positionsOf(frame: Frame): Promise<Readonly<Record<string, readonly [number, number]>>> {
  return frame.evaluate((prefix) => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    return Object.fromEntries(
      cy.nodes().map((node) => [node.id().slice(prefix.length), [node.position('x'), node.position('y')] as const]),
    )
  }, PREFIX)
}

/** The classes of what draws a node or a relationship, which say how it is drawn; none where nothing does. */
export function classesOf(frame: Frame, id: string): Promise<readonly string[]> {
  return frame.evaluate(
    ([wanted, prefix]) => {
      const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
      const own = cy.getElementById(prefix + wanted)
      if (own.nonempty()) return own.classes()
      const shows = (line: { data: (name: string) => unknown }) =>
        String(line.data('shows')).split(' ').includes(wanted)
      return cy.edges().toArray().find(shows)?.classes() ?? []
    },
    [id, PREFIX] as const,
  )
}

/** What the style says of what draws a node or a relationship. */
export function styleOf(frame: Frame, id: string, property: string): Promise<string> {
  return frame.evaluate(
    ([wanted, name, prefix]) => {
      const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
      const own = cy.getElementById(prefix + wanted)
      const shows = (line: { data: (key: string) => unknown }) => String(line.data('shows')).split(' ').includes(wanted)
      const element = own.nonempty() ? own : cy.edges().toArray().find(shows)
      return (element?.style(name) as string | undefined) ?? ''
    },
    [id, property, PREFIX] as const,
  )
}

/** The zoom of the drawing. */
export function zoomOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => (document.querySelector('.network-canvas') as Container)._cyreg.cy.zoom())
}

export interface Visible {
  /** Nodes of the view, or faint beside it; not those that only keep their place. */
  readonly nodes: readonly string[]
  /** The relationships that some line shows. */
  readonly edges: readonly string[]
  /** Each line with the relationships that it shows, and what sets the windows apart in all of them; null where it differs. */
  readonly lines: readonly {
    readonly shows: readonly string[]
    readonly change: 'only-now' | 'only-then' | 'both' | 'untold' | null
  }[]
}

/** The elements that can be seen, by id, in alphabetical order. */
export function visibleElements(frame: Frame): Promise<Visible> {
  return frame.evaluate((prefix) => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    const changes = ['only-now', 'only-then', 'both', 'untold'] as const
    const lines = cy
      .edges()
      .toArray()
      .map((line) => ({
        shows: String(line.data('shows')).split(' '),
        change: changes.find((change) => line.hasClass(change)) ?? null,
      }))
    return {
      nodes: cy
        .nodes()
        .not('.away')
        .toArray()
        .map((node) => node.id().slice(prefix.length))
        .toSorted(),
      edges: [...new Set(lines.flatMap(({ shows }) => shows))].toSorted(),
      lines,
    }
  }, PREFIX)
}

/**
 * Lines that are signed otherwise than their relationships are: a line bears the change that all of it shares, and none where they
 * differ. In words; none where all agree.
 * @param changes the relationships of each change
 */
export function wronglySigned(
  { lines }: Visible,
  changes: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const changeOf = new Map(Object.entries(changes).flatMap(([change, ids]) => ids.map((id) => [id, change] as const)))
  return lines.flatMap(({ shows, change }) => {
    const own = new Set(shows.map((id) => changeOf.get(id) ?? null))
    const expected = own.size === 1 ? [...own][0] : null
    return change === expected ? [] : [`${shows.join(', ')}: ${change ?? 'none'} in the place of ${expected ?? 'none'}`]
  })
}

/** How often the drawing was drawn, or a class changed, in half a second in which nobody did anything. */
export function eventsAtRest(frame: Frame): Promise<number> {
  return frame.evaluate(async () => {
    const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
    const pause = () => new Promise((done) => setTimeout(done, 500))
    await pause()
    let count = 0
    cy.on('class render', () => {
      count += 1
    })
    await pause()
    return count
  })
}
