/** What the made-up networks are made of: sides, kinds, families, and relations with the kinds that they join. */
import type { Family, Kind, Party, Relation } from '../../src/data/schema.ts'

export const PARTIES = [
  { id: 'west', label: 'West' },
  { id: 'east', label: 'East' },
] as const satisfies readonly Party[]

/** What a thing can do: act, be agreed, occur, or be where others are. In this order an edge runs from one to another. */
export const SORTS = ['actor', 'agreement', 'event', 'place'] as const
export type Sort = (typeof SORTS)[number]

interface NodeKind {
  readonly sort: Sort
  /** Share of the nodes, and of the first nodes, which have the most relationships. */
  readonly weight: number
  readonly topWeight: number
  readonly label: (name: string) => string
  readonly article: boolean
  readonly kind: Kind
}

export const NODE_KINDS: readonly NodeKind[] = [
  {
    sort: 'actor',
    weight: 2,
    topWeight: 45,
    label: (name) => `Republic of ${name}`,
    article: true,
    kind: { id: 'state', label: 'Country', plural: 'Countries', shape: 'shield', colour: 'ink' },
  },
  {
    sort: 'actor',
    weight: 46,
    topWeight: 30,
    label: (name) => name,
    article: false,
    kind: { id: 'person', label: 'Person', plural: 'People', shape: 'circle', colour: 'blue' },
  },
  {
    sort: 'actor',
    weight: 18,
    topWeight: 25,
    label: (name) => `Ministry of ${name}`,
    article: true,
    kind: { id: 'body', label: 'Public body', plural: 'Public bodies', shape: 'square', colour: 'green' },
  },
  {
    sort: 'actor',
    weight: 10,
    topWeight: 0,
    label: (name) => `${name} Works`,
    article: false,
    kind: { id: 'company', label: 'Company', plural: 'Companies', shape: 'hexagon', colour: 'amber' },
  },
  {
    sort: 'agreement',
    weight: 8,
    topWeight: 0,
    label: (name) => `${name} Accord`,
    article: true,
    kind: {
      id: 'agreement',
      label: 'Agreement',
      plural: 'Agreements',
      shape: 'document',
      colour: 'teal',
      staged: true,
    },
  },
  {
    sort: 'event',
    weight: 10,
    topWeight: 0,
    label: (name) => `${name} Conference`,
    article: true,
    kind: { id: 'event', label: 'Event', plural: 'Events', shape: 'rounded-square', colour: 'sky', occurs: true },
  },
  {
    sort: 'place',
    weight: 6,
    topWeight: 0,
    label: (name) => `Port ${name}`,
    article: false,
    kind: { id: 'place', label: 'Place', plural: 'Places', shape: 'pin', colour: 'grey', subject: true },
  },
]

export const FAMILIES = [
  { id: 'contact', label: 'Contact', colour: 'indigo', weight: 'bold' },
  { id: 'taking-part', label: 'Taking part', colour: 'purple', weight: 'medium' },
  { id: 'commitment', label: 'Commitment', colour: 'brown', weight: 'bold' },
  { id: 'structure', label: 'Office and structure', colour: 'grey', weight: 'medium' },
  { id: 'setting', label: 'Place and subject', colour: 'grey', weight: 'thin' },
  { id: 'statement', label: 'Statement', colour: 'vermilion', weight: 'thin' },
] as const satisfies readonly Family[]

/** A relation, the sorts that it joins, and how often it is the one between such two. */
export interface WeightedRelation {
  readonly from: Sort
  readonly to: Sort
  readonly weight: number
  readonly relation: Relation & { readonly planned: string }
}

export const RELATIONS: readonly WeightedRelation[] = [
  between('actor', 'actor', 26, 'met', 'met', 'was to meet', 'contact'),
  between('actor', 'actor', 18, 'held-talks-with', 'held talks with', 'was to hold talks with', 'contact'),
  between('actor', 'actor', 8, 'called-on', 'called on', 'was to call on', 'contact', { directed: true }),
  between('actor', 'actor', 14, 'criticised', 'criticised', 'was to criticise', 'statement', { directed: true }),
  between('actor', 'actor', 10, 'appealed-to', 'appealed to', 'was to appeal to', 'statement', { directed: true }),
  between('actor', 'actor', 8, 'supplied', 'supplied', 'was to supply', 'commitment', { directed: true }),
  between('actor', 'actor', 8, 'worked-for', 'worked for', 'was to work for', 'structure', { directed: true }),
  between('actor', 'actor', 8, 'spoke-about', 'spoke about', 'was to speak about', 'statement', {
    directed: true,
    mentions: true,
  }),
  between('actor', 'agreement', 5, 'signed', 'signed', 'was to sign', 'commitment', { directed: true }),
  between('actor', 'agreement', 3, 'negotiated', 'negotiated', 'was to negotiate', 'commitment', { directed: true }),
  between('actor', 'event', 5, 'took-part-in', 'took part in', 'was to take part in', 'taking-part', {
    directed: true,
  }),
  between('actor', 'event', 1, 'hosted', 'hosted', 'was to host', 'taking-part', { directed: true }),
  between('actor', 'place', 1, 'visited', 'visited', 'was to visit', 'setting', { directed: true, tells: 'where' }),
  between('agreement', 'agreement', 1, 'built-on', 'built on', 'was to build on', 'structure', { directed: true }),
  between('agreement', 'event', 1, 'came-of', 'came of', 'was to come of', 'structure', {
    directed: true,
    under: 'source',
  }),
  between('agreement', 'place', 1, 'applied-to', 'applied to', 'was to apply to', 'setting', { directed: true }),
  between('event', 'event', 1, 'led-to', 'led to', 'was to lead to', 'structure', { directed: true }),
  between('event', 'place', 1, 'took-place-in', 'took place in', 'was to take place in', 'setting', {
    directed: true,
    tells: 'where',
  }),
  between('place', 'place', 1, 'borders-on', 'bordered on', 'was to border on', 'setting'),
]

function between(
  from: Sort,
  to: Sort,
  weight: number,
  id: string,
  label: string,
  planned: string,
  family: (typeof FAMILIES)[number]['id'],
  more: Pick<Partial<Relation>, 'directed' | 'mentions' | 'under' | 'tells'> = {},
): WeightedRelation {
  return { from, to, weight, relation: { id, label, planned, directed: false, ...more, family } }
}

/** Offices of those who worked for somebody. */
export const ROLES = ['minister', 'envoy', 'adviser', 'chief of staff', 'spokesperson', 'head of mission'] as const
