import { startTransition, useEffect, useState } from 'react'
import type { Draft } from '../../draft/draft.ts'
import type { Question } from '../../draft/questions/question.ts'
import type { DraftStep } from '../../draft/step.ts'
import { useDesk, useDeskState } from '../DeskContext.tsx'
import { type DeskStore, act } from '../deskStore.ts'
import { type AskedNow, askerOf } from './asker.ts'

/** What is asked of the draft that is open, a moment after it changed: no key waits for it. Null before it is known. */
export function useQuestions(): AskedNow | null {
  const { store } = useDesk()
  const id = useDeskState(({ history }) => history?.draft.id)
  const asker = askerOf(store)
  const [asked, setAsked] = useState(asker.now)
  useEffect(() => {
    const hear = () => startTransition(() => setAsked(asker.now()))
    const stop = asker.follow(hear)
    // It may have become known before this was heard.
    hear()
    return stop
  }, [asker])
  return asked?.draft.id === id ? asked : null
}

/** Answers a question by a step, where it is still asked. Returns whether it was. */
export function answer(store: DeskStore, { key }: Question, step: (draft: Draft) => DraftStep): boolean {
  const draft = store.getState().history?.draft
  if (
    !draft ||
    !askerOf(store)
      .settle(draft)
      .some((one) => one.key === key)
  )
    return false
  act(store, step(draft))
  return true
}
