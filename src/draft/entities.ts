/** What is done to the nodes of a draft: joined, taken apart, renamed. Every place that names them follows. */
import { applyStep } from './applyStep.ts'
import { alikeAmong } from './alikeEdges.ts'
import type { Draft, DraftEdge, DraftNode } from './draft.ts'
import { mintId } from './mintId.ts'
import { recordIn } from './placesIn.ts'
import { apartPair, edgeRenamed, followElsewhere } from './references.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'

/** What of the two becomes that of the one, where the curator chose; else it is that of the one that stays. */
export interface MergeChoices extends Partial<Pick<DraftNode, 'label' | 'name' | 'kind' | 'summary' | 'parties'>> {
  /** The names of the one that goes are no spellings of the one that stays. */
  readonly forgetsNames?: true
}

export interface Merged {
  readonly step: DraftStep
  /** Relationships that would then say the same, in groups of ids: they stay until they are joined. */
  readonly alike: readonly (readonly string[])[]
  /** Relationships that would then lead from the one to itself. */
  readonly loops: readonly string[]
}

/** Makes one node of two: the one that stays keeps its id and gets what the other has. @throws Error where one is not there */
export function mergeNodes(draft: Draft, stays: string, goes: string, choices: MergeChoices = {}): Merged {
  const [one, other] = [needed(draft, stays), needed(draft, goes)]
  const renamed = (id: string) => (id === goes ? stays : id)
  const touched = draft.edges.filter((edge) => Object.keys(edgeRenamed(edge, renamed)).length > 0)
  const step = changing(draft, `joined ${other.label} with ${one.label}`, (edit) => {
    for (const edge of touched) edit.change('edges', edge.id, edgeRenamed(edge, renamed))
    followElsewhere(edit, draft, renamed)
    edit.change('nodes', stays, joinedNode(one, other, choices))
    edit.remove('nodes', goes)
  })
  const after = applyStep(draft, step)
  const at = after.edges.filter((edge) => edge.source === stays || edge.target === stays)
  const touchedIds = new Set(touched.map(({ id }) => id))
  return {
    step,
    alike: alikeAmong(after, at).filter((group) => group.some((id) => touchedIds.has(id))),
    loops: at.filter(({ id, source, target }) => source === target && touchedIds.has(id)).map(({ id }) => id),
  }
}

function joinedNode(one: DraftNode, other: DraftNode, { forgetsNames, ...chosen }: MergeChoices) {
  const label = chosen.label ?? one.label
  const name = chosen.name ?? one.name
  const spellings = [...(one.aliases ?? []), ...(forgetsNames ? [] : namesOf(other)), ...namesOf(one)]
  const aliases = [...new Set(spellings)].filter((alias) => alias !== label && alias !== name && alias !== '')
  const levels = [one.level, other.level].filter((level) => level !== undefined)
  const remark = union([one.remark ?? '', other.remark ?? '']).filter((text) => text !== '')
  return {
    ...chosen,
    ...(aliases.length > 0 && { aliases }),
    parties: chosen.parties ?? union([...one.parties, ...other.parties]),
    ...(levels.length > 0 && { level: Math.min(...levels) }),
    summary: chosen.summary ?? (one.summary === '' ? other.summary : one.summary),
    citations: union([...one.citations, ...other.citations]),
    ...(remark.length > 0 && { remark: remark.join('\n') }),
  }
}

function namesOf({ label, name, aliases = [] }: DraftNode): readonly string[] {
  return [label, ...(name === undefined ? [] : [name]), ...aliases]
}

function union(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}

export interface Split {
  readonly step: DraftStep
  /** Of the new node. */
  readonly id: string
}

/**
 * Takes the chosen edges from a node and gives them to a new one of its kind and sides.
 * @param edges ids of edges of which the node is an end, the event, or who says so
 * @throws Error where the node or an edge is not there
 */
export function splitNode(
  draft: Draft,
  id: string,
  { label, edges, kind }: { readonly label: string; readonly edges: readonly string[]; readonly kind?: string },
): Split {
  const node = needed(draft, id)
  const taken = new Set([...draft.nodes, ...draft.edges].map((record) => record.id))
  const own = mintId(label, taken, 'entity')
  const chosen = edges.map((edge) => neededEdge(draft, edge))
  const step = changing(draft, `took ${label} out of ${node.label}`, (edit) => {
    const { parties } = node
    edit.add('nodes', { id: own, kind: kind ?? node.kind, label, parties, summary: '', citations: [] })
    for (const edge of chosen) {
      edit.change(
        'edges',
        edge.id,
        edgeRenamed(edge, (end) => (end === id ? own : end)),
      )
    }
  })
  return { step, id: own }
}

/** Gives a node another label. @param keepsOld the label of before becomes a spelling of the texts */
export function renameNode(draft: Draft, id: string, label: string, { keepsOld = false } = {}): DraftStep {
  const { label: before, aliases = [] } = needed(draft, id)
  const spellings = union(keepsOld && before !== '' ? [...aliases, before] : aliases).filter((one) => one !== label)
  const changed = spellings.length === aliases.length ? {} : { aliases: spellings.length > 0 ? spellings : undefined }
  return changing(draft, `called ${before} “${label}”`, (edit) => edit.change('nodes', id, { label, ...changed }))
}

/** Gives nodes another kind. */
export function setKind(draft: Draft, ids: readonly string[], kind: string): DraftStep {
  const [first = ''] = ids
  const named = ids.length === 1 ? needed(draft, first).label : `${ids.length} entities`
  const word = recordIn(draft.kinds, kind)?.label ?? kind
  return changing(draft, `made ${named} ${word}`, (edit) => {
    for (const id of ids) edit.change('nodes', id, { kind })
  })
}

/** Says on which sides nodes are. */
export function setParties(draft: Draft, ids: readonly string[], parties: readonly string[]): DraftStep {
  const [first = ''] = ids
  const named = ids.length === 1 ? needed(draft, first).label : `${ids.length} entities`
  return changing(draft, `said on which side ${named} ${ids.length === 1 ? 'is' : 'are'}`, (edit) => {
    for (const id of ids) edit.change('nodes', id, { parties })
  })
}

/** Takes a node away that no edge names. @throws Error where it is not there, or an edge names it */
export function removeNode(draft: Draft, id: string): DraftStep {
  const { label } = needed(draft, id)
  const isNamed = draft.edges.some(
    (edge) => Object.keys(edgeRenamed(edge, (end) => (end === id ? undefined : end))).length > 0,
  )
  if (isNamed) throw new Error(`Edges name the node "${id}".`)
  return changing(draft, `took ${label} away`, (edit) => {
    followElsewhere(edit, draft, (one) => (one === id ? undefined : one))
    edit.remove('nodes', id)
  })
}

/** Remembers that two nodes are not the same, whatever their names. */
export function setApart(draft: Draft, a: string, b: string): DraftStep {
  const [one, other] = apartPair(a, b)
  const isKnown = draft.apart.some(([first, second]) => first === one && second === other)
  const label = `kept ${needed(draft, a).label} and ${needed(draft, b).label} apart`
  return changing(draft, label, (edit) => {
    if (!isKnown) edit.set('apart', [...draft.apart, [one, other]])
  })
}

function needed(draft: Draft, id: string): DraftNode {
  const node = recordIn(draft.nodes, id)
  if (!node) throw new Error(`The draft has no node "${id}".`)
  return node
}

function neededEdge(draft: Draft, id: string): DraftEdge {
  const edge = recordIn(draft.edges, id)
  if (!edge) throw new Error(`The draft has no edge "${id}".`)
  return edge
}
