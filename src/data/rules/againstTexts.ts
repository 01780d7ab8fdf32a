import { codePoints, lengthInCodePoints, span } from '../codePoints.ts'
import { sha256Of } from '../digest.ts'
import type { Issue } from '../issue.ts'
import { error, render } from '../issue.ts'
import type { Rough, RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'
import type { Document, Passage } from '../schema.ts'

/** The text of a document's file, or undefined where there is none at hand. */
export type TextOf = (file: string) => string | undefined

/**
 * Every document's text is the one that was cited, and every quote stands in it, letter for letter. The texts are
 * those that the dataset carries itself, and, where `textOf` is given, those of the files: then each must be there.
 */
export function* againstTexts(dataset: RoughDataset, textOf: TextOf | undefined): Generator<Issue> {
  for (const [i, document] of present(dataset.documents)) {
    const path = `documents[${i}]`
    const texts = new Set<string>()
    if (document.text !== undefined) texts.add(document.text)
    if (textOf && document.file !== undefined) {
      const text = textOf(document.file)
      if (text === undefined) {
        const repair = 'Put the file there, or correct its name.'
        yield error(`${path}.file`, 'is not in the folder of texts', repair, document.file)
      } else texts.add(text)
    }
    for (const text of texts) {
      yield* differingText(path, document, text)
      const points = codePoints(text)
      for (const [k, passage] of present(dataset.passages)) {
        if (document.id !== undefined && passage.document === document.id) yield* misquoted(k, passage, points)
      }
    }
  }
}

function* differingText(path: string, document: Rough<Document>, text: string): Generator<Issue> {
  const repair = 'Restore the text that was cited; or, if this is the right one, run "anchor".'
  const digest = sha256Of(text)
  if (document.sha256 !== undefined && document.sha256 !== digest) {
    yield error(`${path}.sha256`, `is not that of the text, ${digest}`, repair, document.sha256)
  }
  const length = lengthInCodePoints(text)
  if (document.length !== undefined && document.length !== length) {
    yield error(`${path}.length`, `is not that of the text, ${length}`, repair, document.length)
  }
}

function* misquoted(k: number, passage: Rough<Passage>, points: readonly string[]): Generator<Issue> {
  const { exact, prefix, suffix, start, end } = passage
  const path = `passages[${k}]`
  const compare = function* (field: string, given: string | undefined, from: number, to: number): Generator<Issue> {
    const stands = span(points, from, to)
    if (given === undefined || given === stands) return
    const repair = 'Copy the quote from its text again, then run "anchor".'
    yield error(`${path}.${field}`, `is not what stands at ${from}–${to} of its text, ${render(stands)}`, repair, given)
  }
  if (start !== undefined && end !== undefined) yield* compare('exact', exact, start, end)
  if (start !== undefined && prefix !== undefined) {
    yield* compare('prefix', prefix, start - lengthInCodePoints(prefix), start)
  }
  if (end !== undefined && suffix !== undefined) {
    yield* compare('suffix', suffix, end, end + lengthInCodePoints(suffix))
  }
}
