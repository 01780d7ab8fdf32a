/** Formatted text as Markdown and as HTML, and lists of notes in three forms. Plain text is `plainText` of the runs. */
import { type Markup, element } from '../xml.ts'
import { type Run, type Runs, plainText } from './runs.ts'

/** A note of a list, with the number that it has there. */
export interface Numbered {
  readonly number: number
  readonly runs: Runs
}

/** Notes as plain text: each begins a line with its number. A line end within a quote stays one. */
export function notesAsText(notes: readonly Numbered[]): string {
  return notes.map(({ number, runs }) => `${number}. ${plainText(runs)}\n`).join('')
}

/** Notes as a numbered list of Markdown (CommonMark 0.31). */
export function notesAsMarkdown(notes: readonly Numbered[]): string {
  return notes
    .map(({ number, runs }) => {
      const mark = `${number}. `
      // Lines of an item that do not stand below its first letter would end it.
      return `${mark}${toMarkdown(runs).replaceAll('\n', `\n${' '.repeat(mark.length)}`)}\n`
    })
    .join('')
}

/** Notes as a numbered list of HTML. */
export function notesAsHtml(notes: readonly Numbered[]): string {
  const [first] = notes
  if (!first) return ''
  const start = first.number === 1 ? undefined : first.number
  return element('ol', { start }, ...notes.map(({ runs }) => element('li', {}, ...toHtml(runs)))).markup
}

/** The runs as inline Markdown; a line end becomes a hard break, so that it is shown and ends no paragraph. */
export function toMarkdown(runs: Runs): string {
  return runs.map(markdownRun).join('').replace(LINE_ENDS, '\n').replace(BLOCK_START, '$1\\$2').replaceAll('\n', '\\\n')
}

const LINE_ENDS = /\r\n?|\n/g
/** What Markdown, or one of the dialects in use, would take for a mark within a line. */
const MARKS = /[\\`*_[\]<>&~|$^{}]/g
/** What opens a block at the beginning of a line: a heading, a list, a rule. */
const BLOCK_START = /^([ \t]*\d*)([#+\-=.)])/gm

function markdownRun({ text, italic, url }: Run): string {
  const escaped = text.replace(MARKS, '\\$&')
  // Asterisks beside a space are asterisks: blanks at the ends stay outside.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped) ?? []
  const emphasised = italic && core !== '' ? `${before}*${core}*${after}` : escaped
  return url === undefined ? emphasised : `[${emphasised}](<${url.replace(/[\\<>&]/g, '\\$&')}>)`
}

/**
 * The runs as inline HTML; a line end becomes a break.
 *
 * @param idOf the id of a note in the page; left out where notes are not led to
 */
export function toHtml(runs: Runs, idOf?: (note: number) => string): readonly (Markup | string)[] {
  return runs.flatMap(({ text, italic, url, note }): readonly (Markup | string)[] => {
    if (text === '') return []
    const lines = text.split(LINE_ENDS).flatMap((line, index) => (index === 0 ? [line] : [element('br'), line]))
    const styled = italic ? [element('i', {}, ...lines)] : lines
    const href = note !== undefined && idOf ? `#${idOf(note)}` : url
    return href === undefined ? styled : [element('a', { href }, ...styled)]
  })
}
