import type { DraftDocument } from '../../draft/draft.ts'

/** The file as the curator knows it; empty where the text was pasted. */
export function fileOf({ origin, file }: DraftDocument): string {
  return origin ? origin.file : file
}
