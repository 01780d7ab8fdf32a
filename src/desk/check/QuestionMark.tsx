import type { Severity } from '../../draft/questions/question.ts'

const SIGNS: Readonly<Record<Severity, string>> = { must: '!', look: '?', taste: '' }
const WORDS: Readonly<Record<Severity, string>> = { must: 'Must', look: 'Please look', taste: 'Taste' }

/** How pressing a question is. The sign is no colour alone, and has a word. */
export function QuestionMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className={`check-mark check-${severity}`} role="img" aria-label={WORDS[severity]}>
      {SIGNS[severity]}
    </span>
  )
}
