import type { Dataset } from '../data/schema.ts'
import { formatCount } from '../model/formatCount.ts'

/** What is said once a dataset has been opened. */
export function sayOpened(name: string, { nodes, edges, documents }: Dataset): string {
  return `“${name}” is open and checked: ${formatCount(nodes.length, 'entity', 'entities')}, ${formatCount(edges.length, 'relationship')}, ${formatCount(documents.length, 'document')}. “Open…” leads back to the dataset of this page.`
}
