/**
 * The view as it is defined: each relationship asked by itself, of its record, by maps of names. What the page reads from columns
 * of numbers has to say the same (`oneToOne.test.ts`).
 */
import type { Edge } from '../../../src/data/schema.ts'
import type { Aside, EdgeMark, NodeMark } from '../../../src/model/picture.ts'
import type { Began } from '../../../src/model/began.ts'
import type { Change } from '../../../src/model/changes.ts'
import { type Filter, isOf, keepsNode, onlyOf } from '../../../src/model/filters.ts'
import { type Network, found, nodesOf } from '../../../src/model/network.ts'
import { publishedFrom } from '../../../src/model/publication.ts'
import { type Choices, type Counts, type Shown, drawsUndated } from '../../../src/model/view.ts'
import { type Answer, answer, higher, isWhole } from '../../../src/time/answer.ts'
import type { Day, Interval } from '../../../src/time/interval.ts'
import { answerOpen, openSpan } from '../../../src/time/openSpan.ts'

export interface SlowView {
  readonly edges: ReadonlyMap<string, Shown>
  readonly nodes: ReadonlySet<string>
  readonly answers: ReadonlyMap<string, Answer>
  readonly beyond: ReadonlySet<string>
  readonly faint: ReadonlyMap<string, Shown>
  readonly counts: Counts
}

const documentsOf = (edge: Edge, network: Network) =>
  new Set(edge.citations.map((id) => found(network.passages, id).document))

/** The day from which a relationship counts as known, and by which document; null where nothing proves one. */
export function slowKnown(edge: Edge, network: Network): { readonly day: Day; readonly document: string } | null {
  const cited = documentsOf(edge, network)
  const days = network.dataset.documents
    .filter(({ id }) => cited.has(id))
    .flatMap((document) => {
      const published = publishedFrom(document)
      return published ? { day: published.day, basis: published.basis, document: document.id } : []
    })
    .toSorted((a, b) => a.day - b.day || Number(a.basis === 'not-before') - Number(b.basis === 'not-before'))
  const isRemark = found(network.relations, edge.relation).editorial === true
  const one = isRemark ? (days.length === cited.size ? days.at(-1) : undefined) : days[0]
  return one ? { day: one.day, document: one.document } : null
}

const isKnown = (edge: Edge, known: Day | null, network: Network) =>
  known === null || (slowKnown(edge, network)?.day ?? Infinity) <= known

const fulfilmentsOf = (edge: Edge, known: Day | null, network: Network) =>
  network.dataset.edges.filter((one) => one.fulfils?.includes(edge.id) && isKnown(one, known, network))

const progressOf = (edge: Edge, known: Day | null, network: Network) =>
  edge.status !== 'planned' ? edge.status : fulfilmentsOf(edge, known, network).length > 0 ? 'fulfilled' : 'open'

const voicesOf = (edge: Edge, network: Network) => {
  const count = found(network.relations, edge.relation).editorial ? 0 : documentsOf(edge, network).size
  return count === 0 ? 'none' : count === 1 ? 'one' : 'several'
}

/** The last day that is told of, by the documents that state their date and were out by then. */
function lastTold(known: Day | null, network: Network): Day | null {
  const days = network.dataset.documents.flatMap((document) => {
    const published = publishedFrom(document)
    return published?.basis === 'stated' && (known === null || published.day <= known) ? [published.day] : []
  })
  return days.length > 0 ? Math.max(...days) : null
}

export function slowAnswer(edge: Edge, { window, mode, known }: Choices, network: Network): Answer {
  const when = network.whens.get(edge.id)
  const own = when && isWhole(window, mode, network.extent) ? 'certain' : answer(when, window, mode)
  if (!when || mode !== 'during' || edge.status !== 'planned' || own === 'undated') return own
  const dates = fulfilmentsOf(edge, known, network).map(({ id }) => network.whens.get(id))
  return higher(own, answerOpen(openSpan(when, dates, lastTold(known, network)), window))
}

