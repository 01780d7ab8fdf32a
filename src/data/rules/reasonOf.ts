import type { DateError } from '../../time/dateError.ts'

/**
 * Why a date cannot be read, as a sentence of its own. The message of a `DateError` begins with the value in quotes; beside an
 * issue that value has been shown already.
 */
export function reasonOf({ message, value }: DateError): string {
  const opening = `"${value}" `
  return message.startsWith(opening) ? `It ${message.slice(opening.length)}` : message
}
