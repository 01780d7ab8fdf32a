/** The text twin of the drawing: one sentence for every edge that is drawn, for reading, printing and copying. */
import type { Edge } from '../data/schema.ts'
import type { Mode } from '../time/answer.ts'
import type { Day, Interval } from '../time/interval.ts'
import { sayWhen } from '../time/sayWhen.ts'
import { citedBy } from './citations.ts'
import type { Comparison } from './compare.ts'
import { CHANGES } from './changes.ts'
import { claimRemarks } from './claims.ts'
import { sayProgressBriefly } from './sayProgress.ts'
import { type Progress, progressOf } from './answers.ts'
import { type Footnote, footnotesOf, marksOf } from './footnotes.ts'
import { groupByYear } from './groupByYear.ts'
import { type Network, found, nodesOf } from './network.ts'
import { type Change, changesOf } from './changes.ts'
import { quotationOf, referenceOf } from './reference.ts'
import { sayWhenAsked } from './sayQuestion.ts'
import { type Part, capitalised, nameOf, sentenceOf } from './sentence.ts'
import type { Shown, View } from './view.ts'

/** One sentence. */
export interface Line {
  readonly edge: Edge
  /** To the window; of a line that is `gone`, to the other window. */
  readonly answer: Shown
  /** Since the other window, where two are compared. */
  readonly change: Change | null
  /** Only the other window shows it. */
  readonly gone: boolean
  /** How far it had got, and the words for it, without a full stop. */
  readonly progress: Progress
  readonly progressWords: string
}

/** Sentences under a heading; the heading is empty where there is but one group. */
export interface LineGroup {
  readonly heading: string
  /** The node whose name the heading is. */
  readonly node?: string
  readonly lines: readonly Line[]
}

export const GROUPINGS = ['date', 'node', 'document'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** Another window, what it shows, and what differs. */
export interface Against {
  readonly window: Interval
  readonly mode: Mode
  readonly before: View
  readonly comparison: Comparison
}

/**
 * A line for every edge that is drawn, in order of date; what only the other window shows stands last.
 * @param known by when it had to be known; null for now
 */
export function linesOf(view: View, against: Against | null, known: Day | null, network: Network): readonly Line[] {
  const changes = against ? changesOf(against.comparison) : null
  const line = (id: string, answer: Shown, gone: boolean): Line => {
    const change = changes?.get(id) ?? null
    const edge = found(network.edges, id)
    const progress = progressOf(edge, known, network)
    return { edge, answer, change, gone, progress, progressWords: sayProgressBriefly(edge, known, network) }
  }
  const lines = [...view.edges].map(([id, answer]) => line(id, answer, false))
  for (const [id, answer] of against?.before.edges ?? []) if (!view.edges.has(id)) lines.push(line(id, answer, true))
  return lines
}

/**
 * Lines under headings. By date each stands once, under its year; by node under both its ends; by document under each that
 * says it. What only the other window shows has one group of its own, at the end.
 */
export function groupLines(
  lines: readonly Line[],
  grouping: Grouping,
  against: Against | null,
  network: Network,
): readonly LineGroup[] {
  const gone = lines.filter((line) => line.gone)
  const groups = grouped(
    lines.filter((line) => !line.gone),
    grouping,
    network,
  )
  if (!against || gone.length === 0) return groups
  const heading = `${capitalised(sayWhenAsked(against.mode, against.window, network.extent))}, not in this view`
  return [...groups, { heading, lines: gone }]
}

function grouped(lines: readonly Line[], grouping: Grouping, network: Network): readonly LineGroup[] {
  switch (grouping) {
    case 'date':
      return byYear(lines, network)
    case 'node':
      return byNode(lines, network)
    case 'document':
      return byDocument(lines, network)
  }
}

function byYear(lines: readonly Line[], network: Network): readonly LineGroup[] {
  const lineOf = new Map(lines.map((line) => [line.edge.id, line]))
  const years = groupByYear(
    lines.map(({ edge }) => edge),
    network,
  )
  return years.map(({ heading, edges }) => ({ heading, lines: edges.map(({ id }) => found(lineOf, id)) }))
}

/** Not that of the machine: the order of names must be the same for every reader. */
const NAMES = new Intl.Collator('en', { numeric: true })

function byNode(lines: readonly Line[], network: Network): readonly LineGroup[] {
  const at = new Map<string, Line[]>()
  for (const line of lines) {
    for (const id of nodesOf(line.edge)) {
      const own = at.get(id)
      if (own) own.push(line)
      else at.set(id, [line])
    }
  }
  return [...at]
    .map(([node, own]) => ({ heading: capitalised(nameOf(found(network.nodes, node))), node, lines: own }))
    .toSorted((a, b) => NAMES.compare(a.heading, b.heading))
}

function byDocument(lines: readonly Line[], network: Network): readonly LineGroup[] {
  const by = new Map<string, Line[]>(network.dataset.documents.map(({ id }) => [id, []]))
  for (const line of lines) {
    for (const { document } of citedBy(line.edge.citations, network)) by.get(document.id)?.push(line)
  }
  return [...by]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => ({ heading: referenceOf(found(network.documents, id)), lines: own }))
}

