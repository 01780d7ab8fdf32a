import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { jsonLd } from '../../../../src/briefing/formats/jsonLd.ts'
import { sourcesOf } from '../../../../src/briefing/formats/sourcesOf.ts'
import { type ExportScope, scopeOfAll } from '../../../../src/briefing/formats/scope.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { MADE, anyExport, toldOf } from '../../../fixtures/anyExport.ts'
import { aDataset, aDocument, aKind, aNode, anEdge } from '../../../fixtures/dataset.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const OA = 'http://www.w3.org/ns/oa#'
const PROV = 'http://www.w3.org/ns/prov#'
const SCHEMA = 'https://schema.org/'
const OURS = 'urn:entente:term:'

interface Term {
  readonly value: string
  readonly datatype?: { readonly value: string }
}
interface Triple {
  readonly subject: Term
  readonly predicate: Term
  readonly object: Term
}

/** The triples that a processor makes of it. Whatever it would fetch is an error, and so is whatever it would drop. */
async function triplesOf(scope: ExportScope): Promise<readonly Triple[]> {
  const options = {
    safe: true,
    documentLoader: (url: string) => {
      throw new Error(`It asks for ${url}.`)
    },
  }
  return (await jsonld.toRDF(JSON.parse(jsonLd(scope)), options)) as unknown as readonly Triple[]
}

/** What is said of a subject under a predicate. */
function valuesOf(triples: readonly Triple[], subject: string, predicate: string): readonly string[] {
  return triples
    .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
    .map(({ object }) => object.value)
}

