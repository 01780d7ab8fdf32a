import type { Draft } from '../../draft/draft.ts'
import { asciiJson } from '../../page/asciiJson.ts'
import { inSlices } from '../../parts/inSlices.ts'
import { draftWriter } from '../keep/draftWriter.ts'

/** A draft as it stands in a file, in pieces: written in slices, since a large one takes a second. */
export function workText(draft: Draft): Promise<readonly Blob[]> {
  return inSlices(draftWriter((text) => new Blob([text]), asciiJson)(draft))
}
