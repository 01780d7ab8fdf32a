/** Attributes that network files give their nodes and edges, by name, and which fields of ours they are. */
import { BASES, STATUSES } from '../../data/schema.ts'
import type { FoundDate, FoundEdge, FoundNode } from '../found.ts'
import { foundDate, foundSpan, isWhen } from './foundDates.ts'
import { visible } from '../visible.ts'

/** Values as texts, by the name that the file has for each, in its order. */
export type Attributes = ReadonlyMap<string, string>

/** A record made of attributes, and the names of those that went into its remark. */
export interface Described<T> {
  readonly record: T
  readonly kept: readonly string[]
}

/** What a field of ours is called elsewhere, the best first; compared without case, blanks, hyphens and underscores. */
const NODE_NAMES = ['name', 'label', 'title', 'sharedname']
const KIND_NAMES = ['kindlabel', 'kind', 'elementtype', 'type', 'category', 'class', 'nodetype']
const SIDE_NAMES = ['partylabels', 'parties', 'party', 'side', 'country']
const ALIAS_NAMES = ['aliases', 'alias', 'alsoknownas', 'aka']
const SUMMARY_NAMES = ['summary', 'description']
const RELATION_NAMES = [
  'label',
  'relation',
  'relationship',
  'interaction',
  'sharedinteraction',
  'connectiontype',
  'type',
  'predicate',
  'kind',
  'name',
]
const ROLE_NAMES = ['role', 'position', 'office']
const QUOTE_NAMES = ['quotes', 'quote', 'evidence', 'excerpt']
const DOCUMENT_NAMES = ['documents', 'document', 'sourcedocument', 'reference']
const URL_NAMES = ['url', 'sourceurl', 'link', 'href']
const WHEN_NAMES = ['when', 'date', 'day', 'time', 'year', 'timestamp']
const START_NAMES = ['start', 'startdate', 'begin', 'since', 'from', 'validfrom']
const END_NAMES = ['end', 'enddate', 'until', 'to', 'validto']

/** Of our own exports what follows from the rest, and would say everything twice. */
const FOLLOWS = new Set([
  'sentence', 'sourcename', 'targetname', 'relation', 'family', 'familylabel', 'eventname', 'accordingtoname', 'date',
  'possiblefrom', 'possibleto', 'certainfrom', 'certainto', 'datinglabel', 'progress', 'progresslabel', 'answer', 'voices',
  'documentcount', 'event', 'accordingto', 'passages', 'datingpassages',
]) // prettier-ignore
/** Ids of our own exports, which mean nothing elsewhere. */
const OWN_IDS = new Set(['kind', 'parties', 'passages'])
/** Of Cytoscape what it keeps for itself. */
const OF_THE_PROGRAM = new Set(['suid', 'selected'])
/** What our exports put between the values of a list, and between quotes. */
const BETWEEN = '; '
const BETWEEN_QUOTES = '\n'
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/

/** Takes attributes up by name; those that nobody took are left for the remark. */
class Taking {
  readonly #byName = new Map<string, [name: string, value: string]>()

