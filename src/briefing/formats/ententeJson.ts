/** The format of a dataset itself, `entente/1`. */
import { codePoints, span } from '../../data/codePoints.ts'
import { plainRecord } from '../../data/plainRecord.ts'
import type { Dataset, Edge } from '../../data/schema.ts'
import { type Network, found, nodesOf } from '../../model/network.ts'
import { nameWithin } from '../../model/sentence.ts'
import { provenanceLines } from './provenanceItems.ts'
import type { ExportScope } from './scope.ts'
import { sourcesOf } from './sourcesOf.ts'

/** The longest texts that the schema takes, in UTF-16 code units. */
const LONGEST_ABOUT = 4_000
const LONGEST_SUMMARY = 1_000
const LONGEST_TITLE = 120

/**
 * "Everything" is the dataset as it is, with the same version. A view is a dataset of its own, which the checker passes: what is
 * exported with its passages and documents, in the dataset's order, and the whole vocabulary; the provenance is the first part of
 * `about`. Since a dataset refers to nothing that it does not hold, a part leaves out
 *
 * - the story in steps, which is one of views of the whole;
 * - nodes without a relationship in the part;
 * - `event`, where that node is switched off;
 * - `fulfils` of plans that are not in the part;
 * - `accordingTo`, where that node is not in the part: the summary then says who claims it, and nobody has reviewed that claim;
 * - of `contradicts` what is not in the part.
 */
export function ententeJson(scope: ExportScope): string {
  const { network, provenance } = scope
  const dataset = provenance.part === 'everything' ? network.dataset : partOf(scope)
  return `${JSON.stringify(dataset, null, 2)}\n`
}

function partOf(scope: ExportScope): Dataset {
  const { network, edges, nodes } = scope
  const { dataset } = network
  const { steps: _, ...rest } = dataset
  const exported = new Set(edges.map(({ id }) => id))
  const allowed = new Set(nodes)
  const own = dataset.edges.filter(({ id }) => exported.has(id))
  const joined = new Set(own.flatMap((edge) => [...nodesOf(edge)]).filter((id) => allowed.has(id)))
  const sources = sourcesOf({ ...scope, nodes: nodes.filter((id) => joined.has(id)) })
  return {
    ...rest,
    title: partTitle(dataset.title),
    about: [{ heading: 'About this part', text: aboutText(scope) }, ...(dataset.about ?? [])],
    ...sources,
    nodes: dataset.nodes.filter(({ id }) => joined.has(id)),
    edges: own.map((edge) => within(edge, joined, exported, network)),
  }
}

/** Nobody should take the part for the whole; a title that has no room for it says it in `about` alone. */
function partTitle(title: string): string {
  const told = `${title} (part)`
  return told.length > LONGEST_TITLE ? title : told
}

/** An edge that refers to nothing outside the part. */
function within(edge: Edge, nodes: ReadonlySet<string>, edges: ReadonlySet<string>, network: Network): Edge {
  const { event, accordingTo, fulfils, contradicts, reviews, summary, ...rest } = plainRecord(edge)
  const contrary = contradicts?.filter((id) => edges.has(id)) ?? []
  const plans = fulfils?.filter((id) => edges.has(id)) ?? []
  const claimant = accordingTo !== undefined && !nodes.has(accordingTo) ? found(network.nodes, accordingTo) : null
  const told = claimant ? summaryWith(`According to ${nameWithin(claimant)}.`, summary) : summary
  return {
    ...rest,
    ...(event !== undefined && nodes.has(event) ? { event } : {}),
    ...(accordingTo !== undefined && !claimant ? { accordingTo } : {}),
    ...(plans.length > 0 ? { fulfils: plans } : {}),
    ...(contrary.length > 0 ? { contradicts: contrary } : {}),
    ...(reviews !== undefined && !claimant ? { reviews } : {}),
    ...(told === undefined ? {} : { summary: told }),
  }
}

/** Who claims it is never left out; where both do not fit it is the summary that is cut. */
function summaryWith(claim: string, summary: string | undefined): string {
  return cut(summary === undefined ? claim : `${claim} ${summary}`, LONGEST_SUMMARY)
}

function aboutText(scope: ExportScope): string {
  const lines = ['This is a part of a dataset. Nodes and relationships that are not in it may be in the whole.']
  return cut([...lines, ...provenanceLines(scope)].join('\n'), LONGEST_ABOUT)
}

/** At most so many UTF-16 code units, never half a letter. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const points = codePoints(text)
  let length = 0
  let count = 0
  for (const point of points) {
    if (length + point.length > most - 1) break
    length += point.length
    count += 1
  }
  return `${span(points, 0, count)}…`
}
