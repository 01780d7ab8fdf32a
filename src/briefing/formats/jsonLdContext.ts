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

/**
 * What each name of the JSON-LD stands for, with whole addresses. The names of the annotations are those of the Web Annotation
 * model, so that its readers know them without their own context.
 */
export const JSON_LD_CONTEXT = {
  '@version': 1.1,
  oa: OA,
  prov: PROV,
  rdf: RDF,
  rdfs: RDFS,
  schema: SCHEMA,
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  SpecificResource: `${OA}SpecificResource`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  motivation: reference(`${OA}motivatedBy`),
  body: reference(`${OA}hasBody`),
  target: reference(`${OA}hasTarget`),
  source: reference(`${OA}hasSource`),
  selector: reference(`${OA}hasSelector`),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
  end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
  wasQuotedFrom: reference(`${PROV}wasQuotedFrom`),
  wasDerivedFrom: reference(`${PROV}wasDerivedFrom`),
  wasAttributedTo: reference(`${PROV}wasAttributedTo`),
  subject: reference(`${RDF}subject`),
  predicate: reference(`${RDF}predicate`),
  object: reference(`${RDF}object`),
  label: `${RDFS}label`,
  name: `${SCHEMA}name`,
  alternateName: `${SCHEMA}alternateName`,
  description: `${SCHEMA}description`,
  version: `${SCHEMA}version`,
  inLanguage: `${SCHEMA}inLanguage`,
  temporalCoverage: `${SCHEMA}temporalCoverage`,
  dateCreated: `${SCHEMA}dateCreated`,
  datePublished: `${SCHEMA}datePublished`,
  url: `${SCHEMA}url`,
  author: `${SCHEMA}author`,
  familyName: `${SCHEMA}familyName`,
  givenName: `${SCHEMA}givenName`,
  publisher: `${SCHEMA}publisher`,
  isPartOf: `${SCHEMA}isPartOf`,
  subjectOf: reference(`${SCHEMA}subjectOf`),
  additionalProperty: `${SCHEMA}additionalProperty`,
  propertyID: `${SCHEMA}propertyID`,
  value: `${SCHEMA}value`,
  kind: reference(`${OURS}kind`),
  party: reference(`${OURS}party`),
  event: reference(`${OURS}event`),
  fulfils: reference(`${OURS}fulfils`),
  datedBy: reference(`${OURS}datedBy`),
  when: { '@id': `${OURS}when`, '@type': EDTF },
  date: `${OURS}date`,
  dating: `${OURS}dating`,
  datingNote: `${OURS}datingNote`,
  status: `${OURS}status`,
  progress: `${OURS}progress`,
  progressWords: `${OURS}progressWords`,
  answer: `${OURS}answer`,
  sentence: `${OURS}sentence`,
  role: `${OURS}role`,
  voices: `${OURS}voices`,
  article: `${OURS}article`,
  level: `${OURS}level`,
  note: `${OURS}note`,
  notBefore: `${OURS}notBefore`,
  notBeforeNote: `${OURS}notBeforeNote`,
  sha256: `${OURS}sha256`,
  plannedLabel: `${OURS}plannedLabel`,
  inverseLabel: `${OURS}inverseLabel`,
  directed: `${OURS}directed`,
  family: `${OURS}family`,
} as const
