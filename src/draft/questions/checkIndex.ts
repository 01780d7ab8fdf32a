import type { Kind, Passage, Relation } from '../../data/schema.ts'
import { claimKey } from '../alikeEdges.ts'
import type { Draft, DraftDocument, DraftEdge, DraftNode } from '../draft.ts'
import type { Records } from '../records.ts'
import { plainName } from './plainName.ts'
import { TextWords } from './textWords.ts'

/** The lists whose records questions are about, or depend on. */
export const CHECKED_LISTS = ['kinds', 'relations', 'documents', 'passages', 'nodes', 'edges'] as const
export type CheckedList = (typeof CHECKED_LISTS)[number]

/** Ids of records of which is to be asked anew. */
export interface Dependents {
  readonly edges: Set<string>
  readonly nodes: Set<string>
  readonly documents: Set<string>
}

/** What the checks look up of a draft; kept up to date record by record. */
export class CheckIndex implements Records {
  readonly texts = new TextWords()
  readonly language: string
  private readonly byId = {
    kinds: new Map<string, Kind>(),
    relations: new Map<string, Relation>(),
    documents: new Map<string, DraftDocument>(),
    passages: new Map<string, Passage>(),
    nodes: new Map<string, DraftNode>(),
    edges: new Map<string, DraftEdge>(),
  }
  private readonly edgesByNode = new Groups()
  private readonly edgesByPair = new Groups()
  private readonly pairs = new Map<string, Pair>()
  private readonly edgesByPassage = new Groups()
  private readonly edgesByRelation = new Groups()
  private readonly passagesByDocument = new Groups()
  private readonly nodesByName = new Groups()
  private readonly nodesByKind = new Groups()

  constructor({ language }: Draft) {
    this.language = language
  }

  readonly kind = (id: string) => this.byId.kinds.get(id)
  readonly relation = (id: string) => this.byId.relations.get(id)
  readonly document = (id: string) => this.byId.documents.get(id)
  readonly passage = (id: string) => this.byId.passages.get(id)
  readonly node = (id: string) => this.byId.nodes.get(id)
  readonly edge = (id: string) => this.byId.edges.get(id)

  /** The edges between the same two, in the order of their ids, whatever ties them; the edge itself too. */
  pairOf(edge: DraftEdge): readonly DraftEdge[] {
    return this.pair(edge).edges
  }

  /** Those of them that say the same. */
  alike(edge: DraftEdge): readonly DraftEdge[] {
    return this.pair(edge).byClaim.get(claimKey(this, edge)) ?? []
  }

  /** Worked out once for all edges of a pair, or a pair of a thousand would take a million comparisons. */
  private pair(edge: DraftEdge): Pair {
    const key = pairKey(edge)
    const known = this.pairs.get(key)
    if (known) return known
    const edges = this.edgesByPair.sorted(key).flatMap((id) => this.edge(id) ?? [])
    const byClaim = new Map<string, DraftEdge[]>()
    for (const one of edges) {
      const claim = claimKey(this, one)
      const alike = byClaim.get(claim)
      if (alike) alike.push(one)
      else byClaim.set(claim, [one])
    }
    const made = { edges, byClaim }
    this.pairs.set(key, made)
    return made
  }

  /** The nodes whose names differ in nothing but titles, accents or case, in the order of their ids; the node itself too. */
  namesakesOf(node: DraftNode): readonly DraftNode[] {
    return this.nodesByName.sorted(plainName(node)).flatMap((id) => this.node(id) ?? [])
  }

  cited(edge: DraftEdge): readonly Passage[] {
    return edge.citations.flatMap((id) => this.passage(id) ?? [])
  }

  put(list: CheckedList, record: { readonly id: string }): void {
    this.write(list, record, 'add')
  }

  drop(list: CheckedList, record: { readonly id: string }): void {
    this.write(list, record, 'delete')
  }

  /** Does a passage of a document stand in the draft? */
  isQuoted(document: string): boolean {
    return this.passagesByDocument.has(document)
  }

