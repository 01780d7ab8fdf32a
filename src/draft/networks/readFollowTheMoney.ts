/** Entities of FollowTheMoney, of Aleph and OpenSanctions: JSON lines, or one list. Source: https://followthemoney.tech. */
import { parseJson } from '../../data/parseJson.ts'
import { DatasetError } from '../../data/datasetError.ts'
import { FileRefused, type Found, type FoundDate } from '../found.ts'
import { oneLine } from './attributes.ts'
import { type Tie, isDocumentSchema, tieOf, whyNeither } from './followTheMoneySchemata.ts'
import { foundDate, foundSpan } from './foundDates.ts'
import { type Members, itemsOf, jsonOf, membersOf, shallow, textOf } from './jsonValues.ts'
import { Tally } from './tally.ts'

/** Properties that are spellings of the name. */
const ALIASES = ['alias', 'previousName', 'weakAlias', 'abbreviation'] as const
const COUNTRIES = ['country', 'jurisdiction', 'nationality', 'citizenship', 'mainCountry'] as const
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/

/** One entity of the file. Values are lists of texts; an entity that stands in another is told by its id. */
interface Entity {
  readonly at: string
  readonly id: string
  readonly schema: string
  readonly values: (property: string) => readonly string[]
  readonly properties: readonly string[]
  readonly whole: unknown
}

/**
 * Entities with a name become nodes, interstitial ones relationships with their dates, documents are offered as documents.
 * @throws FileRefused where no line is an entity
 */
export function readFollowTheMoney(text: string, name: string): Found {
  const tally = new Tally(name)
  const entities = linesOf(text, name, tally).flatMap(({ at, value }) => entityOf(value, at, tally) ?? [])
  if (entities.length === 0)
    throw new FileRefused(`${name} has no entity of FollowTheMoney: each line needs “id”, “schema” and “properties”.`)
  const titles = new Map<string, string>()
  const ties: (readonly [Entity, Tie])[] = []
  for (const entity of entities) {
    const tie = tieOf(entity.schema)
    const why = whyNeither(entity.schema)
    if (tie !== undefined) ties.push([entity, tie])
    else if (why !== undefined) tally.refuse(entity.at, why, shallow(entity.whole))
    else if (isDocumentSchema(entity.schema)) titles.set(entity.id, takeDocument(entity, tally))
    else takeNode(entity, tally)
  }
  for (const [entity, tie] of ties) takeTie(entity, tie, { tally, titles })
  return tally.found()
}

/** Does a value look like an entity of FollowTheMoney? */
export function isEntity(value: unknown): boolean {
  const members = membersOf(value)
  return typeof members?.get('schema') === 'string' && membersOf(members.get('properties')) !== undefined
}

interface Line {
  readonly at: string
  readonly value: unknown
}

function linesOf(text: string, name: string, tally: Tally): readonly Line[] {
  if (
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('[')
  )
    return itemsOf(jsonOf(text, name)).map((value, i) => ({ at: tally.record('item', String(i + 1)), value }))
  return text.split(/\r\n|\n|\r/).flatMap((line, i) => {
    if (line.replace(/^\uFEFF/, '').trim() === '') return []
    const at = tally.record('line', String(i + 1))
    try {
      return [{ at, value: parseJson(line) }]
    } catch (cause) {
      if (!(cause instanceof DatasetError)) throw cause
      tally.refuse(at, 'is not JSON', line)
      return []
    }
  })
}

function entityOf(whole: unknown, at: string, tally: Tally): Entity | undefined {
  const members = membersOf(whole)
  const [id, schema] = [textOf(members?.get('id')), textOf(members?.get('schema'))]
  if (id === undefined || schema === undefined) {
    tally.refuse(at, id === undefined ? 'no “id”' : 'no “schema”', shallow(whole))
    return undefined
  }
  const properties: Members = membersOf(members?.get('properties')) ?? new Map<string, unknown>()
  const values = (property: string) => {
    const value = properties.get(property)
    const items = Array.isArray(value) ? value : [value]
    return items.flatMap((item) => textOf(membersOf(item)?.get('id') ?? item) ?? [])
  }
  return { at, id, schema, values, properties: [...properties.keys()], whole }
}

