import type { DraftDocument } from '../draft.ts'
import { foldText, holds } from './foldText.ts'

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** The words of all texts, so that a name is looked for only where its words are. */
export class TextWords {
  private readonly folded = new Map<string, string>()
  private readonly words = new Map<string, Set<string>>()
  /** Documents whose text is not here. */
  private readonly missing = new Set<string>()

  put({ id, text }: DraftDocument): void {
    if (text === undefined) {
      this.missing.add(id)
      return
    }
    const folded = foldText(text)
    this.folded.set(id, folded)
    for (const word of new Set(folded.match(WORDS))) {
      const documents = this.words.get(word)
      if (documents) documents.add(id)
      else this.words.set(word, new Set([id]))
    }
  }

  drop({ id }: DraftDocument): void {
    this.missing.delete(id)
    const folded = this.folded.get(id)
    this.folded.delete(id)
    for (const word of new Set(folded?.match(WORDS))) {
      const documents = this.words.get(word)
      documents?.delete(id)
      if (documents?.size === 0) this.words.delete(word)
    }
  }

  /** Are all texts here, so that it can be said of a name that it is in none? */
  get isComplete(): boolean {
    return this.missing.size === 0 && this.folded.size > 0
  }

  /** Does any text name it? In scripts without spaces all texts are read. */
  hold(name: string): boolean {
    const wanted = foldText(name).trim()
    const words = wanted.match(WORDS) ?? []
    const isClose = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      wanted,
    )
    const groups = isClose ? [] : words.map((word) => this.words.get(word))
    const [fewest = new Set(this.folded.keys())] = groups.some((group) => !group)
      ? [new Set<string>()]
      : groups.flatMap((group) => group ?? []).toSorted((a, b) => a.size - b.size)
    for (const id of fewest) if (holds(this.folded.get(id) ?? '', wanted)) return true
    return false
  }
}
