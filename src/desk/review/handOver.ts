/** Gives the desk with its work to a second reader, and back. */
import type { Draft } from '../../draft/draft.ts'
import type { DeskCopy } from '../../page/deskCopy.ts'
import type { DeskStore } from '../deskStore.ts'
import { say } from '../deskStore.ts'
import { handedName } from '../files/fileNames.ts'
import type { Handed } from '../../draft/handed.ts'
import { saveFile } from '../files/saveFile.ts'
import { workText } from '../files/workText.ts'

/** Who is asked to read how much. */
export interface Asked {
  /** Initials; empty where the reader gives them. */
  readonly by: string
  readonly sample?: number
}

export interface HandOver {
  /** Remembers what a file that was opened carries of a hand-over. */
  readonly remember: (handed: Handed | null) => void
  /** What is known of the hand-over of a draft; null for nothing. */
  readonly of: (draft: Draft) => Handed | null
  /** What a file that is merely saved carries of the hand-over: nothing once it came back. */
  readonly stays: (draft: Draft) => Handed | null
  /** Saves a file for a second reader. Resolves to its name; null where nothing was saved. */
  readonly give: (asked: Asked) => Promise<string | null>
  /** Saves the file that goes back. */
  readonly giveBack: (asked: Asked) => Promise<string | null>
}

export function createHandOver(store: DeskStore, page: Window, copy: DeskCopy): HandOver {
  const known = new Map<string, Handed>()
  const save = async (way: 'for' | 'from', handedOf: (draft: Draft) => Handed): Promise<string | null> => {
    const draft = store.getState().history?.draft
    if (!draft) return null
    const { withDraft } = copy
    if (!withDraft) {
      say(store, {
        text: 'This desk is being developed and has no file of its own to give away. Build it, and open dist/desk.html.',
      })
      return null
    }
    const title = draft.title || 'Untitled'
    const handed = handedOf(draft)
    const name = handedName(title, way, handed.by)
    const saved = await saveFile(page, async () => withDraft(await workText(draft), title, handed), name, null)
    return saved.is === 'not' ? null : saved.is === 'written' ? saved.handle.name : name
  }
  const of = (draft: Draft) => known.get(draft.id) ?? null
  return {
    remember: (handed) => {
      if (handed) known.set(handed.base.id, handed)
    },
    of,
    stays: (draft) => {
      const handed = of(draft)
      return handed?.isReturned ? null : handed
    },
    give: (asked) => save('for', (base) => ({ ...asked, base, isReturned: false })),
    // Without what was handed over the draft is brought together all the same, with more questions.
    giveBack: (asked) => save('from', (draft) => ({ ...asked, base: of(draft)?.base ?? draft, isReturned: true })),
  }
}
