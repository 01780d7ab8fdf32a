/** Texts that a dataset without them may quote: those that came with it, and those that are open. */
import { decodeText } from '../../draft/documents/decodeText.ts'
import type { Draft } from '../../draft/draft.ts'
import { givenFiles } from '../../draft/givenFiles.ts'
import type { Incoming } from '../deskStore.ts'

const TEXTS = /\.(?:txt|md)$/i
/** A text of the format has no more, in any encoding: in bytes. */
const MOST_BYTES = 8_000_000

/** By the names of their files. */
export async function textsAtHand(
  incoming: readonly Incoming[],
  draft: Draft | undefined,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const document of draft?.documents ?? []) {
    const { text } = document
    if (text !== undefined) for (const file of givenFiles(document)) texts.set(file, text)
  }
  const files = incoming.flatMap((one) => ('file' in one ? [one.file] : []))
  const wanted = files.filter(({ name, size }) => TEXTS.test(name) && size <= MOST_BYTES)
  const read = await Promise.all(
    wanted.map(async (file) => [file.name, decodeText(new Uint8Array(await file.arrayBuffer())).text] as const),
  )
  return new Map([...texts, ...read])
}

/** Names of the files whose texts a draft was opened with. */
export function textsUsed({ documents }: Draft, atHand: ReadonlyMap<string, string>): readonly string[] {
  return documents.flatMap(({ file, text }) => (text !== undefined && atHand.get(file) === text ? [file] : []))
}
