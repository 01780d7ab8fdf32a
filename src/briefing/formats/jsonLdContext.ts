const OA = 'http://www.w3.org/ns/oa#'
const PROV = 'http://www.w3.org/ns/prov#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const SCHEMA = 'https://schema.org/'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
/** Terms that no vocabulary has. */
const OURS = 'urn:entente:term:'
/** What the Library of Congress calls dates in EDTF. */
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF'

const reference = (id: string) => ({ '@id': id, '@type': '@id' }) as const
/** Names that stand for the same name in a vocabulary. */
const terms = (vocabulary: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, vocabulary + name]))
const references = (vocabulary: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, reference(vocabulary + name)]))

/**
 * What each name of the JSON-LD stands for, with whole addresses. The names of the annotations are those of the Web Annotation
 * model, so that its readers know them without their own context.
 */
export const JSON_LD_CONTEXT: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  oa: OA,
  prov: PROV,
  rdf: RDF,
  rdfs: RDFS,
  schema: SCHEMA,
  id: '@id',
  type: '@type',
  ...terms(OA, 'Annotation SpecificResource TextQuoteSelector TextPositionSelector exact prefix suffix'),
  motivation: reference(`${OA}motivatedBy`),
  body: reference(`${OA}hasBody`),
  target: reference(`${OA}hasTarget`),
  source: reference(`${OA}hasSource`),
  selector: reference(`${OA}hasSelector`),
  start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
  end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
  ...references(PROV, 'wasQuotedFrom wasDerivedFrom wasAttributedTo'),
  ...references(RDF, 'subject predicate object'),
  label: `${RDFS}label`,
  ...terms(
    SCHEMA,
    'name alternateName description version inLanguage temporalCoverage dateCreated datePublished url author familyName givenName publisher isPartOf additionalProperty propertyID value unitText',
  ),
  subjectOf: reference(`${SCHEMA}subjectOf`),
  ...references(OURS, 'kind party event fulfils contradicts datedBy'),
  when: { '@id': `${OURS}when`, '@type': EDTF },
  ...terms(
    OURS,
    'date dating datingNote status standing amount progress progressWords answer sentence role voices article level note notBefore notBeforeNote sha256 plannedLabel inverseLabel directed family',
  ),
}
