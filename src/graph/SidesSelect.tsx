import { setSides } from '../store/arrange.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'

/** Chooses which two parties stand opposite each other. Of two there is nothing to choose. */
export function SidesSelect() {
  const { network, store } = useApp()
  const sides = useAppState((state) => state.sides)
  const { parties, language } = network.dataset
  if (parties.length < 3) return null
  const pairs = parties.flatMap((left, i) => parties.slice(i + 1).map((right) => [left, right] as const))
  return (
    <select
      aria-label="Sides"
      title="The two parties that stand opposite each other"
      value={sides?.join('~') ?? ''}
      onChange={(event) => {
        const chosen = pairs.find(([left, right]) => `${left.id}~${right.id}` === event.currentTarget.value)
        setSides(store, chosen ? [chosen[0].id, chosen[1].id] : null)
      }}
    >
      <option value="">No sides</option>
      {pairs.map(([left, right]) => (
        <option key={`${left.id}~${right.id}`} value={`${left.id}~${right.id}`} lang={language}>
          {left.label} and {right.label}
        </option>
      ))}
    </select>
  )
}