  constructor(attributes: Attributes) {
    for (const [name, value] of attributes) {
      const plain = plainName(name)
      if (value.trim() !== '' && !this.#byName.has(plain)) this.#byName.set(plain, [name, value.trim()])
      else if (value.trim() !== '') this.#byName.set(name, [name, value.trim()])
    }
  }

  /** Is there one under this plain name? */
  has(name: string): boolean {
    return this.#byName.has(name)
  }

  /** The value of the first that fits. */
  take(names: readonly string[], fits: (value: string) => boolean = () => true): string | undefined {
    for (const name of names) {
      const [, value] = this.#byName.get(name) ?? []
      if (value === undefined || !fits(value)) continue
      this.#byName.delete(name)
      return value
    }
    return undefined
  }

  leave(names: ReadonlySet<string>): void {
    for (const name of names) this.#byName.delete(name)
  }

  rest(): readonly (readonly [name: string, value: string])[] {
    return [...this.#byName.values()]
  }
}

const plainName = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

/**
 * @param key what edges name it by
 * @param notes what the reader has to add to the remark
 */
export function describeNode(
  key: string,
  at: string,
  attributes: Attributes,
  notes: readonly string[] = [],
): Described<FoundNode> {
  const taking = new Taking(attributes)
  taking.leave(OF_THE_PROGRAM)
  const isOurs = taking.has('kindlabel') && taking.has('kind')
  const name = oneLine(taking.take(NODE_NAMES, isVisible) ?? '')
  // Drawn short, told in full: the other spelling is kept.
  const other = oneLine(taking.take(NODE_NAMES) ?? '')
  const aliases = listOf(taking.take(ALIAS_NAMES)).concat(other)
  const known = [...new Set(aliases)].filter((alias) => alias !== '' && alias !== name)
  const kind = taking.take(KIND_NAMES)
  const [side, ...otherSides] = listOf(taking.take(SIDE_NAMES))
  if (isOurs) taking.leave(OWN_IDS)
  const summary = taking.take(SUMMARY_NAMES)
  const { remark, kept } = remarkOf(taking, [...otherSides.map((other) => `also of the side: ${other}`), ...notes])
  const record = {
    key,
    at,
    name,
    ...(kind === undefined ? {} : { kind: oneLine(kind) }),
    ...(side === undefined ? {} : { side }),
    ...(known.length === 0 ? {} : { aliases: known }),
    ...(summary === undefined ? {} : { summary }),
    ...(remark === '' ? {} : { remark }),
  }
  return { record, kept }
}

/** A name of which nothing can be seen is none where the record has another. */
const isVisible = (name: string) => visible(oneLine(name)).text !== ''

/** Of an edge what its attributes do not say. */
export interface EdgeEnds {
  readonly at: string
  readonly id?: string
  readonly source: string
  readonly target: string
  /** Unless an attribute says otherwise, as in our own exports. */
  readonly directed: boolean
}

/**
 * @param dates when it was so, where the file says it by other means than attributes: one edge is made for each
 * @param notes what the reader has to add to the remark
 */
export function describeEdges(
  ends: EdgeEnds,
  attributes: Attributes,
  dates: readonly FoundDate[],
  notes: readonly string[] = [],
): Described<readonly FoundEdge[]> {
  const taking = new Taking(attributes)
  taking.leave(OF_THE_PROGRAM)
  const isOurs = taking.has('sentence') && taking.has('relation')
  // What an event or a claim is called stays, its id means nothing elsewhere.
  const ours = isOurs ? ownNotes(taking) : []
  const passages = isOurs ? listOf(taking.take(['passages'])).length : 0
  if (isOurs) taking.leave(FOLLOWS)
  const relation = taking.take(RELATION_NAMES) ?? ''
  const directed = taking.take(['directed'], (value) => value === 'true' || value === 'false')
  const basis = oneIn(
    BASES,
    taking.take(['dating'], (value) => oneIn(BASES, value) !== undefined),
  )
  const status = oneIn(
    STATUSES,
    taking.take(['status'], (value) => oneIn(STATUSES, value.toLowerCase()) !== undefined)?.toLowerCase(),
  )
  const role = taking.take(ROLE_NAMES)
  const [quote, ...others] = quotesOf(taking.take(QUOTE_NAMES), passages)
  const [document, ...furtherDocuments] = listOf(taking.take(DOCUMENT_NAMES))
  const url = taking.take(URL_NAMES, (value) => WEB_ADDRESS.test(value))
  // A date that EDTF writes says more than spells can.
  const exact = taking.take(['when'], isWhen)
  const spells = exact === undefined ? dates : [foundDate(exact)]
  const found = spells.length > 0 ? spells : attributeDates(taking)
  const further = [
    ...others.map((text) => `also quotes “${text}”`),
    ...furtherDocuments.map((text) => `also in ${text}`),
    ...ours,
    ...notes,
  ]
  const { remark, kept } = remarkOf(taking, further)
  const edge = {
    ...ends,
    relation: oneLine(relation),
    directed: directed === undefined ? ends.directed : directed === 'true',
    ...(status === undefined ? {} : { status }),
    ...(role === undefined ? {} : { role: oneLine(role) }),
    ...(quote === undefined ? {} : { quote }),
    ...(document === undefined ? {} : { document }),
    ...(url === undefined ? {} : { url }),
    ...(remark === '' ? {} : { remark }),
  }
  const record =
    found.length <= 1
      ? [withDate(edge, found[0], basis)]
      : found.map((date, i) => withDate({ ...edge, at: `${ends.at}, spell ${i + 1}` }, date, basis))
  return { record, kept }
}

function withDate(edge: FoundEdge, date: FoundDate | undefined, basis: FoundDate['basis']): FoundEdge {
  if (date === undefined) return edge
  return { ...edge, date: basis === undefined || date.when === undefined ? date : { ...date, basis } }
}

function attributeDates(taking: Taking): readonly FoundDate[] {
  const written = taking.take(WHEN_NAMES)
  if (written !== undefined) return [foundDate(written)]
  const [start, end] = [START_NAMES, END_NAMES].map((names) => taking.take(names))
  const span = foundSpan(inside(start), inside(end), '..')
  return span === undefined ? [] : [span]
}

const inside = (text: string | undefined) => (text === undefined ? undefined : { text, isOutside: false })

function ownNotes(taking: Taking): readonly string[] {
  const event = taking.take(['eventname'])
  const voice = taking.take(['accordingtoname'])
  return [
    ...(event === undefined ? [] : [`the event: ${event}`]),
    ...(voice === undefined ? [] : [`according to ${voice}`]),
  ]
}

/** @param count how many passages there are; 0 where nothing says it, and the whole is one */
function quotesOf(text: string | undefined, count: number): readonly string[] {
  if (text === undefined) return []
  const parts = text.split(BETWEEN_QUOTES)
  return count > 1 && parts.length === count ? parts : [text]
}

function listOf(text: string | undefined): readonly string[] {
  return text === undefined
    ? []
    : text
        .split(BETWEEN)
        .map(oneLine)
        .filter((part) => part !== '')
}

/** A name within a sentence: without line ends, blanks around it or in a row, and what cannot be shown. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function oneIn<T extends string>(options: readonly T[], value: string | undefined): T | undefined {
  return options.find((option) => option === value)
}

function remarkOf(
  taking: Taking,
  notes: readonly string[],
): { readonly remark: string; readonly kept: readonly string[] } {
  const rest = taking.rest()
  const remark = [...notes, ...rest.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return { remark, kept: rest.map(([name]) => name) }
}
