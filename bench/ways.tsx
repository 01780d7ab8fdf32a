/**
 * The ways to follow the window, each as a component. They share the store, the memoised selectors, the places of the nodes, the
 * stylesheet and the camera, and differ in what they draw of the view and in how a changed view reaches Cytoscape.
 */
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape'
import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react'
import CytoscapeComponent from 'react-cytoscapejs'
import type { Edge } from '../src/data/schema.ts'
import { WIDTHS } from '../src/drawing/encoding.ts'
import type { Figure } from '../src/drawing/figure.ts'
import { freeFigure } from '../src/drawing/freeFigure.ts'
import { MAX_ZOOM, MIN_ZOOM, fitFigure } from '../src/graph/camera.ts'
import { createDragged } from '../src/graph/dragged.ts'
import { drawFigure, fittedOf, showDisplay } from '../src/graph/drawFigure.ts'
import { elementIdOf, idOf } from '../src/graph/elementId.ts'
import { nodeElement } from '../src/graph/elements.ts'
import { NetworkCanvas } from '../src/graph/NetworkCanvas.tsx'
import { NetworkView } from '../src/graph/NetworkView.tsx'
import { stylesheetOf } from '../src/graph/stylesheet.ts'
import { placementOf } from '../src/layout/placements.ts'
import { type Network, found } from '../src/model/network.ts'
import type { Picture } from '../src/model/picture.ts'
import { useApp, useAppState } from '../src/store/AppContext.tsx'
import type { AppState } from '../src/store/appStore.ts'
import { watch } from '../src/store/watch.ts'
import type { Way } from './benchPage.ts'

/** The layout in which all ways draw, and how much: as places for nodes on a plane, and everything. */
export const BENCH_STATE = { layout: 'force', level: 3 } as const satisfies Partial<AppState>

/** Px of the drawing: see `page.css`. */
const FRAME = { width: 840, height: 720 }

/** What the page around the drawing does, which is not measured. */
const NOTHING_ELSE = {
  toEvidence: () => undefined,
  openShortcuts: () => undefined,
  openSearch: () => undefined,
  actionsFor: () => [],
}
const DRAGGED = createDragged()

export const COMPONENTS: Readonly<Record<Way, ComponentType>> = {
  ours: Ours,
  view: () => <NetworkView arrangement={null} theme="light" dragged={DRAGGED} {...NOTHING_ELSE} />,
  elements: NewElements,
  hide: HideAndShow,
}

/** The figure that all ways draw: where the nodes are, and which relationships have a line. */
function useFigureOfAll(): Figure {
  const { network, selectors } = useApp()
  const content = useAppState(selectors.content)
  return useMemo(() => {
    const { positions, frame } = placementOf(BENCH_STATE.layout, network, content.nodes, null, FRAME)
    return freeFigure(network, content, positions, frame)
  }, [network, content])
}

/** The camera looks at the whole. */
function useCamera(cy: Core | null, figure: Figure) {
  const { network, selectors, store } = useApp()
  useEffect(() => {
    if (cy) fitFigure(cy, fittedOf({ figure, display: selectors.display(store.getState()) }, network), false)
  }, [cy, figure, network, selectors, store])
}

/** The box that `NetworkView` draws in, and nothing else of it. */
function Box({ children }: { readonly children: ReactNode }) {
  return (
    <div className="network-view">
      <div className="network-drawing">{children}</div>
    </div>
  )
}

function Ours() {
  const { network, store, selectors } = useApp()
  const figure = useFigureOfAll()
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    cy.style()
      .fromJson(stylesheetOf(network, 'light', true))
      .update()
    drawFigure(cy, { figure, display: selectors.display(store.getState()) }, network, false)
    return watch(store, selectors.display, (display, before) => showDisplay(cy, { figure, display }, network, before))
  }, [cy, network, store, selectors, figure])
  useCamera(cy, figure)
  return (
    <Box>
      <NetworkCanvas onCore={setCy} />
    </Box>
  )
}

const PRESET = { name: 'preset', fit: false }

/** One line for each relationship, and those of a pair side by side: what a drawing without bundles has. */
function naiveStyle(network: Network): StylesheetJson {
  return [...stylesheetOf(network, 'light', true), { selector: 'edge', style: { 'curve-style': 'bezier' } }]
}

