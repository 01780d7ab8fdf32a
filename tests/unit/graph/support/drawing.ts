import { idOf } from '../../../../src/graph/elementId.ts'
import cytoscape, { type Core } from 'cytoscape'
import { toElements } from '../../../../src/graph/elements.ts'
import type { Network } from '../../../../src/model/network.ts'

/** A drawing without a screen, 400 px wide and high in its model, its nodes on a row. */
export function aDrawing(network: Network): Core {
  const positions = Object.fromEntries(network.dataset.nodes.map(({ id }, i) => [id, [i * 40, 100] as const]))
  return cytoscape({
    headless: true,
    styleEnabled: true,
    elements: toElements(network, positions),
    layout: { name: 'preset', fit: false },
  })
}

/** The classes of every element, each in one order. */
export function classesOf(cy: Core): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(cy.elements().map((element) => [idOf(element), element.classes().toSorted()]))
}

/** The elements that have a class, by id, in the order of the alphabet. */
export function idsWith(cy: Core, name: string): readonly string[] {
  return cy
    .elements(`.${name}`)
    .map((element) => idOf(element))
    .toSorted()
}
