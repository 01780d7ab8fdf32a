import { sayWhen } from '../time/sayWhen.ts'
import type { Draft, DraftList, RecordOf } from './draft.ts'
import { claimWords } from './questions/claimTitle.ts'
import { whenOf } from './readings.ts'
import { recordsOf } from './records.ts'

/** What a field of a draft says, in few words. */
export function sayField(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '(nothing)' : value
  return Array.isArray(value) ? `${value.length} parts` : '(nothing)'
}

/** What a record says, in a sentence; of one that is not there that it was taken away. */
export function sayRecord(record: RecordOf<DraftList> | undefined, draft: Draft): string {
  if (!record) return '(taken away)'
  if ('source' in record) {
    const when = whenOf(record)
    const role = record.role === undefined ? [] : [record.role]
    const standing = record.standing === undefined || record.standing === 'reported' ? [] : [record.standing]
    const title = claimWords(recordsOf(draft), record)
    return [title.map(({ text }) => text).join(''), ...role, ...standing, ...(when ? [sayWhen(when)] : [])].join(', ')
  }
  if ('exact' in record) return `“${record.exact}”`
  if ('title' in record) return record.title
  if ('summary' in record) return [record.name ?? record.label, record.summary].filter((text) => text !== '').join(': ')
  return record.label
}
