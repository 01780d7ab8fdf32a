import { lengthInCodePoints } from '../data/codePoints.ts'
import { sha256Of } from '../data/digest.ts'
import type { Draft, DraftDocument } from './draft.ts'
import { givenFiles } from './givenFiles.ts'
import type { Found, FoundDocument } from './found.ts'
import { mintId } from './mintId.ts'

/** The documents of a draft and those that a file speaks of. */
export interface NewDocuments {
  /** What the draft had not. */
  readonly made: readonly DraftDocument[]
  /** The id of the document of this title, file or address; undefined where there is none. */
  readonly named: (name: string) => string | undefined
}

/** Longest title and address of the format, in UTF-16 code units. */
const [MOST_TITLE, MOST_URL] = [1000, 2000]

export function newDocuments(draft: Draft, found: Found): NewDocuments {
  const made: DraftDocument[] = []
  const byName = new Map<string, string>()
  const learn = (document: DraftDocument) => {
    const { id, title, URL: address } = document
    const known = givenFiles(document)
    for (const name of [title, ...known, ...known.map((one) => one.replace(/\.\w+$/, '')), address ?? '']) {
      const key = folded(name)
      if (key !== '' && !byName.has(key)) byName.set(key, id)
    }
  }
  draft.documents.forEach(learn)
  const ids = new Set(draft.documents.map(({ id }) => id))
  const files = new Set(draft.documents.map(({ file }) => file))
  for (const document of found.documents) {
    const name = document.url ?? document.title
    const known = byName.get(folded(document.title)) ?? byName.get(folded(name))
    // Another text under a known title is another document.
    if (known !== undefined && (document.text === undefined || textOf(draft, made, known) === document.text)) continue
    const id = mintId(document.title, ids, 'document')
    ids.add(id)
    const one = newDocument(document, id, freeFile(id, files), found.file)
    made.push(one)
    learn(one)
  }
  return { made, named: (name) => byName.get(folded(name)) }
}

function textOf(draft: Draft, made: readonly DraftDocument[], id: string): string | undefined {
  return [...draft.documents, ...made].find((document) => document.id === id)?.text
}

function freeFile(id: string, files: Set<string>): string {
  let file = `${id}.txt`
  for (let number = 2; files.has(file); number += 1) file = `${id}-${number}.txt`
  files.add(file)
  return file
}

function newDocument(found: FoundDocument, id: string, file: string, from: string): DraftDocument {
  // Line ends are made one kind before anything is hashed, as they are of every text.
  const text = found.text?.replaceAll(/\r\n?/g, '\n')
  const isAddress = found.url !== undefined && /^https?:\/\/\S+$/.test(found.url) && found.url.length <= MOST_URL
  return {
    id,
    type: isAddress ? 'webpage' : 'document',
    title: found.title.trim().slice(0, MOST_TITLE) || '[Untitled]',
    ...(isAddress && { URL: found.url }),
    file,
    sha256: sha256Of(text ?? ''),
    length: lengthInCodePoints(text ?? ''),
    ...(text !== undefined && { text }),
    sharesText: false,
    origin: { file: from, at: found.at },
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
