/** The sentences that state the relationships of a made-up network. */
import type { Random } from '../../src/layout/random.ts'
import { pickWeighted, randomOf } from './chance.ts'
import { wordOf } from './names.ts'
import { nameInSentence } from './nodes.ts'
import type { Statement } from './statements.ts'
import { STREAM, type World } from './world.ts'

/** "On 14 April 2019, the Republic of Bipoda met Rakare on matters of femon and bapo." */
export function sentenceOf(world: World, statement: Statement): string {
  const { edge, source, target, relation, status, role, accordingTo, dateWords } = statement
  const verb = status === 'planned' ? relation.planned : relation.label
  const whom = source === target ? 'itself' : nameInSentence(world, target)
  const part = role === undefined ? '' : ` as ${role}`
  const more = ending(randomOf(world.seed, STREAM.sentences, edge))
  const teller = accordingTo === undefined ? '' : `, according to ${nameInSentence(world, accordingTo)}`
  const text = `${dateWords}${nameInSentence(world, source)} ${verb} ${whom}${part}${more}${teller}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What else the sentence says. Some quote, which JSON has to escape; a few have a character outside the first plane. */
function ending(random: Random): string {
  const [a, b, c] = [wordOf(random), wordOf(random), wordOf(random)]
  return pickWeighted<string>(random, [
    [24, ` on matters of ${a} and ${b}`],
    [20, ` over the ${a} of ${b}, and called it “${c}”`],
    [16, `, with the ${a} and the ${b} still to be settled`],
    [14, ` and said: "No ${a} without ${b}"`],
    [10, `, as the ${a} had asked`],
    [8, ` in the matter of the ${a}, the ${b} and the ${c}, which had been put off twice`],
    [6, ''],
    [1, ` under the sign of the ${a} 🜚`],
  ])
}
