import type { Draft } from '../../draft/draft.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { type Keep, type KeptHead, headAfter } from './keep.ts'

/** Keeps drafts as long as the window is open. @param why completes “Not kept: …” */
export function memoryKeep(why: string): Keep {
  const known = new Map<string, { readonly head: KeptHead; readonly draft: Draft }>()
  const bars = new Map<string, readonly BarState[]>()
  return {
    why,
    list: async () => Array.from(known.values(), ({ head }) => head).toSorted((a, b) => b.at - a.at),
    read: async (id) => known.get(id) ?? null,
    write: async (draft, version, at, file) => {
      const before = known.get(draft.id)?.head ?? null
      if (before && before.version !== version) return { is: 'changed', head: before }
      const head = headAfter(before, draft, at, file)
      known.set(draft.id, { head, draft })
      return { is: 'kept', head }
    },
    states: async () => [],
    readState: async () => null,
    bars: async (id) => bars.get(id) ?? [],
    keepBars: async (id, now) => {
      bars.set(id, now)
    },
    forget: async (id) => {
      known.delete(id)
      bars.delete(id)
    },
  }
}
