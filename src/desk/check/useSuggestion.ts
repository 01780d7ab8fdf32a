import { useEffect, useState } from 'react'
import type { Draft } from '../../draft/draft.ts'
import type { Question, Suggestion } from '../../draft/questions/question.ts'
import { useDesk } from '../DeskContext.tsx'
import { whenIdle } from '../whenIdle.ts'

/** What was found for a question, in which texts. */
interface Known {
  readonly documents: Draft['documents']
  readonly suggestion: Suggestion | null
}

const known = new WeakMap<Question, Known>()

/** What the texts offer for a question, looked for once its row is on the screen. Null where there is nothing, or not yet. */
export function useSuggestion(question: Question, isSeen: boolean): Suggestion | null {
  const { store } = useDesk()
  const [, setFound] = useState(0)
  useEffect(() => {
    if (!isSeen || !question.suggest || isKnown(question, store.getState().history?.draft)) return undefined
    return whenIdle(function* look() {
      const draft = store.getState().history?.draft
      if (!draft || isKnown(question, draft)) return
      const suggestion = question.suggest ? yield* question.suggest(draft) : null
      known.set(question, { documents: draft.documents, suggestion })
      setFound((count) => count + 1)
    })
  }, [question, isSeen, store])
  return known.get(question)?.suggestion ?? null
}

function isKnown(question: Question, draft: Draft | undefined): boolean {
  const found = known.get(question)
  return found !== undefined && found.documents === draft?.documents
}
