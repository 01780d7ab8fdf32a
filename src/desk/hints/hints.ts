/** The steps of the work that say once, in one line, how they go. */
export const HINT_STEPS = ['read', 'mark', 'check', 'publish'] as const
export type HintStep = (typeof HINT_STEPS)[number]

/** What is said at each, to somebody who is there for the first time. */
export const HINTS: Readonly<Record<HintStep, string>> = {
  read: 'Bring texts first, then sheets and networks: their quotes are looked for in the texts. Say when each text was published, since “on Monday” is counted from that day.',
  mark: 'Choose a sentence and press Enter, or click it twice: the page proposes who, what and when. A dashed slot is a proposal. Nothing is saved before you save it, and all can be undone.',
  check:
    'What must be mended stays out of the published page until it is; the rest is yours to judge. The keys 1 to 9 take a repair, F8 leads to the next question.',
  publish:
    'Readers get one HTML file that opens anywhere, with what is cited and its quotes. Your draft stays here; “Save file” gives you one with the desk and your work in it.',
}
