/** State out: the drawing follows the picture by changing only what changed. */
import type { Core, SingularElementArgument } from 'cytoscape'
import type { Picture } from '../model/picture.ts'
import type { AppStore } from '../store/appStore.ts'
import type { Selectors } from '../store/selectors.ts'
import { watch } from '../store/watch.ts'
import { elementOf, idOf, spokesOf } from './elementId.ts'

/** Every mark that a picture gives, and `outside`, which is the lack of one. */
const MARKS = 'certain possible undated outside foreseen only-now only-then both untold filtered beside'

function mark(element: SingularElementArgument, marks: string | undefined) {
  element.removeClass(MARKS)
  if (marks !== '') element.addClass(marks ?? 'outside')
}

/** Marks every element for a picture: the starting point from which `showChange` goes on. */
export function showWhole(cy: Core, picture: Picture): void {
  cy.batch(() => {
    cy.edges().forEach((edge) => {
      const marks = edge.hasClass('spoke') ? picture.spokes : picture.edges
      mark(edge, marks.get(idOf(edge)))
    })
    cy.nodes().forEach((node) => mark(node, picture.nodes.get(idOf(node))))
  })
}

/** Changes the classes of the elements whose marks differ between two pictures, and of no other. */
export function showChange(cy: Core, now: Picture, before: Picture): void {
  cy.batch(() => {
    for (const of of ['edges', 'nodes'] as const) {
      for (const [id, marks] of now[of]) if (before[of].get(id) !== marks) mark(elementOf(cy, id), marks)
      for (const id of before[of].keys()) if (!now[of].has(id)) mark(elementOf(cy, id), undefined)
    }
    for (const id of new Set([...now.spokes.keys(), ...before.spokes.keys()])) {
      const marks = now.spokes.get(id)
      if (before.spokes.get(id) !== marks) spokesOf(cy, id).forEach((line) => mark(line, marks))
    }
  })
}

/** Keeps the drawing on the store's picture. Returns the way to stop. */
export function followView(cy: Core, store: AppStore, { picture }: Selectors): () => void {
  showWhole(cy, picture(store.getState()))
  return watch(store, picture, (now, before) => showChange(cy, now, before))
}
