import { setKind } from '../../draft/entities.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'

interface Props {
  readonly label: string
  readonly nodes: readonly string[]
  /** Id of the kind that they have; null where they differ. */
  readonly kind: string | null
}

/** What entities are. */
export function KindSelect({ label, nodes, kind }: Props) {
  const { store } = useDesk()
  const draft = useDraft()
  const isKnown = draft.kinds.some(({ id }) => id === kind)
  return (
    <select
      aria-label={label}
      value={isKnown ? (kind ?? '') : ''}
      onChange={({ target }) => act(store, setKind(draft, nodes, target.value))}
    >
      {!isKnown && (
        <option value="" disabled>
          {kind === null ? 'several' : 'which?'}
        </option>
      )}
      {draft.kinds.map(({ id, label: word }) => (
        <option key={id} value={id}>
          {word}
        </option>
      ))}
    </select>
  )
}
