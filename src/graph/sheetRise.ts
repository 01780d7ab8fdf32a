/**
 * Px by which the evidence, where it is a sheet over the foot of the page, has risen above where it peeks; 0 where it is none. The stage
 * keeps free what the sheet covers, so that the stylesheet alone says when it is one and how high: by the padding of the stage, and by
 * `--sheet-peek`, which is registered as a length and so can be read in px.
 * @param within what stands on the stage
 */
export function sheetRise(within: Element): number {
  const stage = within.closest('.stage')
  if (!stage) return 0
  const style = getComputedStyle(stage)
  const rise = px(style.paddingBottom) - px(style.getPropertyValue('--sheet-peek'))
  // A browser that registers no properties gives the formula, which is no length: the figure then follows the sheet, whole all the same.
  return rise > 0 ? rise : 0
}

/** "168px" as a number; NaN for what is no length in px. */
function px(text: string): number {
  return /^\d+(?:\.\d+)?px$/.test(text) ? Number.parseFloat(text) : Number.NaN
}
