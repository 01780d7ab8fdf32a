/** What is measured upon: a dataset, as it is or at the size that a question needs. */
import type { Dataset, Edge, Passage } from '../src/data/schema.ts'
import { sha256Of } from '../src/data/digest.ts'
import { type Random, createRandom } from '../src/layout/random.ts'
import { isoOf, toDay } from '../src/time/day.ts'

export interface Subject {
  /** As the table has it: "500 nodes, 5,000 edges". */
  readonly name: string
  readonly dataset: Dataset
}

const SEED = 20_250_414
const FIRST_DAY = toDay(2015, 1, 1)
/** Days from the first to the last date: ten years. */
const DAYS = 3_652
/** Longest span of a relationship that lasted, in days. */
const LONGEST = 60
/** The share of edges that run beside an earlier one: networks of events have few pairs, and many meetings of each. */
const PARALLEL = 0.4
const DOCUMENTS = 5
const PASSAGES = 50

/** Edges in hundredths by how their date is written: about as in the bundled dataset. */
const DATE_FORMS: readonly (readonly [share: number, write: (day: number, random: Random) => string | undefined])[] = [
  [45, (day) => isoOf(day)],
  [20, (day) => isoOf(day).slice(0, 7)],
  [12, (day) => `[${isoOf(day)},${isoOf(day + 1)}]`],
  [10, (day, random) => `${isoOf(day)}/${isoOf(day + 1 + Math.floor(random() * LONGEST))}`],
  [5, (day) => isoOf(day).slice(0, 4)],
  [3, (day) => `${isoOf(day).slice(0, 7)}?`],
  [2, (day) => `${isoOf(day).slice(0, 7)}/..`],
  [3, () => undefined],
]

const KINDS = [
  { id: 'person', label: 'Person', plural: 'People', shape: 'circle', colour: 'blue' },
  { id: 'body', label: 'Body', plural: 'Bodies', shape: 'square', colour: 'green' },
  { id: 'agreement', label: 'Agreement', plural: 'Agreements', shape: 'document', colour: 'amber' },
  { id: 'event', label: 'Event', plural: 'Events', shape: 'diamond', colour: 'purple' },
] as const

const FAMILIES = [
  { id: 'contact', label: 'Contact', colour: 'ink', weight: 'medium' },
  { id: 'structure', label: 'Structure', colour: 'grey', weight: 'thin' },
  { id: 'commitment', label: 'Commitment', colour: 'vermilion', weight: 'bold' },
] as const

const RELATIONS = [
  { id: 'met', label: 'met', planned: 'was to meet', directed: false, family: 'contact' },
  { id: 'belongs-to', label: 'belonged to', planned: 'was to join', directed: true, family: 'structure' },
  { id: 'signed', label: 'signed', planned: 'was to sign', directed: true, family: 'commitment' },
] as const

/** A made-up network of this size: valid as a dataset, and the same on every machine. At least as many edges as nodes. */
export function syntheticSubject(nodeCount: number, edgeCount: number): Subject {
  const random = createRandom(SEED + edgeCount)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
  const parties = Array.from({ length: nodeCount }, () => partiesOf(random))
  const passages = Array.from({ length: PASSAGES }, (_, i) => passageOf(i))
  const cite = () => [pick(passages).id]
  const nodes = parties.map((own, i) => ({
    id: `n-${i}`,
    kind: pick(KINDS).id,
    label: `Made-up name ${i}`,
    parties: own,
    summary: 'It was made up for a measurement.',
    citations: cite(),
  }))
  const pairs: (readonly [number, number])[] = []
  const edges = Array.from({ length: edgeCount }, (_, i): Edge => {
    const pair = i >= nodeCount && random() < PARALLEL ? pick(pairs) : newPair(i, nodeCount, random)
    pairs.push(pair)
    const when = dateOf(random)
    const chance = random()
    return {
      id: `e-${i}`,
      source: `n-${pair[0]}`,
      target: `n-${pair[1]}`,
      relation: pick(RELATIONS).id,
      ...(when === undefined ? {} : { when, dating: { basis: 'stated', citations: cite() } }),
      status: chance < 0.15 ? 'planned' : chance < 0.35 ? 'ongoing' : 'completed',
      citations: cite(),
    }
  })
  const name = `${nodeCount.toLocaleString('en')} nodes, ${edgeCount.toLocaleString('en')} edges`
  const dataset: Dataset = {
    format: 'entente/1',
    title: name,
    description: 'Made up for a measurement.',
    language: 'en',
    parties: [
      { id: 'west', label: 'West' },
      { id: 'east', label: 'East' },
    ],
    kinds: [...KINDS],
    families: [...FAMILIES],
    relations: [...RELATIONS],
    documents: Array.from({ length: DOCUMENTS }, (_, i) => ({
      id: `d-${i}`,
      type: 'document',
      title: `Document ${i}`,
      file: `d-${i}.txt`,
      sha256: sha256Of(`Document ${i}`),
      length: PASSAGES * 100,
    })),
    passages,
    nodes,
    edges,
  }
  return { name, dataset }
}

/** Two fifths of the nodes belong to either party, the rest to both. */
function partiesOf(random: Random): readonly string[] {
  const share = random()
  return share < 0.4 ? ['west'] : share < 0.6 ? ['west', 'east'] : ['east']
}

/** The first edges touch every node once; the others prefer the first nodes, so that a few have many. */
function newPair(i: number, nodeCount: number, random: Random): readonly [number, number] {
  const source = i < nodeCount ? i : Math.floor(nodeCount * random() ** 2)
  const target = Math.floor((nodeCount - 1) * random() ** 2)
  return [source, target < source ? target : target + 1]
}

function dateOf(random: Random): string | undefined {
  const day = FIRST_DAY + Math.floor(random() * DAYS)
  let chance = random() * 100
  for (const [share, write] of DATE_FORMS) {
    if (chance < share) return write(day, random)
    chance -= share
  }
  return undefined
}

function passageOf(i: number): Passage {
  const exact = `Sentence ${i} was made up for a measurement.`
  const start = i * 100
  return {
    id: `p-${i}`,
    document: `d-${i % DOCUMENTS}`,
    exact,
    prefix: '',
    suffix: '',
    start,
    end: start + exact.length,
    digest: sha256Of(exact),
  }
}
