import type { BarState } from '../../draft/marking/barState.ts'
import { type Keep, type KeptDraft, headAfter } from './keep.ts'
import { type History, begin } from '../../draft/history.ts'
import { replayed } from '../../draft/journal.ts'
import { NO_STEPS } from '../../draft/keptSteps.ts'

/** Keeps drafts as long as the window is open. @param why completes “Not kept: …” */
export function memoryKeep(why: string): Keep {
  const known = new Map<string, KeptDraft>()
  const bars = new Map<string, readonly BarState[]>()
  return {
    why,
    list: async () => Array.from(known.values(), ({ head }) => head).toSorted((a, b) => b.at - a.at),
    read: async (id) => known.get(id) ?? null,
    write: async (draft, version, at, file, _isOther, steps = NO_STEPS) => {
      const before = known.get(draft.id)?.head ?? null
      if (before && before.version !== version) return { is: 'changed', head: before }
      const head = headAfter(before, draft, at, file)
      known.set(draft.id, { head, draft, steps, unread: 0 })
      return { is: 'kept', head }
    },
    writeSteps: async (draft, version, at, entries) => {
      const before = known.get(draft.id)
      if (!before) return { is: 'failed', why: 'nothing is kept of it yet' }
      if (before.head.version !== version) return { is: 'changed', head: before.head }
      const head = headAfter(before.head, draft, at, undefined)
      const history: History = { ...begin(before.draft), ...before.steps }
      known.set(draft.id, { ...before, head, ...keptOf(entries.reduce(replayed, history)) })
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

function keptOf({ draft, past, future }: History): Pick<KeptDraft, 'draft' | 'steps'> {
  return { draft, steps: { past, future } }
}
