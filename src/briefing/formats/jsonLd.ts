/** Linked data: quotes as web annotations, documents and nodes in the words of schema.org, what rests on what in those of PROV-O. */
import type { Document, Node, Passage } from '../../data/schema.ts'
import { isPerson } from '../../model/cards/people.ts'
import { sayVoices } from '../../model/citations.ts'
import { standingOf } from '../../model/isDisputed.ts'
import { type Network, found } from '../../model/network.ts'
import { nameOf, relationOf, sentenceOf } from '../../model/sentence.ts'
import { type Line, sayDateOf } from '../../model/textTwin.ts'
import { documentTypeOf } from './documentTypeOf.ts'
import { JSON_LD_CONTEXT } from './jsonLdContext.ts'
import { provenanceItems } from './provenanceItems.ts'
import { type ExportScope, linesIn } from './scope.ts'
import { sourcesOf } from './sourcesOf.ts'

type Item = Readonly<Record<string, unknown>>

/**
 * A network as JSON-LD 1.1. The context is in the file, with whole addresses of terms: no processor has to fetch anything.
 *
 * - A passage is a web annotation: its target is the document, selected by quote and by position; its bodies are what rests on it.
 *   It was quoted from its document (`prov:wasQuotedFrom`).
 * - A relationship is an `rdf:Statement` about its two ends, told and not asserted, since it may be only possible. It was derived
 *   from its passages (`prov:wasDerivedFrom`); what its date rests on is in `datedBy`, who claims it in `prov:wasAttributedTo`.
 * - A node is a `schema:Person`, `schema:Event` or `schema:Thing`; documents have the type that is nearest to theirs.
 * - The export was derived from the dataset; its choices are `schema:additionalProperty`.
 *
 * Things are named within the version of their dataset ("urn:entente:VERSION:node:ada"), so that exports of one version join and
 * those of two never mix. Sources: W3C Web Annotation Data Model, PROV-O, JSON-LD 1.1; schema.org.
 */
export function jsonLd(scope: ExportScope): string {
  const { network, nodes } = scope
  const { dataset } = network
  const name = namer(scope)
  const { passages, documents } = sourcesOf(scope)
  const lines = linesIn(scope)
  const resting = restingOn(scope, lines, name)
  const used = {
    kinds: new Set(nodes.map((id) => found(network.nodes, id).kind)),
    parties: new Set(nodes.flatMap((id) => found(network.nodes, id).parties)),
    relations: new Set(lines.map(({ edge }) => edge.relation)),
  }
  const graph: readonly Item[] = [
    exportItem(scope, name),
    {
      id: name('dataset'),
      type: ['schema:Dataset', 'prov:Entity'],
      name: dataset.title,
      description: dataset.description,
      inLanguage: dataset.language,
      version: scope.provenance.version,
    },
    ...documents.map((document) => documentItem(document, name)),
    ...passages.map((passage) => passageItem(passage, resting.get(passage.id) ?? [], name)),
    ...nodes.map((id) => nodeItem(found(network.nodes, id), network, name)),
    ...lines.map((line) => edgeItem(line, network, name)),
    ...dataset.relations
      .filter(({ id }) => used.relations.has(id))
      .map(({ id, label, planned, inverse, directed, family }) => ({
        id: name('relation', id),
        type: 'rdf:Property',
        label,
        plannedLabel: planned,
        inverseLabel: inverse,
        directed,
        family: found(network.families, family).label,
      })),
    ...dataset.kinds.filter(({ id }) => used.kinds.has(id)).map(({ id, label }) => ({ id: name('kind', id), label })),
    ...dataset.parties
      .filter(({ id }) => used.parties.has(id))
      .map(({ id, label }) => ({ id: name('party', id), label })),
  ]
  return `${JSON.stringify({ '@context': JSON_LD_CONTEXT, '@graph': graph }, null, 2)}\n`
}

/** What a record of the dataset is called: "urn:entente:0123456789ab:edge:ada-met-bea". */
type Namer = (list: string, id?: string) => string

function namer({ provenance: { version } }: ExportScope): Namer {
  return (list, id) => ['urn:entente', version, list, ...(id === undefined ? [] : [id])].join(':')
}

function exportItem(scope: ExportScope, name: Namer): Item {
  const { title, sentence, window, made, address } = scope.provenance
  return {
    // Two views of one version are two things, and neither has a name of its own.
    id: '_:export',
    type: ['schema:Dataset', 'prov:Entity'],
    name: title,
    description: sentence,
    wasDerivedFrom: [name('dataset')],
    dateCreated: made,
    temporalCoverage: window ? `${window.firstDay}/${window.lastDay}` : undefined,
    url: address === '' ? undefined : address,
    additionalProperty: provenanceItems(scope).map((item) => ({
      type: 'schema:PropertyValue',
      propertyID: item.name,
      name: item.label,
      value: item.text,
    })),
  }
}

