/** The part that holds the footnotes of a document. A footnote has the number that it shows as its id. */
import type { Runs } from '../notes/runs.ts'
import { plainText } from '../notes/runs.ts'
import { type Markup, element } from '../xml.ts'
import type { LinkList } from './linkList.ts'
import { TEXT_NAMESPACES } from './namespaces.ts'
import { formattedRuns, noteBookmark, paragraph, textRuns } from './textMarkup.ts'

/** The lines between text and notes are notes too, of ids that no note of ours has: Word counts from 1. */
export const SEPARATORS = [
  { id: -1, type: 'separator', mark: 'w:separator' },
  { id: 0, type: 'continuationSeparator', mark: 'w:continuationSeparator' },
] as const

/** @param notes the first is number 1 */
export function footnotesMarkup(notes: readonly Runs[], links: LinkList): Markup {
  return element(
    'w:footnotes',
    TEXT_NAMESPACES,
    ...SEPARATORS.map(({ id, type, mark }) =>
      element(
        'w:footnote',
        { 'w:type': type, 'w:id': id },
        element(
          'w:p',
          {},
          element('w:pPr', {}, element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' })),
          element('w:r', {}, element(mark)),
        ),
      ),
    ),
    ...notes.map((runs, index) =>
      element(
        'w:footnote',
        { 'w:id': index + 1 },
        paragraph('FootnoteText', plainText(runs), [
          mark(element('w:footnoteRef')),
          ...textRuns(' '),
          ...formattedRuns(runs, links),
        ]),
      ),
    ),
  )
}

/** The number of a note in the text, as a place that other notes refer to. */
export function referenceTo(number: number): readonly Markup[] {
  return [
    element('w:bookmarkStart', { 'w:id': number, 'w:name': noteBookmark(number) }),
    mark(element('w:footnoteReference', { 'w:id': number })),
    element('w:bookmarkEnd', { 'w:id': number }),
  ]
}

function mark(content: Markup): Markup {
  return element('w:r', {}, element('w:rPr', {}, element('w:rStyle', { 'w:val': 'FootnoteReference' })), content)
}
