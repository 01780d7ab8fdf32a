import { CHECK_KEYS } from './check/checkKeys.ts'
import { ENTITIES_KEYS } from './entities/entitiesKeys.ts'
import type { KeyHint } from './keyHint.ts'
import { BAR_KEYS, READING_KEYS } from './mark/markKeys.ts'
import { SHEET_KEYS, TEXTS_KEYS } from './read/readKeys.ts'
import { BLIND_KEYS, SHOWN_KEYS } from './review/reviewKeys.ts'

/** What the help says of a part of the work, and the keys that it has. */
export interface HelpStep {
  readonly name: string
  readonly text: string
  readonly keys: readonly KeyHint[]
}

export const EVERYWHERE: readonly KeyHint[] = [
  { keys: ['Ctrl', 'O'], does: 'choose files' },
  { keys: ['Ctrl', 'V'], does: 'paste a text, cells or files' },
  { keys: ['Ctrl', 'S'], does: 'save a file with your work in it' },
  { keys: ['Ctrl', 'Z'], does: 'take the last step back' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'do it again' },
  { keys: ['F1'], does: 'this list' },
]

/** In the order in which the work goes. */
export const HELP_STEPS: readonly HelpStep[] = [
  {
    name: 'Read: texts',
    text: 'Text files, Markdown, saved web pages, Word files and what you paste. A PDF is not read: copy its text and paste it. Each text says, or asks, when it was published. Readers get the quotes alone, unless you choose the full text.',
    keys: own(TEXTS_KEYS),
  },
  {
    name: 'Read: sheets and networks',
    text: 'A sheet shows what each column and each date is read as before anything is brought in; a network comes in with an account. What cannot be read is counted and named. Names that look alike stay two until you say that they are one.',
    keys: own(SHEET_KEYS),
  },
  {
    name: 'Mark',
    text: 'Choose a sentence, or fewer words of it, and open the bar: who, what, whom, when. What is dashed is a proposal. The sentence below shows what the reader will see. Alleged, denied and planned are choices of a slot of their own.',
    keys: own(READING_KEYS),
  },
  {
    name: 'Mark: the bar',
    text: 'Each slot takes an answer, and the button names what Enter does. A bar that is closed keeps what it holds.',
    keys: BAR_KEYS,
  },
  {
    name: 'Mark: the names of all texts',
    text: 'Rename, merge and take apart: every relationship follows. What you call “not the same” is not proposed again.',
    keys: own(ENTITIES_KEYS),
  },
  {
    name: 'Check',
    text: 'What must be mended stays out of the published page. What may be a slip is asked once: say “It is right”, or mend it. On a Mac, Ctrl and the full stop lead to the next question too.',
    keys: own(CHECK_KEYS),
  },
  {
    name: 'The second reader',
    text: 'Give a colleague the file: of each relationship the quote is read before the claim, and then answered with yes, no, nearly, or cannot tell. What comes back is shown claim by claim before you take it.',
    keys: [...BLIND_KEYS.slice(0, 1), ...own(SHOWN_KEYS.slice(0, 1)), ...BLIND_KEYS.slice(1)],
  },
  {
    name: 'Publish',
    text: 'Gives one HTML file for readers and its data as JSON, with what is cited and sound. What stays out is listed first.',
    keys: [],
  },
]

/** Without those that work everywhere. */
function own(keys: readonly KeyHint[]): readonly KeyHint[] {
  const everywhere = new Set(EVERYWHERE.map((one) => one.keys.join(' ')))
  return keys.filter((one) => !everywhere.has(one.keys.join(' ')))
}
