/** A report as Markdown, with footnotes as GitHub, Pandoc and most editors have them. */
import { type Runs, roman } from '../notes/runs.ts'
import { toMarkdown } from '../notes/writeRuns.ts'
import { isWebAddress } from '../webAddress.ts'
import type { Report, ReportGroup } from './report.ts'

const note = (mark: string, runs: Runs) => `[^${mark}]: ${toMarkdown(runs).replaceAll('\n', '\n    ')}`
const plain = (text: string) => toMarkdown(roman(text))

/**
 * @param part what its footnotes begin with, so that several reports can stand in one file
 */
export function reportMarkdown(
  { title, sentence, told, toldNotes, drawn, undrawn, notes, documents, version, link }: Report,
  part = '',
): string {
  const groups = (level: string, list: readonly ReportGroup[]) =>
    list.flatMap(({ heading, sentences }) => [
      `${level} ${plain(heading)}`,
      sentences.map(({ text, number }) => `${plain(text)}[^${part}${number}]`).join(' '),
    ])
  return [
    `# ${plain(title)}`,
    ...(told.length > 0 ? [told.map(({ text, letter }) => `${plain(text)}[^${part}${letter}]`).join(' ')] : []),
    plain(sentence),
    ...groups('##', drawn),
    ...(undrawn.length > 0 ? ['## Not drawn in the figure', ...groups('###', undrawn)] : []),
    ...(documents.length > 0
      ? ['## Documents', documents.map((document) => `- ${toMarkdown(document)}`).join('\n')]
      : []),
    `${plain(version)}${link === null ? '' : ` · ${isWebAddress(link) ? `<${link}>` : plain(link)}`}`,
    [
      ...toldNotes.map(({ letter, runs }) => note(part + letter, runs)),
      ...notes.map(({ number, runs }) => note(`${part}${number}`, runs)),
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}
