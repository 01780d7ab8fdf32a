/** Folds again what was unfolded at a box. */
export const FOLD_AGAIN = '−'

/** The sign behind a name: "+6", how many unfold there; or, where all are unfolded, that they fold again. Empty where neither is. */
export function foldSign(folded: number, isUnfolded: boolean): string {
  if (folded > 0) return `+${folded}`
  return isUnfolded ? FOLD_AGAIN : ''
}
