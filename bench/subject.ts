/** What is measured upon: a dataset, as it is or at the size that a question needs. */
import type { Dataset } from '../src/data/schema.ts'
import { generate } from './generator/generate.ts'

export interface Subject {
  /** As the table has it: "500 nodes, 5,000 edges". */
  readonly name: string
  readonly dataset: Dataset
}

/**
 * A made-up network with so many edges, the same on every machine.
 * @throws RangeError where the number of edges is not whole or lies outside 100 … 1,000,000
 */
export function generatedSubject(edges: number): Subject {
  const dataset = JSON.parse([...generate({ edges })].join('')) as Dataset
  const name = `${dataset.nodes.length.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`
  return { name, dataset }
}
