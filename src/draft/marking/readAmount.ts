import type { Amount } from '../../data/schema.ts'

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
}
const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' }
const WRITTEN =
  /^([€$£¥]|[A-Z]{3}(?=\s?\d))?\s*(\d+(?:[,   ]\d{3})*(?:\.\d+)?)\s*(thousand|k|millions?|mn|m|billions?|bn|trillions?)?(?![\p{L}\p{N}])\s*(.*)$/iu

/** Longest unit that the format takes. */
const LONGEST_UNIT = 40

/**
 * A sum as it is written in English, “€30 million”, “EUR 30 million”, “12,000 crowns”; null where it is none, or of what is not said, or where its digits
 * are set in another way: “1.234.567” and “1,5” are two numbers each, according to where they were written.
 */
export function readAmount(text: string): Pick<Amount, 'value' | 'unit'> | null {
  const [, sign = '', digits = '', scale = '', rest = ''] = WRITTEN.exec(text.trim()) ?? []
  if (digits === '' || /\p{Ll}/u.test(sign)) return null
  const currency = sign === '' ? undefined : (CURRENCIES[sign] ?? sign)
  // What goes on behind the number is more of the number, or of another sentence.
  if (currency !== undefined && rest !== '') return null
  const unit = currency ?? rest.trim()
  if (!/^[\p{L}%]/u.test(unit) || unit.length > LONGEST_UNIT) return null
  // 1.1 million is 1100000 and not 1100000.0000000001.
  const value = Number(
    `${digits.replaceAll(/[,   ]/g, '')}e${Math.log10(SCALES[scale.toLowerCase().replace(/ions$/, 'ion')] ?? 1)}`,
  )
  return { value, unit }
}
