import type { DraftDocument } from './draft.ts'

/** What of its file the text of a document is, where it was read from one. */
export const ITS_TEXT = 'its text'

/** What a curator may call the file of a document: as it was read first, then as the draft has it. */
export function givenFiles({ file, origin }: DraftDocument): readonly [string, ...string[]] {
  return origin?.at === ITS_TEXT ? [origin.file, file] : [file]
}
