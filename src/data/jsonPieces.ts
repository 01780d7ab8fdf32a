/**
 * The JSON text of a dataset in pieces, record by record: together what `JSON.stringify` gives, which is one text and of a large dataset
 * longer than a text may be.
 */
export function* jsonPieces(value: object): Generator<string, void, undefined> {
  let before = '{'
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue
    yield `${before}${JSON.stringify(key)}:`
    before = ','
    if (!Array.isArray(part)) yield JSON.stringify(part)
    else {
      let mark = '['
      for (const item of part as readonly unknown[]) {
        yield `${mark}${JSON.stringify(item)}`
        mark = ','
      }
      yield part.length === 0 ? '[]' : ']'
    }
  }
  yield before === '{' ? '{}' : '}'
}
