import type { Passage } from '../../data/schema.ts'
import type { DraftNode } from '../draft.ts'
import type { Records } from '../records.ts'
import { foldText, holds } from './foldText.ts'

const folds = new WeakMap<Passage, string>()
const spellings = new WeakMap<DraftNode, readonly string[]>()

/** The quote as names are looked for in it. */
function foldedQuote(passage: Passage): string {
  const made = folds.get(passage) ?? foldText(passage.exact)
  folds.set(passage, made)
  return made
}

/** All spellings of a node, folded. */
function spellingsOf(node: DraftNode): readonly string[] {
  const { label, short, name, aliases = [] } = node
  const made =
    spellings.get(node) ??
    [label, name ?? '', short ?? '', ...aliases].map((one) => foldText(one).trim()).filter((one) => one !== '')
  spellings.set(node, made)
  return made
}

/** Does a text name the node, by any of its spellings? */
export function namesNode(text: string, node: DraftNode): boolean {
  return spellingsOf(node).some((name) => holds(text, name))
}

/** Does any of these quotes name the node; of a person by the last name alone, too? */
export function isNamedIn(records: Pick<Records, 'kind'>, node: DraftNode, passages: readonly Passage[]): boolean {
  if (passages.some((passage) => namesNode(foldedQuote(passage), node))) return true
  const kind = records.kind(node.kind)
  if (!kind || !/^(?:person|people|persons)$/i.test(kind.label)) return false
  const last = /\s(\p{Lu}[\p{L}\p{M}'’-]{2,})$/u.exec(node.name ?? node.label)?.[1]
  // With its capital: a last name that is also a word does not stand for it.
  return last !== undefined && passages.some(({ exact }) => holds(exact, last))
}

/** Words of a quote that may mean a node: “the board” for Harbour Board; null where there are none. */
export function wordsMeaning(node: DraftNode, passages: readonly Passage[]): string | null {
  const last = /(?:^|\s)(\p{L}[\p{L}\p{M}-]{2,})$/u.exec(node.name ?? node.label)?.[1]
  if (last === undefined) return null
  const escaped = last.replaceAll(/[-\\^$*+?.()|[\]{}]/g, String.raw`\$&`)
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{M}])(?:the|its|this|that|their)\s+${escaped}(?![\p{L}\p{M}])`,
    'iu',
  )
  for (const { exact } of passages) {
    const found = pattern.exec(exact)?.[0]
    if (found !== undefined) return found
  }
  return null
}
