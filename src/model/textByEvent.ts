/** The text by event: one paragraph a card, in which every relationship of the view is said once, with its passages. */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { sayYear } from '../time/sayDate.ts'
import { sayWhen } from '../time/sayWhen.ts'
import type { When } from '../time/when.ts'
import { progressOf } from './answers.ts'
import { type Card, cardsOf } from './cards/cardsOf.ts'
import type { Subject } from './cards/homes.ts'
import { silencesOf } from './cards/silences.ts'
import { asSentence, joinedBy, otherEnd, wordsFrom } from './cards/words.ts'
import { claimRemarks } from './claims.ts'
import { type Marks, marksOf, numbered } from './footnotes.ts'
import { standingOf } from './standing.ts'
import { runsUnder, yearOf } from './groupByYear.ts'
import { type Network, found } from './network.ts'
import { sayWhenAsked } from './sayQuestion.ts'
import { type Part, capitalised, nameOf, sentenceParts } from './sentence.ts'
import { type Against, type Line, sayDateOf } from './textTwin.ts'

const UNDATED = 'Undated'

/** One relationship within a statement. */
export interface Item {
  readonly line: Line
  /** What stands before it: a comma, "and". */
  readonly before: string
  readonly parts: readonly Part[]
  /** Ids of the passages whose numbers follow it; none where the next one rests on the same. */
  readonly notes: readonly string[]
}

/** One sentence: what joins its relationships is said once. It carries no full stop. */
export interface Statement {
  readonly opening: readonly Part[]
  /** Never empty. */
  readonly items: readonly Item[]
  readonly closing: readonly Part[]
  /** What has to be said beside it: another date than that of the paragraph, that it is planned or only possible, who claims it. */
  readonly remarks: readonly Part[]
}

export interface Paragraph {
  /** That of its card. */
  readonly id: string
  readonly subject: Subject
  /** The node or edge that it is about. */
  readonly about: string
  readonly date: string
  /** What the date rests on, and the first sentence does not. */
  readonly dateNotes: readonly string[]
  readonly statements: readonly Statement[]
  /** What a reader expects and no text gives: "Nobody is named". */
  readonly silences: readonly string[]
}

export interface Chapter {
  /** "2025", "Still open", "Undated". */
  readonly heading: string
  readonly paragraphs: readonly Paragraph[]
}

/** A chapter before it is put into words. */
export interface Plan {
  readonly heading: string
  /** A paragraph each, in the order of the text: what was part of a card follows it. Never empty. */
  readonly cards: readonly Card[]
  /** By relationship; other chapters may share it. */
  readonly lines: ReadonlyMap<string, Line>
}

/** The same as plans, each put into words. Of very many lines only those need be that are read. */
export function chaptersOf(...asked: Parameters<typeof plansOf>): readonly Chapter[] {
  const network = asked[4]
  return plansOf(...asked).map((plan) => chapterOf(plan, network))
}

export function chapterOf({ heading, cards, lines }: Plan, network: Network): Chapter {
  return { heading, paragraphs: cards.map((card) => paragraphOf(card, lines, network)) }
}

/** How many relationships stand before each paragraph of all these chapters, and at the end how many there are. */
export function linesBefore(plans: readonly Plan[]): readonly number[] {
  const before = [0]
  let sum = 0
  for (const { cards } of plans)
    for (const { told } of cards) {
      sum += told.length
      before.push(sum)
    }
  return before
}

/** The paragraphs from one up to another, which is not among them, counted over all chapters, in words. */
export function chaptersBetween(
  plans: readonly Plan[],
  from: number,
  to: number,
  network: Network,
): readonly Chapter[] {
  let before = 0
  return plans.flatMap((plan) => {
    const cards = plan.cards.slice(Math.max(0, from - before), Math.max(0, to - before))
    before += plan.cards.length
    return cards.length > 0 ? [chapterOf({ ...plan, cards }, network)] : []
  })
}

/**
 * The lines by event, under their years; what is still open and what has no date stand at the end, and after them what only the
 * other window shows.
 * @param known by when it had to be known; null for now
 * @param order whether the oldest or the newest comes first
 */
