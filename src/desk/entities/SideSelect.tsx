import { useState } from 'react'
import { setParties } from '../../draft/entities.ts'
import { putOnNewSide } from '../../draft/vocabulary.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { MOST_NAME } from './renameEntity.ts'
import { WordField } from './WordField.tsx'

const NEW = '+'

interface Props {
  readonly label: string
  readonly nodes: readonly string[]
  /** The sides that they have; null where they differ. */
  readonly parties: readonly string[] | null
}

/** On which side entities are: none, one that there is, or a new one. Several at once stay as they are until another is chosen. */
export function SideSelect({ label, nodes, parties }: Props) {
  const { store } = useDesk()
  const draft = useDraft()
  const [isNew, setNew] = useState(false)
  if (isNew) {
    return (
      <WordField
        label={`New side: ${label}`}
        value=""
        most={MOST_NAME}
        placeholder="new side"
        takesFocus
        take={(name) => act(store, putOnNewSide(draft, nodes, name))}
        leave={() => setNew(false)}
      />
    )
  }
  const several = parties === null || parties.length > 1
  const value = several ? 'several' : (parties[0] ?? '')
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        if (target.value === NEW) setNew(true)
        else act(store, setParties(draft, nodes, target.value === '' ? [] : [target.value]))
      }}
    >
      {several && (
        <option value="several" disabled>
          {parties === null
            ? 'several'
            : draft.parties
                .filter(({ id }) => parties.includes(id))
                .map((party) => party.label)
                .join(', ')}
        </option>
      )}
      <option value="">–</option>
      {draft.parties.map((party) => (
        <option key={party.id} value={party.id}>
          {party.label}
        </option>
      ))}
      <option value={NEW}>New side …</option>
    </select>
  )
}
