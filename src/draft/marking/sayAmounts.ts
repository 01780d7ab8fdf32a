import type { Amount } from '../../data/schema.ts'

/** “30,000,000 EUR”; several with a semicolon between. */
export function sayAmounts(amounts: readonly Pick<Amount, 'value' | 'unit'>[]): string {
  return amounts
    .map(({ value, unit }) => `${value.toLocaleString('en-GB', { maximumFractionDigits: 20 })} ${unit}`)
    .join('; ')
}
