/** What a sheet may call the text that a quote is from. */
import { givenFiles } from '../givenFiles.ts'
import type { DraftDocument } from '../draft.ts'

/** What of a text its names are made of. */
export interface NamedText {
  readonly title: string
  /** As the curator calls it. */
  readonly file: string
  readonly url?: string
}

/** Its file, with or without what follows the dot, its title, its address; folded, and none of them empty. */
export function namesOfText({ title, file, url = '' }: NamedText): readonly string[] {
  return [file, file.replace(/\.[^.]+$/, ''), title, url].map(foldTextName).filter((name) => name !== '')
}

/** A name without what differs between spellings of it. */
export function foldTextName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().replace(/\/+$/, '')
}

/** What sheets may call the texts of a draft, folded. */
export function textNamesOf(documents: readonly DraftDocument[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap((document) => {
      const { title, URL: url, isSheet } = document
      if (isSheet) return []
      return givenFiles(document).flatMap((file) => namesOfText({ title, file, ...(url !== undefined && { url }) }))
    }),
  )
}