  /** Adds to `asked` the ids of all whose questions may differ because this record came, went or changed. */
  dependents(list: CheckedList, record: { readonly id: string }, asked: Dependents): void {
    const { edges, nodes, documents } = asked
    const { id } = record
    const add = (ids: Iterable<string>) => {
      for (const edgeId of ids) edges.add(edgeId)
    }
    switch (list) {
      case 'kinds':
        for (const node of this.nodesByKind.of(id)) this.dependents('nodes', { id: node }, asked)
        break
      case 'relations':
        add(this.edgesByRelation.of(id))
        break
      case 'documents':
        documents.add(id)
        for (const passage of this.passagesByDocument.of(id)) add(this.edgesByPassage.of(passage))
        for (const node of this.byId.nodes.values()) if (node.aliases) nodes.add(node.id)
        break
      case 'passages': {
        add(this.edgesByPassage.of(id))
        const passage = this.passage(id)
        if (passage) documents.add(passage.document)
        break
      }
      case 'nodes': {
        nodes.add(id)
        const node = this.node(id)
        if (node) for (const other of this.nodesByName.of(plainName(node))) nodes.add(other)
        add(this.edgesByNode.of(id))
        break
      }
      case 'edges':
        edges.add(id)
        break
    }
  }

  /** Adds to edges those between the same two: what is asked of one depends on what the others say. */
  withPairs(edges: Set<string>): void {
    const pairs = new Set<string>()
    for (const id of edges) {
      const edge = this.edge(id)
      if (edge) pairs.add(pairKey(edge))
    }
    for (const pair of pairs) for (const id of this.edgesByPair.of(pair)) edges.add(id)
  }

  private write(list: CheckedList, record: { readonly id: string }, how: 'add' | 'delete'): void {
    const { id } = record
    if (how === 'add') (this.byId[list] as Map<string, unknown>).set(id, record)
    else this.byId[list].delete(id)
    switch (list) {
      case 'documents': {
        const document = record as DraftDocument
        if (how === 'add') this.texts.put(document)
        else this.texts.drop(document)
        break
      }
      case 'passages':
        this.passagesByDocument[how]((record as Passage).document, id)
        break
      case 'nodes': {
        const node = record as DraftNode
        this.nodesByName[how](plainName(node), id)
        this.nodesByKind[how](node.kind, id)
        break
      }
      case 'edges': {
        const edge = record as DraftEdge
        const { source, target, event, accordingTo, relation, citations, dating } = edge
        for (const node of [source, target, event, accordingTo]) if (node !== undefined) this.edgesByNode[how](node, id)
        for (const passage of [...citations, ...(dating?.citations ?? [])]) this.edgesByPassage[how](passage, id)
        this.edgesByPair[how](pairKey(edge), id)
        this.pairs.delete(pairKey(edge))
        this.edgesByRelation[how](relation, id)
        break
      }
      case 'relations':
        // Whether it has a direction decides what says the same.
        this.pairs.clear()
        break
      default:
        break
    }
  }
}

/** The edges between the same two, in the order of their ids, and those of them that say the same. */
interface Pair {
  readonly edges: readonly DraftEdge[]
  readonly byClaim: ReadonlyMap<string, readonly DraftEdge[]>
}

/** The two ends, whichever comes first. */
function pairKey({ source, target }: DraftEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`
}

/** Ids in groups. */
class Groups {
  private readonly ids = new Map<string, Set<string>>()

  add(key: string, id: string): void {
    const group = this.ids.get(key)
    if (group) group.add(id)
    else this.ids.set(key, new Set([id]))
  }

  delete(key: string, id: string): void {
    const group = this.ids.get(key)
    group?.delete(id)
    if (group?.size === 0) this.ids.delete(key)
  }

  of(key: string): Iterable<string> {
    return this.ids.get(key) ?? []
  }

  has(key: string): boolean {
    return this.ids.has(key)
  }

  sorted(key: string): readonly string[] {
    const group = this.ids.get(key)
    return group ? [...group].toSorted() : []
  }
}