const nodesKept = (edge: Edge, off: ReadonlySet<string>, network: Network) =>
  [...nodesOf(edge)].filter((id) => keepsNode(found(network.nodes, id), off))

const keepsClaim = (edge: Edge, { off, known }: Choices, network: Network) =>
  off.size === 0 ||
  (!off.has(`status:${progressOf(edge, known, network)}`) &&
    !off.has(`voices:${voicesOf(edge, network)}`) &&
    !off.has(`family:${found(network.relations, edge.relation).family}`) &&
    edge.citations.some((id) => !off.has(`document:${found(network.passages, id).document}`)))

export function slowView(network: Network, choices: Choices): SlowView {
  const { off, known, focus } = choices
  const edges: Edge[] = []
  const leadingOut: { edge: Edge; from: string }[] = []
  const left = { off: 0, notYetKnown: 0, publicationUnproven: 0 }
  const only = onlyOf(off, network)
  for (const edge of network.byDate) {
    const kept = nodesKept(edge, off, network)
    const isKept = keepsClaim(edge, choices, network)
    if (!isKept || !kept.includes(edge.source) || !kept.includes(edge.target)) {
      left.off += 1
      const from = kept.find((id) => only !== null && isOf(found(network.nodes, id), only))
      if (isKept && isKnown(edge, known, network) && from !== undefined) leadingOut.push({ edge, from })
    } else if (isKnown(edge, known, network)) edges.push(edge)
    else if (slowKnown(edge, network)) left.notYetKnown += 1
    else left.publicationUnproven += 1
  }

  const counts = { certain: 0, possible: 0, limit: 0, undated: 0, outside: 0 }
  const withUndated = drawsUndated(choices, network)
  const isDrawn = (given: Answer): given is Shown =>
    given === 'certain' || (given === 'possible' && choices.showPossible) || (given === 'undated' && withUndated)
  const all = edges.map((edge) => ({ edge, given: slowAnswer(edge, choices, network) }))
  const near = new Set(focus ? [focus.id] : [])
  for (let step = 0; step < (focus?.steps ?? 0); step++) {
    const before = new Set(near)
    for (const { edge, given } of all) {
      const joined = [...nodesOf(edge)]
      if (isDrawn(given) && joined.some((node) => before.has(node))) for (const node of joined) near.add(node)
    }
  }
  const answers = new Map<string, Answer>()
  const beyond = new Set<string>()
  const drawn = new Map<string, Shown>()
  const nodes = new Set<string>()
  for (const { edge, given } of all) {
    answers.set(edge.id, given)
    if (given !== 'outside' && focus && !(near.has(edge.source) && near.has(edge.target))) {
      beyond.add(edge.id)
      continue
    }
    counts[given] += 1
    if (!isDrawn(given)) continue
    drawn.set(edge.id, given)
    for (const id of nodesKept(edge, off, network)) nodes.add(id)
  }
  const faint = new Map<string, Shown>()
  const joined = new Set(nodes)
  for (const { edge, from } of focus ? [] : leadingOut) {
    const given = slowAnswer(edge, choices, network)
    if (joined.has(from) || !isDrawn(given)) continue
    faint.set(edge.id, given)
    nodes.add(from)
  }
  return {
    edges: drawn,
    nodes,
    answers,
    beyond,
    faint,
    counts: { ...counts, ...left, beyondFocus: beyond.size, nodes: nodes.size, allNodes: network.nodes.size },
  }
}

