import { useEffect, useState } from 'react'
import type { Draft } from '../../draft/draft.ts'
import type { Question, Suggestion } from '../../draft/questions/question.ts'
import { useDesk } from '../DeskContext.tsx'

/** What was found for a question, in which texts. */
interface Known {
  readonly documents: Draft['documents']
  readonly suggestion: Suggestion | null
}

const known = new WeakMap<Question, Known>()

/** What waits to be looked for: one at a time, each up to half a second, when the page has nothing better to do. */
const waiting: (() => void)[] = []

/** What the texts offer for a question, looked for once its row is on the screen. Null where there is nothing, or not yet. */
export function useSuggestion(question: Question, isSeen: boolean): Suggestion | null {
  const { store } = useDesk()
  const [, setFound] = useState(0)
  useEffect(() => {
    if (!isSeen || !question.suggest || isKnown(question, store.getState().history?.draft)) return undefined
    return whenIdle(() => {
      const draft = store.getState().history?.draft
      if (!draft || isKnown(question, draft)) return
      known.set(question, { documents: draft.documents, suggestion: question.suggest?.(draft) ?? null })
      setFound((count) => count + 1)
    })
  }, [question, isSeen, store])
  return known.get(question)?.suggestion ?? null
}

function isKnown(question: Question, draft: Draft | undefined): boolean {
  const found = known.get(question)
  return found !== undefined && found.documents === draft?.documents
}

/** Returns the way not to do it. */
function whenIdle(job: () => void): () => void {
  waiting.push(job)
  if (waiting.length === 1) schedule()
  return () => {
    const at = waiting.indexOf(job)
    // The first is what the timer waits for: it stays, and does nothing.
    if (at > 0) waiting.splice(at, 1)
    else if (at === 0) waiting[0] = () => undefined
  }
}

function schedule(): void {
  const run = () => {
    waiting[0]?.()
    waiting.shift()
    if (waiting.length > 0) schedule()
  }
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run)
}
