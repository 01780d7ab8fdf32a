/** A dataset whose quotes have no places yet, as they are typed by hand, opened at the desk: places are found in the texts that are there. */
import { lengthInCodePoints } from '../data/codePoints.ts'
import { sha256Of } from '../data/digest.ts'
import { plainly } from '../data/issue.ts'
import { type SearchedText, contextOf, placeOfQuote, searchedText } from './anchorDataset.ts'

type Json = Readonly<Record<string, unknown>>

export interface AnchoredAsFar {
  /** The same with the places of its quotes; one that stands nowhere has a place all the same, where Check asks about it. */
  readonly dataset: unknown
  /** Names of the files whose texts are needed and not there. */
  readonly missing: readonly string[]
  /** Why a quote stands nowhere, and how the text spells it, as sentences. */
  readonly remarks: readonly string[]
}

/** Is it a dataset some of whose quotes have no place? */
export function hasPlaceless(input: unknown): boolean {
  return recordsIn(input, 'passages').some((passage) => isJson(passage) && isPlaceless(passage))
}

/** @param texts by the names of their files */
export function anchoredAsFar(input: unknown, texts: ReadonlyMap<string, string>): AnchoredAsFar {
  const placeless = recordsIn(input, 'passages').filter(
    (passage): passage is Json => isJson(passage) && isPlaceless(passage),
  )
  const needed = new Set(placeless.map(({ document }) => document))
  const missing: string[] = []
  const remarks: string[] = []
  const found = new Map<unknown, SearchedText>()
  const documents = recordsIn(input, 'documents').map((document) => {
    if (!isJson(document) || !needed.has(document['id'])) return document
    const { id, file, text } = document
    const whole = typeof text === 'string' ? text : typeof file === 'string' ? texts.get(file) : undefined
    if (whole === undefined) {
      missing.push(String(file))
      return document
    }
    found.set(id, searchedText(whole))
    return withFields(document, { sha256: sha256Of(whole), length: lengthInCodePoints(whole) })
  })
  const passages = recordsIn(input, 'passages').map((passage) => {
    if (!isJson(passage) || !isPlaceless(passage)) return passage
    const { document, exact } = passage
    const text = found.get(document)
    if (!text || typeof exact !== 'string' || exact === '') return passage
    const place = placeOfQuote(passage, exact, text)
    if (typeof place === 'number') return withFields(passage, contextOf(place, exact, text))
    remarks.push(`“${plainly(exact, SHOWN)}” ${place}.`)
    const end = lengthInCodePoints(exact)
    return withFields(passage, { prefix: '', suffix: '', start: 0, end, digest: sha256Of(exact) })
  })
  return { dataset: isJson(input) ? { ...input, documents, passages } : input, missing, remarks }
}

const SHOWN = 60

function withFields(record: Json, fields: Json): Json {
  return { ...record, ...fields }
}

function isPlaceless({ exact, start, end, digest, prefix, suffix }: Json): boolean {
  return typeof exact === 'string' && [start, end, digest, prefix, suffix].some((field) => field === undefined)
}

function recordsIn(input: unknown, list: string): readonly unknown[] {
  const records = isJson(input) ? input[list] : undefined
  return Array.isArray(records) ? records : []
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
