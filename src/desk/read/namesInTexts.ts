/** Names that stand in the texts of a draft: a name of a sheet may be one of them, spelt otherwise. */
import type { Draft, DraftDocument } from '../../draft/draft.ts'
import { proposeNames } from '../../draft/marking/proposeNames.ts'

const known = new WeakMap<DraftDocument, readonly string[]>()

/** Each once, whether the draft has it or not. A text is gone through once in its life; in slices: see `inSlices`. */
export function* namesInTexts({ documents }: Draft): Generator<undefined, readonly string[], undefined> {
  const names = new Set<string>()
  for (const document of documents) {
    let own = known.get(document)
    if (!own) {
      own = document.isSheet ? [] : proposeNames(document.text ?? '', []).map(({ words }) => words)
      known.set(document, own)
      yield
    }
    for (const name of own) names.add(name)
  }
  return [...names]
}
