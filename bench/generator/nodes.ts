/** Who is who in a made-up network, by number. */
import { pickWeighted, randomOf } from './chance.ts'
import { nameOf } from './names.ts'
import { NODE_KINDS, type Sort } from './vocabulary.ts'
import { STREAM, type World } from './world.ts'

const kindOf = (world: World, node: number) => {
  const kind = NODE_KINDS[world.kinds[node] ?? 0]
  if (kind === undefined) throw new RangeError(`There is no node ${node}.`)
  return kind
}

/** The id of its kind. */
export function kindIdOf(world: World, node: number): string {
  return kindOf(world, node).kind.id
}

/** What it can do. */
export function sortOf(world: World, node: number): Sort {
  return kindOf(world, node).sort
}

/** Does its name take an article within a sentence? */
export function takesArticle(world: World, node: number): boolean {
  return kindOf(world, node).article
}

/** Its name, which no other node bears. */
export function labelOf(world: World, node: number): string {
  return kindOf(world, node).label(nameOf(node))
}

/** "the Ministry of Toraké". */
export function nameInSentence(world: World, node: number): string {
  return takesArticle(world, node) ? `the ${labelOf(world, node)}` : labelOf(world, node)
}

/** Another spelling, of one in eight whose label is more than its name. */
export function aliasesOf(world: World, node: number): { readonly aliases?: readonly string[] } {
  const name = nameOf(node)
  const hasOne = randomOf(world.seed, STREAM.aliases, node)() < 1 / 8 && labelOf(world, node) !== name
  return hasOne ? { aliases: [name] } : {}
}

const PARTIES_OF_A_NODE: readonly (readonly [number, readonly string[]])[] = [
  [40, ['west']],
  [35, ['east']],
  [5, ['west', 'east']],
  [20, []],
]

/** The ids of its parties: a fifth have none, a few both. */
export function partiesOf(world: World, node: number): readonly string[] {
  return pickWeighted(randomOf(world.seed, STREAM.parties, node), PARTIES_OF_A_NODE)
}
