import { warning } from '../issue.ts'
import { present } from '../rough.ts'
import type { Rule } from './rule.ts'

/** Two nodes under one name may be one; if they are two, a reader cannot tell. */
export const sharedNames: Rule = function* (dataset) {
  const firstAt = new Map<string, { readonly index: number; readonly path: string }>()
  for (const [index, node] of present(dataset.nodes)) {
    const names: [path: string, name: string | undefined][] = [
      [`nodes[${index}].label`, node.label],
      [`nodes[${index}].name`, node.name],
      ...Array.from(present(node.aliases), ([k, alias]): [string, string] => [`nodes[${index}].aliases[${k}]`, alias]),
    ]
    for (const [path, name] of names) {
      if (name === undefined) continue
      const key = name.normalize('NFKC').toLowerCase()
      const first = firstAt.get(key)
      if (!first) firstAt.set(key, { index, path })
      else if (first.index !== index) {
        const repair = 'If the two nodes are one, join them; if they are two, name each more fully.'
        yield warning(path, `is also a name of another node, at ${first.path}`, repair, name)
      }
    }
  }
}
