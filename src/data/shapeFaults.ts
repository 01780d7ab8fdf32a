/**
 * Tells where a value is not of the shape of a schema: where a text, a number, a list, one of some words or an object should be. What
 * the schema asks of texts and numbers besides, how long they may be and how they are written, is left to it, and fields that it does not
 * know are passed over: a draft may be unfinished, and a newer desk may know more.
 */
import type * as v from 'valibot'
import { pathTo } from './issue.ts'
import type { SchemaPart } from './schemaPart.ts'

/** A place that has another shape. */
export interface ShapeFault {
  /** From the value that was asked about: `dating.citations[0]`; empty for the value itself. */
  readonly path: string
  readonly value: unknown
  /** In the words of the schema: “must be a text”. */
  readonly message: string
}

export interface ShapeTest {
  /** Quick: nearly all records have the shape. */
  readonly isOf: (value: unknown) => boolean
  /** Tells the faults of a value that has not. */
  readonly tell: (value: unknown, path: string, tell: (fault: ShapeFault) => void) => void
}

/** Made of the schema once, so that the two cannot come to differ. Throws on a schema of a kind that the format does not use. */
export function shapeTestOf(schema: v.GenericSchema): ShapeTest {
  return testOf(schema)
}

function testOf(part: SchemaPart): ShapeTest {
  const { options = [] } = part
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return whole(part, (value) => typeof value === part.type)
    case 'literal':
      return whole(part, (value) => value === part.literal)
    case 'picklist':
      return whole(part, (value) => options.includes(value))
    case 'union': {
      const tests = options.map((option) => testOf(option as SchemaPart))
      return whole(part, (value) => tests.some(({ isOf }) => isOf(value)))
    }
    case 'optional': {
      const { isOf, tell } = testOf(part.wrapped ?? part)
      return { isOf: (value) => value === undefined || isOf(value), tell }
    }
    case 'strict_tuple': {
      const tests = (part.items ?? []).map(testOf)
      return whole(
        part,
        (value) =>
          Array.isArray(value) && value.length === tests.length && tests.every(({ isOf }, i) => isOf(value[i])),
      )
    }
    case 'array':
      return listTest(part, testOf(part.item ?? part))
    case 'strict_object':
      return recordTest(
        part,
        Object.entries(part.entries ?? {}).map(([key, field]) => [key, testOf(field)] as const),
      )
    default:
      throw new Error(`Nothing is known of the shape of “${part.type}”.`)
  }
}

/** Of what is right or wrong as a whole. */
function whole({ message }: SchemaPart, isOf: (value: unknown) => boolean): ShapeTest {
  const says = typeof message === 'string' ? message : 'must be as the format has it'
  return { isOf, tell: (value, path, tell) => tell({ path, value, message: says }) }
}

function listTest(part: SchemaPart, { isOf, tell: tellItem }: ShapeTest): ShapeTest {
  const asWhole = whole(part, Array.isArray)
  return {
    isOf: (value) => Array.isArray(value) && value.every(isOf),
    tell: (value, path, tell) => {
      if (!Array.isArray(value)) asWhole.tell(value, path, tell)
      else for (const [i, item] of value.entries()) if (!isOf(item)) tellItem(item, `${path}[${i}]`, tell)
    },
  }
}

function recordTest(part: SchemaPart, fields: readonly (readonly [string, ShapeTest])[]): ShapeTest {
  const asWhole = whole(part, isObject)
  return {
    isOf: (value) => isObject(value) && fields.every(([key, { isOf }]) => isOf(value[key])),
    tell: (value, path, tell) => {
      if (!isObject(value)) asWhole.tell(value, path, tell)
      else for (const [key, test] of fields) if (!test.isOf(value[key])) test.tell(value[key], pathTo(path, key), tell)
    },
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
