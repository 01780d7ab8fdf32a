import { useMemo, useState } from 'react'
import { applyStep } from '../../draft/applyStep.ts'
import type { Draft, DraftNode } from '../../draft/draft.ts'
import { type MergeChoices, mergeNodes, setApart } from '../../draft/entities.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { nameOf } from '../../model/sentence.ts'
import { counted } from '../counted.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import type { EntityRow } from './entityRows.ts'
import { AlikeAfter, ClaimsAfter, MergeRemark } from './MergeRemark.tsx'

interface Props {
  readonly rows: readonly [EntityRow, EntityRow]
  /** Id of the one that stayed; null where nothing was merged. */
  readonly done: (stays: string | null) => void
}

/** Two names that may be one: which stays, what differs, what changes. Nothing is merged before it is said. */
export function MergePanel({ rows, done }: Props) {
  const { store } = useDesk()
  const draft = useDraft()
  const [first, second] = rows
  const [staysId, setStays] = useState((second.relationships > first.relationships ? second : first).node.id)
  const [stays, goes] = first.node.id === staysId ? [first, second] : [second, first]
  const differences = useMemo(() => differencesOf(draft, stays.node, goes.node), [draft, stays.node, goes.node])
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({})
  const picked = (what: string) => chosen[what] ?? 0
  const choices: MergeChoices = Object.assign(
    isMade(stays.node.summary) && goes.node.summary !== '' ? { summary: goes.node.summary } : {},
    ...differences.map(({ what, options }) => options[chosen[what] ?? 0]?.choice ?? {}),
  )
  const key = JSON.stringify(choices)
  const merged = useMemo(
    () => mergeNodes(draft, stays.node.id, goes.node.id, JSON.parse(key) as MergeChoices),
    [draft, stays.node.id, goes.node.id, key],
  )
  const after = useMemo(() => applyStep(draft, merged.step), [draft, merged])
  const touched = merged.step.changes.filter((change) => 'list' in change && change.list === 'edges').length
  const isApart = draft.apart.some(([a, b]) => [a, b].includes(stays.node.id) && [a, b].includes(goes.node.id))
  return (
    <div className="entities-body">
      <fieldset>
        <legend>Name that stays</legend>
        {rows.map((row) => (
          <label key={row.node.id}>
            <input
              type="radio"
              name="stays"
              checked={row.node.id === staysId}
              onChange={() => {
                setStays(row.node.id)
                setChosen({})
              }}
            />
            <span>
              {row.name} <span className="desk-quiet">{sayPlace(row)}</span>
            </span>
          </label>
        ))}
        <p className="desk-quiet">The other becomes a spelling, and is still found.</p>
      </fieldset>
      {differences.length > 0 && (
        <section aria-label="What differs">
          <h3>What differs</h3>
          {differences.map(({ what, options }) => (
            <fieldset key={what} className="entities-difference">
              <legend>{what}</legend>
              {options.map(({ says }, i) => (
                <label key={says}>
                  <input
                    type="radio"
                    name={what}
                    checked={picked(what) === i}
                    onChange={() => setChosen({ ...chosen, [what]: i })}
                  />
                  <span>{says}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </section>
      )}
      <section aria-label="What changes" aria-live="polite">
        <h3>What changes</h3>
        <p>
          {touched === 0
            ? 'No relationship changes.'
            : `${counted(touched, 'relationship')} now ${touched === 1 ? 'names' : 'name'} ${stays.name}.`}{' '}
          <span className="desk-quiet">Quotes stay as written.</span>
        </p>
        {isApart && <MergeRemark>You said before that these two are not the same.</MergeRemark>}
        <AlikeAfter draft={after} groups={merged.alike} />
        {merged.loops.length > 0 && (
          <MergeRemark>
            {merged.loops.length === 1 ? 'One' : merged.loops.length} would then lead from {stays.name} to itself:
            <ClaimsAfter draft={after} ids={merged.loops} />
          </MergeRemark>
        )}
      </section>
      <p className="entities-actions">
        <button
          type="button"
          className="desk-strong"
          data-merge=""
          onClick={() => {
            act(store, merged.step)
            done(staysId)
          }}
        >
          Merge <Kbd keys={['↵']} />
        </button>
        <button
          type="button"
          onClick={() => {
            act(store, setApart(draft, stays.node.id, goes.node.id))
            done(null)
          }}
        >
          Not the same
        </button>
        <button type="button" className="bare" onClick={() => done(null)}>
          Cancel
        </button>
      </p>
      <p className="desk-quiet">
        “Not the same” is remembered: you will not be asked about this pair again. A merge can be undone, and split
        later.
      </p>
    </div>
  )
}

function sayPlace({ texts, isOfSheet, node }: EntityRow): string {
  if (texts > 0) return `in ${counted(texts, 'text')}`
  if (node.origin && /^row\b/.test(node.origin.at)) return `in the sheet, ${node.origin.at}`
  return isOfSheet ? 'in the sheet' : ''
}

/** The sentence that marking gives to a new name, which nobody wrote. */
function isMade(summary: string): boolean {
  return /^Named in “.*”\.$/.test(summary)
}

interface Difference {
  readonly what: string
  /** The first is proposed: what the one that stays has, or the other where it has nothing. */
  readonly options: readonly { readonly says: string; readonly choice: MergeChoices }[]
}

function differencesOf(draft: Draft, stays: DraftNode, goes: DraftNode): readonly Difference[] {
  const differences: Difference[] = []
  if (stays.kind !== goes.kind) {
    const option = (kind: string) => ({ says: recordIn(draft.kinds, kind)?.label ?? 'none', choice: { kind } })
    differences.push({ what: 'Kind', options: [option(stays.kind), option(goes.kind)] })
  }
  const sides = (parties: readonly string[]) => ({
    says: parties.map((id) => recordIn(draft.parties, id)?.label ?? '').join(', ') || 'none',
    choice: { parties },
  })
  if (stays.parties.join(' ') !== goes.parties.join(' ')) {
    const own = [stays.parties, goes.parties]
    const lists = own.toSorted((a, b) => Number(b.length > 0) - Number(a.length > 0))
    const both = [...new Set(own.flat())]
    const isMore = own.every((list) => list.length > 0 && list.length < both.length)
    differences.push({ what: 'Side', options: [...lists, ...(isMore ? [both] : [])].map(sides) })
  }
  const described = [stays.summary, goes.summary].filter((summary) => summary !== '' && !isMade(summary))
  if (new Set(described).size > 1) {
    const options = described.map((summary) => ({ says: summary, choice: { summary } }))
    differences.push({ what: 'Described as', options })
  }
  if (nameOf(stays) !== stays.label && nameOf(goes) !== goes.label && stays.label !== goes.label) {
    const option = (label: string) => ({ says: label, choice: { label } })
    differences.push({ what: 'In the figure', options: [option(stays.label), option(goes.label)] })
  }
  return differences
}
