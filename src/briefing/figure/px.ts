/** A length as markup has it: hundredths of a px are finer than any printer. */
export function px(length: number): string {
  return String(Math.round(length * 100) / 100)
}
