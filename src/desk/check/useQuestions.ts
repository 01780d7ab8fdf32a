import { useDeferredValue, useMemo } from 'react'
import type { Draft } from '../../draft/draft.ts'
import { Checks } from '../../draft/questions/checks.ts'
import type { Question } from '../../draft/questions/question.ts'
import { useDesk, useDeskState } from '../DeskContext.tsx'
import { type DeskStore, act } from '../deskStore.ts'
import type { DraftStep } from '../../draft/step.ts'

/** The check of one desk, and what it last said. */
interface Kept {
  readonly id: string
  readonly checks: Checks
  draft: Draft
}

const kept = new WeakMap<DeskStore, Kept>()
const answers = new WeakMap<Draft, readonly Question[]>()

/** What is asked of a draft: of one that follows from the last by a few steps in about a millisecond. */
function askedOf(store: DeskStore, draft: Draft): readonly Question[] {
  const known = answers.get(draft)
  if (known) return known
  let own = kept.get(store)
  if (own?.id !== draft.id) {
    own = { id: draft.id, checks: new Checks(draft), draft }
    kept.set(store, own)
  }
  if (own.draft !== draft) {
    own.checks.follow(draft)
    own.draft = draft
  }
  const questions = own.checks.questions()
  answers.set(draft, questions)
  return questions
}

export interface AskedNow {
  /** The draft that is asked about: as it was a moment ago, while more urgent things are drawn. */
  readonly draft: Draft
  /** Most pressing first. */
  readonly questions: readonly Question[]
}

/** What is asked of the draft that is open, a moment after it changed: no key waits for it. Null before it is known. */
export function useQuestions(): AskedNow | null {
  const { store } = useDesk()
  const now = useDeskState(({ history }) => history?.draft ?? null)
  const draft = useDeferredValue(now, null)
  const isOfNow = draft !== null && draft.id === now?.id
  return useMemo(() => (draft && isOfNow ? { draft, questions: askedOf(store, draft) } : null), [store, draft, isOfNow])
}

/** Answers a question by a step, where it is still asked. Returns whether it was. */
export function answer(store: DeskStore, { key }: Question, step: (draft: Draft) => DraftStep): boolean {
  const draft = store.getState().history?.draft
  if (!draft || !askedOf(store, draft).some((one) => one.key === key)) return false
  act(store, step(draft))
  return true
}
