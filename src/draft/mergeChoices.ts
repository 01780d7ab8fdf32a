/** What becomes of a returned draft when the curator has chosen: one step, which undo takes back whole. */
import { applyStep } from './applyStep.ts'
import type { Draft, DraftList, RecordOf } from './draft.ts'
import { DRAFT_LISTS } from './draft.ts'
import { JOINED_FIELDS, SINGLE_FIELDS } from './mergeDrafts.ts'
import type { Conflict, MergedDraft, Taken } from './mergeDrafts.ts'
import { usedIn } from './usedIn.ts'
import { placesIn, recordIn } from './placesIn.ts'
import { sameContent } from './sameContent.ts'
import type { DraftField, DraftStep } from './step.ts'
import { changing } from './stepBuilder.ts'

/** Names what can be chosen of a merge. */
export function choiceKey({ of, id }: Pick<Taken | Conflict, 'of' | 'id'>): string {
  return `${of} ${id}`
}

export interface MergeChoices {
  /** Of what only they did, by `choiceKey`: what is not taken. */
  readonly kept: ReadonlySet<string>
  /** Of what both changed: what is taken as they have it. */
  readonly theirs: ReadonlySet<string>
}

/**
 * The step that takes a merge as it was chosen. Verdicts are taken always. What a record that stays or is taken names
 * comes along, whatever was chosen of it.
 * @param label what undo offers
 */
export function chosenMerge(
  ours: Draft,
  merged: MergedDraft,
  { kept, theirs }: MergeChoices,
  label: string,
): DraftStep {
  let draft = applyStep(ours, merged.step)
  for (const conflict of merged.conflicts) {
    if (theirs.has(choiceKey(conflict))) draft = applyStep(draft, conflict.take(draft))
  }
  const back = merged.taken.filter((one) => kept.has(choiceKey(one)))
  // Relationships first: what only they need can then stay away too.
  for (const one of back.toSorted((a, b) => Number(b.of === 'edges') - Number(a.of === 'edges')))
    draft = restored(draft, ours, one)
  return stepBetween(ours, withAllNamed(draft, [ours, applyStep(ours, merged.step)]), label)
}

function restored(draft: Draft, ours: Draft, { of, id }: Taken): Draft {
  if (!isList(of)) return { ...draft, [of]: ours[of] }
  const mine = recordIn<AnyRecord>(ours[of], id)
  const now = recordIn<AnyRecord>(draft[of], id)
  const list: readonly AnyRecord[] = draft[of]
  if (!mine) return usedIn(draft)(of, id) ? draft : { ...draft, [of]: list.filter((record) => record.id !== id) }
  if (!now) return { ...draft, [of]: [...list, mine] }
  // What was found of a claim is taken always.
  const back = 'source' in now ? { ...mine, reviews: now.reviews } : mine
  return { ...draft, [of]: list.map((record) => (record === now ? back : record)) }
}

type AnyRecord = RecordOf<DraftList>

function isList(of: DraftList | DraftField): of is DraftList {
  return DRAFT_LISTS.some((list) => list === of)
}

/** With what its records name and the choices have left out: a relationship that stays keeps its ends, its passages, its words. */
function withAllNamed(draft: Draft, from: readonly Draft[]): Draft {
  const isUsed = usedIn(draft)
  const missing = DRAFT_LISTS.flatMap((list) => {
    const there = placesIn(draft[list])
    const known = from.flatMap((one): readonly AnyRecord[] => one[list]).filter(({ id }) => !there.has(id))
    const first = new Map(known.toReversed().map((record) => [record.id, record]))
    const named = [...first.values()].filter(({ id }) => isUsed(list, id))
    return named.length > 0 ? [[list, [...draft[list], ...named]] as const] : []
  })
  // What comes along names others in turn.
  return missing.length === 0 ? draft : withAllNamed({ ...draft, ...Object.fromEntries(missing) }, from)
}

/** The step from one state of a draft to another. */
function stepBetween(before: Draft, after: Draft, label: string): DraftStep {
  return changing(before, label, (edit) => {
    for (const list of DRAFT_LISTS) {
      const there = placesIn(after[list])
      for (const { id } of before[list]) if (!there.has(id)) edit.remove(list, id)
      for (const record of after[list]) {
        const mine = recordIn<AnyRecord>(before[list], record.id)
        if (!mine) edit.add<DraftList>(list, record)
        else if (mine !== record && !sameContent(mine, record)) {
          const gone = Object.keys(mine).filter((key) => !(key in record))
          edit.change<DraftList>(list, record.id, {
            ...Object.fromEntries(gone.map((key) => [key, undefined])),
            ...record,
          })
        }
      }
    }
    for (const field of FIELDS) {
      if (!sameContent(before[field], after[field])) edit.set<DraftField>(field, after[field])
    }
  })
}

const FIELDS = [...SINGLE_FIELDS, ...JOINED_FIELDS] as const satisfies readonly DraftField[]
