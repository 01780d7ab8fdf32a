/** The notes of a slide: what its numbers stand for, each with its date, its documents and their quotes to the letter. */
import { referenceOf } from '../../model/reference.ts'
import { lineText } from '../figure/lineText.ts'
import { letteredDocuments } from '../figure/letters.ts'
import { headingOf } from '../figure/statements.ts'
import { bracketNote } from '../notes/bracketNote.ts'
import { footnotesOf } from '../notes/footnotes.ts'
import { plainStyle } from '../notes/plainStyle.ts'
import type { SlidePage, SlideWords } from './slidePage.ts'

/** A paragraph of notes: stretches of text in one look each. */
export type NoteParagraph = readonly { readonly text: string; readonly isBold?: boolean; readonly isItalic?: boolean }[]

/** A document in full at its first mention and short afterwards; at the end all of them by the letters that the slide has. */
export function notesText(
  { paper, statements, sentence }: SlidePage,
  { title, paragraph, version, link }: SlideWords,
): readonly NoteParagraph[] {
  const network = paper.whole
  const edges = statements.groups.flatMap((group) => group.statements.map(({ edge }) => edge))
  const notes = footnotesOf(edges, network, plainStyle)
  const runsOf = new Map(notes.map(({ edge, runs }) => [edge, runs]))
  const documents = letteredDocuments(edges, network)
  const note = bracketNote(documents.map(({ document }) => document))
  return [
    [{ text: title, isBold: true }],
    ...(paragraph ? [[{ text: paragraph }]] : []),
    [{ text: sentence }],
    ...statements.groups.flatMap((group): NoteParagraph[] => [
      [{ text: headingOf(group, paper), isBold: true }],
      ...group.statements.map(({ number, edge }): NoteParagraph => {
        const line = paper.lines.get(edge)
        const said = line ? lineText(line, true, network) : ''
        return [
          { text: `${number}. ${said} ` },
          ...(runsOf.get(edge) ?? []).map(({ text, italic = false }) => ({ text, isItalic: italic })),
        ]
      }),
    ]),
    ...(documents.length > 0 ? [[{ text: 'Documents', isBold: true }]] : []),
    ...documents.map(({ letter, document }) => [{ text: `${letter}. ${referenceOf(document)}.` }]),
    ...(note === null ? [] : [[{ text: note }]]),
    [{ text: version }],
    ...(link === null ? [] : [[{ text: `This view: ${link}` }]]),
  ]
}