export function plansOf(
  lines: readonly Line[],
  against: Against | null,
  known: Day | null,
  order: 'oldest' | 'newest',
  network: Network,
): readonly Plan[] {
  const told = (some: readonly Line[]) => {
    const byEdge = new Map(some.map((line) => [line.edge.id, line]))
    const answers = some.map(({ edge, answer }) => [edge.id, answer] as const)
    const plan = (heading: string, cards: readonly Card[]): Plan => ({
      heading,
      cards: cards.flatMap(withParts),
      lines: byEdge,
    })
    return { cards: cardsOf(answers, network, order), plan }
  }
  const { cards, plan } = told(lines.filter(({ gone }) => !gone))
  const isUndated = ({ when }: Card) => when === undefined
  const isOpen = (card: Card) => {
    const [lead] = card.told
    return !isUndated(card) && lead !== undefined && progressOf(lead.edge, known, network) === 'open'
  }
  const years = runsUnder(
    cards.filter((card) => !isUndated(card) && !isOpen(card)),
    ({ when }) => headingOf(when),
  )
  const gone = told(lines.filter((line) => line.gone))
  return [
    ...years.map(({ heading, items }) => plan(heading, items)),
    plan('Still open', cards.filter(isOpen)),
    plan(UNDATED, cards.filter(isUndated)),
    ...(against === null
      ? []
      : [
          gone.plan(
            `${capitalised(sayWhenAsked(against.mode, against.window, network.extent))}, not in this view`,
            gone.cards,
          ),
        ]),
  ].filter((chapter) => chapter.cards.length > 0)
}

/** A card, and what was part of it after it. */
function withParts(card: Card): readonly Card[] {
  return card.parts.length === 0 ? [card] : [card, ...card.parts.flatMap(withParts)]
}

/** Where only the last possible day is known, that day's year: the date of the paragraph says "by". */
function headingOf(when: When | undefined): string {
  const year = when && yearOf(when)
  return year === undefined ? UNDATED : sayYear(year)
}

function paragraphOf(card: Card, lines: ReadonlyMap<string, Line>, network: Network): Paragraph {
  const own = card.told.map(({ edge }) => found(lines, edge.id))
  const [lead] = own
  if (!lead) throw new Error(`The card "${card.id}" tells of nothing.`)
  const node = card.subject.of === 'relationship' ? null : card.subject.node
  const dateNotes = marksOf(lead.edge, network).date
  const sentences = alike(own, node, network)
  return {
    id: card.id,
    subject: card.subject,
    about: node ?? lead.edge.id,
    date: card.when ? sayWhen(card.when) : UNDATED,
    dateNotes,
    statements: sentences.map((group, i) =>
      statementOf(group, {
        node,
        isAlreadyNamed: i > 0 && isAbout(sentences[i - 1], node),
        paragraphWhen: card.when?.edtf,
        dateNotes,
        network,
      }),
    ),
    silences: silencesOf(card.id, network),
  }
}

/** Does a sentence begin with this node? */
function isAbout(group: readonly Line[] | undefined, node: string | null): boolean {
  return node !== null && group?.[0]?.edge.source === node
}

/** A verb in the present, or "was", has another form for several: "is", "covers". */
const CHANGES_WITH_NUMBER = /^\p{L}+s\b/u

/** Runs of lines that one sentence says, in the order given: of the same words, date and sureness, the node at the same end. */
function alike(lines: readonly Line[], node: string | null, network: Network): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const { edge } = line
    const end = edge.source === node ? 'source' : edge.target === node ? 'target' : null
    const { relation, when, accordingTo, status } = edge
    const words = node === null ? null : wordsFrom(edge.source, edge, network)
    const standsAlone =
      end === null ||
      edge.role !== undefined ||
      standingOf(edge) !== 'reported' ||
      claimRemarks(edge, network).length > 0 ||
      edge.event === node ||
      (end === 'target' && CHANGES_WITH_NUMBER.test(words ?? ''))
    const key = standsAlone
      ? edge.id
      : [end, relation, status, line.progress, when, line.answer, accordingTo, line.change, line.gone].join('\n')
    const own = groups.get(key)
    if (own) own.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()]
}

interface Context {
  readonly node: string | null
  /** The sentence before began with it: "it" is enough. */
  readonly isAlreadyNamed: boolean
  readonly paragraphWhen: string | undefined
  readonly dateNotes: readonly string[]
  readonly network: Network
}

function statementOf(lines: readonly Line[], context: Context): Statement {
  const { node, isAlreadyNamed, paragraphWhen, network } = context
  const [first] = lines
  if (!first) throw new Error('A sentence says nothing.')
  const { edge } = first
  const remarks = remarksBeside(first, paragraphWhen, network)
  const isSubject = node !== null && edge.source === node
  if (lines.length === 1) {
    const parts = sentenceParts(edge, network)
    const own = isSubject && isAlreadyNamed ? [{ text: 'It' }, ...afterSubject(parts, edge)] : parts
    return { opening: [], items: itemsOf(lines, () => own, context), closing: [], remarks }
  }
  const others = (one: Edge) => inSentence(otherEnd(one, node ?? one.source), network)
  const words = { text: wordsFrom(edge.source, edge, network) ?? '', verb: true as const }
  const name: readonly Part[] = node === null ? [] : inSentence(node, network)
  if (isSubject) {
    const subject = isAlreadyNamed ? [{ text: 'It' }] : asSentence(name)
    return {
      opening: [...subject, { text: ' ' }, words, { text: ' ' }],
      items: itemsOf(lines, others, context),
      closing: [],
      remarks,
    }
  }
  const items = itemsOf(lines, others, context)
  const [begins, ...rest] = items
  return {
    opening: [],
    items: begins ? [{ ...begins, parts: asSentence(begins.parts) }, ...rest] : items,
    closing: [{ text: ' ' }, words, { text: ' ' }, ...name],
    remarks,
  }
}

