/** Made-up datasets of any size, in `entente/1`. */
import { createHash } from 'node:crypto'
import { CONTEXT_LENGTH } from '../../src/data/schema.ts'
import { lengthInCodePoints } from '../../src/data/codePoints.ts'
import { documentOf, openingOf } from './documents.ts'
import { aliasesOf, kindIdOf, labelOf, partiesOf, takesArticle } from './nodes.ts'
import { sentenceOf } from './sentences.ts'
import { type Statement, statementsOf } from './statements.ts'
import { FAMILIES, NODE_KINDS, PARTIES, RELATIONS } from './vocabulary.ts'
import { type World, createWorld, edgeWith } from './world.ts'

export interface Wanted {
  /** 100 to 1,000,000. */
  readonly edges: number
  /** Another one gives another network. */
  readonly seed?: number
  /** Whether some relationships are of an entity with itself; yes where it is not said. */
  readonly loops?: boolean
}

const SEED = 20_250_414
/** UTF-16 code units that a piece has at least, but the last; it has no more than a record above that. */
const PIECE = 16_384

/**
 * A dataset in `entente/1` as JSON, in small pieces, one record a line: valid, without a warning, and the same bytes on every
 * machine. Memory grows with the nodes and the documents alone: what the documents state is worked out anew for each list
 * that needs it. Every quote stands in the text of its document, which is its title and its sentences; `sha256` and
 * `length` are those of that text.
 * @throws RangeError where the number of edges is not whole or lies outside 100 … 1,000,000
 */
export function* generate({ edges, seed = SEED, loops = true }: Wanted): Generator<string> {
  let piece = ''
  for (const line of linesOf(createWorld(edges, seed), loops)) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* linesOf(world: World, loops: boolean): Generator<string> {
  const count = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const head = {
    format: 'entente/1',
    title: `Made up: ${count(world.edges)} relationships`,
    description:
      `${count(world.nodes)} entities and ${count(world.edges)} relationships, made up by a program for measurements. ` +
      'No name, no document and no date in it is anybody’s.',
    language: 'en',
    parties: PARTIES,
    kinds: NODE_KINDS.map(({ kind }) => kind),
    families: FAMILIES,
    relations: RELATIONS.map(({ relation }) => relation),
  }
  yield JSON.stringify(head).slice(0, -1)
  yield* list('documents', documentsOf(world, loops))
  yield* list('passages', passagesOf(world, loops))
  yield* list('nodes', nodesOf(world))
  yield* list('edges', edgesOf(world, loops))
  yield '}\n'
}

function* list(name: string, records: Iterable<object>): Generator<string> {
  let before = `,\n"${name}":[\n`
  for (const record of records) {
    yield before + JSON.stringify(record)
    before = ',\n'
  }
  yield '\n]'
}

/** What stands between two sentences of a document, and after its last. */
const BETWEEN = ' '
const ENDING = '\n'

function* documentsOf(world: World, loops: boolean): Generator<object> {
  let hash = createHash('sha256')
  let length = 0
  const add = (text: string) => {
    hash.update(text)
    length += lengthInCodePoints(text)
  }
  for (const statement of statementsOf(world, loops)) {
    const { edge, document } = statement
    add(edge === world.firstEdge[document] ? openingOf(world, document) : BETWEEN)
    add(sentenceOf(world, statement))
    if (edge + 1 !== world.firstEdge[document + 1]) continue
    add(ENDING)
    yield { ...documentOf(world, document), sha256: hash.digest('hex'), length }
    hash = createHash('sha256')
    length = 0
  }
}

/** A passage of which it is not known yet what follows it. */
interface OpenPassage {
  readonly id: string
  readonly document: string
  readonly exact: string
  readonly prefix: string
  readonly start: number
  readonly end: number
}

/** A passage for each edge: the sentence that states it. */
function* passagesOf(world: World, loops: boolean): Generator<object> {
  let passage: OpenPassage | undefined
  for (const statement of statementsOf(world, loops)) {
    const { edge, document } = statement
    const sentence = sentenceOf(world, statement)
    const isFirst = edge === world.firstEdge[document]
    if (passage) yield closed(passage, isFirst ? ENDING : BETWEEN + sentence)
    const before: string = isFirst || !passage ? openingOf(world, document) : passage.exact + BETWEEN
    const start: number = (isFirst || !passage ? 0 : passage.start) + lengthInCodePoints(before)
    passage = {
      id: `p${edge}`,
      document: `d${document}`,
      exact: sentence,
      prefix: Array.from(before).slice(-CONTEXT_LENGTH).join(''),
      start,
      end: start + lengthInCodePoints(sentence),
    }
  }
  if (passage) yield closed(passage, ENDING)
}

function closed(passage: OpenPassage, after: string): object {
  return {
    ...passage,
    suffix: Array.from(after).slice(0, CONTEXT_LENGTH).join(''),
    digest: createHash('sha256').update(passage.exact).digest('hex'),
  }
}

/** A node rests on the sentence that it comes up in for certain. */
function* nodesOf(world: World): Generator<object> {
  for (let node = 0; node < world.nodes; node++) {
    const label = labelOf(world, node)
    yield {
      id: `n${node}`,
      kind: kindIdOf(world, node),
      label,
      ...(takesArticle(world, node) ? { article: 'the' } : {}),
      ...aliasesOf(world, node),
      parties: partiesOf(world, node),
      summary: `${label}, made up.`,
      citations: [`p${edgeWith(world, node)}`],
    }
  }
}

function* edgesOf(world: World, loops: boolean): Generator<object> {
  for (const statement of statementsOf(world, loops)) yield edgeOf(statement)
}

function edgeOf(statement: Statement): object {
  const { edge, source, target, relation, role, when, basis, status, event, accordingTo, fulfils, alsoToldWith } =
    statement
  const citations = [edge, ...(alsoToldWith === undefined ? [] : [alsoToldWith])].map((told) => `p${told}`)
  const own = citations.slice(0, 1)
  const note = basis === 'resolved' ? { note: 'Counted from the date of the document.' } : {}
  const dating = { basis, ...note, citations: basis === 'corroborated' ? citations : own }
  return {
    id: `e${edge}`,
    source: `n${source}`,
    target: `n${target}`,
    relation: relation.id,
    ...(role === undefined ? {} : { role }),
    ...(when === undefined ? {} : { when, dating }),
    status,
    ...(event === undefined ? {} : { event: `n${event}` }),
    ...(accordingTo === undefined ? {} : { accordingTo: `n${accordingTo}` }),
    ...(fulfils === undefined ? {} : { fulfils: [`e${fulfils}`] }),
    citations,
  }
}
