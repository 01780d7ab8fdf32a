/** What a data file is made of: a part of a network or all of it, with where it comes from. */
import { versionOf } from '../../data/versionOf.ts'
import { progressOf } from '../../model/answers.ts'
import { filtersOf } from '../../model/filters.ts'
import { type Network, found } from '../../model/network.ts'
import { sayProgressBriefly } from '../../model/sayProgress.ts'
import { sayQuestion } from '../../model/sayQuestion.ts'
import { nameWithin } from '../../model/sentence.ts'
import type { Line } from '../../model/textTwin.ts'
import { type Choices, type Shown, type View, viewOf } from '../../model/view.ts'
import { formatParts, viewSentence } from '../../model/viewSentence.ts'
import { isoOf } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'

/** What the caller alone knows of an export. */
export interface Made {
  /** The address that opens the view again; empty where there is none. */
  readonly address: string
  /** When the file is made, ISO 8601: "2026-03-01" or "2026-03-01T09:30:00Z". Nothing here reads a clock. */
  readonly made: string
}

/** Where an export comes from and what was asked, in words and in values that programs read. */
export interface Provenance extends Made {
  readonly part: 'view' | 'everything'
  /** Of the dataset. */
  readonly title: string
  readonly version: string
  /** The sentence of the view, with its counts. */
  readonly sentence: string
  /** "In force at any time in 2025"; null where nothing is dated. */
  readonly question: string | null
  /** The window in words, and its first and last day, both in it, as YYYY-MM-DD; null where nothing is dated. */
  readonly window: { readonly words: string; readonly firstDay: string; readonly lastDay: string } | null
  /** Only what could be read by this day, YYYY-MM-DD; null for no such limit. */
  readonly knownBy: string | null
  /** What is switched off, in the dataset's order: ids as in an address, and the words of the key. */
  readonly off: readonly { readonly id: string; readonly label: string }[]
  /** "Up to 2 steps from Ada"; null where nothing is focused. */
  readonly focus: string | null
}

export interface ExportedEdge {
  readonly id: string
  /** To the window; of everything, to the whole period. */
  readonly answer: Shown
}

/** What is exported: relationships in order of date, undated last, and nodes in the dataset's order. Each end of a relationship is among the nodes. */
export interface ExportScope {
  readonly network: Network
  readonly edges: readonly ExportedEdge[]
  readonly nodes: readonly string[]
  /** By when it had to be known: how far a plan had got depends on it. */
  readonly known: Day | null
  readonly provenance: Provenance
}

/** What is drawn, folded relationships included; what is only drawn faint beside the view is no part of it. */
export function scopeOfView(network: Network, view: View, choices: Choices, made: Made): ExportScope {
  return {
    network,
    edges: [...view.edges].map(([id, answer]) => ({ id, answer })),
    nodes: network.dataset.nodes.filter(({ id }) => view.nodes.has(id)).map(({ id }) => id),
    known: choices.known,
    provenance: provenanceOf('view', network, view, choices, made),
  }
}

/** The whole dataset, asked about the whole period: every date is certain in it. */
export function scopeOfAll(network: Network, made: Made): ExportScope {
  const choices: Choices = {
    window: network.extent,
    mode: 'during',
    known: null,
    showPossible: true,
    undated: 'always',
    off: new Set(),
    focus: null,
  }
  const view = viewOf(network, choices)
  return {
    network,
    edges: [...view.edges].map(([id, answer]) => ({ id, answer })),
    nodes: network.dataset.nodes.map(({ id }) => id),
    known: null,
    provenance: provenanceOf('everything', network, view, choices, made),
  }
}

/** The relationships as the text of the view has them, so that the words of its table are those of the file. */
export function linesIn({ network, edges, known }: ExportScope): readonly Line[] {
  return edges.map(({ id, answer }) => {
    const edge = found(network.edges, id)
    const progressWords = sayProgressBriefly(edge, known, network)
    return { edge, answer, change: null, gone: false, progress: progressOf(edge, known, network), progressWords }
  })
}

function provenanceOf(
  part: Provenance['part'],
  network: Network,
  view: View,
  choices: Choices,
  { address, made }: Made,
): Provenance {
  const { dataset, dated, extent } = network
  const { window, mode, known, off, focus } = choices
  const filters = filtersOf(network).filter(({ id }) => off.has(id))
  return {
    part,
    title: dataset.title,
    version: versionOf(dataset),
    sentence: formatParts(viewSentence(network, choices, view, { onPaper: true })),
    question: dated ? sayQuestion(mode, window, extent) : null,
    window: dated
      ? { words: sayWindow(window, extent), firstDay: isoOf(window.start), lastDay: isoOf(window.end - 1) }
      : null,
    knownBy: known === null ? null : isoOf(known),
    off: filters.map(({ id, label }) => ({ id, label })),
    focus:
      focus === null
        ? null
        : `Up to ${focus.steps === 1 ? '1 step' : `${focus.steps} steps`} from ${nameWithin(found(network.nodes, focus.id))}`,
    address,
    made,
  }
}
