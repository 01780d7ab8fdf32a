import { parseWhen } from '../../time/edtf.ts'
import { DateError } from '../../time/dateError.ts'

/** Why two dates make no period. */
export type NoPeriod = 'backward' | 'unclear'

/**
 * The period from one date to another, as EDTF: from the first day of the one to the last of the other. Either may be absent: then that
 * end is not known. One that says both ends itself (“since 2022”) keeps what the other does not say.
 */
export function joinDates(
  start: string | undefined,
  end: string | undefined,
): { readonly when: string } | { readonly not: NoPeriod } {
  if (start === undefined && end !== undefined && end.includes('/')) return { when: end }
  if (end === undefined && start?.includes('/')) return { when: start }
  // One of a set is no end of a period, but an end alone can stay the set that it is.
  if (start?.startsWith('[') || end?.startsWith('[')) {
    const only = start ?? end
    return only !== undefined && (start === undefined || end === undefined) ? { when: only } : { not: 'unclear' }
  }
  const from = start?.split('/')[0] ?? ''
  const to = end?.split('/').at(-1) ?? ''
  const when = from !== '' && from === to && !isSpan(start) && !isSpan(end) ? from : `${from}/${to}`
  try {
    parseWhen(when)
    return { when }
  } catch (error) {
    if (!(error instanceof DateError)) throw error
    return { not: isSound(from) && isSound(to) ? 'backward' : 'unclear' }
  }
}

const isSpan = (when: string | undefined) => when?.includes('/') === true

function isSound(when: string): boolean {
  if (when === '' || when === '..') return true
  try {
    parseWhen(when)
    return true
  } catch (error) {
    if (error instanceof DateError) return false
    throw error
  }
}
