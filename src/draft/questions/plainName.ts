import type { DraftNode } from '../draft.ts'

/** What stands before a name and is no part of it. */
const TITLES = new Set(
  (
    'sir dame lord lady mr mrs ms miss mx dr prof professor hon rev fr st judge justice president chancellor minister senator governor ' +
    'ambassador admiral general colonel captain major lieutenant sergeant herr frau monsieur madame mme senor senora don dona'
  ).split(' '),
)
/** What stands behind one, as in “Ltd”. */
const ENDINGS = new Set(
  'ltd limited plc inc llc gmbh ag sa spa srl nv bv co corp jr sr kc qc obe mbe cbe kbe mp'.split(' '),
)

const known = new WeakMap<DraftNode, string>()

/**
 * The name of a node without titles, accents, punctuation and case: two of one such name may be one. “Sir Christopher Gent” and
 * “Christopher Gent”, “Jürgen” and “Jurgen”. A name of which nothing else would be left keeps its titles.
 */
export function plainName(node: DraftNode): string {
  const made = known.get(node) ?? plain(node.name ?? node.label)
  known.set(node, made)
  return made
}

function plain(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}'’.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  let [from, to] = [0, words.length]
  while (from < to - 1 && TITLES.has(words[from] ?? '')) from += 1
  while (to > from + 1 && ENDINGS.has(words[to - 1] ?? '')) to -= 1
  return words.slice(from, to).join(' ')
}
