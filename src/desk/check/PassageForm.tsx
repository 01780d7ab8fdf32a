import { type FormEvent, type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react'
import { citeStretch } from '../../draft/citeStretch.ts'
import type { Draft, DraftEdge } from '../../draft/draft.ts'
import { type Citable, citableSentences } from '../../draft/questions/citableSentences.ts'
import type { DraftStep } from '../../draft/step.ts'
import { useDraft } from '../DeskContext.tsx'
import { Kbd } from '../Kbd.tsx'

interface Props {
  readonly edge: DraftEdge
  readonly take: (step: (draft: Draft) => DraftStep) => void
}

/** Sentences that stand here at once. */
const MOST_SHOWN = 9

/** The sentences of the texts, those that name the two ends first, of which one is cited. */
export function PassageForm({ edge, take }: Props) {
  const draft = useDraft()
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const found = useMemo(() => citableSentences(draft, edge, wanted, MOST_SHOWN), [draft, edge, wanted])
  const cite = (place: Citable) => take((now) => citeStretch(now, edge.id, place))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = found
    if (first) cite(first)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    const chosen = found[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    cite(chosen)
  }
  return (
    // Hears the number keys of the sentences that it holds.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="check-passages" onSubmit={submit} onKeyDown={onKeyDown}>
      <div className="desk-another">
        <input
          // The answer that opened the field asked for it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="search"
          aria-label="Words of the sentence"
          placeholder="words of the sentence"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        {found.length === 0 && (
          <span className="desk-quiet" role="status">
            {words.trim() === '' ? 'No text names either of the two.' : 'No text has a sentence with these words.'}
          </span>
        )}
      </div>
      <ul className="desk-answers" aria-label="Sentences">
        {found.map((place, i) => (
          <li key={`${place.document.id} ${place.start}`}>
            <button type={i === 0 ? 'submit' : 'button'} onClick={i === 0 ? undefined : () => cite(place)}>
              <Kbd keys={[i === 0 ? '↵' : String(i + 1)]} />
              <bdi className="check-sentence">{place.document.text?.slice(place.start, place.end)}</bdi>
              <span className="desk-quiet">{place.document.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