/** What follows the name of the source in its sentence. */
function afterSubject(parts: readonly Part[], { source }: Edge): readonly Part[] {
  return parts.slice(parts.findIndex(({ node }) => node === source) + 1)
}

function inSentence(id: string, network: Network): readonly Part[] {
  const node = found(network.nodes, id)
  return [...(node.article === undefined ? [] : [{ text: `${node.article} ` }]), { text: nameOf(node), node: id }]
}

/** Each line with what stands before it, and with its numbers unless the next one bears the same. */
function itemsOf(
  lines: readonly Line[],
  partsOf: (edge: Edge) => readonly Part[],
  { dateNotes, network }: Context,
): readonly Item[] {
  const notes = lines.map(({ edge }) => notesOf(marksOf(edge, network), dateNotes))
  return lines.map((line, i) => ({
    line,
    before: i === 0 ? '' : i === lines.length - 1 ? ' and ' : ', ',
    parts: partsOf(line.edge),
    notes: sameIds(notes[i], notes[i + 1]) ? [] : (notes[i] ?? []),
  }))
}

/** What a line rests on; what its date rests on only where the date of the paragraph does not. */
function notesOf({ date, sentence }: Marks, dateNotes: readonly string[]): readonly string[] {
  return [...new Set([...date.filter((id) => !dateNotes.includes(id)), ...sentence])]
}

function sameIds(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((id) => b.includes(id))
}

/** "18 November 2024, planned; carried out since, according to Cyril.": nothing where all is plain. */
function remarksBeside(line: Line, paragraphWhen: string | undefined, network: Network): readonly Part[] {
  const { edge, answer, gone, progress, progressWords } = line
  const isRemark = found(network.relations, edge.relation).editorial === true
  // What is disputed says so in its sentence.
  const isPlain = !isRemark && (progress === 'completed' || progress === 'ongoing' || progress === 'disputed')
  const when = network.whens.get(edge.id)?.edtf
  const claimant = edge.accordingTo === undefined ? null : found(network.nodes, edge.accordingTo)
  const items: readonly (readonly Part[])[] = [
    ...(when === paragraphWhen || (isRemark && when === undefined) ? [] : [[{ text: sayDateOf(edge, network) }]]),
    ...(isPlain ? [] : [[{ text: progressWords }]]),
    ...(answer === 'possible' ? [[{ text: `possible in ${gone ? 'the other' : 'this'} window` }]] : []),
    ...(claimant
      ? [
          [
            { text: `according to ${claimant.article ? `${claimant.article} ` : ''}` },
            { text: nameOf(claimant), node: claimant.id },
          ],
        ]
      : []),
    ...claimRemarks(edge, network).map((text) => [{ text }]),
  ]
  if (items.length === 0) return []
  return [...asSentence(joinedBy(', ', items)), { text: '.' }]
}

/** The numbers of the passages in the order in which they are read. */
export function notesIn(chapters: readonly Chapter[], network: Network) {
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs)
  return numbered(paragraphs.flatMap(passagesOf), network)
}

/** Ids of the passages that a paragraph rests on, each as often as it is marked. */
export function passagesOf({ dateNotes, statements }: Paragraph): readonly string[] {
  return [...dateNotes, ...statements.flatMap(({ items }) => items.flatMap(({ notes }) => notes))]
}

export function linesIn({ statements }: Paragraph): readonly Line[] {
  return statements.flatMap(({ items }) => items.map(({ line }) => line))
}

/** The first paragraphs, until they say so many relationships. */
export function firstChapters(chapters: readonly Chapter[], count: number): readonly Chapter[] {
  let left = count
  return chapters.flatMap(({ heading, paragraphs }) => {
    const kept = paragraphs.filter((paragraph) => {
      const isKept = left > 0
      left -= linesIn(paragraph).length
      return isKept
    })
    return kept.length > 0 ? [{ heading, paragraphs: kept }] : []
  })
}

/** The events and agreements of a chapter, each once, with the paragraph that tells of it first. */
export function contentsOf({
  paragraphs,
}: Chapter): readonly { readonly node: string; readonly paragraph: Paragraph }[] {
  const nodes = new Map<string, Paragraph>()
  for (const paragraph of paragraphs) {
    const { subject } = paragraph
    if (subject.of !== 'relationship' && !nodes.has(subject.node)) nodes.set(subject.node, paragraph)
  }
  return [...nodes].map(([node, paragraph]) => ({ node, paragraph }))
}
