import type { Draft } from '../../draft/draft.ts'

/** The text of each record that was written, as long as that is the very same: after a step all but a few are. */
const written = new WeakMap<object, string>()
/** Letters that are written anew without a pause. */
const SLICE = 100_000

/** A draft as `JSON.stringify` writes it, in slices. After a step it takes as long as to put the pieces together. */
export function* draftText(draft: Draft): Generator<undefined, string, undefined> {
  const fields: string[] = []
  let fresh = 0
  for (const [name, value] of Object.entries(draft)) {
    if (value === undefined) continue
    if (!isRecords(value)) {
      fields.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`)
      continue
    }
    const records: string[] = []
    for (const record of value) {
      let text = written.get(record)
      if (text === undefined) {
        text = JSON.stringify(record)
        written.set(record, text)
        fresh += text.length
        if (fresh >= SLICE) {
          fresh = 0
          yield
        }
      }
      records.push(text)
    }
    fields.push(`${JSON.stringify(name)}:[${records.join(',')}]`)
  }
  return `{${fields.join(',')}}`
}

function isRecords(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null)
}
