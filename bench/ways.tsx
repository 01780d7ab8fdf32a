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
import type { Network } from '../src/model/network.ts'
import type { Picture } from '../src/model/picture.ts'
import { useApp, useAppState } from '../src/store/AppContext.tsx'
import { watch } from '../src/store/watch.ts'
import type { Way } from './benchPage.ts'
import type { Subject } from './subject.ts'

interface Props {
  readonly arrangement: Subject['arrangement']
}

/** What the page around the drawing does, which is not measured. */
const NOTHING_ELSE = {
  toEvidence: () => undefined,
  openShortcuts: () => undefined,
  openSearch: () => undefined,
  actionsFor: () => [],
}
const DRAGGED = createDragged()

export const COMPONENTS: Readonly<Record<Way, ComponentType<Props>>> = {
  ours: Ours,
  view: ({ arrangement }) => {
    return <NetworkView arrangement={arrangement} theme="light" dragged={DRAGGED} {...NOTHING_ELSE} />
  },
  elements: NewElements,
  hide: HideAndShow,
}

/** What the three bare ways have in common: the box, the style and the camera of `NetworkView`, and nothing else of it. */
function useCanvas({ arrangement }: Props, elements: ElementDefinition[]) {
  const { network } = useApp()
  const [cy, setCy] = useState<Core | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    fitFrame(cy, arrangement.frame, false)
    return followStyle(cy, network, 'light')
  }, [cy, network, arrangement])
  const canvas = (
    <div className="network-view">
      <div className="network-drawing">
        <NetworkCanvas elements={elements} onCore={setCy} />
      </div>
    </div>
  )
  return { cy, canvas }
}

function useElements({ arrangement }: Props) {
  const { network } = useApp()
  return useMemo(() => toElements(network, arrangement.positions), [network, arrangement])
}

function Ours(props: Props) {
  const { store, selectors } = useApp()
  const { cy, canvas } = useCanvas(props, useElements(props))
  useEffect(() => (cy ? followView(cy, store, selectors) : undefined), [cy, store, selectors])
  return canvas
}

function HideAndShow(props: Props) {
  const { store, selectors } = useApp()
  const { cy, canvas } = useCanvas(props, useElements(props))
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

function NewElements(props: Props) {
  const { network, selectors } = useApp()
  const picture = useAppState(selectors.picture)
  const elementsOf = useMemo(
    () => createElementsOf(network, props.arrangement.positions),
    [network, props.arrangement.positions],
  )
  return useCanvas(props, elementsOf(picture)).canvas
}

/**
 * This way at its best: each element is made once for each of its marks, so that only the array is new, and the
 * comparison with the element before ends at the first look.
 */
function createElementsOf(network: Network, positions: Props['arrangement']['positions']) {
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