function documentItem(document: Document, name: Namer): Item {
  const { id, title, publisher, author, language, URL, note, notBefore, sha256 } = document
  const container = document['container-title']
  const [year, month, day] = document.issued?.['date-parts'][0] ?? []
  const digits = (value: number, count: number) => String(value).padStart(count, '0')
  const issued = [
    ...(year === undefined ? [] : [digits(year, 4)]),
    ...(month === undefined ? [] : [digits(month, 2)]),
    ...(day === undefined ? [] : [digits(day, 2)]),
  ].join('-')
  return {
    id: name('document', id),
    type: [documentTypeOf(document.type), 'prov:Entity'],
    name: title,
    author: author?.map((one) => ({
      type: one.literal === undefined ? 'schema:Person' : 'schema:Thing',
      name: one.literal ?? [one.given, one.family].filter((part) => part !== undefined).join(' '),
      familyName: one.family,
      givenName: one.given,
    })),
    publisher: publisher === undefined ? undefined : { type: 'schema:Organization', name: publisher },
    isPartOf: container === undefined ? undefined : { type: 'schema:CreativeWork', name: container },
    datePublished: issued === '' ? undefined : issued,
    inLanguage: language,
    url: URL,
    note,
    notBefore: notBefore?.date,
    notBeforeNote: notBefore?.note,
    sha256,
  }
}

function passageItem(passage: Passage, bodies: readonly string[], name: Namer): Item {
  const { id, exact, prefix, suffix, start, end, digest } = passage
  const document = name('document', passage.document)
  return {
    id: name('passage', id),
    type: ['Annotation', 'schema:Quotation', 'prov:Entity'],
    motivation: 'oa:linking',
    body: bodies,
    target: {
      type: 'SpecificResource',
      source: document,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
    wasQuotedFrom: document,
    sha256: digest,
  }
}

function nodeItem(node: Node, network: Network, name: Namer): Item {
  const { id, label, article, short, aliases = [], kind, parties, level, summary, citations } = node
  const own = nameOf(node)
  const others = new Set([label, ...(short === undefined ? [] : [short]), ...aliases])
  others.delete(own)
  const occurs = found(network.kinds, kind).occurs === true
  return {
    id: name('node', id),
    type: occurs ? 'schema:Event' : isPerson(node, network) ? 'schema:Person' : 'schema:Thing',
    name: own,
    label,
    article,
    alternateName: [...others],
    description: summary,
    kind: name('kind', kind),
    party: parties.map((party) => name('party', party)),
    level,
    subjectOf: citations.map((passage) => name('passage', passage)),
  }
}

function edgeItem({ edge, answer, progress, progressWords }: Line, network: Network, name: Namer): Item {
  const { id, source, target, relation, role, when, dating, status, event, accordingTo, fulfils, summary } = edge
  const { amounts, contradicts } = edge
  return {
    id: name('edge', id),
    type: ['rdf:Statement', 'prov:Entity'],
    subject: name('node', source),
    predicate: name('relation', relation),
    object: name('node', target),
    label: relationOf(edge, network),
    sentence: sentenceOf(edge, network),
    role,
    when,
    date: sayDateOf(edge, network),
    dating: dating?.basis,
    datingNote: dating?.note,
    status,
    standing: standingOf(edge),
    progress,
    progressWords,
    answer,
    description: summary,
    amount: amounts?.map(({ value, unit, citations }) => ({
      type: 'schema:QuantitativeValue',
      value,
      unitText: unit,
      wasDerivedFrom: citations.map((passage) => name('passage', passage)),
    })),
    contradicts: contradicts?.map((other) => name('edge', other)),
    event: event === undefined ? undefined : name('node', event),
    wasAttributedTo: accordingTo === undefined ? undefined : name('node', accordingTo),
    fulfils: fulfils?.map((plan) => name('edge', plan)),
    voices: sayVoices(edge, network),
    wasDerivedFrom: edge.citations.map((passage) => name('passage', passage)),
    datedBy: dating?.citations.map((passage) => name('passage', passage)),
  }
}

/** For each passage what rests on it: relationships, their dates included, then nodes. Each once. */
function restingOn(
  { network, nodes }: ExportScope,
  lines: readonly Line[],
  name: Namer,
): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, Set<string>>()
  const rest = (what: string, passages: readonly string[]) => {
    for (const passage of passages) by.set(passage, (by.get(passage) ?? new Set()).add(what))
  }
  for (const { edge } of lines) {
    const ofAmounts = (edge.amounts ?? []).flatMap(({ citations }) => citations)
    rest(name('edge', edge.id), [...edge.citations, ...ofAmounts, ...(edge.dating?.citations ?? [])])
  }
  for (const id of nodes) rest(name('node', id), found(network.nodes, id).citations)
  return new Map([...by].map(([passage, resting]) => [passage, [...resting]]))
}
