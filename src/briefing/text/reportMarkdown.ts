/** A report as Markdown, with footnotes as GitHub, Pandoc and most editors have them. */
import { roman } from '../notes/runs.ts'
import { toMarkdown } from '../notes/writeRuns.ts'
import type { Report, ReportGroup } from './report.ts'

const plain = (text: string) => toMarkdown(roman(text))

export function reportMarkdown({ title, sentence, drawn, undrawn, notes, documents, version, link }: Report): string {
  const groups = (level: string, list: readonly ReportGroup[]) =>
    list.flatMap(({ heading, sentences }) => [
      `${level} ${plain(heading)}`,
      sentences.map(({ text, number }) => `${plain(text)}[^${number}]`).join(' '),
    ])
  return [
    `# ${plain(title)}`,
    plain(sentence),
    ...groups('##', drawn),
    ...(undrawn.length > 0 ? ['## Not drawn in the figure', ...groups('###', undrawn)] : []),
    '## Documents',
    documents.map((document) => `- ${toMarkdown(document)}`).join('\n'),
    `${plain(version)}${link === null ? '' : ` · <${link}>`}`,
    notes.map(({ number, runs }) => `[^${number}]: ${toMarkdown(runs).replaceAll('\n', '\n    ')}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}
