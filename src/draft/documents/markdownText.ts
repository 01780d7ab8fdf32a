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
  const text = linesOf(body.replaceAll(/<!--[\s\S]*?-->/g, ''))
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
  /** What comes next goes on in the last line. */
  let isOpen = false
  for (const raw of body.split('\n')) {
    if (FENCE.test(raw)) {
      isCode = !isCode
      isOpen = false
      continue
    }
    if (isCode) {
      lines.push(raw)
      continue
    }
    const line = raw.replace(QUOTED, '')
    if (isOpen && UNDERLINE.test(line)) {
      // The line before was a heading: it is one by its blank line.
      lines.push('')
      isOpen = false
      continue
    }
    if (line.trim() === '' || RULE.test(line) || DEFINITION.test(line)) {
      if (!DEFINITION.test(line)) lines.push('')
      isOpen = false
      continue
    }
    const isHeading = HEADING.test(line)
    const isBlock = isHeading || BULLET.test(line) || NUMBERED.test(line) || TABLE.test(line)
    const words = inline(
      line
        .replace(HEADING, '')
        .replace(isHeading ? /[ \t]+#+[ \t]*$/ : /$^/, '')
        .replace(BULLET, '')
        .trim(),
    )
    if (isOpen && !isBlock) lines[lines.length - 1] += ` ${words.replace(/\\$/, '')}`
    else lines.push(words.replace(/\\$/, ''))
    if (isHeading) lines.push('')
    // Two spaces or a stroke at its end break a line.
    isOpen = !isHeading && !TABLE.test(line) && !/(?: {2,}|\\)$/.test(line)
  }
  return lines
}

/** What stands for an escaped character while the rest is read: of the private use area, which no text holds for anything else here. */
const ESCAPED = 0xe000

/** Of one line. */
function inline(line: string): string {
  return line
    .replaceAll(/\\([!-/:-@[-`{-~])/g, (_, character: string) => String.fromCharCode(ESCAPED + character.charCodeAt(0)))
    .replaceAll(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\((?:[^()\s]|\([^()]*\))*(?:\s+["'(][^)]*)?\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<((?:https?|mailto):[^\s>]+)>/g, '$1')
    .replaceAll(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replaceAll(/(`+)(.+?)\1(?!`)/g, (_, __, code: string) => code.trim())
    .replaceAll(/(\*\*\*|\*\*|\*)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1')
    .replaceAll(/[\ue021-\ue07e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - ESCAPED))
}
