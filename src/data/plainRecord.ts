/**
 * A record with its fields for its own, so that it can be taken apart and copied: those of a large dataset read them from the file
 * when they are asked for.
 */
export function plainRecord<T extends object>(record: T): T {
  return 'toJSON' in record && typeof record.toJSON === 'function' ? (record.toJSON() as T) : record
}
