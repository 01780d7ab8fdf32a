/** A returned file brought together with what was done meanwhile, claim by claim. */
import { applyStep } from './applyStep.ts'
import type { Draft, DraftList, RecordOf } from './draft.ts'
import { DRAFT_LISTS } from './draft.ts'
import { withOwnIds } from './ownIds.ts'
import { recordIn } from './placesIn.ts'
import { sameContent } from './sameContent.ts'
import { sayField, sayRecord } from './sayRecord.ts'
import type { DraftField, DraftStep } from './step.ts'
import type { Edit } from './stepBuilder.ts'
import { usedIn } from './usedIn.ts'
import { changing } from './stepBuilder.ts'

/** What both changed, each otherwise. It stays as ours until the curator chooses. */
export interface Conflict {
  readonly of: DraftList | DraftField
  /** Of the record; of a field its name. */
  readonly id: string
  /** In a sentence, on both sides. */
  readonly ours: string
  readonly theirs: string
  /** The step that takes theirs. */
  readonly take: (draft: Draft) => DraftStep
}

/** What only they did. */
export interface Taken {
  readonly of: DraftList | DraftField
  readonly id: string
  readonly what: 'added' | 'changed' | 'removed'
}

export interface MergedDraft {
  /** Takes what only they changed, and all that they found as second readers. */
  readonly step: DraftStep
  readonly taken: readonly Taken[]
  readonly conflicts: readonly Conflict[]
  /** Verdicts that are new to us. */
  readonly verdicts: number
}

/** Fields of which both sides are joined: nobody takes back what the other remembers. */
export const JOINED_FIELDS = ['sheets', 'apart', 'settled'] as const
/** Fields that have one value. */
export const SINGLE_FIELDS = [
  '$schema',
  'title',
  'subject',
  'description',
  'about',
  'language',
  'steps',
] as const satisfies readonly DraftField[]

/**
 * What a returned draft brings. What only they changed is taken, what only we changed stays; what both changed otherwise is a conflict.
 * Verdicts of second readers of both sides are joined always. Without the draft that was handed over, what they have and we have not
 * counts as added, what we have and they have not stays, and what differs is a conflict: nothing is lost.
 * @param base the draft that was handed over; null where that is not known
 */
export function mergeDrafts(ours: Draft, returned: Draft, base: Draft | null): MergedDraft {
  const theirs = withOwnIds(returned, ours, base)
  // What they took away and we need by now stays.
  const { step } = new Merging(ours, theirs, base, () => true).run()
  return new Merging(ours, theirs, base, usedIn(applyStep(ours, step))).run()
}

class Merging {
  private readonly taken: Taken[] = []
  private readonly conflicts: Conflict[] = []
  private verdicts = 0

  private readonly ours: Draft
  private readonly theirs: Draft
  private readonly base: Draft | null
  private readonly isUsed: (list: DraftList, id: string) => boolean

  constructor(ours: Draft, theirs: Draft, base: Draft | null, isUsed: (list: DraftList, id: string) => boolean) {
    this.ours = ours
    this.theirs = theirs
    this.base = base
    this.isUsed = isUsed
  }

  run(): MergedDraft {
    const step = changing(this.ours, 'brought in what a second reader returned', (edit) => {
      for (const list of DRAFT_LISTS) this.mergeList(list, edit)
      for (const field of SINGLE_FIELDS) this.mergeField(field, edit)
      for (const field of JOINED_FIELDS) this.joinField(field, edit)
    })
    const { taken, conflicts, verdicts } = this
    return { step, taken, conflicts, verdicts }
  }

  private mergeList(list: DraftList, edit: Edit): void {
    const { ours, theirs, base } = this
    const ids = new Set([...ours[list], ...theirs[list]].map(({ id }) => id))
    for (const id of ids) {
      const [mine, other] = [recordOf(ours, list, id), recordOf(theirs, list, id)]
      if (mine && other) this.joinReviews(id, other, edit)
      const choice = choose(mine, other, base && recordOf(base, list, id))
      if (choice === 'ours' || (choice === 'theirs' && !other && this.isUsed(list, id))) continue
      if (choice === 'theirs') {
        this.taken.push({ of: list, id, what: mine ? (other ? 'changed' : 'removed') : 'added' })
        put(edit, list, id, other)
        continue
      }
      this.conflicts.push({
        of: list,
        id,
        ours: sayRecord(mine, ours),
        theirs: sayRecord(other, theirs),
        take: (draft) => changing(draft, 'took what the other has', (later) => put(later, list, id, other)),
      })
    }
  }

  private joinReviews(id: string, record: AnyRecord, edit: Edit): void {
    if (!('source' in record) || !record.reviews) return
    const own = edit.get('edges', id)?.reviews ?? []
    const fresh = record.reviews.filter((review) => !own.some((one) => sameContent(one, review)))
    this.verdicts += fresh.length
    if (fresh.length > 0) edit.change('edges', id, { reviews: [...own, ...fresh] })
  }

  private mergeField(field: DraftField, edit: Edit): void {
    const [mine, other] = [this.ours[field], this.theirs[field]]
    const choice = choose(mine, other, this.base ? this.base[field] : mine === '' ? '' : null)
    if (choice === 'ours') return
    if (choice === 'theirs') {
      this.taken.push({ of: field, id: field, what: 'changed' })
      edit.set<DraftField>(field, other)
      return
    }
    this.conflicts.push({
      of: field,
      id: field,
      ours: sayField(mine),
      theirs: sayField(other),
      take: (draft) => changing(draft, 'took what the other has', (later) => later.set<DraftField>(field, other)),
    })
  }

  private joinField(field: (typeof JOINED_FIELDS)[number], edit: Edit): void {
    const mine: readonly unknown[] = this.ours[field]
    const other: readonly unknown[] = this.theirs[field]
    const fresh = other.filter((item) => !mine.some((one) => sameContent(one, item)))
    if (fresh.length > 0) edit.set<DraftField>(field, [...mine, ...fresh] as Draft[typeof field])
  }
}

type AnyRecord = RecordOf<DraftList>

function recordOf(draft: Draft, list: DraftList, id: string): AnyRecord | undefined {
  return recordIn<AnyRecord>(draft[list], id)
}

/** @param before undefined: it was not there; null: nobody knows */
function choose(mine: unknown, other: unknown, before: unknown): 'ours' | 'theirs' | 'conflict' {
  const [own, their] = [withoutReviews(mine), withoutReviews(other)]
  if (sameContent(own, their)) return 'ours'
  if (before === null) return mine === undefined ? 'theirs' : other === undefined ? 'ours' : 'conflict'
  const known = withoutReviews(before)
  if (sameContent(their, known)) return 'ours'
  return sameContent(own, known) ? 'theirs' : 'conflict'
}

/** What was found of a claim is no part of it. */
function withoutReviews(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || !('reviews' in record)) return record
  return { ...record, reviews: undefined }
}

/** Makes a record what it is to be; its reviews stay, and those of the other come to them. */
function put(edit: Edit, list: DraftList, id: string, record: AnyRecord | undefined): void {
  const now = edit.get<DraftList>(list, id)
  if (!record) {
    if (now) edit.remove(list, id)
    return
  }
  if (!now) {
    edit.add<DraftList>(list, record)
    return
  }
  const dropped = Object.keys(now).filter((key) => !(key in record))
  const fields = { ...Object.fromEntries(dropped.map((key) => [key, undefined])), ...record }
  // Of an edge; the type of fields of any list has none.
  const reviews: object = 'reviews' in now ? { reviews: now.reviews } : {}
  edit.change<DraftList>(list, id, { ...fields, ...reviews })
}
