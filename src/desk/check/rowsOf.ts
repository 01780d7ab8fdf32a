import type { Question } from '../../draft/questions/question.ts'

/** A question with a name for its row that stays while the claim changes, as the key of the question does not. */
export interface QuestionRowOf {
  readonly row: string
  readonly question: Question
}

/** Gives each question the name of its row. */
export function rowsOf(questions: readonly Question[]): readonly QuestionRowOf[] {
  const counts = new Map<string, number>()
  return questions.map((question) => {
    const { check, subject, others } = question
    const base = [check, subject, ...others].join(' ')
    const count = counts.get(base) ?? 0
    counts.set(base, count + 1)
    return { row: count === 0 ? base : `${base} ${count}`, question }
  })
}
