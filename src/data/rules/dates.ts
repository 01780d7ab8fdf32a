import { DateError } from '../../time/dateError.ts'
import { parseWhen } from '../../time/edtf.ts'
import type { Issue } from '../issue.ts'
import { error, warning } from '../issue.ts'
import type { Rough } from '../rough.ts'
import { present } from '../rough.ts'
import type { Edge } from '../schema.ts'
import { reasonOf } from './reasonOf.ts'
import type { Rule } from './rule.ts'

/** Every date is one that the calendar has, and a dated edge says what its date rests on. */
export const dates: Rule = function* (dataset) {
  for (const [i, { issued, notBefore }] of present(dataset.documents)) {
    const path = `documents[${i}]`
    for (const [k, parts] of present(issued?.['date-parts'])) {
      const text = isoOfParts(parts)
      if (text !== undefined) yield* unreadable(`${path}.issued.date-parts[${k}]`, text)
    }
    if (notBefore?.date !== undefined) yield* unreadable(`${path}.notBefore.date`, notBefore.date)
    if (issued && notBefore) {
      const repair = 'Keep "issued" where the document states its date, "notBefore" where it states none.'
      yield error(`${path}.notBefore`, 'stands beside "issued"', repair)
    }
  }
  const readable = new Set<string>()
  const { edges = [] } = dataset
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (!edge) continue
    const path = `edges[${i}]`
    const { when, dating } = edge
    // A few hundred dates stand at most edges.
    if (when !== undefined && !readable.has(when)) {
      const faults = [...unreadable(`${path}.when`, when)]
      if (faults.length === 0) readable.add(when)
      yield* faults
    }
    if (dating && !('when' in edge)) {
      yield error(`${path}.dating`, 'stands without "when"', 'Add the date, or remove what it rests on.')
    }
    if (when !== undefined && !('dating' in edge)) {
      const repair = 'Add "dating": what the date rests on, and the passages that show it.'
      yield error(path, 'is dated without "dating"', repair, when)
    }
    if (dating?.basis === 'resolved' && !('note' in dating)) {
      const repair = 'Add "note": say how the expression was resolved, and against which date.'
      yield error(`${path}.dating`, 'has a resolved date without "note"', repair, when)
    }
    if (dating?.basis === 'conjectured') yield* conjecture(path, edge)
  }
}

/** A date that the curators alone think of says why, and is marked as doubtful. */
function* conjecture(path: string, { when, dating }: Rough<Edge>): Generator<Issue> {
  if (dating && !('note' in dating)) {
    const repair = 'Add "note": say what leads to this date, and that no document gives it.'
    yield error(`${path}.dating`, 'has a conjectured date without "note"', repair, when)
  }
  if (when !== undefined && isCertain(when)) {
    const repair = `Mark it as doubtful, like "${when}?", or name the basis that a document gives it.`
    yield warning(`${path}.when`, 'is conjectured and bears no qualifier', repair, when)
  }
}

/** Is this a date, and one without a qualifier? */
function isCertain(text: string): boolean {
  try {
    return !parseWhen(text).qualified
  } catch (cause) {
    if (!(cause instanceof DateError)) throw cause
    return false
  }
}

function* unreadable(path: string, text: string): Generator<Issue> {
  try {
    parseWhen(text)
  } catch (cause) {
    if (!(cause instanceof DateError)) throw cause
    yield error(path, 'is not a date', reasonOf(cause), text)
  }
}

function isoOfParts(parts: readonly (number | undefined)[]): string | undefined {
  const [year, ...rest] = parts
  if (year === undefined || rest.includes(undefined)) return undefined
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}