/** The lines of the groups from one up to another, which is not among them, under their headings. */
export function linesBetween(groups: readonly LineGroup[], from: number, to: number): readonly LineGroup[] {
  let before = 0
  return groups.flatMap((group) => {
    const lines = group.lines.slice(Math.max(0, from - before), Math.max(0, to - before))
    before += group.lines.length
    return lines.length > 0 ? { ...group, lines } : []
  })
}

/** The date of a line as its text states it: "14 April 2025", "by 13 March 2024", "Undated". */
export function sayDateOf(edge: Edge, network: Network): string {
  const when = network.whens.get(edge.id)
  return when ? sayWhen(when) : 'Undated'
}

/** "Done, possible in this window, according to Cyril.": how far it had got, how sure it is, and who says so. */
export function remarksOf({ edge, answer, gone, progressWords }: Line, network: Network): readonly Part[] {
  const claimant = edge.accordingTo === undefined ? null : found(network.nodes, edge.accordingTo)
  return [
    { text: progressWords },
    ...(answer === 'possible' ? [{ text: `, possible in ${gone ? 'the other' : 'this'} window` }] : []),
    ...(claimant
      ? [
          { text: `, according to ${claimant.article ? `${claimant.article} ` : ''}` },
          { text: nameOf(claimant), node: claimant.id },
        ]
      : []),
    ...claimRemarks(edge, network).map((text) => ({ text: `, ${text}` })),
    { text: '.' },
  ]
}

/** "Only in this window", "Cannot be told"; null where it is in both or nothing is compared. */
export function sayChange(change: Change | null): string | null {
  return CHANGES.find((known) => known.change === change)?.label ?? null
}

/** What stands above the sentences. */
export interface Head {
  readonly title: string
  /** The sentence of the view. */
  readonly sentence: string
  /** Which stretches of the window no document speaks about; null where there is none. */
  readonly gaps: string | null
  /** What "open" means, where something is; null where nothing is. */
  readonly open: string | null
}

/** All of it as plain text, footnotes in square brackets and listed at the end. */
export function plainText(head: Head, groups: readonly LineGroup[], network: Network): string {
  const edges = groups.flatMap(({ lines }) => lines.map(({ edge }) => edge))
  const notes = footnotesOf(edges, network)
  const blocks = [
    head.title,
    [head.sentence, head.gaps, head.open].filter((line) => line !== null).join('\n'),
    ...groups.map(({ heading, lines }) =>
      [...(heading === '' ? [] : [heading]), ...lines.map((line) => plainLine(line, notes, network))].join('\n'),
    ),
    ...(notes.size === 0 ? [] : [['Footnotes', ...[...notes.values()].map(plainNote)].join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function plainLine(line: Line, notes: ReadonlyMap<string, Footnote>, network: Network): string {
  const { date, sentence } = marksOf(line.edge, network)
  const bracketed = (ids: readonly string[]) => {
    const numbers = ids.map((id) => found(notes, id).number).toSorted((a, b) => a - b)
    return numbers.map((number) => ` [${number}]`).join('')
  }
  const remarks = remarksOf(line, network)
    .map(({ text }) => text)
    .join('')
  const change = sayChange(line.change)
  const dated = `${sayDateOf(line.edge, network)}${bracketed(date)}`
  const said = `${sentenceOf(line.edge, network)}.${bracketed(sentence)}`
  return `${dated}: ${said} ${remarks}${change === null ? '' : ` ${change}.`}`
}

export function plainNote({ number, passage, document }: Footnote): string {
  return `[${number}] ${quotationOf(passage, document)}`
}
