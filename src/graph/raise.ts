/** Raises what is selected or under the pointer, with its neighbourhood, and fades the rest. */
import type { Core } from 'cytoscape'
import type { AppState, AppStore } from '../store/appStore.ts'
import type { Selectors } from '../store/selectors.ts'
import { elementOf } from './elementId.ts'
import { neighbourhoodOf } from './neighbourhood.ts'

/** Around a node with more lines than this their names would be a thicket: the evidence panel has them. */
const MOST_NAMES = 9
const FEW_NAMES = 2
/** Below this zoom lines are too short for their names. */
const FAR_ZOOM = 0.7

const CLASSES = 'raised faded hovered selected named'

const NONE: ReadonlySet<string> = new Set()

/**
 * Sets the classes of attention for one hovered and one selected element, either of which may be null, and for edges that are
 * raised together, as those of a bar of the histogram are.
 */
export function raise(
  cy: Core,
  hoveredId: string | null,
  selectedId: string | null,
  together: ReadonlySet<string> = NONE,
): void {
  const exists = (id: string | null): id is string => id !== null && elementOf(cy, id).nonempty()
  cy.batch(() => {
    cy.elements().removeClass(CLASSES)
    const ids = [selectedId, hoveredId].filter(exists)
    if (exists(selectedId)) elementOf(cy, selectedId).addClass('selected')
    if (exists(hoveredId)) elementOf(cy, hoveredId).addClass('hovered')
    // The pointer asks now, the selection asked before: both stay raised, and the lines under the pointer are named.
    const near = [...ids, ...together].reduce((all, id) => all.union(neighbourhoodOf(cy, id)), cy.collection())
    if (near.empty()) return
    near.addClass('raised')
    cy.elements().not(near).addClass('faded')
    const centre = ids.at(-1)
    if (centre === undefined) return
    const edges = neighbourhoodOf(cy, centre).edges().not('.outside, .spoke')
    // Far off, on a phone, there is no room between the nodes for more than a name or two.
    const most = cy.zoom() < FAR_ZOOM ? FEW_NAMES : MOST_NAMES
    if (edges.length <= most) edges.addClass('named')
  })
}

/**
 * Keeps attention on what the store says: what a wider window brings to the selection is raised with it. Start it after
 * `followView`, whose marks it reads. Returns the way to stop.
 */
export function followAttention(cy: Core, store: AppStore, { picture }: Selectors): () => void {
  const show = ({ hoveredId, selectedId, raised }: AppState) => raise(cy, hoveredId, selectedId, raised)
  const surroundings = (state: AppState) =>
    state.hoveredId === null && state.selectedId === null && state.raised.size === 0 ? null : picture(state)
  let last = surroundings(store.getState())
  show(store.getState())
  return store.subscribe((now, before) => {
    const around = surroundings(now)
    const changed = around !== last
    last = around
    const asked = (['hoveredId', 'selectedId', 'raised'] as const).some((key) => now[key] !== before[key])
    if (changed || asked) show(now)
  })
}