describe('jsonLd(scope)', () => {
  const dataset = aDataset({
    nodes: [
      aNode({ name: 'Ada L.', aliases: ['A. L.'], article: 'the', level: 2 }),
      aNode({ id: 'bea' }),
      aNode({ id: 'visit', kind: 'event' }),
    ],
    kinds: [aKind(), aKind({ id: 'event', occurs: true })],
    edges: [
      anEdge({ when: '1913-05?', event: 'visit', accordingTo: 'bea', dating: { basis: 'stated', citations: ['p-2'] } }),
    ],
    documents: [
      aDocument({
        publisher: 'Gazette Press',
        language: 'en',
        URL: 'https://example.org/a',
        issued: { 'date-parts': [[1913, 5]] },
        author: [{ family: 'Bell', given: 'Currer' }],
      }),
    ],
  })
  const scope = scopeOfAll(createNetwork(dataset), MADE)
  const urn = (name: string) => `urn:entente:${scope.provenance.version}:${name}`
  const edge = urn('edge:ada-met-bea')

  it('needs nothing from anywhere', async () => {
    expect(await triplesOf(scope)).not.toEqual([])
    const context = (JSON.parse(jsonLd(scope)) as { '@context': Record<string, unknown> })['@context']
    const addresses = Object.values(context).map((term) =>
      typeof term === 'object' && term !== null && '@id' in term ? term['@id'] : term,
    )
    for (const address of addresses)
      expect(String(address)).toMatch(/^(?:https?:\/\/|urn:entente:term:|@id$|@type$|1\.1$)/)
  })

  it('makes of a passage a web annotation that selects the quote in its document', async () => {
    const triples = await triplesOf(scope)
    const passage = urn('passage:p-1')
    const [target = ''] = valuesOf(triples, passage, `${OA}hasTarget`)
    expect(valuesOf(triples, passage, `${RDF}type`)).toContain(`${OA}Annotation`)
    expect(valuesOf(triples, passage, `${OA}motivatedBy`)).toEqual([`${OA}linking`])
    expect(valuesOf(triples, target, `${OA}hasSource`)).toEqual([urn('document:gazette')])
    const selectors = valuesOf(triples, target, `${OA}hasSelector`)
    const quote = selectors.find((one) => valuesOf(triples, one, `${RDF}type`).includes(`${OA}TextQuoteSelector`)) ?? ''
    expect(valuesOf(triples, quote, `${OA}exact`)).toEqual(['Ada met Bea in Turin'])
    // The 32 characters on either side, as in the dataset.
    expect(valuesOf(triples, quote, `${OA}prefix`)).toEqual(['Gazette, 3 May 1913.\n\nOn Friday '])
    expect(valuesOf(triples, quote, `${OA}suffix`)).toEqual(['. They signed the “Accord 𝔸” on '])
  })

  it('links a passage to what rests on it', async () => {
    const triples = await triplesOf(scope)
    expect(valuesOf(triples, urn('passage:p-2'), `${OA}hasBody`)).toEqual([edge])
    expect(valuesOf(triples, urn('passage:p-1'), `${OA}hasBody`)).toEqual([
      edge,
      urn('node:ada'),
      urn('node:bea'),
      urn('node:visit'),
    ])
  })

  it('says what a relationship was derived from, what dates it and who claims it', async () => {
    const triples = await triplesOf(scope)
    expect(valuesOf(triples, edge, `${PROV}wasDerivedFrom`)).toEqual([urn('passage:p-1')])
    expect(valuesOf(triples, edge, `${OURS}datedBy`)).toEqual([urn('passage:p-2')])
    expect(valuesOf(triples, edge, `${PROV}wasAttributedTo`)).toEqual([urn('node:bea')])
    expect(valuesOf(triples, edge, `${OURS}event`)).toEqual([urn('node:visit')])
    expect(valuesOf(triples, urn('passage:p-1'), `${PROV}wasQuotedFrom`)).toEqual([urn('document:gazette')])
  })

  it('keeps a date as EDTF', async () => {
    const triples = await triplesOf(scope)
    const when = triples.find(({ predicate }) => predicate.value === `${OURS}when`)?.object
    expect(when).toMatchObject({ value: '1913-05?', datatype: { value: 'http://id.loc.gov/datatypes/edtf/EDTF' } })
  })

  it('describes documents and nodes in the words of schema.org', async () => {
    const triples = await triplesOf(scope)
    const document = urn('document:gazette')
    expect(valuesOf(triples, document, `${RDF}type`)).toContain(`${SCHEMA}NewsArticle`)
    expect(valuesOf(triples, document, `${SCHEMA}datePublished`)).toEqual(['1913-05'])
    const [author = ''] = valuesOf(triples, document, `${SCHEMA}author`)
    expect(valuesOf(triples, author, `${SCHEMA}name`)).toEqual(['Currer Bell'])
    expect(valuesOf(triples, urn('node:ada'), `${SCHEMA}name`)).toEqual(['Ada L.'])
    expect(valuesOf(triples, urn('node:ada'), `${SCHEMA}alternateName`)).toEqual(['Ada', 'A. L.'])
    expect(valuesOf(triples, urn('node:visit'), `${RDF}type`)).toEqual([`${SCHEMA}Event`])
  })

  it('keeps what names and figures need: the article and the level of a node, and how many documents say a relationship', async () => {
    const triples = await triplesOf(scope)
    expect(valuesOf(triples, urn('node:ada'), `${OURS}article`)).toEqual(['the'])
    expect(valuesOf(triples, urn('node:ada'), `${OURS}level`)).toEqual(['2'])
    expect(valuesOf(triples, urn('node:bea'), `${OURS}article`)).toEqual([])
    expect(valuesOf(triples, edge, `${OURS}voices`)).toEqual(['1 document'])
  })

  it('derives the export from its version of the dataset, and says what was asked', async () => {
    const triples = await triplesOf(scope)
    const exported = triples.find(({ predicate }) => predicate.value === `${SCHEMA}dateCreated`)?.subject.value ?? ''
    expect(valuesOf(triples, exported, `${PROV}wasDerivedFrom`)).toEqual([urn('dataset')])
    expect(valuesOf(triples, urn('dataset'), `${SCHEMA}version`)).toEqual([scope.provenance.version])
    expect(valuesOf(triples, exported, `${SCHEMA}temporalCoverage`)).toEqual(['1913-01-01/1913-12-31'])
    expect(valuesOf(triples, exported, `${SCHEMA}additionalProperty`)).toHaveLength(11)
  })

  it('is read back by a processor with the ids, ends, answers and texts of every network and view', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport(), async (any) => {
        const triples = await triplesOf(any)
        const name = (list: string, id: string) => `urn:entente:${any.provenance.version}:${list}:${id}`
        const statements = triples.filter(({ object }) => object.value === `${RDF}Statement`)
        expect(statements.map(({ subject }) => subject.value).toSorted()).toEqual(
          any.edges.map(({ id }) => name('edge', id)).toSorted(),
        )
        for (const { id, source, target, answer } of toldOf(any)) {
          const subject = name('edge', id)
          expect(valuesOf(triples, subject, `${RDF}subject`)).toEqual([name('node', source)])
          expect(valuesOf(triples, subject, `${RDF}object`)).toEqual([name('node', target)])
          expect(valuesOf(triples, subject, `${OURS}answer`)).toEqual([answer])
          const { role } = found(any.network.edges, id)
          expect(valuesOf(triples, subject, `${OURS}role`)).toEqual(role === undefined ? [] : [role])
        }
        for (const id of any.nodes) {
          const { summary } = found(any.network.nodes, id)
          expect(valuesOf(triples, name('node', id), `${SCHEMA}description`)).toEqual([summary])
        }
        const quotes = triples
          .filter(({ predicate }) => predicate.value === `${OA}exact`)
          .map(({ object }) => object.value)
        const passages = sourcesOf(any).passages.map(({ exact }) => exact)
        expect(quotes.toSorted()).toEqual(passages.toSorted())
      }),
      { numRuns: 50 },
    )
  })
})
