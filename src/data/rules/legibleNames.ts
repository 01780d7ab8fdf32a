import { isSeen, sayCharacter, turningIn } from '../characters.ts'
import type { Issue } from '../issue.ts'
import { warning } from '../issue.ts'
import { NAMES, UNTITLED, untitledStep } from '../legible.ts'
import { present } from '../rough.ts'
import type { List } from '../rough.ts'
import type { Rule } from './rule.ts'

/** A name shows, and turns nothing around it. The page mends both, so that a file with such names still opens. */
export const legibleNames: Rule = function* (dataset) {
  yield* illegible('title', dataset.title, `“${UNTITLED}”`)
  yield* illegible('description', dataset.description, 'nothing')
  for (const [list, names] of Object.entries(NAMES)) {
    const standIns = Object.entries(names)
    for (const [i, record] of present<object>(dataset[list as List])) {
      const fields = record as Readonly<Record<string, unknown>>
      for (const [field, standIn] of standIns) {
        const value = fields[field]
        if (!isLegible(value)) yield* illegible(`${list}[${i}].${field}`, value, standIn)
      }
      const { aliases } = fields
      if (!Array.isArray(aliases)) continue
      for (const [k, alias] of aliases.entries()) yield* illegible(`${list}[${i}].aliases[${k}]`, alias, null)
    }
  }
  for (const [i, { title, sentences }] of present(dataset.steps)) {
    yield* illegible(`steps[${i}].title`, title, `“${untitledStep(i)}”`)
    for (const [k, { text }] of present(sentences)) {
      yield* illegible(`steps[${i}].sentences[${k}].text`, text, 'nothing')
    }
  }
}

function isLegible(value: unknown): boolean {
  return typeof value !== 'string' || value === '' || (isSeen(value) && turningIn(value).length === 0)
}

function* illegible(path: string, value: unknown, standIn: string | null): Generator<Issue> {
  if (typeof value !== 'string' || isLegible(value)) return
  if (!isSeen(value)) {
    const shown = standIn === null ? 'it is left out' : `${standIn} is shown in its place`
    yield warning(path, `holds nothing that shows; ${shown}`, 'Write what is to be read there.', value)
    return
  }
  const turning = turningIn(value)
  if (turning.length > 0) {
    const named = turning.map(sayCharacter).join(' and ')
    yield warning(path, `turns the text around it by ${named}; the page shows it without`, 'Take it out.', value)
  }
}
