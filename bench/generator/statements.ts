/** What the documents of a made-up network state, one relationship after the other: the same however often it is asked for. */
import type { Basis, Status } from '../../src/data/schema.ts'
import type { Random } from '../../src/layout/random.ts'
import type { Day } from '../../src/time/interval.ts'
import { below, pick, pickWeighted, randomOf } from './chance.ts'
import { type WrittenDate, writeDate } from './dateForms.ts'
import { FIRST_DAY, lastAtMost } from './days.ts'
import { sortOf } from './nodes.ts'
import { type Pair, drawPair, pairWith } from './pairs.ts'
import { RELATIONS, ROLES, SORTS, type WeightedRelation } from './vocabulary.ts'
import { STREAM, type World, nodeDueAt } from './world.ts'

/** One edge, as a document states it. Edges, nodes and documents by their number. */
export interface Statement {
  readonly edge: number
  readonly document: number
  readonly source: number
  readonly target: number
  readonly relation: WeightedRelation['relation']
  readonly role: string | undefined
  readonly when: string | undefined
  readonly basis: Basis
  readonly status: Status
  readonly event: number | undefined
  readonly accordingTo: number | undefined
  /** The planned edge that this one carries out. */
  readonly fulfils: number | undefined
  /** An edge whose passage tells of this one too. */
  readonly alsoToldWith: number | undefined
  /** How its sentence begins: "On 14 April 2019, "; empty without a date. */
  readonly dateWords: string
}

/** Shares of all edges. */
const LOOPS = 0.006
const FULFILS = 0.05
const PLANNED = 0.13
const RELAYED = 0.04
/** Share of an edge to run beside one of its own document. */
const SAME_DOCUMENT = 0.3
/** Share of a contact to be named as an event, where one took place in so many days before. */
const NAMED_EVENT = 0.2
const NOT_LONG = 90
/** Share of an edge to cite the last document that had it too, where that is still remembered. */
const TOLD_BEFORE = 0.4
/** Plans, and pairs with their last edge, that are remembered: a fixed number, for memory must not grow with the edges. */
const OPEN_PLANS = 256
const REMEMBERED = 4_096
const PAIRS_OF_A_DOCUMENT = 8

interface Plan extends Pair {
  readonly edge: number
  readonly document: number
  readonly relation: WeightedRelation
  readonly day: Day
}

interface Told extends Pair {
  readonly edge: number
  readonly document: number
  readonly relation: WeightedRelation
}

/** The statements in the order of the documents, which is that of their days. Remembers a fixed number of them. */
export function* statementsOf(world: World, loops: boolean): Generator<Statement> {
  const plans: Plan[] = []
  const told: Told[] = []
  for (const [document, issued] of world.issued.entries()) {
    const recent: Pair[] = []
    const until = world.firstEdge[document + 1] ?? 0
    for (let edge = world.firstEdge[document] ?? 0; edge < until; edge++) {
      const random = randomOf(world.seed, STREAM.edges, edge)
      const due = nodeDueAt(world, edge)
      const plan = due === undefined && random() < FULFILS ? takePlan(plans, document, random) : undefined
      const pair = plan ?? inOrder(world, choosePair(world, due, recent, loops, random))
      const relation = plan?.relation ?? relationOf(world, pair, random)
      const happening = happeningOf(world, { pair, relation, issued, plan }, random)
      const written: WrittenDate = happening.dated ? writeDate(happening.day, happening.planned, random) : { words: '' }
      const accordingTo = random() < RELAYED ? relaying(pair, random) : undefined
      const role = relation.relation.id === 'worked-for' ? pick(random, ROLES) : undefined

      const slot = (pair.source * 31 + pair.target) % REMEMBERED
      const before = told[slot]
      const again = random() < TOLD_BEFORE && before !== undefined && isAgain(before, pair, relation, document)
      const alsoToldWith = plan?.edge ?? (again ? before.edge : undefined)
      told[slot] = { source: pair.source, target: pair.target, edge, document, relation }
      if (happening.planned && happening.canBeFulfilled) remember(plans, { ...told[slot], day: happening.day }, random)
      if (recent.length < PAIRS_OF_A_DOCUMENT) recent.push(pair)

      yield {
        edge,
        document,
        source: pair.source,
        target: pair.target,
        relation: relation.relation,
        role,
        when: written.when,
        basis: again && !plan ? 'corroborated' : pickWeighted(random, BASES),
        status: happening.planned ? 'planned' : written.lasts === true || random() < 0.12 ? 'ongoing' : 'completed',
        event: happening.event,
        accordingTo,
        fulfils: plan?.edge,
        alsoToldWith,
        dateWords: written.words,
      }
    }
  }
}

const BASES: readonly (readonly [number, Basis])[] = [
  [76, 'stated'],
  [14, 'resolved'],
  [10, 'reported'],
]