/** What each filter counts: of one that is off what switching it on would show. */
export function slowFilterCounts(filters: readonly Filter[], network: Network, choices: Choices) {
  return new Map(
    filters.map((filter) => {
      const off = new Set([...choices.off].filter((id) => id !== filter.id))
      const { edges, nodes } = slowView(network, { ...choices, off })
      const concerned = [...edges.keys()]
        .map((id) => found(network.edges, id))
        .filter((edge) => speaksOf(filter, edge, choices.known, network))
      const named = [...nodes]
        .map((id) => found(network.nodes, id))
        .filter(({ kind, parties }) => (filter.facet === 'kind' ? kind === filter.of : parties.includes(filter.of)))
      return [filter.id, filter.facet === 'kind' || filter.facet === 'party' ? named.length : concerned.length]
    }),
  )
}

function speaksOf({ facet, of }: Filter, edge: Edge, known: Day | null, network: Network): boolean {
  if (facet === 'family') return found(network.relations, edge.relation).family === of
  if (facet === 'document') return documentsOf(edge, network).has(of)
  return (facet === 'voices' ? voicesOf(edge, network) : progressOf(edge, known, network)) === of
}

/** What sets two windows apart, by relationship, in order of date. */
export function slowChanges(now: SlowView, then: SlowView): ReadonlyMap<string, Change> {
  const isTold = (given: Answer | undefined) => given === 'certain' || given === 'possible'
  const isUntold = (given: Answer | undefined) => given === 'limit' || given === 'undated'
  const changes = new Map<string, Change>()
  for (const [id, here] of now.answers) {
    const there = then.answers.get(id)
    if (isUntold(here) || isUntold(there)) {
      if (!now.beyond.has(id) || !then.beyond.has(id)) changes.set(id, 'untold')
    } else if (now.edges.has(id) || then.edges.has(id)) {
      changes.set(id, isTold(here) && isTold(there) ? 'both' : isTold(here) ? 'only-now' : 'only-then')
    }
  }
  return changes
}

/** The marks of a picture, in their order. */
export function slowPicture(
  view: SlowView,
  planned: ReadonlySet<string>,
  off: ReadonlySet<string>,
  network: Network,
  before: SlowView | null,
) {
  const edges = new Map<string, EdgeMark>()
  const nodes = new Map<string, NodeMark>()
  const changes = before && slowChanges(view, before)
  const endsOf = (id: string) => {
    const edge = found(network.edges, id)
    const { source, target, event } = edge
    const kept = nodesKept(edge, off, network)
    return event !== undefined && kept.includes(event) ? [source, target, event] : [source, target]
  }
  const addNode = (id: string) => nodes.set(id, { isPlanned: planned.has(id), aside: null })
  for (const own of [view, before])
    for (const [id, given] of own?.edges ?? []) {
      if (edges.has(id)) continue
      edges.set(id, { answer: given, change: changes?.get(id) ?? null, aside: null })
      endsOf(id).forEach(addNode)
    }
  view.nodes.forEach(addNode)
  const aside: Aside = 'beside'
  for (const [id, given] of view.faint) {
    if (edges.has(id)) continue
    edges.set(id, { answer: given, change: null, aside })
    for (const node of endsOf(id)) if (!nodes.has(node)) nodes.set(node, { isPlanned: false, aside })
  }
  return { edges, nodes }
}

/** Whether a relationship that is drawn with this answer happened or began in a window: of what lasts, the first day alone is asked. */
export function slowBegan(id: string, given: 'certain' | 'possible', window: Interval, network: Network): Began {
  const when = found(network.whens, id)
  const readings = when.readings.map(({ start }) => ({
    kind: 'day' as const,
    start,
    end: { earliest: start.earliest + 1, latest: start.latest + 1 },
  }))
  const first = Math.min(...readings.map(({ start }) => start.earliest))
  const last = Math.max(...readings.map(({ start }) => start.latest))
  const isAll = isWhole(window, 'within', network.extent)
  const began = isAll ? 'certain' : answer({ ...when, readings }, window, 'within')
  if (began === 'certain') return given
  if (began !== 'possible') return 'before'
  const isWithin = first >= window.start && last < window.end
  return isWithin || !Number.isFinite(first) || !Number.isFinite(last) ? 'possible' : 'vague'
}
