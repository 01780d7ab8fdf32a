import { withoutTurning } from '../../data/characters.ts'
import { lengthInCodePoints } from '../../data/codePoints.ts'
import { sha256Of } from '../../data/digest.ts'
import type { Document } from '../../data/schema.ts'
import type { DraftDocument } from '../draft.ts'
import { ITS_TEXT } from '../givenFiles.ts'
import { mintId } from '../mintId.ts'
import type { FoundText } from './foundText.ts'
import { PAPER } from './publisherIn.ts'

/** What the curator has chosen for a document. */
export interface ChosenFacts {
  /** Absent or blank: the proposed title. */
  readonly title?: string
  /** EDTF: a day, a month or a year from 0000 on; absent where no date is known. */
  readonly date?: string
}

/** Longest title of the format, in UTF-16 code units. */
const MAX_TITLE = 1_000

/** What tells the type of a document in its title, as words in small letters. */
const BY_TITLE: readonly (readonly [RegExp, Document['type']])[] = [
  [/\b(?:judge?ment|ruling)\b|\bv\.? [A-Z]/, 'legal_case'],
  [/\b(?:treaty|convention)\b/i, 'treaty'],
  [/\binterview\b/i, 'interview'],
  [/\breport\b/i, 'report'],
]
/** Lines at the head of a text in which its paper may be named. */
const HEAD = 400

/**
 * The record of a text, for a draft: its digest and length are those of its text, and readers get its quotes alone until the curator
 * chooses otherwise.
 * @param documents those that the draft has: the id and the file’s name are none of theirs
 */
export function toDocument(
  found: FoundText,
  documents: readonly DraftDocument[],
  chosen: ChosenFacts = {},
): DraftDocument {
  const own = withoutTurning(chosen.title ?? '').trim() || withoutTurning(found.title).trim()
  const title = own.slice(0, MAX_TITLE).replace(/\p{Surrogate}$/u, '') || '[Untitled]'
  const ids = new Set(documents.map(({ id }) => id))
  const files = new Set(documents.map(({ file }) => file))
  const id = mintId(title, (one) => ids.has(one) || files.has(`${one}.txt`), 'document')
  const issued = partsOf(chosen.date)
  const publisher = withoutTurning(found.publisher ?? '').trim()
  return {
    id,
    type: typeOf(found, title),
    title,
    ...(found.container !== undefined && { 'container-title': found.container }),
    ...(publisher !== '' && { publisher }),
    ...(issued && { issued: { 'date-parts': [issued] } }),
    ...(found.language !== undefined && { language: found.language }),
    ...(found.url !== undefined && { URL: found.url }),
    file: `${id}.txt`,
    sha256: sha256Of(found.text),
    length: lengthInCodePoints(found.text),
    text: found.text,
    sharesText: false,
    ...(found.encoding !== undefined && found.encoding !== 'utf-8' && { readAs: found.encoding }),
    ...(found.file !== '' && { origin: { file: found.file, at: ITS_TEXT } }),
  }
}

type DateParts = NonNullable<Document['issued']>['date-parts'][0]

function partsOf(date: string | undefined): DateParts | undefined {
  const [year, month, day] = (date ?? '').split('-').map(Number)
  if (date === undefined || date === '' || year === undefined) return undefined
  return month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]
}

/** A guess at the type of a work in CSL. */
function typeOf({ text, url, file, container }: FoundText, title: string): Document['type'] {
  if (PAPER.test(container ?? text.slice(0, HEAD))) return 'article-newspaper'
  const byTitle = BY_TITLE.find(([words]) => words.test(title))
  if (byTitle) return byTitle[1]
  return url !== undefined || /\.x?html?$/i.test(file) ? 'webpage' : 'document'
}
