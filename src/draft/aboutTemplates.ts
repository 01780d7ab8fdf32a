/**
 * Texts for “How this was made” to choose from. The desk cannot know who read what: who chooses a text says that it was so, and each
 * says no more than its name, and what it does not show. They hold no numbers: those are counted anew beside them.
 */
import type { Draft } from './draft.ts'
import { sayList } from './tables/sayList.ts'

export interface AboutTemplate {
  readonly id: 'one-curator' | 'sheet' | 'two-readers'
  readonly label: string
  /** Paragraphs, each on a line of its own. */
  readonly text: string
  /** Why it would not be true of this draft; null where nothing speaks against it. */
  readonly unfit: string | null
}

const QUOTE = 'These words are its quote, letter for letter.'
const LIMIT =
  'The texts were chosen, and say what they say: whether they are right was not looked into. That two have no relationship here does not mean that they have none.'

/** One curator with texts, a sheet as the source, two readers: in this order. */
export function aboutTemplates(draft: Pick<Draft, 'edges' | 'sheets'>): readonly AboutTemplate[] {
  return [oneCurator(), ofSheet(draft), ofTwoReaders(draft)]
}

function oneCurator(): AboutTemplate {
  const paragraphs = [
    `One person chose the texts, read them, and marked each relationship in the words that state it. ${QUOTE}`,
    'What a text only alleges stands here as alleged. A date that a text does not state is marked, with what it rests on.',
    LIMIT,
  ]
  return { id: 'one-curator', label: 'One curator, from texts', text: paragraphs.join('\n'), unfit: null }
}

function ofSheet({ edges, sheets }: Pick<Draft, 'edges' | 'sheets'>): AboutTemplate {
  const cameIn = new Set(edges.flatMap(({ origin }) => origin?.file ?? []))
  const own = sheets.filter(({ file }) => cameIn.has(file))
  const files = [...new Set(own.map(({ file }) => file))]
  const cites = own.some(({ rowsCite }) => rowsCite)
  const paragraphs = [
    `Relationships were read from ${sayList(files)}, row by row. Who made ${files.length > 1 ? 'these sheets' : 'this sheet'}, and from what, is not part of this page.`,
    'Where a row has a quote that stands in a text that was given, the relationship rests on that text.',
    cites
      ? 'Where it has none, the row itself is the quote: then the sheet is the only source, and its word was not compared with any other.'
      : 'A row without such a quote is not in it.',
    'Names that are spelt in two ways are one only where a person said that they mean the same.',
    LIMIT,
  ]
  return {
    id: 'sheet',
    label: 'A sheet as the source',
    text: paragraphs.join('\n'),
    unfit: files.length === 0 ? 'no relationship came from a sheet' : null,
  }
}

function ofTwoReaders({ edges }: Pick<Draft, 'edges'>): AboutTemplate {
  const readers = [...new Set(edges.flatMap(({ reviews = [] }) => reviews.map(({ by }) => by)))]
  const named = readers.length > 0 ? ` (${sayList(readers)})` : ''
  const isOne = readers.length <= 1
  const paragraphs = [
    `One person marked each relationship in the words that state it. ${QUOTE}`,
    `${isOne ? 'A second reader' : 'Second readers'}${named} saw the quote before the claim, and then said whether the words say it. What ${isOne ? 'this reader' : 'one of them'} found to be so, and what nobody has changed since, is marked “Checked by two” and can be shown alone; the rest was read by one person.`,
    'That two agree on what a text says does not make it true.',
    LIMIT,
  ]
  return {
    id: 'two-readers',
    label: 'Two readers',
    text: paragraphs.join('\n'),
    unfit: readers.length === 0 ? 'nothing was read by a second reader yet' : null,
  }
}
