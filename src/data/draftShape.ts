/**
 * The shape of `entente-draft/1` as code: that of a dataset, with what only the desk needs, see `draft/draft.ts`. Of texts it asks no more
 * than that they are some: what a draft says may have any fault.
 */
import * as v from 'valibot'
import { quickTestOf } from './quickTest.ts'
import {
  DatasetSchema,
  DocumentSchema,
  EdgeSchema,
  FamilySchema,
  KindSchema,
  NodeSchema,
  PartySchema,
  PassageSchema,
  RelationSchema,
} from './schema.ts'
import { shapeTestOf } from './shapeFaults.ts'

const TEXT = v.string('must be a text')
const YES_OR_NO = v.boolean('must be true or false')
const list = <const S extends v.GenericSchema>(of: S) => v.array(of, 'must be a list')
const record = <const E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, 'must be an object')

const NUMBER = v.number('must be a number')
const ORIGIN = v.optional(
  record({
    file: TEXT,
    at: TEXT,
    id: v.optional(TEXT),
    said: v.optional(TEXT),
    place: v.optional(v.strictTuple([NUMBER, NUMBER], 'must be two numbers')),
  }),
)
const REMARK = v.optional(TEXT)

const RECORDS = {
  parties: PartySchema,
  kinds: KindSchema,
  families: FamilySchema,
  relations: RelationSchema,
  documents: record({
    ...DocumentSchema.entries,
    sharesText: YES_OR_NO,
    readAs: v.optional(TEXT),
    isSheet: v.optional(v.literal(true, 'must be true')),
    origin: ORIGIN,
  }),
  passages: PassageSchema,
  nodes: record({ ...NodeSchema.entries, origin: ORIGIN, remark: REMARK }),
  edges: record({
    ...EdgeSchema.entries,
    origin: ORIGIN,
    remark: REMARK,
    askedWhen: v.optional(TEXT),
    unfound: v.optional(TEXT),
  }),
}
/** Tests a record of each list of a draft. */
export const draftRecordTests = {
  parties: shapeTestOf(RECORDS.parties),
  kinds: shapeTestOf(RECORDS.kinds),
  families: shapeTestOf(RECORDS.families),
  relations: shapeTestOf(RECORDS.relations),
  documents: shapeTestOf(RECORDS.documents),
  passages: shapeTestOf(RECORDS.passages),
  nodes: shapeTestOf(RECORDS.nodes),
  edges: shapeTestOf(RECORDS.edges),
}

const { subject, about, steps } = DatasetSchema.entries
/** Tests a draft beside its lists of records. What a file of an older desk has not is empty. */
export const draftTest = shapeTestOf(
  record({
    format: v.literal('entente-draft/1', 'must be "entente-draft/1"'),
    id: TEXT,
    title: v.optional(TEXT),
    subject,
    description: v.optional(TEXT),
    about,
    language: v.optional(TEXT),
    steps,
    sheets: v.optional(
      list(
        record({
          file: TEXT,
          columns: list(record({ heading: TEXT, use: TEXT })),
          order: v.optional(v.picklist(['day', 'month'], 'must be "day" or "month"')),
          rowsCite: YES_OR_NO,
        }),
      ),
    ),
    apart: v.optional(list(v.strictTuple([TEXT, TEXT], 'must be a pair of ids'))),
    settled: v.optional(list(TEXT)),
  }),
)
const ID = NodeSchema.entries.id
const isId = quickTestOf(ID)

/** Why a text is no id, of which all records have the same pattern; null where it is one. */
export function idFaultOf(id: string): string | null {
  return isId(id) ? null : (v.safeParse(ID, id).issues?.[0].message ?? null)
}
