/** The sentence of the view: what the picture shows, said once and used everywhere. */
import { formatCount, formatDigits } from './formatCount.ts'
import { sayDay } from '../time/sayDate.ts'
import { sayWindow } from '../time/sayWindow.ts'
import { type Interval, sameInterval } from '../time/interval.ts'
import { countBegan } from './began.ts'
import type { Comparison } from './compare.ts'
import { filtersOf, onlyOf } from './filters.ts'
import { type Network, found, nodesOf } from './network.ts'
import { parsePair } from './pair.ts'
import { sayEnd, sayQuestion, sayWhenAsked } from './sayQuestion.ts'
import { capitalised } from './sentence.ts'
import { type Choices, type View, drawsUndated } from './view.ts'

/** A stretch of the sentence; some lead to the list of what they count. */
export interface SentencePart {
  readonly text: string
  readonly opens?: 'tray' | 'folded'
}

/** How many relationships of the view the figure draws, in how many lines, and how many its level folds. */
export interface FigureCounts {
  readonly edges: number
  readonly lines: number
  readonly folded: number
  /** Null where there is room for all that the level draws. */
  readonly room?: Room | null
}

/**
 * How much a figure has of what is to be seen, where a dataset is too large to be drawn whole: of the window, in an outline of all of them.
 * Pairs are of nodes that a relationship joins, directly or by way of its event.
 */
export interface Room {
  readonly nodes: number
  readonly ofNodes: number
  readonly pairs: number
  readonly ofPairs: number
}

/** What the sentence says beside the view itself. */
export interface Beside {
  readonly compared?: Compared | undefined
  readonly figure?: FigureCounts | undefined
  /** What a figure that leaves the page says of itself, in the place of `figure`. */
  readonly drawn?: string | undefined
  /** It is read where nothing can be pressed and no list can be opened. */
  readonly onPaper?: boolean
}

/** Another window, and what differs from it. */
export interface Compared {
  readonly window: Interval
  readonly comparison: Comparison
}

const many = formatCount
const say = formatDigits
const plain = (text: string): SentencePart => ({ text })

/** A sentence in parts as plain text. */
export function formatParts(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('')
}

/**
 * "2025: 72 of 164 relationships, 12 of them only possible; 8 undated and 4 known only by a limit are in the tray." Of all
 * relationships it counts those that are shown and says of the others why they are not; what it does not name lies outside the
 * window. Then what the figure makes of them, what is hidden, switched off or was not yet known, and how the view differs from the
 * one that it is compared with.
 */
export function viewSentence(
  network: Network,
  choices: Choices,
  view: View,
  { compared, figure, drawn, onPaper = false }: Beside = {},
): readonly SentencePart[] {
  const { certain, possible, limit, undated, off, notYetKnown, publicationUnproven, beyondFocus } = view.counts
  const undatedDrawn = drawsUndated(choices, network)
  const shown = certain + (choices.showPossible ? possible : 0) + (undatedDrawn ? undated : 0)
  const hidden = choices.showPossible ? 0 : possible
  const sentences: readonly (readonly SentencePart[])[] = [
    [
      plain(`${sayHead(choices, network)}: ${sayShown(shown, network.edges.size)}`),
      ...ofThem(choices.showPossible ? possible : 0, undatedDrawn ? undated : 0),
      ...inTray(undatedDrawn ? 0 : undated, limit, onPaper),
      plain('.'),
    ],
    ...beganParts(network, choices, view, compared !== undefined),
    ...(figure && shown > 0 ? [figureParts(figure)] : []),
    ...(drawn === undefined ? [] : [[plain(drawn)]]),
    ...(hidden > 0 ? [[plain(`${say(hidden)} only possible ${isOrAre(hidden)} hidden.`)]] : []),
    ...(choices.off.size > 0 ? [[plain(sayFilters(choices.off, off, network))]] : []),
    ...(notYetKnown > 0 ? [[plain(`${say(notYetKnown)} not yet published.`)]] : []),
    ...(publicationUnproven > 0 ? [[plain(`${say(publicationUnproven)} in documents of unknown date.`)]] : []),
    ...(beyondFocus > 0 ? [[plain(`${say(beyondFocus)} beyond the focus.`)]] : []),
    ...(compared ? [[plain(sayComparison(compared, choices, network.extent))]] : []),
  ]
  return sentences.flatMap((parts, i) => (i === 0 ? parts : [plain(' ')].concat(parts)))
}

/**
 * "R. K. Singh’s Rome visit: 10 relationships, 5 of them folded." What the view has of a selected entity or pair; null for a
 * relationship, which the figure shows by itself.
 * @param folded the relationships that the figure draws no line for, where there is a figure
 */
export function selectionSentence(
  id: string,
  network: Network,
  view: View,
  folded: ReadonlySet<string> = new Set(),
): readonly SentencePart[] | null {
  const pair = parsePair(id, network)
  const ends = pair ?? (network.nodes.has(id) ? [id] : [])
  if (ends.length === 0) return null
  const name = ends.map((end) => found(network.nodes, end).label).join(' and ')
  const own = (network.edgesAt.get(ends[0] ?? id) ?? []).flatMap((edge) => {
    const joined = nodesOf(edge)
    return view.edges.has(edge.id) && ends.every((end) => joined.has(end)) ? [edge.id] : []
  })
  if (own.length === 0) return [plain(`${name}: no relationship in this view.`)]
  const without = own.filter((edge) => folded.has(edge)).length
  return [
    plain(`${name}: ${many(own.length, 'relationship', 'relationships')}`),
    ...(without > 0 ? [plain(', '), { text: `${say(without)} of them folded`, opens: 'folded' as const }] : []),
    plain('.'),
  ]
}

