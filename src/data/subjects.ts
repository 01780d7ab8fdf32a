import { plainly } from './issue.ts'
import type { List, RoughDataset } from './rough.ts'
import { byId } from './rough.ts'

/** Characters of a sentence that are enough to know it by. */
const MOST = 100

/**
 * What a record is called in a message, beside its place in the file: `"modi-met-meloni" (Narendra Modi met Giorgia
 * Meloni)` for an edge, its title for a step, the id alone for others. Undefined where it has no name that can be read.
 */
export function subjectsOf(dataset: RoughDataset): (list: string, index: number) => string | undefined {
  const nodes = byId(dataset.nodes)
  const relations = byId(dataset.relations)
  const nameOf = (id: string | undefined) => {
    const node = id === undefined ? undefined : nodes?.get(id)
    return node?.name ?? node?.label
  }
  const sentenceOf = (index: number) => {
    const edge = dataset.edges?.[index]
    const relation = edge?.relation === undefined ? undefined : relations?.get(edge.relation)
    const verb = edge?.status === 'planned' ? (relation?.planned ?? relation?.label) : relation?.label
    const [source, target] = [nameOf(edge?.source), nameOf(edge?.target)]
    return source === undefined || verb === undefined || target === undefined ? '' : `${source} ${verb} ${target}`
  }
  return (list, index) => {
    if (list === 'steps') {
      const title = dataset.steps?.[index]?.title
      return title === undefined ? undefined : `(${plainly(title, MOST)})`
    }
    const records: readonly unknown[] | undefined = isList(list, dataset) ? dataset[list] : undefined
    const id = (records?.[index] as { readonly id?: string } | undefined)?.id
    if (id === undefined) return undefined
    const sentence = list === 'edges' ? sentenceOf(index) : ''
    return sentence === '' ? `"${id}"` : `"${id}" (${plainly(sentence, MOST)})`
  }
}

function isList(name: string, dataset: RoughDataset): name is List {
  return Array.isArray(dataset[name as List])
}
