/** The door for drafts: what a file holds, checked as far as the desk relies on it. What a draft says may have any fault; that is its nature. */
import { DatasetError } from '../data/datasetError.ts'
import { draftRecordTests, draftTest, idFaultOf } from '../data/draftShape.ts'
import { type Issue, MOST_LISTED, error } from '../data/issue.ts'
import type { ShapeFault } from '../data/shapeFaults.ts'
import { DRAFT_LISTS, type Draft, emptyDraft } from './draft.ts'
import { withDraftFields } from './fieldOrder.ts'
import { legibleDraft } from './legibleDraft.ts'

const FROM_A_WHOLE = 'Take the file as the desk wrote it, or mend this place.'

/**
 * The draft that a value of JSON is: `entente-draft/1`, with names that can be read (`sayMendedNames` tells which were mended). Lists and
 * texts that a file of an older desk has not are empty.
 * @throws DatasetError with the first faults, as many as anybody lists, and their number
 */
export function readDraft(input: unknown): Draft {
  const issues: Issue[] = []
  const tell = (fault: ShapeFault) => {
    issues.push(error(fault.path, fault.message, FROM_A_WHOLE, fault.value))
  }
  if (!draftTest.isOf(input)) draftTest.tell(input, '', tell)
  const draft = Object(input) as Readonly<Record<string, unknown>>
  const { id: own } = draft
  if (typeof own === 'string' && !/^[0-9a-f]{32}$/.test(own))
    tell({ path: 'id', message: 'must be 32 hexadecimal digits', value: own })
  for (const name of DRAFT_LISTS) {
    const records = draft[name] ?? []
    if (!Array.isArray(records)) {
      tell({ path: name, message: 'must be a list', value: records })
      continue
    }
    const seen = new Set<string>()
    for (const [i, one] of records.entries()) {
      const test = draftRecordTests[name]
      if (!test.isOf(one)) test.tell(one, `${name}[${i}]`, tell)
      const { id } = Object(one) as Readonly<Record<string, unknown>>
      if (typeof id !== 'string') continue
      const message = seen.has(id) ? 'is that of another record of the list' : idFaultOf(id)
      if (message !== null) tell({ path: `${name}[${i}].id`, message, value: id })
      seen.add(id)
    }
  }
  if (issues.length > 0) throw new DatasetError(issues.slice(0, MOST_LISTED), issues.length)
  // In the order of the format, whatever wrote it.
  return legibleDraft(withDraftFields<Partial<Draft>>({}, { ...emptyDraft(String(own)), ...draft }) as Draft)
}
