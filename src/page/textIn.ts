/** A field of a dataset that may have any fault, as text without blanks around it; empty where it has none. */
export function textIn(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const field = (value as Readonly<Record<string, unknown>>)[key]
  return typeof field === 'string' ? field.trim() : ''
}
