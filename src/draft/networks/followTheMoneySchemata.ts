/** Schemata of FollowTheMoney that tie two entities, and those of documents. Source: https://followthemoney.tech/explorer. */

/** How an interstitial entity is told as a relationship. */
export interface Tie {
  /** The property that holds the one end, and the one with the other. */
  readonly source: string
  readonly target: string
  /** Source → target, in words. */
  readonly words: string
  readonly directed: boolean
  /** The end that this property gives as a name alone, and not as an entity of the file. */
  readonly named?: string
}

const TIES: ReadonlyMap<string, Tie> = new Map([
  ['Ownership', { source: 'owner', target: 'asset', words: 'owns', directed: true }],
  ['Directorship', { source: 'director', target: 'organization', words: 'is a director of', directed: true }],
  ['Membership', { source: 'member', target: 'organization', words: 'is a member of', directed: true }],
  ['Employment', { source: 'employee', target: 'employer', words: 'works for', directed: true }],
  ['Family', { source: 'person', target: 'relative', words: 'is related to', directed: false }],
  ['Associate', { source: 'person', target: 'associate', words: 'is an associate of', directed: false }],
  ['Representation', { source: 'agent', target: 'client', words: 'represents', directed: true }],
  ['Succession', { source: 'predecessor', target: 'successor', words: 'was succeeded by', directed: true }],
  ['UnknownLink', { source: 'subject', target: 'object', words: 'is linked to', directed: true }],
  ['Payment', { source: 'payer', target: 'beneficiary', words: 'paid', directed: true }],
  ['Debt', { source: 'debtor', target: 'creditor', words: 'owes', directed: true }],
  ['Occupancy', { source: 'holder', target: 'post', words: 'holds the post', directed: true }],
  ['ProjectParticipant', { source: 'participant', target: 'project', words: 'takes part in', directed: true }],
  ['ContractAward', { source: 'supplier', target: 'contract', words: 'was awarded', directed: true }],
  ['CourtCaseParty', { source: 'party', target: 'case', words: 'is a party to', directed: true }],
  ['Similar', { source: 'candidate', target: 'match', words: 'may be the same as', directed: false }],
  ['Sanction', { source: 'authority', target: 'entity', words: 'sanctioned', directed: true, named: 'authority' }],
])

const DOCUMENTS: ReadonlySet<string> = new Set([
  'Document', 'Article', 'Audio', 'Email', 'Folder', 'HyperText', 'Image', 'Message', 'Package', 'Pages', 'PlainText', 'Table',
  'Video', 'Workbook',
]) // prettier-ignore

/** Schemata that are neither entities nor relationships of two, and what they are instead. */
const NEITHER: ReadonlyMap<string, string> = new Map([
  ['Documentation', 'ties an entity to a document, and not to an entity'],
  ['Mention', 'ties an entity to a document, and not to an entity'],
  ['Note', 'is a note, and neither an entity nor a relationship'],
  ['Page', 'is a page of a document, and no document of its own'],
  ['Identification', 'is a number of an entity, and not a relationship'],
  ['Passport', 'is a number of an entity, and not a relationship'],
])

/** How a schema ties two entities; undefined where it does not. */
export function tieOf(schema: string): Tie | undefined {
  return TIES.get(schema)
}

export function isDocumentSchema(schema: string): boolean {
  return DOCUMENTS.has(schema)
}

/** Why nothing is made of a schema; undefined where something is. */
export function whyNeither(schema: string): string | undefined {
  return NEITHER.get(schema)
}