/** The elements of the naive ways, without what a view shows of them. */
function naiveElements(network: Network, figure: Figure): readonly ElementDefinition[] {
  const nodes = [...figure.boxes.values()].map((box) => nodeElement(box, network))
  // Of a relationship with an end that has no room, the figure draws what ties the others.
  const drawn = new Map(
    [...figure.strokes.values()].flatMap((stroke) => stroke.edges.map((id) => [id, stroke] as const)),
  )
  const endsOf = ({ id, source, target }: Edge) =>
    figure.boxes.has(source) && figure.boxes.has(target) ? { source, target } : found(drawn, id)
  const edges = figure.bundles.flatMap((bundle) =>
    bundle.edges.map((id): ElementDefinition => {
      const edge = found(network.edges, id)
      const { source, target } = endsOf(edge)
      const family = found(network.families, found(network.relations, edge.relation).family)
      const ends = { source: elementIdOf(source), target: elementIdOf(target) }
      const look = { family: family.id, width: WIDTHS[family.weight], shape: 'straight', onTrack: 0 }
      return { group: 'edges', data: { id: elementIdOf(id), ...ends, ...look, only: id, shows: id } }
    }),
  )
  return [...nodes, ...edges]
}

/** The classes of each element that a picture has, by its id in the drawing. */
function classesOf({ nodes, edges }: Picture, network: Network): ReadonlyMap<string, string> {
  const isPlanned = (id: string) => found(network.edges, id).status === 'planned'
  return new Map([
    ...[...nodes].map(([id, mark]): [string, string] => [elementIdOf(id), mark.isPlanned ? 'foreseen' : '']),
    ...[...edges].map(([id, mark]): [string, string] => {
      const classes = [mark.answer, mark.change ?? '', isPlanned(id) ? 'planned' : '']
      return [elementIdOf(id), classes.filter((name) => name !== '').join(' ')]
    }),
  ])
}

interface NaiveProps {
  readonly figure: Figure
  readonly elements: ElementDefinition[]
  readonly onCore: (cy: Core) => void
}

function NaiveCanvas({ figure, elements, onCore }: NaiveProps) {
  const { network } = useApp()
  const [cy, setCy] = useState<Core | null>(null)
  const style = useMemo(() => naiveStyle(network), [network])
  useCamera(cy, figure)
  useEffect(() => {
    if (cy) onCore(cy)
  }, [cy, onCore])
  return (
    <Box>
      <CytoscapeComponent
        elements={elements}
        stylesheet={style}
        layout={PRESET}
        cy={setCy}
        className="network-canvas"
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        autounselectify
        boxSelectionEnabled={false}
      />
    </Box>
  )
}

function HideAndShow() {
  const { network, store, selectors } = useApp()
  const figure = useFigureOfAll()
  const elements = useMemo(() => [...naiveElements(network, figure)], [network, figure])
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    hideAndShow(cy, classesOf(selectors.picture(store.getState()), network))
    return watch(store, selectors.picture, (picture) => hideAndShow(cy, classesOf(picture, network)))
  }, [cy, network, store, selectors])
  return <NaiveCanvas figure={figure} elements={elements} onCore={setCy} />
}

/** `show()` and `hide()` do just this, and Cytoscape's types do not know them. */
const SHOW = 'element'
const HIDE = 'none'

function hideAndShow(cy: Core, classes: ReadonlyMap<string, string>) {
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const marks = classes.get(element.id())
      if (marks !== undefined && element.classes().join(' ') !== marks) element.classes(marks)
      element.style('display', marks === undefined ? HIDE : SHOW)
    })
  })
}

const ignore = () => undefined

function NewElements() {
  const { network, selectors } = useApp()
  const figure = useFigureOfAll()
  const picture = useAppState(selectors.picture)
  const elementsOf = useMemo(() => createElementsOf(network, figure), [network, figure])
  return <NaiveCanvas figure={figure} elements={elementsOf(picture)} onCore={ignore} />
}

/**
 * This way at its best: each element is made once for each of its marks, so that only the array is new, and the
 * comparison with the element before ends at the first look.
 */
function createElementsOf(network: Network, figure: Figure) {
  const bare = naiveElements(network, figure)
  const made = new Map<string, ElementDefinition>()
  return (picture: Picture): ElementDefinition[] => {
    const classes = classesOf(picture, network)
    return bare.flatMap((element) => {
      const marks = classes.get(element.data.id ?? '')
      if (marks === undefined) return []
      const key = `${element.data.id} ${marks}`
      const marked = made.get(key) ?? { ...element, classes: marks }
      made.set(key, marked)
      return [marked]
    })
  }
}

/** What a drawing shows, by id: its nodes, and each relationship that has a line in it. */
export function drawnIn(cy: Core): readonly string[] {
  const visible = cy.elements().filter((element) => element.visible())
  const relationships = visible.edges().map((line) => String(line.data('shows')).split(' '))
  return [...new Set([...visible.nodes().map(idOf), ...relationships.flat()])].toSorted()
}
