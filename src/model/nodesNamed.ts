/** Nodes by what they are called, to choose one from a list. */
import type { Node } from '../data/schema.ts'
import { wordsIn } from './searchWords.ts'
import { nameOf } from './sentence.ts'

const folded = (text: string) => wordsIn(text).map((word) => word.folded)
/** Compounds as they are written, not their parts. */
const asked = (text: string) => wordsIn(text).flatMap((word) => (word.part ? [] : [word.folded]))

/**
 * The nodes of which each typed word begins a word of one and the same name, label or alias, in any order of words; those whose own
 * name begins with what was typed first, else in the order given. All of them where nothing is typed.
 */
export function nodesNamed(text: string, nodes: readonly Node[]): readonly Node[] {
  const words = asked(text)
  const fits = (name: string) => {
    const own = folded(name)
    return words.every((typed) => own.some((word) => word.startsWith(typed)))
  }
  const typed = words.join(' ')
  const begins = (node: Node) => [node.label, nameOf(node)].some((name) => asked(name).join(' ').startsWith(typed))
  return nodes
    .filter((node) => [node.label, nameOf(node), ...(node.aliases ?? [])].some(fits))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
}
