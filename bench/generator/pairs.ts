/** Who deals with whom: a table of ordered pairs that need not be kept, since each is worked out from its number. */
import type { Random } from '../../src/layout/random.ts'
import { randomOf } from './chance.ts'
import { STREAM, type World } from './world.ts'

export interface Pair {
  readonly source: number
  readonly target: number
}

/** Pairs in the table for each edge; about a third as many as there are edges come up at all. */
const PAIRS = 0.45
/** The pairs that come up most join some of the first nodes. */
const INNERMOST = 24
/** Keeps the very first node from taking part in everything. */
const FLATTENING = 0.12

/** Draws a pair: the first of the table, hundreds of times as often as the last (Zipf's law with exponent 5/9). */
export function drawPair(world: World, random: Random): Pair {
  const pairs = Math.ceil(world.edges * PAIRS)
  const u = random()
  const number = Math.floor(pairs * u * u * Math.sqrt(Math.sqrt(u)))
  const within = Math.sqrt((number + 1) / pairs) * world.nodes
  const limit = Math.min(world.nodes, Math.max(INNERMOST, Math.ceil(within)))
  const own = randomOf(world.seed, STREAM.pairs, number)
  return pairOf(cubed(limit, own), limit, own)
}

/** A pair that holds this node. */
export function pairWith(node: number, world: World, random: Random): Pair {
  return pairOf(node, world.nodes, random)
}

function pairOf(source: number, limit: number, random: Random): Pair {
  const target = cubed(limit - 1, random)
  return { source, target: target < source ? target : target + 1 }
}

/** A node below the limit, the first ones far more often: Zipf’s law with exponent 2/3, but flat for the first few (Mandelbrot). */
function cubed(limit: number, random: Random): number {
  const v = FLATTENING + (1 - FLATTENING) * random()
  const lowest = FLATTENING * FLATTENING * FLATTENING
  return Math.floor((limit * (v * v * v - lowest)) / (1 - lowest))
}
