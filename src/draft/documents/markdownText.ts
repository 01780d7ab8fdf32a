export interface MarkdownText {
  readonly text: string
  /** From the fields at its head, where it has such. */
  readonly title?: string
  readonly published?: string
}

/** `---` fields at the head of a file, as site generators write them. */
const FIELDS = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/
const QUOTED = /^(?: {0,3}>[ \t]?)+/
const BULLET = /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/
const NUMBERED = /^[ \t]*\d{1,9}[.)][ \t]+/
const DEFINITION = /^ {0,3}\[[^\]]+\]:[ \t]*\S+/
const TABLE = /^[ \t]*\|/

/**
 * The words of Markdown: headings and list items are lines, links and pictures their words, emphasis and code bare. Lines of a paragraph
 * are joined, as they are where it is shown; code keeps its lines.
 * @param markdown with LF as its line ends
 */
export function markdownText(markdown: string): MarkdownText {
  const fields = FIELDS.exec(markdown)
  const body = fields ? markdown.slice(fields[0].length) : markdown
  const text = linesOf(body.replaceAll(/<!--(?:(?!<!--)[\s\S])*?-->/g, ''))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  const title = fieldOf(fields?.[1], 'title')
  const published = fieldOf(fields?.[1], 'date') ?? fieldOf(fields?.[1], 'published')
  return { text, ...(title !== undefined && { title }), ...(published !== undefined && { published }) }
}

function fieldOf(fields: string | undefined, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(fields ?? '')?.[1]?.trim()
  const bare = value?.replace(/^(["'])(.*)\1$/, '$2')
  return bare === '' ? undefined : bare
}

function linesOf(body: string): readonly string[] {
  const lines: string[] = []
  let isCode = false
  /** Lines of one paragraph, whose emphasis and links may reach over their ends. */
  let open: string[] = []
  const close = () => {
    if (open.length > 0) lines.push(inline(open.join(' ')))
    open = []
  }
  for (const raw of body.split('\n')) {
    const line = raw.replace(QUOTED, '')
    if (FENCE.test(raw)) {
      close()
      isCode = !isCode
    } else if (isCode) {
      lines.push(raw)
    } else if (open.length > 0 && UNDERLINE.test(line)) {
      // What was open is a heading.
      close()
      lines.push('')
    } else if (DEFINITION.test(line)) {
      close()
    } else if (line.trim() === '' || RULE.test(line)) {
      close()
      lines.push('')
    } else if (HEADING.test(line)) {
      close()
      lines.push(
        inline(
          line
            .replace(HEADING, '')
            .replace(/[ \t]+#+[ \t]*$/, '')
            .trim(),
        ),
        '',
      )
    } else {
      const isTable = TABLE.test(line)
      if (BULLET.test(line) || NUMBERED.test(line) || isTable) close()
      open.push(line.replace(BULLET, '').trim().replace(/\\$/, ''))
      // Two spaces or a stroke at its end break a line.
      if (isTable || /(?: {2,}|\\)$/.test(line)) close()
    }
  }
  close()
  return lines
}

/** Escaped characters stand here, in the last private plane of Unicode, while the rest is read. */
const ESCAPED = 0x10f000

/**
 * The words of a paragraph or heading. What is marked as code, emphasised or struck out is looked for over a thousand characters at
 * the most: a line of nothing but stars must not take a minute.
 */
function inline(words: string): string {
  const escape = (text: string) =>
    text.replaceAll(/[!-/:-@[-`{-~]/g, (character) => String.fromCodePoint(ESCAPED + character.charCodeAt(0)))
  return words
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, character: string) => escape(character))
    .replaceAll(/(?<!`)(`+)(?!`)(.{1,1000}?)(?<!`)\1(?!`)/g, (_, __, code: string) => escape(code.trim()))
    .replaceAll(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+["'(][^)]*)?\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<((?:https?|mailto):[^\s>]+)>/g, '$1')
    .replaceAll(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replaceAll(/(\*\*\*|\*\*|\*)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)(.{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/~~(?=\S)(.{1,1000}?)(?<=\S)~~/g, '$1')
    .replaceAll(/[\u{10f021}-\u{10f07e}]/gu, (character) =>
      String.fromCodePoint((character.codePointAt(0) ?? 0) - ESCAPED),
    )
}
