/** The text by event as plain text, footnotes in square brackets and listed at the end. */
import type { Network } from './network.ts'
import { found } from './network.ts'
import { isolated } from './isolated.ts'
import type { Footnote } from './footnotes.ts'
import type { Part } from './sentence.ts'
import { type Chapter, type Paragraph, type Statement, notesIn } from './textByEvent.ts'
import { type Head, plainNote, sayChange } from './textTwin.ts'

export function plainByEvent(head: Head, chapters: readonly Chapter[], network: Network): string {
  const notes = notesIn(chapters, network)
  const blocks = [
    head.title,
    [head.sentence, head.gaps, head.open].filter((line) => line !== null).join('\n'),
    ...chapters.map(({ heading, paragraphs }) =>
      [heading, ...paragraphs.map((paragraph) => plainParagraph(paragraph, notes))].join('\n'),
    ),
    ...(notes.size === 0 ? [] : [['Footnotes', ...[...notes.values()].map(plainNote)].join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

type Notes = ReadonlyMap<string, Footnote>

function plainParagraph({ date, dateNotes, statements, silences }: Paragraph, notes: Notes): string {
  const sentences = [
    ...statements.map((statement) => plainStatement(statement, notes)),
    ...silences.map((silence) => `${silence}.`),
  ]
  return `${date}${bracketed(dateNotes, notes)}: ${sentences.join(' ')}`
}

function plainStatement({ opening, items, closing, remarks }: Statement, notes: Notes): string {
  const last = items.length - 1
  const said = items.map(({ before, parts, notes: ids }, i) =>
    [before, plain(parts), ...(i === last ? [plain(closing), '.'] : []), bracketed(ids, notes)].join(''),
  )
  const change = sayChange(items[0]?.line.change ?? null)
  return [plain(opening) + said.join(''), plain(remarks), ...(change === null ? [] : [`${change}.`])]
    .filter((words) => words !== '')
    .join(' ')
}

function bracketed(ids: readonly string[], notes: Notes): string {
  const numbers = ids.map((id) => found(notes, id).number).toSorted((a, b) => a - b)
  return numbers.map((number) => ` [${number}]`).join('')
}

/** Names from right to left must not turn the words around them. */
function plain(parts: readonly Part[]): string {
  return parts.map(({ text, node, role }) => (node === undefined && !role ? text : isolated(text))).join('')
}
