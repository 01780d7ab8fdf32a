import { useId, useState } from 'react'
import { changing } from '../../draft/stepBuilder.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act, endTyping } from '../deskStore.ts'

interface Field {
  readonly field: 'title' | 'subject' | 'description'
  readonly label: string
  /** What stands for it where the curator says nothing. */
  readonly placeholder: string
  readonly most: number
}

const FIELDS: readonly Field[] = [
  { field: 'title', label: 'Title', placeholder: 'Readers see it first', most: 120 },
  {
    field: 'subject',
    label: 'In one sentence',
    placeholder: 'What it is about; else the description begins',
    most: 1000,
  },
  {
    field: 'description',
    label: 'Description',
    placeholder: 'Scope, period, known limits; else the number of relationships',
    most: 4000,
  },
]

/** What readers read first, as far as the draft says nothing of it yet. */
export function FirstWords() {
  const { store } = useDesk()
  const draft = useDraft()
  const id = useId()
  // A field stays while it is being filled.
  const [asked] = useState(() => FIELDS.filter(({ field }) => (draft[field] ?? '') === ''))
  if (asked.length === 0) return null
  return (
    <details className="publish-words" open={asked.some(({ field }) => field === 'title')}>
      <summary>What readers read first: {asked.map(({ label }) => label.toLowerCase()).join(', ')}</summary>
      {asked.map(({ field, label, placeholder, most }) => (
        <p key={field}>
          <label htmlFor={`${id}-${field}`}>{label}</label>
          <input
            id={`${id}-${field}`}
            type="text"
            required={field === 'title'}
            maxLength={most}
            placeholder={placeholder}
            value={draft[field] ?? ''}
            onChange={({ target: { value } }) => {
              const text = value === '' && field === 'subject' ? undefined : value
              act(
                store,
                changing(draft, `wrote the ${field}`, (edit) => edit.set<typeof field>(field, text), field),
              )
            }}
            onBlur={() => endTyping(store)}
          />
        </p>
      ))}
    </details>
  )
}
