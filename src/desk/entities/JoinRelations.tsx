import { useEffect, useMemo, useRef, useState } from 'react'
import type { Relation } from '../../data/schema.ts'
import { applyStep } from '../../draft/applyStep.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { sayRecord } from '../../draft/sayRecord.ts'
import { areInverse, joinRelations, usesOf } from '../../draft/vocabulary.ts'
import { counted } from '../counted.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { AlikeAfter, MergeRemark } from './MergeRemark.tsx'

interface Props {
  readonly relations: readonly [Relation, Relation]
  readonly done: () => void
}

/** Two relations that may be one: which words stay, and what changes. Nothing is merged before it is said. */
export function JoinRelations({ relations, done }: Props) {
  const { store } = useDesk()
  const draft = useDraft()
  const [first, second] = relations
  const uses = useMemo(() => usesOf(draft, 'relations'), [draft])
  const usesOfOne = ({ id }: Relation) => uses.get(id) ?? 0
  const [staysId, setStays] = useState((usesOfOne(second) > usesOfOne(first) ? second : first).id)
  const [stays, goes] = first.id === staysId ? [first, second] : [second, first]
  const [isTurned, setTurned] = useState(areInverse(first, second))
  const joined = useMemo(() => joinRelations(draft, stays.id, goes.id, isTurned), [draft, stays.id, goes.id, isTurned])
  const after = useMemo(() => applyStep(draft, joined.step), [draft, joined])
  const moved = usesOfOne(goes)
  const example = draft.edges.find(({ relation }) => relation === goes.id)
  // It stands in the place of the list, and the keys with it.
  const chosen = useRef<HTMLInputElement>(null)
  useEffect(() => chosen.current?.focus(), [])
  return (
    <div className="entities-body">
      <h3>Merge two into one?</h3>
      <fieldset>
        <legend>Words that stay</legend>
        {relations.map((relation) => (
          <label key={relation.id}>
            <input
              ref={relation.id === staysId ? chosen : undefined}
              type="radio"
              name="words that stay"
              checked={relation.id === staysId}
              onChange={() => setStays(relation.id)}
            />
            <span>
              {relation.label}{' '}
              <span className="desk-quiet">{counted(usesOfOne(relation), 'relationship', 'relationships')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <section aria-label="What changes" aria-live="polite">
        <h3>What changes</h3>
        <p>
          {moved === 0
            ? 'No relationship changes.'
            : `${counted(moved, 'relationship')} now ${moved === 1 ? 'says' : 'say'} “${stays.label}”.`}{' '}
          <span className="desk-quiet">Quotes stay as written.</span>
        </p>
        {example && (
          <>
            <p>
              <label>
                <input type="checkbox" checked={isTurned} onChange={({ target }) => setTurned(target.checked)} /> Who
                stood first stands second then
              </label>
            </p>
            <p>
              <span className="desk-quiet">{sayRecord(example, draft)} →</span>{' '}
              {sayRecord(recordIn(after.edges, example.id), after)}
            </p>
          </>
        )}
        {moved > 0 && stays.directed !== goes.directed && (
          <MergeRemark>
            {stays.directed
              ? `“${goes.label}” has no direction, and “${stays.label}” has one: look at which end stands first.`
              : `“${stays.label}” has no direction: which end “${goes.label}” began at is no longer told.`}
          </MergeRemark>
        )}
        <AlikeAfter draft={after} groups={joined.alike} />
      </section>
      <p className="entities-actions">
        <button
          type="button"
          className="desk-strong"
          onClick={() => {
            act(store, joined.step)
            done()
          }}
        >
          Merge
        </button>
        <button type="button" className="bare" onClick={done}>
          Cancel
        </button>
      </p>
      <p className="desk-quiet">A merge can be undone.</p>
    </div>
  )
}