function choosePair(
  world: World,
  due: number | undefined,
  recent: readonly Pair[],
  loops: boolean,
  random: Random,
): Pair {
  if (due !== undefined) return pairWith(due, world, random)
  const pair = recent.length > 0 && random() < SAME_DOCUMENT ? pick(random, recent) : drawPair(world, random)
  const isLoop = loops && random() < LOOPS && sortOf(world, pair.source) === 'actor'
  return isLoop ? { source: pair.source, target: pair.source } : pair
}

/** Actors before what they sign, that before the event it came of, and that before its place. */
function inOrder(world: World, { source, target }: Pair): Pair {
  const isTurned = SORTS.indexOf(sortOf(world, source)) > SORTS.indexOf(sortOf(world, target))
  return isTurned ? { source: target, target: source } : { source, target }
}

/** Relations with their weights, by the sorts that they join. */
const FITTING: Readonly<Record<string, readonly (readonly [number, WeightedRelation])[]>> = Object.fromEntries(
  SORTS.flatMap((from) =>
    SORTS.map((to) => [
      `${from} ${to}`,
      RELATIONS.filter((relation) => relation.from === from && relation.to === to).map(
        (relation) => [relation.weight, relation] as const,
      ),
    ]),
  ),
)

function relationOf(world: World, pair: Pair, random: Random): WeightedRelation {
  const fitting = FITTING[`${sortOf(world, pair.source)} ${sortOf(world, pair.target)}`] ?? []
  // Nobody meets himself, but bodies do criticise themselves.
  const isLoop = pair.source === pair.target
  return pickWeighted(random, isLoop ? fitting.filter(([, { relation }]) => relation.directed) : fitting)
}

interface Happening {
  readonly day: Day
  readonly dated: boolean
  readonly planned: boolean
  readonly canBeFulfilled: boolean
  readonly event: number | undefined
}

interface Before {
  readonly pair: Pair
  readonly relation: WeightedRelation
  readonly issued: Day
  readonly plan: Plan | undefined
}

/** Most texts speak of the days before; some of years ago. What has to do with an event was on its day, or is still to come. */
function happeningOf(world: World, { pair, relation, issued, plan }: Before, random: Random): Happening {
  const u = random()
  const back = Math.floor(random() < 0.03 ? u * 1_000 : u * u * u * 30)
  const day = Math.max(FIRST_DAY, issued - back, plan?.day ?? FIRST_DAY)
  const at = [pair.source, pair.target].filter((node) => sortOf(world, node) === 'event')
  const dayOfEvent = at[0] === undefined ? undefined : (world.dayOfEvent[at[0]] ?? day)
  if (dayOfEvent !== undefined) {
    const planned = dayOfEvent > issued
    // Two events have two days: no date is that of both.
    const dated = at.length === 1
    return { day: planned ? day : dayOfEvent, dated, planned, canBeFulfilled: false, event: undefined }
  }
  const planned = plan === undefined && random() < PLANNED
  const isLoop = pair.source === pair.target
  const isNamed = random() < NAMED_EVENT && relation.relation.family === 'contact' && !planned && !isLoop
  const last = isNamed && !plan ? lastEvent(world, issued, random) : undefined
  const own = last === undefined ? day : (world.dayOfEvent[last] ?? day)
  return { day: own, dated: true, planned, canBeFulfilled: !isLoop, event: last }
}

/** One of the last three events before a day, where it is not long ago. */
function lastEvent(world: World, before: Day, random: Random): number | undefined {
  const k = lastAtMost(world.daysOfEvents, before) - below(random, 3)
  const day = world.daysOfEvents[k]
  return day !== undefined && day <= before && day > before - NOT_LONG ? world.events[k] : undefined
}

/** A plan that an earlier document told of, which is no longer open then. */
function takePlan(plans: Plan[], document: number, random: Random): Plan | undefined {
  const k = below(random, plans.length + 1)
  const plan = plans[k]
  if (plan === undefined || plan.document === document) return undefined
  plans.splice(k, 1)
  return plan
}

/** Where too many are open, another is forgotten, and stays open for good. */
function remember(plans: Plan[], plan: Plan, random: Random): void {
  if (plans.length < OPEN_PLANS) plans.push(plan)
  else plans[below(random, OPEN_PLANS)] = plan
}

function isAgain(before: Told, pair: Pair, relation: WeightedRelation, document: number): boolean {
  const isSamePair = before.source === pair.source && before.target === pair.target
  return isSamePair && before.relation === relation && before.document !== document
}

/** Somebody else, whose words the document has it from: one of the first, who say most. */
function relaying({ source, target }: Pair, random: Random): number {
  return [0, 1, 2, 3, 4].filter((node) => node !== source && node !== target)[below(random, 3)] ?? 0
}
