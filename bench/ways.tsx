/**
 * The ways to follow the window, each as a component. They share the store, the memoised view, the stylesheet and the
 * camera, and differ in how a changed view reaches Cytoscape.
 */
import type { Core, ElementDefinition } from 'cytoscape'
import { type ComponentType, useEffect, useMemo, useState } from 'react'
import { fitFrame } from '../src/graph/camera.ts'
import { idOf } from '../src/graph/elementId.ts'
import { toElements } from '../src/graph/elements.ts'
import { followStyle } from '../src/graph/followStyle.ts'
import { NetworkCanvas } from '../src/graph/NetworkCanvas.tsx'
import { createDragged } from '../src/graph/dragged.ts'
import { NetworkView } from '../src/graph/NetworkView.tsx'
import { followView } from '../src/graph/showView.ts'
import type { Positions } from '../src/layout/arrangement.ts'
import type { Layout } from '../src/layout/layoutNames.ts'
import { type Placement, createPlacements } from '../src/layout/placements.ts'
import type { Network } from '../src/model/network.ts'
import type { Picture } from '../src/model/picture.ts'
import { useApp, useAppState } from '../src/store/AppContext.tsx'
import { watch } from '../src/store/watch.ts'
import type { Way } from './benchPage.ts'

/** The layout in which all ways draw. */
export const BENCH_LAYOUT: Layout = 'force'

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

/** What the three bare ways have in common: the box, the style and the camera of `NetworkView`, and nothing else of it. */
function useCanvas({ frame }: Placement, elements: ElementDefinition[]) {
  const { network } = useApp()
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    fitFrame(cy, frame, false)
    return followStyle(cy, network, 'light')
  }, [cy, network, frame])
  const canvas = (
    <div className="network-view">
      <div className="network-drawing">
        <NetworkCanvas elements={elements} onCore={setCy} />
      </div>
    </div>
  )
  return { cy, canvas }
}

function usePlacement(): Placement {
  const { network } = useApp()
  return useMemo(() => createPlacements(network, null)(BENCH_LAYOUT), [network])
}

function useElements({ positions }: Placement) {
  const { network } = useApp()
  return useMemo(() => toElements(network, positions), [network, positions])
}

function Ours() {
  const placement = usePlacement()
  const { store, selectors } = useApp()
  const { cy, canvas } = useCanvas(placement, useElements(placement))
  useEffect(() => (cy ? followView(cy, store, selectors) : undefined), [cy, store, selectors])
  return canvas
}

function HideAndShow() {
  const placement = usePlacement()
  const { store, selectors } = useApp()
  const { cy, canvas } = useCanvas(placement, useElements(placement))
  useEffect(() => {
    if (!cy) return undefined
    hideAndShow(cy, selectors.picture(store.getState()))
    return watch(store, selectors.picture, (picture) => hideAndShow(cy, picture))
  }, [cy, store, selectors])
  return canvas
}

/** `show()` and `hide()` do just this, and Cytoscape's types do not know them. */
const SHOW = 'element'
const HIDE = 'none'

function hideAndShow(cy: Core, { nodes, edges }: Picture) {
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const marks = (element.isNode() ? nodes : edges).get(idOf(element))
      if (marks !== undefined && element.classes().join(' ') !== marks) element.classes(marks)
      element.style('display', marks === undefined ? HIDE : SHOW)
    })
  })
}

function NewElements() {
  const placement = usePlacement()
  const { network, selectors } = useApp()
  const picture = useAppState(selectors.picture)
  const elementsOf = useMemo(() => createElementsOf(network, placement.positions), [network, placement])
  return useCanvas(placement, elementsOf(picture)).canvas
}

/**
 * This way at its best: each element is made once for each of its marks, so that only the array is new, and the
 * comparison with the element before ends at the first look.
 */
function createElementsOf(network: Network, positions: Positions) {
  const bare = new Map(toElements(network, positions).map((element) => [element.data.id, element]))
  const made = new Map<string, ElementDefinition>()
  const elementOf = ([id, classes]: readonly [id: string, marks: string]): ElementDefinition => {
    const key = `${id} ${classes}`
    const element = made.get(key) ?? { data: {}, ...bare.get(id), classes }
    made.set(key, element)
    return element
  }
  return ({ nodes, edges }: Picture) => [...nodes, ...edges].map(elementOf)
}