function takeNode(entity: Entity, tally: Tally): void {
  const { at, id, schema, values } = entity
  const names = ['name', 'title', 'fullName', 'full', 'registrationNumber', ...ALIASES].flatMap(values).map(oneLine)
  const [name = ''] = names
  const aliases = [...new Set(['name', ...ALIASES].flatMap(values).map(oneLine))].filter((alias) => alias !== name)
  const [country] = COUNTRIES.flatMap(values)
  const [summary] = [...values('summary'), ...values('description')]
  const isTaken = new Set<string>(['name', ...ALIASES])
  if (summary !== undefined) isTaken.add(values('summary').length > 0 ? 'summary' : 'description')
  const { remark, kept } = restOf(entity, isTaken, country === undefined ? [] : COUNTRIES)
  const isNew = tally.node({
    key: id,
    at,
    name,
    kind: inWords(schema),
    ...(country === undefined ? {} : { side: country.toUpperCase() }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(summary === undefined ? {} : { summary }),
    ...(remark === '' ? {} : { remark }),
  })
  if (isNew) tally.kept(kept)
}

/** “Public body” for `PublicBody`. */
function inWords(schema: string): string {
  const words = oneLine(schema).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  return words.charAt(0) + words.slice(1).toLowerCase()
}

function takeDocument({ at, id, values }: Entity, tally: Tally): string {
  const title = ['title', 'name', 'fileName'].flatMap(values)[0] ?? id
  const [text] = values('bodyText')
  const url = values('sourceUrl').find((address) => WEB_ADDRESS.test(address))
  tally.document({ at, title, ...(text === undefined ? {} : { text }), ...(url === undefined ? {} : { url }) })
  return title
}

interface Taking {
  readonly tally: Tally
  /** Of documents of the file, by id. */
  readonly titles: ReadonlyMap<string, string>
}

function takeTie(entity: Entity, tie: Tie, { tally, titles }: Taking): void {
  const { at, id, schema, values, whole } = entity
  const refuse = (reason: string) => tally.refuse(at, reason, shallow(whole))
  const [sources, targets] = [values(tie.source), values(tie.target)]
  if (sources.length === 0 || targets.length === 0)
    return refuse(`no “${sources.length === 0 ? tie.source : tie.target}”`)
  const named = new Set(tie.named === tie.source ? sources : [])
  const absent = [...sources, ...targets].filter((key) => !tally.has(key) && !named.has(key))
  const pairs = sources.flatMap((source) =>
    targets
      .filter((target) => ![source, target].some((key) => absent.includes(key)))
      .map((target) => ({ source, target })),
  )
  if (pairs.length === 0) return refuse(`no entity “${absent[0]}”`)
  for (const key of absent) tally.remark(at, `names an entity that is not in the file, and is not tied to it: “${key}”`)
  for (const key of named) {
    if (tally.has(key)) continue
    if (!tally.node({ key, at, name: oneLine(key), kind: 'Authority' })) return
    tally.remark(at, `names “${oneLine(key)}”, which is no entity of the file: made of its name`)
  }
  const date = dateOf(values)
  const percentage = values('percentage').map((value) => (value.endsWith('%') ? value : `${value} %`))
  const role = [...values('role'), ...values('relationship'), ...percentage].map(oneLine).join(', ')
  const url = values('sourceUrl').find((address) => WEB_ADDRESS.test(address))
  const [proof] = values('proof').flatMap((key) => titles.get(key) ?? [])
  const isTaken = new Set([
    tie.source,
    tie.target,
    'role',
    'relationship',
    'percentage',
    ...(proof === undefined ? [] : ['proof']),
  ])
  const dated = date === undefined ? [] : ['startDate', 'endDate', 'date']
  const { remark, kept } = restOf(entity, isTaken, [...dated, ...(url === undefined ? [] : ['sourceUrl'])])
  const edge = {
    id,
    relation: tie.words,
    directed: tie.directed,
    ...(date === undefined ? {} : { date }),
    ...(role === '' ? {} : { role }),
    ...(proof === undefined ? {} : { document: proof }),
    ...(url === undefined ? {} : { url }),
    ...(remark === '' ? {} : { remark }),
  }
  pairs.forEach(({ source, target }, i) =>
    tally.edge({ at: pairs.length === 1 ? at : `${at}, pair ${i + 1}`, source, target, ...edge }),
  )
  tally.kept(kept)
  if (pairs.length > 1) tally.remark(at, `joins several in one ${inWords(schema)}: each pair became a relationship`)
}

/** A start without an end says nothing of the end, and the other way round: it is unknown. */
function dateOf(values: Entity['values']): FoundDate | undefined {
  const [start, end, date] = ['startDate', 'endDate', 'date'].map((property) => values(property)[0])
  const bound = (text: string | undefined) => (text === undefined ? undefined : { text, isOutside: false })
  return foundSpan(bound(start), bound(end), '') ?? (date === undefined ? undefined : foundDate(date))
}

/** @param firstTaken properties of which one value went into a field; where there are more, all of them are said */
function restOf({ properties, values }: Entity, isTaken: ReadonlySet<string>, firstTaken: readonly string[]) {
  const kept = properties.filter((property) => {
    const { length } = values(property)
    return length > 0 && !isTaken.has(property) && !(firstTaken.includes(property) && length === 1)
  })
  return { kept, remark: kept.map((property) => `${property}: ${values(property).join('; ')}`).join('\n') }
}
