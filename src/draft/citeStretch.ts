import type { Draft } from './draft.ts'
import { passageFor } from './passages.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'

/** A stretch of a text, in UTF-16 code units, end exclusive. */
interface Stretch {
  readonly document: { readonly id: string }
  readonly start: number
  readonly end: number
}

/** The step by which an edge cites a stretch of a text; a quote that was looked for is found by it. */
export function citeStretch(draft: Draft, id: string, { document, start, end }: Stretch): DraftStep {
  const { passage, isNew } = passageFor(draft, document.id, start, end)
  return changing(draft, 'cited a quote', (edit) => {
    const edge = edit.get('edges', id)
    if (!edge) return
    if (isNew) edit.add('passages', passage)
    edit.change('edges', id, { citations: [...new Set([...edge.citations, passage.id])], unfound: undefined })
  })
}