/**
 * "39 of them happened or began then, 9 may have." Where the rest was in force or open already: the numbers that the bar of this window has.
 * Of two windows there are two of it, which nobody could tell apart here.
 */
function beganParts(
  network: Network,
  { mode, window }: Choices,
  view: View,
  isCompared: boolean,
): readonly (readonly SentencePart[])[] {
  if (mode !== 'during' || isCompared || !network.dated || sameInterval(window, network.extent)) return []
  const { certain, possible, vague, before } = countBegan(view, window, network)
  if (before === 0) return []
  const maybe = possible + vague
  const said = `${certain === 0 ? 'None' : say(certain)} of them happened or began then`
  if (maybe === 0) return [[plain(`${said}.`)]]
  // None is sure: it may have.
  if (certain === 0) return [[plain(`${say(maybe)} of them may have happened or begun then.`)]]
  return [[plain(`${said}, ${say(maybe)} may have.`)]]
}

const isOrAre = (n: number) => (n === 1 ? 'is' : 'are')

/** What was asked: "2025", "Happened within 2025", "Started by the end of 2025, as known by 1 May 2025". */
function sayHead({ mode, window, known }: Choices, { dated, extent }: Network): string {
  const asked = () => {
    if (!dated) return 'Nothing here is dated'
    if (mode !== 'during') return sayQuestion(mode, window, extent)
    return sameInterval(window, extent) ? 'The whole period' : capitalised(sayWindow(window, extent))
  }
  return asked() + (known === null ? '' : `, as known by ${sayDay(known)}`)
}

/** "164 relationships" where that is all, "72 of 164 relationships", "none of 164 relationships". */
function sayShown(shown: number, all: number): string {
  const words = many(all, 'relationship', 'relationships')
  return shown === all ? words : `${shown === 0 ? 'none' : say(shown)} of ${words}`
}

/** ", 12 of them only possible and 8 undated". */
function ofThem(possible: number, undated: number): readonly SentencePart[] {
  if (possible === 0 && undated === 0) return []
  const dateless = { text: `${say(undated)} ${possible > 0 ? '' : 'of them '}undated`, opens: 'tray' as const }
  return [
    plain(possible > 0 ? `, ${say(possible)} of them only possible` : ', '),
    ...(undated > 0 ? [...(possible > 0 ? [plain(' and ')] : []), dateless] : []),
  ]
}

/** "; 8 undated and 4 known only by a limit are in the tray". */
function inTray(undated: number, limit: number, onPaper: boolean): readonly SentencePart[] {
  const all = undated + limit
  if (all === 0) return []
  const counted = [
    ...(undated > 0 ? [`${say(undated)} undated`] : []),
    ...(limit > 0 ? [`${say(limit)} known only by a limit`] : []),
  ].join(' and ')
  if (onPaper) return [plain(`; ${counted} ${isOrAre(all)} left out`)]
  return [plain(`; ${counted} ${isOrAre(all)} in `), { text: 'the tray', opens: 'tray' }]
}

/** "59 are drawn, in 55 lines; 105 are folded." */
function figureParts({ edges: drawn, lines, folded, room = null }: FigureCounts): readonly SentencePart[] {
  const inLines = lines === drawn ? '' : `, in ${many(lines, 'line', 'lines')}`
  return [
    plain(
      folded === 0
        ? `${drawn === 1 ? 'It is' : 'All are'} drawn${inLines}`
        : `${say(drawn)} ${isOrAre(drawn)} drawn${inLines}; `,
    ),
    ...(folded === 0 ? [] : [{ text: `${say(folded)} ${isOrAre(folded)} folded`, opens: 'folded' as const }]),
    plain(room === null ? '.' : `. ${sayRoom(room)}`),
  ]
}

/** "The figure has room for 150 of 519 entities, the most connected first, and for 350 of 1,773 pairs, the strongest first." */
function sayRoom({ nodes, ofNodes, pairs, ofPairs }: Room): string {
  const entities = `${say(nodes)} of ${many(ofNodes, 'entity', 'entities')}`
  return `The figure has room for ${entities}, the most connected first, and for ${say(pairs)} of ${say(ofPairs)} pairs, the strongest first.`
}

/** "Switched off: Themes; Places. That leaves out 40." Of one kind or side alone that, not all the others: "Only Ships." */
function sayFilters(off: ReadonlySet<string>, leftOut: number, network: Network): string {
  const filters = filtersOf(network)
  const only = filters.find(({ id }) => id === onlyOf(off, network))
  const labels = filters.filter(({ id, facet }) => off.has(id) && facet !== only?.facet).map(({ label }) => label)
  return [
    ...(only ? [`Only ${only.label}.`] : []),
    ...(labels.length > 0 ? [`Switched off: ${labels.join('; ')}.`] : []),
    `That leaves out ${leftOut === 0 ? 'none' : say(leftOut)}.`,
  ].join(' ')
}

/** "Compared with 2024: 30 only in 2025, 12 only in 2024, 8 in both, 22 cannot be told." */
function sayComparison({ window, comparison }: Compared, { window: present, mode }: Choices, extent: Interval): string {
  const { onlyNow, onlyThen, both, untold } = comparison
  const sayIt = (span: Interval) => sayWhenAsked(mode, span, extent)
  const counted = [
    `${say(onlyNow.length)} only ${sayIt(present)}`,
    `${say(onlyThen.length)} only ${sayIt(window)}`,
    `${say(both.length)} in both`,
    `${say(untold.length)} cannot be told`,
  ]
  return `Compared with ${mode === 'by' ? sayEnd(window, extent) : sayWindow(window, extent)}: ${counted.join(', ')}.`
}
