/**
 * Writes text with nothing but ASCII, so that a host that serves or stores the page in another encoding than its own
 * changes none of it: a page that says it is ISO-8859-1 is read as that, whatever stands inside.
 */

const POINT = /[^\0-\x7f]/gu
/** Of a script also what would end the element that it stands in, or begin a comment in it. */
const SCRIPT = /[^\0-\x7f]|<(?=\/script|!--)/gi

const hex = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * The same script, fit to stand in an HTML element. Letters beyond ASCII stand in strings, templates and regular
 * expressions, all of which know the escape.
 * @throws where one follows a backslash of its own, which the escape would undo
 */
export function asciiScript(code: string): string {
  return code.replace(SCRIPT, (character, at: number) => {
    const [backslashes = ''] = /\\*$/.exec(code.slice(Math.max(0, at - 20), at)) ?? []
    if (backslashes.length % 2 === 1)
      throw new Error(`The script escapes “${character}” by itself: ${code.slice(Math.max(0, at - 60), at + 20)}`)
    return character === '<' ? '\\x3c' : hex(character)
  })
}

/** The same stylesheet. */
export function asciiStyles(css: string): string {
  return css.replace(POINT, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)
}

/**
 * The same HTML. What stands in its scripts and styles has to be escaped before, each in its own way.
 * @throws where it is not
 */
export function asciiHtml(html: string): string {
  const escaped = (text: string) =>
    text.replace(POINT, (character) => `&#x${character.codePointAt(0)?.toString(16) ?? ''};`)
  return html
    .split(/(<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>)/)
    .map((piece, i) => {
      if (i % 2 === 0) return escaped(piece)
      const end = piece.indexOf('>') + 1
      const raw = piece.slice(end)
      if (/[^\0-\x7f]/.test(raw)) throw new Error(`An element ${piece.slice(0, end)} holds letters beyond ASCII.`)
      return escaped(piece.slice(0, end)) + raw
    })
    .join('')
}
